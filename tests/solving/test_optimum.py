"""The engine's answer is the best there is: compared with enumeration.

The cases are made by Hypothesis, the same ones in every run. They are spread over
several tests so that several processes can share them.
"""

import pytest
from hypothesis import HealthCheck, given, settings

from optimizer.domain.objective import InOrder
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from tests.oracle.enumeration import best
from tests.oracle.tally import total_added, total_cost
from tests.strategies.scenarios import scenarios

EQUAL = 1e-6
HELD = 1e-6
"""Where a value is held for what comes after, the solver's tolerance is passed on."""

same_in_every_run = settings(
    max_examples=150,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def expect_the_optimum(scenario: Scenario) -> None:
    """The engine and the oracle agree on everything that the format fixes."""
    answer = best(scenario)
    outcome = solve(scenario, SolveSettings(gap=0.0))
    assert outcome.status == answer.status
    if answer.status == "infeasible":
        assert outcome.plan is None
        return
    plan = outcome.plan
    assert plan is not None
    assert verify(scenario, plan) == ()
    equal = HELD if isinstance(scenario.objective, InOrder) else EQUAL
    assert outcome.objective == pytest.approx(answer.objective, rel=equal, abs=equal)
    headlines = tuple(plan.clusters[each.id].headline for each in scenario.clusters)
    assert headlines in answer.optimal
    least = answer.optimal[headlines]
    cost, added = total_cost(scenario, plan), total_added(scenario, plan)
    assert cost == pytest.approx(least.cost_bn, rel=5 * HELD, abs=5 * HELD)
    assert added == pytest.approx(least.added_ha, rel=5 * HELD, abs=5 * HELD)


@same_in_every_run
@given(scenarios("weighted"))
def test_a_weighted_plan_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@same_in_every_run
@given(scenarios("balanced"))
def test_a_balanced_plan_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@same_in_every_run
@given(scenarios("in order"))
def test_a_plan_made_in_order_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@same_in_every_run
@given(scenarios(theme="law"))
def test_a_plan_under_a_law_that_binds_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@same_in_every_run
@given(scenarios(theme="moves"))
def test_a_plan_that_moves_tenants_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)
