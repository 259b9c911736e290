"""`optimizer frontier --between` on a small case."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from optimizer.cli import between
from optimizer.cli.app import app
from tests.cli.two_clusters import entered
from tests.reporting import hand_made_pareto

SCENARIO = """\
tables: {clusters: clusters.csv}
measures:
  new: {per: cluster_added}
limits:
  - {measure: clusters, at_least: 1}
  - {id: target, measure: jobs, at_least: 100}
budget: {funds: {tỉnh: {plan: 100}}, pays: {infrastructure: {tỉnh: 1},
  clearance: {tỉnh: 1}, fixed: {tỉnh: 1}, drop: {tỉnh: 1}}}
demand: {hectares: 60}
objective: {maximize: {jobs: 1}}
"""


@pytest.fixture(autouse=True)
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return entered(tmp_path, SCENARIO, monkeypatch)


def frontier(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["frontier", "a.yaml", *arguments])


def answer(*arguments: str) -> dict[str, object]:
    result = frontier(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    return dict(json.loads(result.stdout))


def points(*arguments: str) -> list[tuple[float, float]]:
    found = answer("--between", *arguments)
    names = [one["column"] for one in found["between"]]  # type: ignore[attr-defined]
    return [tuple(one[n] for n in names) for one in found["points"]]  # type: ignore[attr-defined]


def test_points_lie_at_even_levels_of_the_first_measure() -> None:
    # A fills its 30 ha and B its 40 ha, 20 ha of A at no cost, then B, 2 bn a hectare.
    assert points("cost,jobs", "--points", "3") == [
        pytest.approx((0.0, 300.0)),
        pytest.approx((40.0, 700.0)),
        pytest.approx((80.0, 1100.0)),
    ]


def test_a_fund_and_an_own_measure_can_be_traded() -> None:
    found = points("cost.fund.tỉnh,jobs", "--points", "2")
    assert [one[0] for one in found] == pytest.approx([0.0, 80.0])
    complete = answer("--between", "new:min,jobs", "--points", "all")
    assert complete["complete"] is True
    assert len(complete["points"]) == 2  # type: ignore[arg-type]


def test_the_way_can_be_written() -> None:
    found = answer("--between", "land:min, jobs : min", "--points", "2")
    ways = [(o["better"], o["because"]) for o in found["between"]]  # type: ignore[attr-defined]
    assert ways == [("min", "written"), ("min", "written")]


def test_a_measure_that_ends_like_a_way_is_found_by_its_name(case: Path) -> None:
    text = SCENARIO.replace("  new:", '  "new:max": {per: hectare_added}\n  new:')
    (case / "a.yaml").write_text(text, encoding="utf-8")
    found = answer("--between", "new:max,jobs", "--points", "2")
    # "new" is a measure, too: then it is the way that was meant.
    assert [one["measure"] for one in found["between"]] == ["new", "jobs"]  # type: ignore[attr-defined]
    (case / "a.yaml").write_text(text.replace("  new:", "  other:"), encoding="utf-8")
    found = answer("--between", "new:max,jobs", "--points", "2")
    assert [one["measure"] for one in found["between"]] == ["new:max", "jobs"]  # type: ignore[attr-defined]


def test_three_measures_in_vietnamese() -> None:
    result = frontier("--between", "cost,land,jobs", "--points", "3", "--lang", "vi")
    assert result.exit_code == 0, result.stderr
    assert "Có thể đạt cùng lúc đến đâu: chi phí, đất trong phương án" in result.stdout


def test_both_tables_are_written_and_progress_counts_points() -> None:
    out = Path("curve")
    result = frontier("--between", "cost,jobs", "--points", "3", "--out", "curve")
    assert result.exit_code == 0, result.stderr
    names = [path.name for path in sorted(out.iterdir())]
    tables = ["pareto.csv", "pareto.html", "pareto_actions.csv"]
    assert names == ["pareto.charts.json.gz", *tables]
    with (out / "pareto.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["proved"] for row in rows] == ["True"] * 3
    with (out / "pareto_actions.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 6


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "give --vary NAME"),
        (("--vary", "demand", "--between", "cost,jobs"), "one of the two"),
        (("--between", "cost"), "two or three measures"),
        (("--between", "cost,land,jobs,built"), "two or three measures"),
        (("--between", "cost,cost:max"), "stands there twice"),
        (("--between", "cost,jbos"), 'Did you mean "jobs"?'),
        (("--between", "cots,jbos"), 'Did you mean "cost"?'),
        (("--between", "cost,jobs:most"), "jobs:max or jobs:min"),
        (("--between", "cost,fill"), '"fill" is no measure'),
        (("--between", "cost,jobs", "--points", "1"), "from 2 to 1000"),
        (("--between", "cost,land,jobs", "--points", "51"), "from 2 to 50"),
        (("--between", "cost,jobs", "--points", "many"), "or all"),
        (("--between", "cost,jobs", "--points", "all"), "do not count in whole"),
        (("--between", "cost,jobs", "--steps", "3"), "--steps is for --vary"),
        (("--between", "cost,jobs", "--nested"), "--nested is for --vary"),
        (("--vary", "demand", "--points", "3"), "--points is for --between"),
    ],
)
def test_what_cannot_be_traded_is_wrong_input(
    arguments: tuple[str, ...], told: str
) -> None:
    result = frontier(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""


def test_every_wrong_measure_is_told_at_once() -> None:
    told = frontier("--between", "cots,jbos").stderr
    assert '"cots" is no measure' in told
    assert '"jbos" is no measure' in told


def test_no_plan_is_exit_3(case: Path) -> None:
    text = SCENARIO.replace("at_least: 100", "at_least: 9000")
    (case / "a.yaml").write_text(text, encoding="utf-8")
    result = frontier("--between", "cost,jobs", "--lang", "vi")
    assert result.exit_code == 3
    assert "optimizer run" in result.stderr
    assert result.stdout == ""


def test_points_kept_at_ctrl_c_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = hand_made_pareto.frontier(interrupted=True)
    monkeypatch.setattr(between, "pareto_of", lambda *_, **__: stopped)
    monkeypatch.setattr(between, "pareto_report", lambda *_: "four points")
    result = frontier("--between", "cost,output")
    assert result.exit_code == 0
    assert "four points" in result.stdout


def test_ctrl_c_before_any_point_is_exit_4(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = hand_made_pareto.frontier(points=(), first=None, interrupted=True)
    monkeypatch.setattr(between, "pareto_of", lambda *_, **__: stopped)
    result = frontier("--between", "cost,output")
    assert result.exit_code == 4
    assert "stopped before a plan was found" in result.stderr


def test_own_measures_and_funds_are_told_by_their_titles(case: Path) -> None:
    titles = "titles: {new: clusters founded, tỉnh: provincial money}\n"
    (case / "a.yaml").write_text(SCENARIO + titles, "utf-8")
    shown = frontier("--between", "cost.fund.tỉnh,new").stdout
    assert "clusters founded" in shown
    assert "paid by provincial money" in shown
