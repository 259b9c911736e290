"""`optimizer sweep` as a planner calls it."""

import csv
import json
from pathlib import Path

import duckdb
import openpyxl
import pytest
from click.testing import Result
from typer.testing import CliRunner

from optimizer.cli.app import app
from tests.running.small_sweep import SCENARIO, write_sweep

RUNS = 12
FILES = ("shares.csv", "regrets.csv", "plans.csv", "charts.html")


def sweep(path: Path, *options: str) -> Result:
    """Sweep in this process, with results beside the case."""
    out = ("--out", str(path.parent / "results"), "--processes", "1")
    return CliRunner().invoke(app, ["sweep", str(path), *out, *options])


@pytest.fixture(scope="module")
def swept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sweep that was run once, with all that it writes."""
    path = write_sweep(tmp_path_factory.mktemp("swept"), 3)
    assert sweep(path, "--plans", "3").exit_code == 0
    return path


def results(path: Path) -> Path:
    return path.parent / "results" / "many"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_it_writes_a_folder_named_after_the_file(swept: Path) -> None:
    names = {path.name for path in results(swept).iterdir()}
    assert {"sweep.duckdb", *FILES} <= names


def test_a_second_call_solves_nothing_and_says_the_same(swept: Path) -> None:
    before = {name: (results(swept) / name).read_bytes() for name in FILES}
    again = sweep(swept, "--plans", "3")
    assert f"{RUNS} futures; {RUNS} are there already, 0 to be solved" in again.stderr
    assert {name: (results(swept) / name).read_bytes() for name in FILES} == before


def test_another_language_or_folder_of_work_solves_nothing_either(
    swept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(swept.parent)
    relative = Path(swept.name)
    options = ("--out", "results", "--processes", "1", "--plans", "3", "--lang", "vi")
    again = CliRunner().invoke(app, ["sweep", str(relative), *options])
    assert again.exit_code == 0
    assert f"đã có {RUNS}, còn phải giải 0" in again.stderr


def test_shares_are_those_of_the_stored_actions(swept: Path) -> None:
    with duckdb.connect(results(swept) / "sweep.duckdb", read_only=True) as store:
        counted = store.execute(
            "SELECT cluster, action, count(*) FROM actions GROUP BY ALL"
        ).fetchall()
    told = {
        (row["cluster"], row["action"], int(row["futures"]))
        for row in rows(results(swept) / "shares.csv")
    }
    assert told == set(counted)


def test_json_says_what_the_files_say(swept: Path) -> None:
    answer = json.loads(sweep(swept, "--plans", "3", "--json").stdout)
    assert answer["runs"] == RUNS
    assert answer["exit"] == 0
    assert sum(answer["ended"].values()) == RUNS
    plans = rows(results(swept) / "regrets.csv")
    assert [row["plan"] for row in answer["plans"]] == [int(p["plan"]) for p in plans]
    assert answer["least_regret"] in {int(one["plan"]) for one in plans}


def test_one_scenario_of_several_can_be_told_alone(swept: Path) -> None:
    answer = json.loads(sweep(swept, "--of", "other", "--json").stdout)
    of = {row["of"] for row in answer["shares"]}
    assert max(of) <= RUNS // 2
    wrong = sweep(swept, "--of", "othr")
    assert wrong.exit_code == 2
    assert 'Did you mean "other"?' in wrong.stderr


def test_without_plans_held_there_are_shares_alone(tmp_path: Path) -> None:
    path = write_sweep(tmp_path, 1)
    result = sweep(path, "--plans", "0")
    assert result.exit_code == 0
    assert (results(path) / "shares.csv").exists()
    assert not (results(path) / "regrets.csv").exists()


def test_a_future_can_be_written_and_run_by_itself(swept: Path) -> None:
    assert sweep(swept, "--future", "2").exit_code == 0
    future = swept.parent / "many-2.yaml"
    out = ("--out", str(swept.parent / "alone"), "--no-rank")
    assert CliRunner().invoke(app, ["run", str(future), *out]).exit_code == 0
    summary = json.loads((swept.parent / "alone/many-2/summary.json").read_text())
    with duckdb.connect(results(swept) / "sweep.duckdb", read_only=True) as store:
        query = "SELECT objective FROM runs WHERE run = 2"
        assert store.execute(query).fetchone() == (summary["objective"],)
    assert sweep(swept, "--future", "13").exit_code == 2


def test_all_tables_can_be_exported(swept: Path, tmp_path: Path) -> None:
    book, folder = tmp_path / "runs.xlsx", tmp_path / "runs"
    for target in (book, folder):
        assert sweep(swept, "--plans", "3", "--export", str(target)).exit_code == 0
    sheet = openpyxl.load_workbook(book)["runs"]
    assert [cell.value for cell in sheet[1]][:3] == ["run", "key", "scenario"]
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert sheet["A2"].value == 1
    count = f"SELECT count(*) FROM '{folder}/runs.parquet'"
    with duckdb.connect() as memory:
        assert memory.execute(count).fetchall() == [(RUNS,)]
    assert sweep(swept, "--export", "runs.docx").exit_code == 2


def test_without_any_plan_the_exit_code_says_so(tmp_path: Path) -> None:
    impossible = "  - {measure: jobs, at_least: 1000000, period: end}\nbudget:"
    path = write_sweep(tmp_path, 1)
    text = SCENARIO.replace("budget:", impossible)
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    result = sweep(path)
    assert result.exit_code == 3
    assert "No future has a plan" in result.stdout


def test_what_is_wrong_is_told_before_anything_is_solved(tmp_path: Path) -> None:
    path = write_sweep(tmp_path, 1)
    path.write_text(path.read_text("utf-8").replace("quota", "quoat"), "utf-8")
    result = sweep(path)
    assert result.exit_code == 2
    assert "many.yaml:3" in result.stderr
    assert not results(path).exists()


def test_the_best_of_all_plans_is_no_worse_than_those_seen(tmp_path: Path) -> None:
    path = write_sweep(tmp_path, 1)
    answer = json.loads(sweep(path, "--robust", "--of", "plan", "--json").stdout)
    names = {row["cluster"] for row in rows(results(path) / "robust.csv")}
    assert names == {"A", "B", "C", "D"}
    robust = answer["robust"]
    assert set(robust["least_regret"]) == names
    seen = [one["worst_regret"] for one in answer["plans"] if not one["fails_in"]]
    assert robust["proved"]
    assert robust["worst_regret"] <= min(seen, default=float("inf")) + 1e-6


def test_results_never_lie_among_the_files_of_the_case(tmp_path: Path) -> None:
    path = write_sweep(tmp_path / "many", 1)
    options = ("--out", str(tmp_path), "--processes", "1")
    result = CliRunner().invoke(app, ["sweep", str(path), *options])
    assert result.exit_code == 2
    assert "among the files of the case" in result.stderr
    assert not (tmp_path / "many" / "sweep.duckdb").exists()


def test_numbers_of_runs_and_plans_are_whole(swept: Path) -> None:
    for row in rows(results(swept) / "regrets.csv"):
        assert row["worst_run"].isdecimal()
        assert row["dominated_by"] == "" or row["dominated_by"].isdecimal()


def test_where_the_objective_differs_that_is_said(tmp_path: Path) -> None:
    sweep_text = (
        "scenarios: [plan.yaml, other.yaml]\n"
        "vary: {objective: [{maximize: {jobs: 1}}, {minimize: {cost: 1}}]}\n"
        "samples: %d\n"
    )
    path = write_sweep(tmp_path, 1, sweep_text)
    told = sweep(path).stdout
    assert "The objective itself differs" in told
    assert "The scenarios in the futures" not in told
