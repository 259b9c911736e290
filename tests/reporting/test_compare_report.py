"""A comparison as it is shown and written."""

import csv
import io
import json
from dataclasses import replace

import pytest

from optimizer.analysis.causes_of_changes import Causes, Switch
from optimizer.analysis.comparison import Change, Deed
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.reading.switched import Difference
from optimizer.reporting.compare_files import compare_as_json, compare_files
from optimizer.reporting.compare_record import Compared, Comparison
from optimizer.reporting.compare_report import compare_report
from optimizer.reporting.words import Words
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.strategies.parts import a_candidate, a_cluster, a_scenario

EN = Words("en")


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


def case(most: float, name: str = "Bình") -> Scenario:
    """B is added with all that is allowed; A is kept."""
    added = a_candidate("B", max_ha=most, output_bn_per_ha=3.0)
    return a_scenario(a_cluster("A", max_ha=20.0), replace(added, name=name))


def compared(scenario: Scenario, name: str) -> Compared:
    outcome = solve(scenario, SolveSettings(gap=0.0))
    return Compared(f"{name}.yaml", name, outcome.status, scenario, outcome)


def difference(line: int, entry: str = "limits.quota.at_most") -> Difference:
    return Difference(entry, "1", "2", Origin("d/b.yaml", line), (line,))


def grown(area: float) -> Change:
    before, after = (Deed(Headline.ADD, "P1", ha) for ha in (20.0, area))
    return Change("B", before, after)


def pair(causes: Causes[Difference] | None = None) -> Comparison:
    runs = (compared(case(20.0), "one"), compared(case(30.0), "two"))
    return Comparison(runs, {} if causes is None else {1: causes})


def test_differences_to_the_first_stand_below_what_is_best() -> None:
    out = compare_report(pair(), EN)
    lines = out.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith(" output"))
    # Half of the land can be leased: 10 ha of A with 1, half of B with 3 bn each.
    assert lines[at].split() == ["output", "[bn", "VND/year]", "40.0", "55.0*"]
    assert lines[at + 1].split() == ["+15.0"]


def test_clusters_are_counted_by_action_with_their_hectares() -> None:
    made = pair()
    lines = [" ".join(line.split()) for line in compare_report(made, EN).splitlines()]
    assert "keep 1 · 20 ha 1 · 20 ha" in lines
    assert "add 1 · 20 ha 1 · 30 ha" in lines
    told = compare_as_json(made)["headlines"]
    assert told == [
        {
            "action": "keep",
            "clusters": {"A": 1, "B": 1},
            "hectares": {"A": 20.0, "B": 20.0},
        },
        {
            "action": "add",
            "clusters": {"A": 1, "B": 1},
            "hectares": {"A": pytest.approx(20.0), "B": pytest.approx(30.0)},
        },
    ]


def test_an_action_that_only_one_has_is_counted_0_in_the_other() -> None:
    runs = (compared(case(20.0), "with"), compared(case(0.0), "without"))
    lines = compare_report(Comparison(runs, {}), EN).splitlines()
    found = [" ".join(line.split()) for line in lines]
    assert "add 1 · 20 ha 0" in found
    assert "leave out 0 1" in found


def test_a_cost_that_does_not_occur_is_0_and_its_difference_told() -> None:
    def added(cost: float) -> Scenario:
        new = a_candidate("B", max_ha=20.0, clearance_cost_bn_per_ha=cost)
        return a_scenario(a_cluster("A", max_ha=20.0), new)

    runs = (compared(added(2.0), "dear"), compared(added(0.0), "free"))
    measures = compare_as_json(Comparison(runs, {}))["measures"]
    assert isinstance(measures, list)
    found = next(one for one in measures if one["measure"] == "cost.clearance")
    assert found["values"] == {"A": 40.0, "B": 0.0}
    assert found["differences"] == {"B": -40.0}


def test_a_kind_of_cost_that_only_the_second_has_stands_below_the_cost() -> None:
    def added(cost: float) -> Scenario:
        new = a_candidate("B", max_ha=20.0, clearance_cost_bn_per_ha=cost)
        made = a_scenario(a_cluster("A", max_ha=20.0), new)
        own = replace(BUILT_IN["land"], name="rice")
        return replace(made, measures={**made.measures, "rice": own})

    runs = (compared(added(0.0), "free"), compared(added(2.0), "dear"))
    measures = compare_as_json(Comparison(runs, {}))["measures"]
    assert isinstance(measures, list)
    names = [one["measure"] for one in measures]
    assert names[-4:-2] == ["cost", "cost.infrastructure"]
    assert names[-2:] == ["cost.clearance", "rice"]


def test_an_entry_stands_beside_what_it_changes() -> None:
    found = Causes((Switch((difference(7),), (grown(30.0),)),))
    out = compare_report(pair(found), EN)
    assert "b.yaml:7" in out
    assert "1 → 2" in out
    assert "B  add 20.0 → 30.0 (P1)" in out
    assert "~" not in out


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (("add", "P1", 20.0), ("add", "P2", 20.0), "B  add 20.0: P1 → P2"),
        (("drop", "P1", 0.0), ("drop", "P2", 0.0), "B  drop: P1 → P2"),
        (("add", "P1", 20.0), ("add", "P2", 30.0), "B  add 20.0 P1 → add 30.0 P2"),
        (("drop", "P1", 0.0), ("keep", "", 9.0), "B  drop P1 → keep 9.0"),
        (("keep", "", 8.0), ("keep", "", 9.0), "B  keep 8.0 → keep 9.0"),
    ],
)
def test_what_is_the_same_is_said_once(
    before: tuple[str, str, float], after: tuple[str, str, float], told: str
) -> None:
    sides = (Deed(Headline(did), *rest) for did, *rest in (before, after))
    found = Causes((Switch((difference(7),), (Change("B", *sides),)),))  # type: ignore[arg-type]
    assert told in compare_report(pair(found), EN)


def test_entries_of_one_name_are_told_apart_by_their_places() -> None:
    other = difference(8, "objective.minimize")
    found = Causes(
        (Switch((difference(7), replace(other, entry=difference(7).entry), other), ()),)
    )
    out = " ".join(compare_report(pair(found), EN).split())
    assert (
        "limits.quota.at_most (b.yaml:7), limits.quota.at_most (b.yaml:8), "
        "objective.minimize." in out
    )


def test_what_no_entry_causes_is_marked() -> None:
    found = Causes((Switch((difference(7),), ()),), (grown(30.0),))
    out = compare_report(pair(found), EN)
    assert "add 30.0 ~" in out
    assert "~ the action of A would be as good" in out
    assert "Change no action: limits.quota.at_most." in out


def test_titles_are_not_among_what_changes_no_action() -> None:
    titles = (difference(1, "title.vi"), difference(2, "titles.quota"))
    found = Causes((Switch(titles, ()), Switch((difference(7),), ())))
    assert "Change no action: limits.quota.at_most." in compare_report(pair(found), EN)
    found = Causes((Switch(titles, ()),))
    assert "Change no action" not in compare_report(pair(found), EN)


def test_entries_that_were_not_reached_are_named() -> None:
    found = Causes((), left=(difference(7),), interrupted=True)
    out = compare_report(pair(found), EN)
    assert "Stopped before these entries were switched: limits.quota.at_most" in out
    assert "~" not in out


def test_more_than_seven_stand_in_blocks_beside_the_first() -> None:
    runs = tuple(compared(case(20.0 + n), f"s{n}") for n in range(9))
    out = compare_report(Comparison(runs), EN)
    assert max(map(len, out.splitlines())) <= 100
    assert out.count("Further scenarios beside A") == 3
    headings = [x.split() for x in out.splitlines() if x.startswith(" measure")]
    assert headings == [["measure", *"ABCDEFG"], ["measure", "A", "H", "I"]]


def test_names_from_a_case_steer_neither_terminal_nor_spreadsheet() -> None:
    runs = (compared(case(20.0, "=1+1\x1b[31m"), "a"), compared(case(30.0), "b"))
    comparison = Comparison(runs)
    assert "\x1b" not in compare_report(comparison, EN)
    text = compare_files(comparison)["actions.csv"]
    assert isinstance(text, str)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0]["name"].startswith("'=1+1")


def test_json_has_no_figure_that_is_none() -> None:
    lost = Compared("x.yaml", "x", "wrong_input")
    runs = (lost, *pair().runs)
    found = compare_as_json(Comparison(runs))
    text = json.dumps(found, allow_nan=False)
    assert json.loads(text) == found
    first, second, third = found["scenarios"]  # type: ignore[misc]
    assert (first["rank"], second["rank"], third["rank"]) == (None, 2, 1)
    assert third["best_in"] == ("output",) or third["best_in"] == ["output"]


def test_without_any_plan_only_the_scenarios_are_shown() -> None:
    lost = Compared("x.yaml", "x", "infeasible")
    out = compare_report(Comparison((lost, replace(lost, status="not_run"))), EN)
    assert "no plan exists" in out
    assert "measure" not in out
    assert len(compare_files(Comparison((lost, lost)))) == 6


def test_equal_plans_are_said_to_be_so() -> None:
    runs = (compared(case(20.0), "a"), compared(case(20.0), "b"))
    assert "All plans do the same" in compare_report(Comparison(runs), EN)
    vietnamese = compare_report(Comparison(runs), Words("vi"))
    assert "xử lý tất cả các cụm như nhau" in vietnamese
