"""`--outlines` reaches the reports; a wrong file is told before anything is done."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from optimizer.cli import formats
from optimizer.cli.app import app
from optimizer.domain.outline import Outline
from optimizer.reporting.content.reported import Reported
from optimizer.reporting.stored_run import RECORD, run_as_bytes
from optimizer.reporting.words import Words
from tests.reporting.map import placed_case

RING = [[106.0, 20.0], [107.0, 20.0], [107.0, 21.0], [106.0, 20.0]]
CASE = Path("scenarios/thai-binh/phuong-an-1.yaml")


def geojson(folder: Path, ring: object = RING) -> Path:
    shapes = [
        {
            "type": "Feature",
            "properties": {"ten": name},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }
        for name in ("Huyện Bắc", "Tây")
    ]
    path = folder / "districts.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": shapes}))
    return path


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Reported]:
    """What the maker of a format was given."""
    seen: list[Reported] = []

    def maker(reported: Reported, words: Words) -> bytes:
        seen.append(reported)
        return b""

    monkeypatch.setattr(formats, "MAKERS", {"html": maker})
    monkeypatch.setattr("optimizer.cli.reporting.MAKERS", {"html": maker})
    return seen


def test_reports_are_given_the_outlines(tmp_path: Path, made: list[Reported]) -> None:
    (tmp_path / RECORD).write_bytes(run_as_bytes(placed_case.run()))
    call = ["report", str(tmp_path), "--outlines", str(geojson(tmp_path))]
    result = CliRunner().invoke(app, call)
    assert result.exit_code == 0, result.output
    (reported,) = made
    ring = ((20.0, 106.0), (20.0, 107.0), (21.0, 107.0), (20.0, 106.0))
    assert reported.outlines == (Outline("Bắc", (ring,)), Outline("", (ring,)))
    assert "warning: " in result.output
    assert '"Tây"' in result.output
    assert 'have no outline: "Nam"' in result.output


def test_without_a_file_there_are_no_outlines(
    tmp_path: Path, made: list[Reported]
) -> None:
    (tmp_path / RECORD).write_bytes(run_as_bytes(placed_case.run()))
    assert CliRunner().invoke(app, ["report", str(tmp_path)]).exit_code == 0
    assert made[0].outlines == ()


def test_a_wrong_file_writes_no_report(tmp_path: Path, made: list[Reported]) -> None:
    (tmp_path / RECORD).write_bytes(run_as_bytes(placed_case.run()))
    metres = geojson(tmp_path, [[583_000, 2_275_000]] * 4)
    call = ["report", str(tmp_path), "--outlines", str(metres)]
    result = CliRunner().invoke(app, call)
    assert result.exit_code == 2
    assert "VN-2000" in result.output
    assert made == []


def test_a_wrong_file_is_told_before_anything_is_solved(tmp_path: Path) -> None:
    missing = str(tmp_path / "nothing.geojson")
    call = ["run", str(CASE), "--out", str(tmp_path / "results"), "--report"]
    result = CliRunner().invoke(app, [*call, "--outlines", missing])
    assert result.exit_code == 2
    assert "does not exist" in result.output
    assert not (tmp_path / "results").exists()
