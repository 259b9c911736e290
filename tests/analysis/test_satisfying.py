"""The plan that is good enough most often, against every choice of headlines."""

import pytest

from optimizer.analysis.many_futures import SolvedFuture
from optimizer.analysis.satisfying import satisfying
from tests.analysis.held_cases import EXACT, Cases, contested_cases, near
from tests.oracle.held import headlines_of, most_satisfied


def expect_most(cases: Cases, seen: tuple[()] | None, **asked: float) -> int:
    """As many futures as enumeration can satisfy, unless roundings decide."""
    share = asked.get("near")
    amounts = [
        asked["at_least"] if share is None else best - share * abs(best)
        for best in cases.best
    ]
    fewest = most_satisfied(cases.values, [a + near(a) for a in amounts])
    most = most_satisfied(cases.values, [a - near(a) for a in amounts])
    found = satisfying(cases.futures, EXACT, seen=seen, **asked)
    assert found.proved
    assert fewest <= len(found.reached) <= most
    live = {one.run: one for one in cases.futures if one.best is not None}
    for run, values, amount in zip(live, cases.values, amounts, strict=True):
        assert found.headlines is not None
        plan = headlines_of(found.headlines, live[run].scenario)
        if run in found.reached:
            assert values[plan] >= amount - near(amount)
    return len(found.reached)


@pytest.mark.parametrize("seed", range(4))
def test_is_what_enumeration_finds(seed: int) -> None:
    cases = contested_cases(seed)
    for share in (0.02, 0.2):
        expect_most(cases, (), near=share)
        expect_most(cases, None, near=share)


def test_an_amount_can_be_asked_that_is_the_same_everywhere() -> None:
    cases = contested_cases(2)
    amounts = sorted(cases.best)
    middle = (amounts[0] + amounts[-1]) / 2
    assert expect_most(cases, (), at_least=middle) < len(cases.values)


def test_futures_out_of_reach_are_named_and_never_count() -> None:
    cases = contested_cases(2)
    amounts = sorted(cases.best)
    middle = (amounts[0] + amounts[-1]) / 2
    found = satisfying(cases.futures, EXACT, at_least=middle)
    low = [run for run, best in enumerate(cases.best) if best < middle]
    assert found.out_of_reach == tuple(low)
    assert not set(found.reached) & set(low)


def test_nothing_is_good_enough_where_too_much_is_asked() -> None:
    cases = contested_cases(0)
    found = satisfying(cases.futures, EXACT, at_least=1e6)
    assert found.headlines is None
    assert found.reached == ()
    assert found.proved
    assert len(found.out_of_reach) == len(cases.values)


def test_futures_without_a_plan_are_left_out_and_counted() -> None:
    cases = contested_cases(0)
    none = SolvedFuture(99, cases.futures[0].scenario, None)
    found = satisfying((*cases.futures, none), EXACT)
    assert found.without_plan == (*cases.without_plan, 99)
    assert found.futures == len(cases.values)


def test_time_that_runs_out_leaves_a_bound_that_holds() -> None:
    cases = contested_cases(1)
    found = satisfying(cases.futures, EXACT, near=0.02, time_limit_s=0.0)
    most = most_satisfied(cases.values, [0.98 * best - 1e-6 for best in cases.best])
    assert len(found.reached) <= most <= found.bound
