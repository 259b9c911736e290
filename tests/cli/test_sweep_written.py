"""What a sweep leaves in its folder."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from optimizer.cli.app import app

TWO = """scenarios: [phuong-an-1.yaml, none.yaml]
vary: {limits.quota.at_most: [100, 120]}
"""
NONE = """extends: phuong-an-1.yaml
limits:
  - {id: quota, measure: land, at_most: 120}
  - {id: jobs, measure: jobs, at_least: 1000000}
"""


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "110")
    assert CliRunner().invoke(app, ["new", "case"]).exit_code == 0
    (tmp_path / "case" / "none.yaml").write_text(NONE, encoding="utf-8")
    (tmp_path / "case" / "many.yaml").write_text(TWO, encoding="utf-8")
    return tmp_path / "results" / "many"


def sweep(*options: str) -> str:
    line = ["sweep", "case/many.yaml", "--processes", "1", "--lang", "en", *options]
    done = CliRunner().invoke(app, line)
    assert done.exit_code == 0, done.output
    return done.output


def test_futures_of_another_scenario_are_not_counted(case: Path) -> None:
    told = sweep()
    assert "No plan exists in 2 of 4 futures" in told
    assert "all scenarios together; --of phuong-an-1 tells" in " ".join(told.split())
    told = sweep("--of", "phuong-an-1")
    assert "No plan exists" not in told
    page = (case / "charts.html").read_text("utf-8")
    assert "many: 4 futures · " in page


def test_tables_of_an_earlier_call_do_not_stay(case: Path) -> None:
    sweep()
    (case / "loses-plan-7.csv").touch()
    (case / "my own.csv").touch()
    sweep("--plans", "0")
    left = {path.name for path in case.iterdir()}
    written = {"shares.csv", "charts.html", "charts.json.gz"}
    assert left == {"sweep.duckdb", "my own.csv", *written}


def test_a_wrong_name_of_an_export_is_wrong_input(case: Path) -> None:
    line = ["sweep", "case/many.yaml", "--export", "runs.csv"]
    done = CliRunner().invoke(app, line)
    assert done.exit_code == 2
    assert "--export runs.csv: expected a file ending in .xlsx" in done.output
    assert not case.exists()
