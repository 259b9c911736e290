"""Each alternative is the best plan that differs enough from every earlier one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.analysis.alternatives import Alternatives, find_alternatives
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from tests.oracle.enumeration import Headlines
from tests.oracle.tally import total_added, total_cost
from tests.oracle.unlike import Others
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.scenarios import random_scenario, scenarios

EXACT = SolveSettings(gap=0.0)
NEAR = 1e-6
counts = st.integers(1, 4)
distances = st.sampled_from((1, 1, 1, 2, 2, 3))


def headlines_of(scenario: Scenario, plan: Plan | None) -> Headlines:
    assert plan is not None
    return tuple(plan.clusters[each.id].headline for each in scenario.clusters)


def expect_the_best_others(scenario: Scenario, asked: int, differ: int) -> Alternatives:
    """The engine's alternatives, after comparing each with enumeration."""
    first = solve(scenario, EXACT)
    found = find_alternatives(scenario, first, EXACT, asked, differ)
    assert found.ending in ("complete", "no_more")
    assert len(found.outcomes) <= asked
    assert (found.ending == "complete") == (len(found.outcomes) == asked)
    if first.plan is None:
        assert found.outcomes == ()
        return found
    others, earlier = Others(scenario), [headlines_of(scenario, first.plan)]
    values = [first.objective]
    for outcome in found.outcomes:
        answer = others.best(earlier, differ)
        plan = outcome.plan
        assert plan is not None
        assert (outcome.status, answer.status) == ("optimal", "optimal")
        assert outcome.objective == pytest.approx(answer.objective, rel=NEAR, abs=NEAR)
        assert verify(scenario, plan) == ()
        headlines = headlines_of(scenario, plan)
        assert headlines in answer.optimal
        least = answer.optimal[headlines]
        cost, added = total_cost(scenario, plan), total_added(scenario, plan)
        assert cost == pytest.approx(least.cost_bn, rel=5 * NEAR, abs=5 * NEAR)
        assert added == pytest.approx(least.added_ha, rel=5 * NEAR, abs=5 * NEAR)
        earlier.append(headlines)
        values.append(outcome.objective)
    for better, worse in pairwise(values):
        assert worse <= better + NEAR * max(1.0, abs(better))
    if found.ending == "no_more":
        assert others.best(earlier, differ).status == "infeasible"
    return found


@same_in_every_run(60)
@given(scenarios("weighted"), counts, distances)
def test_others_by_a_weighted_objective(scenario, asked, differ):
    expect_the_best_others(scenario, asked, differ)


@same_in_every_run(40)
@given(scenarios("balanced"), counts, distances)
def test_others_by_a_balance(scenario, asked, differ):
    expect_the_best_others(scenario, asked, differ)


@same_in_every_run(60)
@given(scenarios("in order"), counts, distances)
def test_others_by_objectives_in_order(scenario, asked, differ):
    expect_the_best_others(scenario, asked, differ)


@same_in_every_run(30)
@given(scenarios(theme="law"), counts, distances)
def test_others_under_a_law_that_binds(scenario, asked, differ):
    expect_the_best_others(scenario, asked, differ)


@same_in_every_run(20)
@given(scenarios(theme="moves"), counts, distances)
def test_others_that_move_tenants(scenario, asked, differ):
    expect_the_best_others(scenario, asked, differ)


@pytest.mark.parametrize("theme", ["network", "flows", "zone", "coverage"])
@pytest.mark.parametrize("seed", range(10))
def test_others_that_are_joined(theme, seed):
    scenario = random_scenario(seed, theme=theme)
    expect_the_best_others(scenario, 1 + seed % 3, 1 + seed % 2)
