"""What a plan is worth, counted from its hectares."""

from collections.abc import Mapping

from optimizer.domain.objective import Balanced, InOrder, Weighted
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.objective import balanced_goal
from optimizer.solving import quantities


def plan_value(
    scenario: Scenario, plan: Plan, ranges: Mapping[str, tuple[float, float]]
) -> float:
    """The objective of a plan; of goals in order the last one.

    ``ranges`` are those of a balanced objective. Preferences count in a weighted and a
    balanced objective, and in the first of goals in order.
    """
    match scenario.objective:
        case Balanced(shares):
            goal, constant = balanced_goal(shares, ranges)
            wishes = quantities.preference_value(scenario, plan)
            return quantities.goal_value(scenario, plan, goal) + wishes + constant
        case InOrder(stages):
            return stage_value(scenario, plan, len(stages) - 1)
    return stage_value(scenario, plan, 0)


def stage_value(scenario: Scenario, plan: Plan, number: int) -> float:
    """What the plan is worth by one of several goals in order, counted from 0.

    A weighted objective has one; a balanced one has none.
    """
    match scenario.objective:
        case Weighted(goal):
            value = quantities.goal_value(scenario, plan, goal)
        case InOrder(stages):
            value = quantities.goal_value(scenario, plan, stages[number].goal)
        case Balanced():
            message = "a balanced objective is counted by its ranges"
            raise ValueError(message)
    wishes = quantities.preference_value(scenario, plan)
    return value + wishes if number == 0 else value
