"""What plans do with clusters, side by side."""

from dataclasses import replace

from optimizer.analysis.comparison import (
    Change,
    Contender,
    Deed,
    changes,
    deeds,
    differing,
    end_value,
)
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.strategies.parts import a_candidate, a_cluster, a_scenario

KEEP = Deed(Headline.KEEP, "", 20.0)


def contender(scenario: Scenario) -> Contender:
    outcome = solve(scenario, SolveSettings(gap=0.0))
    assert outcome.plan is not None
    return Contender(scenario, outcome.plan, outcome)


def test_a_deed_is_action_period_and_area_at_the_end() -> None:
    clusters = (a_candidate("A", output_bn_per_ha=1.0), a_cluster("B", max_ha=20.0))
    one = contender(a_scenario(*clusters, years=(1.0, 1.0)))
    assert deeds(one.scenario, one.plan) == {
        "A": Deed(Headline.ADD, "P1", 30.0),
        "B": KEEP,
    }


def test_a_little_area_is_no_change() -> None:
    before = {"A": KEEP, "B": KEEP, "C": KEEP}
    after = {
        "A": replace(KEEP, area_ha=20.04),
        "B": replace(KEEP, area_ha=20.06),
        "D": KEEP,
    }
    assert changes(before, after) == (
        Change("B", KEEP, after["B"]),
        Change("C", KEEP, None),
        Change("D", None, KEEP),
    )


def test_clusters_of_one_table_only_are_rows_too() -> None:
    same = a_cluster("S", max_ha=20.0)
    one = contender(a_scenario(same, a_cluster("A", max_ha=20.0)))
    other = contender(a_scenario(same, a_cluster("B", max_ha=20.0)))
    rows = differing([one, other])
    assert [(row.cluster, row.deeds) for row in rows] == [
        ("A", (KEEP, None)),
        ("B", (None, KEEP)),
    ]


def test_flows_are_summed_and_states_are_those_of_the_end() -> None:
    one = contender(
        a_scenario(
            a_cluster("A", max_ha=20.0),
            a_candidate("B", output_bn_per_ha=1.0),
            years=(1.0, 1.0),
        )
    )
    measures = one.scenario.measures
    assert end_value(one.scenario, one.plan, measures["land"]) == 50.0
    assert end_value(one.scenario, one.plan, measures["added_land"]) == 30.0
