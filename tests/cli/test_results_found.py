"""Which folders a report can be made of."""

from pathlib import Path

import pytest

from optimizer.cli import results_found
from optimizer.cli.results_found import found_in
from optimizer.errors import InputError
from optimizer.reporting.charts.in_both import in_both, kept
from optimizer.reporting.kept_charts import FRONTIER, SWEEP, charts_as_bytes
from optimizer.reporting.stored_run import RECORD
from tests.reporting.test_kept_charts import drawn


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Of `run`, of `sweep`, of both frontier and run, and of nothing."""
    monkeypatch.setattr(results_found, "stored_run", lambda folder: folder.name)
    charts = charts_as_bytes(kept(in_both(drawn)))
    files = {
        "run": {RECORD: b""},
        "sweep": {SWEEP: charts},
        "both": {RECORD: b"", FRONTIER: charts},
        "nothing": {"plan.csv": b""},
        "damaged": {SWEEP: b"?"},
    }
    for name, contents in files.items():
        (tmp_path / name).mkdir()
        for file, content in contents.items():
            (tmp_path / name / file).write_bytes(content)
    return tmp_path


def test_charts_stand_beside_runs(folder: Path) -> None:
    names = ("sweep", "run", "both")
    found = found_in([folder / name for name in names])
    assert list(map(str, found.reported.runs)) == ["run", "both"]
    assert len(found.reported.charts) == 2
    assert found.of_runs == (folder / "run", folder / "both")


def told(folder: Path, *names: str) -> list[str]:
    with pytest.raises(InputError) as error:
        found_in([folder / name for name in names])
    return [str(one) for one in error.value.problems]


def test_a_folder_of_neither_says_what_is_expected(folder: Path) -> None:
    first, second = told(folder, "nothing", "run", "not-there")
    assert first.startswith(f"{folder / 'nothing'}  no results")
    assert second.startswith(f"{folder / 'not-there'}  there is no such folder.")
    for text in (first, second):
        assert "Expected a folder that `optimizer run`" in text


def test_a_run_without_its_record_says_which_file_is_missing(folder: Path) -> None:
    (folder / "nothing" / "summary.json").touch()
    (text,) = told(folder, "nothing", "run")
    assert f"the file {RECORD} is missing" in text


def test_a_folder_that_is_not_there_may_be_a_slip(folder: Path) -> None:
    (text,) = told(folder, "run", "botth")
    assert text.endswith(f'Did you mean "{folder / "both"}"?')


def test_charts_alone_are_no_report(folder: Path) -> None:
    (text,) = told(folder, "sweep")
    assert "Expected at least one folder that `optimizer run` wrote" in text


def test_all_that_is_wrong_is_told_together(folder: Path) -> None:
    first, second = told(folder, "run", "damaged", "nothing")
    assert "the charts are damaged" in first
    assert "no results" in second
