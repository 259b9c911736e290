"""The goals of an objective as expressions, in the order in which they count."""

from collections.abc import Mapping

from pulp import LpAffineExpression

from optimizer.domain.objective import Balanced, InOrder, Weighted
from optimizer.domain.scenario import Scenario
from optimizer.formulation.objective import (
    balanced_goal,
    goal_value,
    preference_value,
)
from optimizer.formulation.variables import Variables

Ranges = Mapping[str, tuple[float, float]]


def goals_of(
    scenario: Scenario, x: Variables, ranges: Ranges
) -> tuple[LpAffineExpression, ...]:
    """What is maximized: one goal, or several of which the first counts first.

    ``ranges`` are those of a balanced objective, found and then frozen. Preferences
    count in the first goal.
    """
    wishes = preference_value(scenario, x)
    match scenario.objective:
        case Weighted(goal):
            return (goal_value(scenario, x, goal) + wishes,)
        case Balanced(shares):
            goal, constant = balanced_goal(shares, ranges)
            return (goal_value(scenario, x, goal) + wishes + constant,)
        case InOrder(stages):
            values = [goal_value(scenario, x, stage.goal) for stage in stages]
            return (values[0] + wishes, *values[1:])
