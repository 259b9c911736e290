"""Plans against futures: counted by hand, and again without arrays."""

import random

import numpy as np
import pytest

from optimizer.analysis.coded import Coded
from optimizer.analysis.regrets import Evaluations
from optimizer.analysis.robustness import (
    by_least_regret,
    by_satisfaction,
    dominated,
    near_thresholds,
    same_threshold,
    standings,
)
from optimizer.analysis.shares import Share
from optimizer.solving.held_headlines import Held
from tests.analysis.future_runs import a_future

BEST = (100.0, 200.0, 50.0)
CODED = Coded.of([a_future(10 + n, "k", best) for n, best in enumerate(BEST)])
NONE = np.full(3, -1)
F = None
"""A plan that fails."""


def evaluated(*plans: tuple[float | None, ...]) -> Evaluations:
    """By plan its values in the three futures."""

    def held(value: float | None) -> Held:
        if value is None:
            return Held("infeasible")
        return Held("optimal", value, value)

    return Evaluations.of([tuple(map(held, each)) for each in zip(*plans, strict=True)])


def order(*plans: tuple[float | None, ...]) -> list[int]:
    found = standings(CODED, evaluated(*plans), NONE)
    return [one.plan for one in by_least_regret(found)]


def test_a_plan_is_told_by_its_mean_and_its_worst_future() -> None:
    (one,) = standings(CODED, evaluated((96.0, 170.0, 50.0)), NONE)
    assert one.mean == pytest.approx(34 / 3)
    assert (one.worst, one.worst_low, one.worst_high) == (30.0, 30.0, 30.0)
    assert one.worst_run == 11
    assert one.fails == Share(0, 3)
    assert one.near == Share(2, 3)


def test_where_it_fails_is_counted_and_left_out_of_its_worst() -> None:
    (one,) = standings(CODED, evaluated((F, 170.0, 49.0)), NONE)
    assert one.fails == Share(1, 3)
    assert one.worst == 30.0


def test_a_plan_that_fails_everywhere_has_no_regret() -> None:
    (one,) = standings(CODED, evaluated((F, F, F)), NONE)
    assert one.worst is one.mean is one.worst_run is None
    assert one.fails == Share(3, 3)


def test_regrets_may_be_relative() -> None:
    (one,) = standings(CODED, evaluated((90.0, 190.0, 42.5)), NONE, relative=True)
    assert one.worst == pytest.approx(0.15)
    assert one.worst_run == 12


def test_the_fewest_failures_come_first() -> None:
    assert order((100.0, 200.0, F), (10.0, 20.0, 5.0)) == [1, 0]


def test_then_the_least_worst_regret_then_the_mean_then_the_order() -> None:
    assert order((80.0, 200.0, 50.0), (90.0, 190.0, 40.0)) == [1, 0]
    assert order((80.0, 190.0, 50.0), (80.0, 200.0, 50.0)) == [1, 0]
    assert order((80.0, 200.0, 50.0), (80.0, 200.0, 50.0)) == [0, 1]


def test_time_that_ran_out_counts_as_a_failure() -> None:
    late = [(Held("optimal", 1.0, 1.0), Held("no_solution_in_time"))] * 3
    found = standings(CODED, Evaluations.of(late), NONE)
    assert [one.plan for one in by_least_regret(found)] == [0, 1]
    assert found[1].unknown == 3


def test_good_enough_is_near_the_best_or_a_given_amount() -> None:
    held = evaluated((94.0, 200.0, 50.0), (96.0, 191.0, 40.0), (95.0, 190.0, F))
    near = by_satisfaction(CODED, held, NONE, near_thresholds(CODED, 0.05))
    assert [(one.plan, one.reached.count) for one in near] == [(0, 2), (1, 2), (2, 2)]
    same = by_satisfaction(CODED, held, NONE, same_threshold(CODED, 95.5))
    assert [(one.plan, one.reached.count) for one in same] == [(1, 2), (0, 1), (2, 1)]


def test_a_plan_that_is_worth_less_everywhere_is_dominated() -> None:
    held = evaluated(
        (90.0, 200.0, 50.0), (90.0, 190.0, F), (90.0, 200.0, 50.0), (100.0, 10.0, F)
    )
    assert dominated(CODED, held, NONE) == {1: 0}


def test_what_the_gaps_leave_open_dominates_nothing() -> None:
    doubtful = [(Held("optimal", 90.0, 90.0), Held("optimal", 89.0, 91.0))] * 3
    assert dominated(CODED, Evaluations.of(doubtful), NONE) == {}


def test_all_is_what_counting_without_arrays_gives() -> None:
    dice = random.Random(3)
    count, plans = 30, 12
    best = [dice.uniform(-50.0, 100.0) for _ in range(count)]
    coded = Coded.of([a_future(run, "k", value) for run, value in enumerate(best)])
    rows = [
        [
            None if dice.random() < 0.02 else b - dice.choice((0.0, 1.0, 9.0))
            for b in best
        ]
        for _ in range(plans)
    ]
    held = evaluated_of(rows)
    own = np.full(count, -1)
    found = standings(coded, held, own)
    for one, row in zip(found, rows, strict=True):
        lost = [b - v for b, v in zip(best, row, strict=True) if v is not None]
        assert one.fails.count == row.count(None)
        assert one.worst == pytest.approx(max(lost))
        assert one.mean == pytest.approx(sum(lost) / len(lost))
        pairs = zip(best, row, strict=True)
        near = [v is not None and v >= b - 0.05 * abs(b) - 1e-9 for b, v in pairs]
        assert one.near.count == sum(near)
    over = dominated(coded, held, own)
    low = [[-np.inf if v is None else v for v in row] for row in rows]
    for plan, row in enumerate(low):
        better = [
            number
            for number, other in enumerate(low)
            if all(o >= v for o, v in zip(other, row, strict=True)) and other != row
        ]
        assert over.get(plan) == (better[0] if better else None)


def evaluated_of(rows: list[list[float | None]]) -> Evaluations:
    return evaluated(*(tuple(row) for row in rows))
