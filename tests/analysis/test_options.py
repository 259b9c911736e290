"""Scenarios are compared in the futures that they share."""

from optimizer.analysis.futures import Future
from optimizer.analysis.options import Option, are_comparable, options_of
from optimizer.analysis.shares import Share
from optimizer.domain.objective import Balanced, Goal, Weighted
from tests.strategies.parts import ORIGIN


def future(run: int, scenario: str, objective: float | None) -> Future:
    status = "infeasible" if objective is None else "optimal"
    return Future(run, scenario, status, objective, objective)


def test_each_future_counts_for_what_is_worth_most_there() -> None:
    one = [future(1, "one", 5.0), future(2, "one", 7.0), future(3, "one", None)]
    two = [future(4, "two", 6.0), future(5, "two", 7.0), future(6, "two", 1.0)]
    assert options_of([*one, *two], 3) == (
        Option("one", 6.0, 5.0, Share(1, 3), 1),
        Option("two", 6.0, 1.0, Share(3, 3), 0),
    )


def test_a_future_without_any_plan_counts_for_nobody() -> None:
    lot = [future(1, "one", None), future(2, "two", None)]
    assert options_of(lot, 1) == (
        Option("one", None, None, Share(0, 0), 0),
        Option("two", None, None, Share(0, 0), 0),
    )


def test_only_equal_objectives_are_compared() -> None:
    jobs = Weighted(Goal({"jobs": 1.0}), ORIGIN)
    cost = Weighted(Goal({"cost": -1.0}), ORIGIN)
    shares = Balanced({"jobs": 1.0}, ORIGIN)
    assert are_comparable([jobs, jobs])
    assert not are_comparable([jobs, cost])
    assert not are_comparable([shares, shares])
