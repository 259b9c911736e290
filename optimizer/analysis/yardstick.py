"""How far one plan is from the best: in which goal, and by how much."""

from dataclasses import dataclass, replace

from optimizer.domain.objective import Balanced, InOrder, Weighted
from optimizer.domain.scenario import Scenario
from optimizer.formulation.objective import balanced_goal
from optimizer.solving.neighbours import Aim
from optimizer.solving.outcome import SAME, Outcome


@dataclass(frozen=True, slots=True)
class Distance:
    """What a plan is worth by the goal that decides, what the best one is, and more.

    ``stage`` is that goal's index where goals are in order: the first that falls short
    of what the best plan keeps of it, else the last. ``least`` and ``most`` enclose the
    distance, since both plans are proved only to within a gap; ``most`` is None where
    nothing is proved.
    """

    value: float
    best: float
    least: float
    most: float | None
    stage: int | None = None

    @property
    def loss(self) -> float:
        """By how much the best plan found is better; never negative."""
        return max(self.best - self.value, 0.0)

    @property
    def share(self) -> float | None:
        """The loss as a fraction of the best value; None if that is 0."""
        return self.loss / abs(self.best) if self.best else None


def frozen(scenario: Scenario, best: Outcome) -> tuple[Scenario, float]:
    """The scenario with a goal that means the same for all its plans; a constant.

    The shares of `balance` are scaled by the ranges that the best plan was found with:
    fewer plans have other ranges. The constant is what is then missing of its value.
    """
    if not isinstance(scenario.objective, Balanced):
        return scenario, 0.0
    goal, constant = balanced_goal(scenario.objective.shares, best.ranges)
    objective = Weighted(goal, scenario.objective.origin)
    return replace(scenario, objective=objective), constant


def distance(best: Outcome, other: Outcome, constant: float = 0.0) -> Distance | None:
    """How far a plan is from the best; None if one of the two has no value.

    ``constant`` is added to the other's objective.
    """
    if best.objective is None or other.objective is None:
        return None
    stage = deciding_stage(best, other)
    if stage is None:
        value, bound = other.objective + constant, other.bound
        high = value if bound is None else bound + constant
        most = None if best.bound is None else max(best.bound - value, 0.0)
        return Distance(value, best.objective, max(best.objective - high, 0.0), most)
    mine, its = best.stages[stage], other.stages[stage]
    value, reached = its.reached, mine.reached
    if stage < len(best.stages) - 1:
        reached = mine.found
    least = max(reached - its.bound, 0.0)
    return Distance(value, reached, least, max(mine.bound - value, 0.0), stage)


def deciding_stage(best: Outcome, other: Outcome) -> int | None:
    """The first stage that falls short, else the last; None without stages."""
    for number, (mine, its) in enumerate(zip(best.stages, other.stages, strict=True)):
        short = mine.floor - its.found
        if short > SAME * max(1.0, abs(mine.floor)):
            return number
    return len(best.stages) - 1 if best.stages else None


def aim_of(
    scenario: Scenario, best: Outcome, stage: int | None, constant: float
) -> Aim:
    """What plans near a stated one are compared by; earlier stages keep their floors.

    Without a ``stage`` the goal is the scenario's own, which is not of several.
    """
    match scenario.objective:
        case Weighted(goal):
            return Aim(goal, wishes=True, constant=constant)
        case InOrder(stages):
            chosen = 0 if stage is None else stage
            before = [Aim(one.goal, wishes=n == 0) for n, one in enumerate(stages)]
            floors = [best.stages[n].floor for n in range(chosen)]
            held = tuple(zip(before[:chosen], floors, strict=True))
            return replace(before[chosen], floors=held)
        case Balanced():
            message = "a balanced goal is frozen before it is an aim"
            raise TypeError(message)
