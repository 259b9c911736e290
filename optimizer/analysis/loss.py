"""What a loss consists of: how much less of each thing that the objective counts."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.domain.objective import Balanced, InOrder, Weighted
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.objective import balanced_goal
from optimizer.solving import quantities


@dataclass(frozen=True, slots=True)
class Part:
    """One measure's part of a loss.

    ``change`` is how much more the other plan has, in the measure's unit, counted as
    objectives count it: discounted, and a state for every year. ``worth`` is the loss
    by it in units of the objective; the parts add up to the whole loss.
    """

    measure: str
    change: float
    worth: float


WISHES = "preferences"
"""The name of the part that bonuses make."""


def loss_parts(
    scenario: Scenario,
    plan: Plan,
    other: Plan,
    stage: int,
    ranges: Mapping[str, tuple[float, float]],
) -> tuple[Part, ...]:
    """What is lost by a goal if the other plan takes the place of a plan."""
    parts = []
    for name, weight in weights_of(scenario, stage, ranges).items():
        measure = scenario.measures[name]
        change = quantities.discounted_change(scenario, plan, other, measure)
        parts.append(Part(name, change, -weight * change))
    if stage == 0 and scenario.preferences:
        change = quantities.preference_value(
            scenario, other
        ) - quantities.preference_value(scenario, plan)
        parts.append(Part(WISHES, change, -change))
    return tuple(parts)


def weights_of(
    scenario: Scenario, stage: int, ranges: Mapping[str, tuple[float, float]]
) -> Mapping[str, float]:
    """What a unit of each measure counts by a goal; of a balance by its ranges."""
    match scenario.objective:
        case Weighted(goal):
            return goal.weights
        case Balanced(shares):
            return balanced_goal(shares, ranges)[0].weights
        case InOrder(stages):
            return stages[stage].goal.weights
