"""Weights of any size give the same plan, and goals are not cut off by earlier ones."""

from dataclasses import replace

import pytest
from pulp import LpProblem, lpSum

from optimizer.domain.measure import BUILT_IN, Measure, Quantity, Term
from optimizer.domain.objective import Balanced, Goal, Weighted
from optimizer.domain.scenario import Scenario
from optimizer.solving.scaled import Scaled
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.builders import ORIGIN, a_limit, candidate, scenario_of
from tests.solving.hard_case import hard_case

PROVED = SolveSettings(gap=0.0)


def weighed(scenario: Scenario, factor: float) -> Scenario:
    """The scenario with every weight of its goal times a factor."""
    assert isinstance(scenario.objective, Weighted)
    weights = scenario.objective.goal.weights
    goal = Goal({name: weight * factor for name, weight in weights.items()})
    return replace(scenario, objective=Weighted(goal, ORIGIN))


@pytest.mark.parametrize("factor", [1e-9, 1e-6, 1e-3, 7.0, 5e3, 1e6, 1e9])
def test_the_size_of_the_weights_changes_no_plan(factor):
    scenario = hard_case(12)
    plain, large = solve(scenario, PROVED), solve(weighed(scenario, factor), PROVED)
    assert (plain.status, large.status) == ("optimal", "optimal")
    assert large.objective == pytest.approx(plain.objective * factor, rel=1e-6)


def test_a_scaled_goal_is_the_goal_to_the_last_digit():
    problem = LpProblem("two")
    x, y = problem.add_variable("x"), problem.add_variable("y")
    scaled = Scaled.of(lpSum([5000 * x, 0.1 * y]) + 7, {"x": 0, "y": 1})
    assert 0.5 <= max(scaled.costs.values()) <= 1
    assert {j: cost * scaled.scale for j, cost in scaled.costs.items()} == {
        0: 5000.0,
        1: 0.1,
    }
    assert scaled.constant * scaled.scale == 7.0


def test_the_top_of_a_range_is_not_cut_off_by_its_bottom():
    """HiGHS 1.11 to 1.15, told the plan at the bottom as a start, found none better.

    The score can be had in the second period alone, since a limit forbids it in the
    first.
    """
    score = Measure("score", "", (Term(Quantity.CLUSTER_OPEN, "score"),), "state")
    never_first = replace(a_limit("land", "at_most", 0.0, "AB"), measure=score)
    scenario = scenario_of(
        candidate("A", {"score": 1.0}, min_ha=5.0, max_ha=75.0),
        candidate("B", {"score": 0.0}, min_ha=5.0, max_ha=75.0),
        years=(5.0, 5.0),
        measures={**BUILT_IN, "score": score},
        limits=(replace(never_first, period=0),),
        objective=Balanced({"score": 50.0, "cost": -20.0}, ORIGIN),
    )
    outcome = solve(scenario, PROVED)
    assert outcome.ranges["score"] == (0.0, 5.0)
    assert outcome.warnings == ()
