"""`optimizer frontier` on a small case."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from optimizer.cli import varying
from optimizer.cli.app import app
from optimizer.reporting.kept_charts import stored_charts
from tests.cli.two_clusters import entered
from tests.reporting import hand_made_curves

SCENARIO = """\
tables: {clusters: clusters.csv}
limits:
  - {id: quota, measure: land, at_most: 60}
  - {id: target, measure: jobs, at_least: 800}
  - {measure: clusters, at_least: 1}
budget: {plan: 100}
demand: {hectares: 80}
objective: {maximize: {jobs: 1}}
"""


@pytest.fixture(autouse=True)
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return entered(tmp_path, SCENARIO, monkeypatch)


def frontier(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["frontier", "a.yaml", *arguments])


def points(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return list(json.loads(result.stdout)["points"])


def test_the_curve_of_a_limit_by_its_amounts() -> None:
    arguments = ("--vary", "quota", "--from", "40", "--to", "60", "--steps", "3")
    found = points(frontier(*arguments, "--json"))
    # A keeps its 30 ha, or is dropped: 40 ha of B alone, 20 jobs each.
    assert [one["amount"] for one in found] == [40.0, 50.0, 60.0]
    assert [one["objective"] for one in found] == pytest.approx([800.0, 800.0, 900.0])
    assert [one["marginal"] for one in found] == [None, 0.0, pytest.approx(10.0)]
    shown = frontier(*arguments).stdout
    assert "the limit quota" in shown
    assert "amount [ha]" in shown


def test_a_limit_that_asks_for_less_allows_more() -> None:
    found = points(
        frontier("--vary", "target", "--steps", "2", "--from", "10%", "--json")
    )
    assert [one["factor"] for one in found] == [1.5, 0.1]
    assert [one["status"] for one in found] == ["infeasible", "optimal"]


def test_demand_and_budget_can_be_varied() -> None:
    for name, unit in (("demand", "ha"), ("budget", "bn VND")):
        arguments = ("--vary", name, "--steps", "2", "--json")
        answer = json.loads(frontier(*arguments).stdout)
        assert answer["unit"] == unit
        assert len(answer["points"]) == 2


def test_nested_plans_are_shown_and_both_tables_are_written() -> None:
    out = Path("curve")
    out.mkdir()
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    result = frontier("--vary", "budget", "--steps", "3", "--nested", "--out", "curve")
    assert result.exit_code == 0, result.stderr
    assert "price of nesting" in result.stdout
    assert sorted(path.name for path in out.iterdir()) == [
        "frontier.charts.json.gz",
        "frontier.csv",
        "frontier.html",
        "frontier_actions.csv",
        "mine.txt",
    ]
    (kept,) = stored_charts(out)
    titles = {name: told.charts[0].title for name, told in kept.told.items()}
    assert titles == {
        "en": "Value against the budget, from the least means to the most",
        "vi": "Giá trị đạt được theo ngân sách, từ ít nguồn lực đến nhiều",
    }
    with (out / "frontier.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["factor"] for row in rows] == ["0.5", "1.0", "1.5"]
    assert rows[0]["price_of_nesting"] == "0.0"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--vary", "qouta"), 'Did you mean "quota"?'),
        (("--vary", "qouta"), "A limit needs an id"),
        (("--vary", "budget", "--from", "half"), "--from half"),
        (("--vary", "budget", "--from", "-10%"), "0 % or more"),
        (("--vary", "budget", "--to", "40%"), "--from has to be the smaller one"),
        (("--vary", "budget", "--to", "400"), "one is a percentage"),
        (("--vary", "budget", "--steps", "1"), "from 2 to 1000"),
        (("--vary", "budget", "--steps", "1001"), "from 2 to 1000"),
    ],
)
def test_what_cannot_be_varied_so_is_wrong_input(
    arguments: tuple[str, ...], told: str
) -> None:
    result = frontier(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""


def test_nothing_to_vary_says_what_to_do(case: Path) -> None:
    text = "tables: {clusters: clusters.csv}\nobjective: {maximize: {jobs: 1}}\n"
    (case / "a.yaml").write_text(text, encoding="utf-8")
    result = frontier("--vary", "budget")
    assert result.exit_code == 2
    assert "Give a limit an id" in result.stderr


def test_no_plan_anywhere_is_exit_3(case: Path) -> None:
    text = SCENARIO.replace("at_least: 800", "at_least: 9000")
    (case / "a.yaml").write_text(text, encoding="utf-8")
    result = frontier("--vary", "budget", "--steps", "2")
    assert result.exit_code == 3
    assert "`optimizer run`" in result.stderr
    assert "no plan" in result.stdout


def test_of_means_that_are_themselves_to_blame_nothing_else_is(case: Path) -> None:
    text = SCENARIO.replace("at_least: 800", "at_least: 9000")
    (case / "a.yaml").write_text(text, encoding="utf-8")
    result = frontier("--vary", "target", "--steps", "2")
    assert result.exit_code == 3
    assert "farther away, or something else" in result.stderr


def test_points_kept_at_ctrl_c_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = hand_made_curves.frontier(count=9, interrupted=True)
    monkeypatch.setattr(varying, "frontier_of", lambda *_, **__: stopped)
    result = frontier("--vary", "budget")
    assert result.exit_code == 0
    assert "4 of 9 points" in result.stdout


def test_what_is_varied_is_told_by_its_title(case: Path) -> None:
    file = case / "a.yaml"
    text = (
        file.read_text("utf-8") + "titles: {quota: {vi: hạn mức, en: the land cap}}\n"
    )
    file.write_text(text, "utf-8")
    arguments = ("--vary", "quota", "--steps", "2")
    assert "the limit the land cap" in frontier(*arguments).stdout
    assert "giới hạn hạn mức" in frontier(*arguments, "--lang", "vi").stdout
