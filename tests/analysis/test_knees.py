"""Knees and bends of frontiers made by hand."""

from math import sqrt

import pytest

from optimizer.analysis.knees import bends_of, headline_changes
from optimizer.domain.pathway import Headline
from tests.reporting import hand_made
from tests.reporting.hand_made_pareto import (
    JOBS,
    OUTPUT,
    calm_plan,
    frontier,
    point,
    three,
)


def test_the_knee_is_farthest_above_the_line_through_the_ends() -> None:
    bends = bends_of(frontier())
    assert bends.knee == 1
    # A quarter of the way in cost is spent, four fifths of that in output gained.
    assert bends.heights[1] == pytest.approx((0.75 + 0.8 - 1) / sqrt(2))
    assert bends.heights[0] == pytest.approx(0.0)


def test_an_exchange_is_per_unit_of_the_first_measure() -> None:
    rates = [one.rate for one in bends_of(frontier()).exchanges]
    assert rates == pytest.approx([0.4, 0.05, 0.025])


def test_of_two_measures_to_maximize_more_of_one_costs_the_other() -> None:
    found = frontier(point(10, 9), point(20, 8), point(30, 1), axes=(JOBS, OUTPUT))
    bends = bends_of(found)
    assert [one.rate for one in bends.exchanges] == pytest.approx([-0.1, -0.7])
    assert bends.knee == 1
    assert bends.bends == (1,)


def test_a_bend_is_where_a_unit_costs_twice_as_much_on_one_side() -> None:
    assert bends_of(frontier()).bends == (1, 2)
    even = frontier(point(100, 50), point(200, 70), point(300, 80))
    assert bends_of(even).bends == (1,)
    flat = frontier(point(100, 50), point(200, 70), point(300, 81))
    assert bends_of(flat).bends == ()


def test_a_dent_is_no_bend_and_no_knee() -> None:
    bends = bends_of(frontier(point(100, 50), point(200, 51), point(300, 100)))
    assert bends.bends == ()
    assert bends.knee is None
    assert bends.heights[1] < 0


def test_points_on_a_line_have_no_knee() -> None:
    line = frontier(point(100, 50), point(200, 60), point(300, 70))
    assert bends_of(line).knee is None


def test_two_ends_or_one_point_have_no_knee() -> None:
    assert bends_of(frontier(point(100, 50), point(200, 60))).knee is None
    one = bends_of(frontier(point(100, 50)))
    assert (one.knee, one.exchanges) == (None, ())


def test_of_three_measures_the_knee_is_nearest_to_the_best_of_all() -> None:
    bends = bends_of(three())
    assert bends.knee == 1
    shares = (350 / 400, 40 / 50, 70 / 90)
    away = sqrt(sum((1 - one) ** 2 for one in shares))
    assert bends.heights == pytest.approx((sqrt(2), away, 1.0))


def test_a_measure_in_which_points_do_not_differ_moves_no_knee() -> None:
    same = three(points=(point(1, 5, 1), point(2, 5, 8), point(3, 5, 9)))
    assert bends_of(same).knee == 1


def test_headlines_that_change_are_told_from_and_to() -> None:
    (change,) = headline_changes(calm_plan(), hand_made.plan())
    assert (change.cluster, change.was, change.now) == (
        "A",
        Headline.KEEP,
        Headline.EXPAND,
    )
    assert headline_changes(calm_plan(), calm_plan()) == ()
