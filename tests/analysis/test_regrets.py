"""What plans lose against the best of each future."""

import numpy as np
import pytest

from optimizer.analysis.coded import Coded
from optimizer.analysis.regrets import Evaluations, Regrets
from optimizer.solving.held_headlines import Held
from tests.analysis.future_runs import a_future

CODED = Coded.of([a_future(1, "k", 100.0, 101.0), a_future(2, "e", -50.0, -50.0)])
OWN = np.array([0, 1])
FAILS = Held("infeasible")
LATE = Held("no_solution_in_time")


def held(value: float, bound: float | None = None) -> Held:
    return Held("optimal", value, value if bound is None else bound)


def regrets(*by_future: tuple[Held, ...]) -> Regrets:
    return Regrets.of(CODED, Evaluations.of(by_future), OWN)


def test_is_the_best_value_minus_that_of_the_plan() -> None:
    found = regrets((held(100.0), held(90.0)), (held(-70.0), held(-50.0)))
    assert found.value.tolist() == [[0.0, 20.0], [10.0, 0.0]]


def test_the_gaps_of_both_searches_make_an_interval() -> None:
    found = regrets((held(100.0), held(90.0, 92.0)), (held(-70.0), held(-50.0)))
    assert (found.low[1, 0], found.high[1, 0]) == (8.0, 11.0)


def test_is_never_below_0() -> None:
    found = regrets((held(100.0), held(100.5, 100.6)), (held(-49.0), held(-50.0)))
    assert found.value.tolist() == [[0.0, 0.0], [0.0, 0.0]]
    assert found.low.min() == 0.0


def test_is_0_for_the_own_plan_whatever_a_search_says() -> None:
    found = regrets((held(99.0, 100.5), held(90.0)), (held(-70.0), FAILS))
    assert found.value[0, 0] == found.low[0, 0] == found.high[0, 0] == 0.0
    assert found.value[1, 1] == 0.0
    assert not found.fails[1, 1]


def test_is_infinite_where_a_plan_fails_and_unknown_where_time_ran_out() -> None:
    found = regrets((held(100.0), FAILS), (LATE, held(-50.0)))
    assert np.isposinf(found.value[1, 0])
    assert found.fails.tolist() == [[False, False], [True, False]]
    assert np.isnan(found.value[0, 1])


def test_may_be_infinite_where_no_bound_is_known() -> None:
    coded = Coded.of([a_future(1, "k", 100.0, float("inf"))])
    held_there = Evaluations.of([(held(90.0), Held("feasible", 80.0))])
    found = Regrets.of(coded, held_there, np.array([-1]))
    assert found.value[:, 0].tolist() == [10.0, 20.0]
    assert found.low[:, 0].tolist() == [10.0, 0.0]
    assert np.isposinf(found.high).all()


def test_may_be_a_share_of_the_size_of_the_best() -> None:
    found = regrets((held(100.0), held(90.0)), (held(-70.0), held(-50.0)))
    assert found.as_shares(CODED).value.tolist() == [[0.0, 0.4], [0.1, 0.0]]


def test_roundings_of_a_search_are_nothing() -> None:
    found = regrets((held(100.0), held(100.0 - 1e-6)), (held(-50.0), held(-50.0)))
    assert found.value[1, 0] == 0.0


def test_a_future_must_know_every_plan() -> None:
    with pytest.raises(ValueError, match="every plan"):
        Evaluations.of([(held(1.0), held(2.0)), (held(1.0),)])


def test_is_what_the_own_plan_gave_up_of_the_first_of_goals_in_order() -> None:
    found = regrets((held(98.0), held(90.0)), (held(-70.0), held(-50.0)))
    assert found.value.tolist() == [[2.0, 20.0], [10.0, 0.0]]
    assert found.low[0, 0] == 2.0
