"""How far a plan is from the best, by hand-made outcomes."""

from dataclasses import replace

import pytest

from optimizer.analysis.yardstick import aim_of, deciding_stage, distance, frozen
from optimizer.domain.objective import Balanced, Goal, InOrder, Stage, Weighted
from optimizer.errors import Origin
from optimizer.solving.outcome import StageResult
from tests.reporting import hand_made

HERE = Origin("case.yaml", 1)
NO_PLAN = {"plan": None, "objective": None, "bound": None, "gap": None}


def stage(found: float, floor: float, reached: float | None = None) -> StageResult:
    reached = found if reached is None else reached
    return StageResult({"jobs": 1.0}, found, found, floor, reached, 0.0)


def test_the_loss_lies_between_what_the_proofs_leave() -> None:
    best = hand_made.outcome(objective=100.0, bound=101.0)
    other = hand_made.outcome(objective=90.0, bound=90.5)
    apart = distance(best, other)
    assert apart is not None
    assert (apart.loss, apart.share) == (10.0, pytest.approx(0.1))
    assert (apart.least, apart.most) == (9.5, 11.0)


def test_a_plan_that_happens_to_be_better_than_the_best_found_loses_nothing() -> None:
    best = hand_made.outcome(objective=100.0, bound=101.0)
    apart = distance(best, hand_made.outcome(objective=100.5, bound=100.5))
    assert apart is not None
    assert (apart.loss, apart.least, apart.most) == (0.0, 0.0, 0.5)


def test_without_a_plan_there_is_no_distance() -> None:
    none = hand_made.outcome(**NO_PLAN)
    assert distance(hand_made.outcome(), none) is None
    assert distance(none, hand_made.outcome()) is None


def test_goals_in_order_are_compared_in_the_first_that_falls_short() -> None:
    best = hand_made.outcome(stages=(stage(50.0, 45.0, 46.0), stage(9.0, 9.0)))
    short = hand_made.outcome(stages=(stage(40.0, 36.0), stage(20.0, 20.0)))
    enough = hand_made.outcome(stages=(stage(48.0, 43.2, 45.5), stage(7.0, 7.0)))
    assert deciding_stage(best, short) == 0
    apart = distance(best, short)
    assert apart is not None
    assert (apart.stage, apart.loss) == (0, 10.0)
    assert deciding_stage(best, enough) == 1
    apart = distance(best, enough)
    assert apart is not None
    assert (apart.stage, apart.loss) == (1, 2.0)


def test_a_balance_is_frozen_with_the_ranges_of_the_best_plan() -> None:
    balance = Balanced({"jobs": 50.0, "cost": -20.0, "land": 5.0}, HERE)
    scenario = replace(hand_made.scenario(), objective=balance)
    ranges = {"jobs": (100.0, 200.0), "cost": (0.0, 40.0)}
    fixed, constant = frozen(scenario, hand_made.outcome(ranges=ranges))
    assert isinstance(fixed.objective, Weighted)
    assert fixed.objective.goal.weights == {"jobs": 0.5, "cost": -0.5}
    assert constant == -50.0


def test_neighbours_are_compared_by_the_goal_that_decides() -> None:
    first, second = Goal({"jobs": 1.0}), Goal({"cost": -1.0})
    stages = tuple(Stage(goal, 0.1, HERE) for goal in (first, second))
    scenario = replace(hand_made.scenario(), objective=InOrder(stages, HERE))
    best = hand_made.outcome(stages=(stage(50.0, 45.0), stage(9.0, 9.0)))
    assert aim_of(scenario, best, 0, 0.0).goal == first
    aim = aim_of(scenario, best, 1, 0.0)
    assert (aim.goal, aim.wishes) == (second, False)
    ((kept, floor),) = aim.floors
    assert (kept.goal, kept.wishes, floor) == (first, True, 45.0)
