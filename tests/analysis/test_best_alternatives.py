"""Each alternative is the best plan that differs enough: compared with enumeration.

The cases are the same ones in every run. Where several headlines are equally good the
engine may choose any, and what comes after depends on its choice: the oracle follows.
"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.analysis.alternatives import find_alternatives
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from tests.oracle.enumeration import Frugal, Headlines
from tests.oracle.standing import faults_of_lines
from tests.oracle.tally import total_added, total_cost
from tests.oracle.unlike import Others
from tests.solving.against_enumeration import EQUAL, HELD, same_in_every_run
from tests.strategies.scenarios import random_scenario, scenarios

EXACT = SolveSettings(gap=0.0)
counts = st.integers(1, 4)
distances = st.sampled_from((1, 1, 1, 2, 2, 3))


def headlines_of(scenario: Scenario, plan: Plan) -> Headlines:
    return tuple(plan.clusters[each.id].headline for each in scenario.clusters)


def expect_the_best_others(scenario: Scenario, asked: int, differ: int) -> None:
    """The engine's alternatives are those of enumeration, and as many as there are."""
    best = solve(scenario, EXACT)
    found = find_alternatives(scenario, best, EXACT, asked, differ)
    if best.plan is None:
        assert found.outcomes == ()
        return
    others, earlier = Others(scenario), [headlines_of(scenario, best.plan)]
    for outcome in found.outcomes:
        assert (outcome.status, outcome.plan is None) == ("optimal", False)
        assert outcome.plan is not None
        headlines = headlines_of(scenario, outcome.plan)
        reached = others.best(earlier, differ)
        assert reached is not None
        value, tied = reached
        assert outcome.objective == pytest.approx(value, rel=EQUAL, abs=EQUAL)
        expect_a_good_plan(scenario, outcome.plan, others.thriftiest(tied, headlines))
        earlier.append(headlines)
    values = [one.objective for one in (best, *found.outcomes)]
    for better, worse in pairwise(values):
        assert worse <= better + EQUAL * max(1.0, abs(better))
    assert found.ending == ("complete" if len(found.outcomes) == asked else "no_more")
    if found.ending == "no_more":
        assert others.best(earlier, differ) is None


def expect_a_good_plan(scenario: Scenario, plan: Plan, least: Frugal) -> None:
    """It is a plan of the scenario, and costs and adds no more than it must."""
    assert verify(scenario, plan) == ()
    assert faults_of_lines(scenario, plan) == []
    cost, added = total_cost(scenario, plan), total_added(scenario, plan)
    assert cost == pytest.approx(least.cost_bn, rel=5 * HELD, abs=5 * HELD)
    assert added == pytest.approx(least.added_ha, rel=5 * HELD, abs=5 * HELD)


@same_in_every_run(45)
@given(scenarios("weighted"), counts, distances)
def test_by_a_weighted_objective(scenario: Scenario, asked: int, differ: int):
    expect_the_best_others(scenario, asked, differ)


@same_in_every_run(30)
@given(scenarios("balanced"), counts, distances)
def test_by_a_balance(scenario: Scenario, asked: int, differ: int):
    expect_the_best_others(scenario, asked, differ)


@same_in_every_run(45)
@given(scenarios("in order"), counts, distances)
def test_by_objectives_in_order(scenario: Scenario, asked: int, differ: int):
    expect_the_best_others(scenario, asked, differ)


@same_in_every_run(30)
@given(scenarios(theme="law"), counts, distances)
def test_under_a_law_that_binds(scenario: Scenario, asked: int, differ: int):
    expect_the_best_others(scenario, asked, differ)


@same_in_every_run(30)
@given(scenarios(theme="moves"), counts, distances)
def test_with_tenants_that_move(scenario: Scenario, asked: int, differ: int):
    expect_the_best_others(scenario, asked, differ)


@pytest.mark.parametrize("theme", ["network", "flows", "zone", "coverage"])
@pytest.mark.parametrize("seed", range(5))
def test_with_clusters_that_are_joined(theme: str, seed: int):
    scenario = random_scenario(seed, theme=theme)
    expect_the_best_others(scenario, 1 + seed % 3, 1 + seed % 2)
