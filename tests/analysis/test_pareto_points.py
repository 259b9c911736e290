"""Which points stay, and how far each is proved."""

from dataclasses import replace
from math import inf

import pytest

from optimizer.analysis.pareto_points import ParetoPoint, Span, undominated
from optimizer.solving.outcome import StageResult
from tests.reporting import hand_made
from tests.reporting.hand_made_pareto import CLUSTERS, COST, OUTPUT, point

MONEY = (COST, OUTPUT)
SPANS = (Span(-100.0, -500.0), Span(100.0, 50.0))
COUNTED = (Span(20.0, 1.0, is_whole=True), SPANS[1])


def left(*points: ParetoPoint, gap: float = 0.0) -> list[tuple[float, ...]]:
    return [one.values for one in undominated(points, MONEY, SPANS, gap)]


def test_a_point_that_is_as_good_in_all_and_worse_in_one_goes() -> None:
    assert left(point(200, 60), point(200, 59), point(300, 60)) == [(200, 60)]


def test_points_that_trade_one_measure_for_the_other_stay_in_order() -> None:
    assert left(point(300, 80), point(200, 60)) == [(200, 60), (300, 80)]


def test_points_that_differ_by_what_is_not_proved_are_one() -> None:
    one, other = point(200, 60), point(203, 60.1)
    assert left(one, other) == [(200, 60), (203, 60.1)]
    assert left(one, other, gap=0.01) == [(200, 60)]
    unsure = replace(one, proved=False)
    assert left(unsure, other, gap=0.01) == [(203, 60.1)]


def test_whole_numbers_are_never_taken_for_one() -> None:
    points = (point(5, 60), point(6, 59))
    kept = undominated(points, (CLUSTERS, OUTPUT), COUNTED, 0.5)
    assert [one.values[0] for one in kept] == [5, 6]


def stage(found: float, bound: float, reached: float, **goal: float) -> StageResult:
    return StageResult(goal, found, bound, found, reached, 0.0)


def made(*stages: StageResult, gap: float = 0.0) -> ParetoPoint:
    outcome = hand_made.outcome(stages=stages)
    axes, spans = (CLUSTERS, OUTPUT), COUNTED
    scenario = hand_made.scenario()
    return ParetoPoint.of(scenario, axes, spans, outcome, (-inf,), gap)


def test_rooms_are_what_the_bounds_of_the_goals_leave_of_each_measure() -> None:
    sure = stage(90, 90, 90, output=1.0)
    open_ = stage(90, 92, 89, output=1.0)
    counted = stage(0.2, 0.24, 0.2, clusters=0.05)
    assert made(open_, counted).rooms == pytest.approx((0.0, 3.0))
    assert not made(open_, counted).proved
    assert made(open_, counted, gap=0.1).proved
    # A whole number that can be better by less than one cannot be better.
    assert made(sure, counted).proved
    more = replace(counted, bound=0.26)
    assert made(sure, more).rooms == pytest.approx((1.0, 0.0))
    assert not made(sure, more, gap=0.5).proved


def test_without_a_bound_nothing_is_known() -> None:
    unknown = stage(90, inf, 90, output=1.0)
    unsure = made(unknown, stage(0.2, 0.2, 0.2, clusters=0.05))
    assert unsure.rooms == (0.0, inf)
    assert not unsure.proved
