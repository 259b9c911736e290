"""`optimizer ranges` on a small case, and with answers made by hand."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from optimizer.cli import ranging
from optimizer.cli.app import app
from tests.cli.two_clusters import entered
from tests.reporting import hand_made, hand_made_curves

SCENARIO = """\
tables: {clusters: clusters.csv}
limits:
  - {id: quota, measure: land, at_most: 60}
  - {measure: jobs, at_least: 200}
objective: {maximize: {jobs: 1}}
"""


@pytest.fixture(autouse=True)
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return entered(tmp_path, SCENARIO, monkeypatch)


def ranges(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["ranges", *arguments])


def row(result: Result, measure: str) -> dict[str, object]:
    (answer,) = json.loads(result.stdout)["scenarios"]
    (found,) = [one for one in answer["ranges"] if one["measure"] == measure]
    return dict(found)


def test_ends_stand_beside_today_the_best_plan_and_the_limit() -> None:
    result = ranges("a.yaml", "--json")
    assert result.exit_code == 0, result.stderr
    land = row(result, "land")
    # 60 ha at most by the quota, without it 50 of A and 40 of B; at the least 10 ha
    # of B with 20 jobs each, where A is dropped.
    assert (land["today"], land["low"], land["high"]) == (30.0, 10.0, 60.0)
    assert (land["at_most"], land["at_least"]) == (60.0, None)
    assert (land["free_low"], land["free_high"]) == (10.0, 90.0)
    assert land["high_proved"] is True
    jobs = row(result, "jobs")
    assert (jobs["low"], jobs["free_low"]) == (200.0, 0.0)
    assert row(result, "added_land")["today"] is None
    names = [
        one["measure"] for one in json.loads(result.stdout)["scenarios"][0]["ranges"]
    ]
    assert "cost.clearance" in names
    assert "cost.drop" not in names


def test_the_table_shows_them_in_both_languages() -> None:
    english = ranges("a.yaml", "--measure", "land")
    assert "land in the plan [ha]" in english.stdout
    assert "≤ 60.0" in english.stdout
    vietnamese = ranges("a.yaml", "--measure", "land", "--lang", "vi")
    assert "90,0" in vietnamese.stdout
    assert "thấp nhất" in vietnamese.stdout


def test_groups_are_asked_about_one_by_one() -> None:
    result = ranges("a.yaml", "--by", "district", "--measure", "land", "--json")
    (answer,) = json.loads(result.stdout)["scenarios"]
    ends = {one["group"]: (one["low"], one["high"]) for one in answer["ranges"]}
    assert ends == {"Bắc": (0.0, 50.0), "Nam": (0.0, 40.0)}
    assert "Nam" in ranges("a.yaml", "--by", "district", "--measure", "land").stdout


def test_a_file_has_the_rows_of_all_scenarios(case: Path) -> None:
    (case / "b.yaml").write_text("extends: a.yaml\n", encoding="utf-8")
    result = ranges("a.yaml", "b.yaml", "--measure", "fill", "--out", "out/r.csv")
    assert result.exit_code == 0, result.stderr
    with Path("out/r.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(one["scenario"], one["measure"]) for one in rows] == [
        ("a.yaml", "fill"),
        ("b.yaml", "fill"),
    ]
    assert [path.name for path in Path("out").iterdir()] == ["r.csv"]


def test_names_that_are_not_there_are_wrong_input_and_the_nearest_is_named() -> None:
    measure = ranges("a.yaml", "--measure", "lnad")
    assert measure.exit_code == 2
    assert 'Did you mean "land"?' in measure.stderr
    column = ranges("a.yaml", "--by", "distrct")
    assert column.exit_code == 2
    assert 'Did you mean "district"?' in column.stderr


def test_no_plan_is_told_with_exit_3(case: Path) -> None:
    text = SCENARIO.replace("at_least: 200", "at_least: 5000")
    (case / "a.yaml").write_text(text, encoding="utf-8")
    result = ranges("a.yaml", "--out", "r.csv")
    assert result.exit_code == 3
    assert "`optimizer run`" in result.stderr
    assert result.stdout == ""
    assert not Path("r.csv").exists()


def test_a_folder_where_the_file_goes_is_told_before_anything_is_solved() -> None:
    Path("r.csv").mkdir()
    result = ranges("a.yaml", "--out", "r.csv")
    assert result.exit_code == 2
    assert "a folder stands" in result.stderr
    assert result.stdout == ""


def test_ctrl_c_keeps_the_rows_that_are_done_and_begins_no_other_scenario(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ranging, "read_scenario", lambda _: hand_made.reading())
    stopped = hand_made_curves.ranges(done=1, count=9, interrupted=True)
    monkeypatch.setattr(ranging, "ranges_of", lambda *_: stopped)
    result = ranges("a.yaml", "b.yaml")
    assert result.exit_code == 1
    assert "1 of 9 rows are done" in result.stdout
    assert "1 more" in result.stderr


@pytest.mark.parametrize(
    "command", [("ranges", "a.yaml"), ("frontier", "a.yaml", "--between", "cost,jobs")]
)
@pytest.mark.parametrize(
    ("language", "cause"),
    [("en", "a decision says: must drop"), ("vi", "đã có quyết định: phải rút")],
)
def test_without_a_plan_the_causes_are_told_in_the_language_asked_for(
    case: Path, command: tuple[str, ...], language: str, cause: str
) -> None:
    text = SCENARIO + "decisions: [{clusters: A, must: drop}]\nactions: {keep: {}}\n"
    (case / "a.yaml").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(app, [*command, "--lang", language])
    assert result.exit_code == 3, result.stderr
    assert f"    {cause}" in result.stderr
    assert ("nothing is left" in result.stderr) is (language == "en")
