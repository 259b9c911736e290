"""The loosened programme: what is missed counts as it should, the rest still holds."""

from dataclasses import replace

import pytest

from optimizer.domain.choice import Decision, Requires
from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import Action, Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.open_pathways import OpenPathways, open_pathways
from optimizer.solving.least_breach import LeastBreach, least_breach
from optimizer.solving.settings import SolveSettings
from tests.analysis.people_plans import Headlines, plan_with
from tests.strategies.parts import a_candidate, a_cluster, a_scenario

KEEP, EXPAND, DROP, ADD = Headline.KEEP, Headline.EXPAND, Headline.DROP, Headline.ADD
HERE = Origin("case.yaml", 1)


def missed(scenario: Scenario, headlines: Headlines, **areas_ha: float) -> LeastBreach:
    """The least breach of these headlines, all of whose pathways are open."""
    stated = plan_with(scenario, headlines, areas_ha)
    opened = open_pathways(scenario)
    left = {
        name: stated.courses[name].pathways if name in stated.courses else own
        for name, own in opened.left.items()
    }
    chosen = OpenPathways(left, opened.ruled_out)
    return least_breach(scenario, chosen, stated, SolveSettings(gap=0.0))


def land(sense: str, amount: float, *members: str) -> Limit:
    assert sense in ("at_most", "at_least")
    ids = frozenset(members)
    return Limit(
        BUILT_IN["land"],
        "at_most" if sense == "at_most" else "at_least",
        amount,
        ids,
        0,
        HERE,
    )


def test_a_plan_that_breaks_nothing_misses_nothing() -> None:
    scenario = a_scenario(a_cluster("A"))
    found = missed(scenario, {"A": EXPAND}, A=30.0)
    assert found.proved
    assert found.missed == pytest.approx(0, abs=1e-9)


def test_an_amount_counts_by_its_fraction() -> None:
    """20 ha are kept; 16 are allowed: 4 of 16."""
    scenario = a_scenario(a_cluster("A"), limits=(land("at_most", 16.0, "A"),))
    assert missed(scenario, {"A": KEEP}).missed == pytest.approx(4 / 16)


def test_a_lock_a_relation_and_an_action_count_1_each() -> None:
    lock = Decision("A", True, frozenset({DROP}), HERE)
    needs = Requires("C", "B", HERE)
    scenario = a_scenario(
        a_cluster("A"),
        a_cluster("B"),
        a_candidate("C"),
        decisions=(lock,),
        relations=(needs,),
    )
    listed = {a: p for a, p in scenario.permissions.items() if a is not Action.ADD}
    scenario = replace(scenario, permissions=listed)
    found = missed(scenario, {"A": KEEP, "B": DROP, "C": ADD})
    assert found.missed == pytest.approx(3.0)


def test_what_is_stated_is_held_and_what_is_not_gives_way_first() -> None:
    """60 ha are asked for: A is stated with 22, so B expands as far as it can."""
    limit = land("at_least", 60.0, "A", "B")
    scenario = a_scenario(a_cluster("A"), a_cluster("B"), limits=(limit,))
    found = missed(scenario, {"A": EXPAND}, A=22.0)
    assert found.plan is not None
    areas = [found.plan.clusters[name].steps[0].area_ha for name in "AB"]
    assert areas == [pytest.approx(22.0), pytest.approx(40.0)]
    assert found.missed == pytest.approx(0, abs=1e-9)


def test_land_beyond_a_bound_still_comes_by_an_action() -> None:
    """A keeps its 20 ha in the period in which it does nothing."""
    cluster = a_cluster("A", max_ha=25.0)
    scenario = a_scenario(cluster, years=(5.0, 5.0))
    found = missed(scenario, {"A": EXPAND}, A=50.0)
    assert found.plan is not None
    before = 20.0
    for step in found.plan.clusters["A"].steps:
        if step.action is Action.KEEP:
            assert step.area_ha == pytest.approx(before)
        before = step.area_ha
    assert before == pytest.approx(50.0)
