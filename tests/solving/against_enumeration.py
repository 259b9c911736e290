"""The engine's answer to a scenario, compared with that of enumeration."""

from importlib.metadata import version

import pytest
from hypothesis import HealthCheck, settings

from optimizer.domain.objective import InOrder
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from tests.oracle.enumeration import best
from tests.oracle.standing import faults_of_lines
from tests.oracle.tally import total_added, total_cost

EQUAL = 1e-6
HELD = 1e-6
"""Where a value is held for what comes after, the solver's tolerance is passed on."""


IN_ALL = 1.0 if int(version("pulp").split(".")[0]) < 4 else 1 / 3
"""The share of examples taken. With PuLP 4 the tests run a second time, to see that
what the solver is handed is the same; the plans have been held to all of them then."""


def same_in_every_run(examples: int) -> settings:
    """So many examples, the same ones in every run; fewer in the run with PuLP 4."""
    return settings(
        max_examples=round(examples * IN_ALL),
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
    assert faults_of_lines(scenario, plan) == []
    equal = HELD if isinstance(scenario.objective, InOrder) else EQUAL
    assert outcome.objective == pytest.approx(answer.objective, rel=equal, abs=equal)
    headlines = tuple(plan.clusters[each.id].headline for each in scenario.clusters)
    assert headlines in answer.optimal
    least = answer.optimal[headlines]
    cost, added = total_cost(scenario, plan), total_added(scenario, plan)
    assert cost == pytest.approx(least.cost_bn, rel=5 * HELD, abs=5 * HELD)
    assert added == pytest.approx(least.added_ha, rel=5 * HELD, abs=5 * HELD)
