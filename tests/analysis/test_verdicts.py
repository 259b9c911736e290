"""The order of recommendations, and what prices prove."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.analysis.verdicts import (
    Price,
    Verdict,
    certified,
    ranked,
    verdict_of,
)
from optimizer.domain.pathway import Headline


def a_price(
    cluster: str, low: float, high: float | None = None, stage: int = 0
) -> Price:
    high = low if high is None else high
    return Price(
        cluster, Headline.KEEP, Verdict.USUALLY, stage, (low + high) / 2, low, high
    )


def without(cluster: str, verdict: Verdict) -> Price:
    return Price(cluster, Headline.KEEP, verdict)


def order(*prices: Price) -> str:
    return "".join(one.cluster for one in ranked(prices))


def test_what_no_plan_can_do_without_comes_first_and_what_is_fixed_last() -> None:
    first = without("z", Verdict.NO_PLAN_WITHOUT_IT)
    last = without("a", Verdict.FIXED)
    assert order(last, a_price("b", 1.0), a_price("c", 2.0), first) == "zcba"


def test_prices_that_may_be_equal_stand_by_id() -> None:
    assert order(a_price("b", 10, 12), a_price("a", 9, 11)) == "ab"
    assert order(a_price("b", 10, 12), a_price("a", 8, 9.5)) == "ba"
    assert order(a_price("b", 5.0), a_price("a", 5.0), a_price("c", 0.0)) == "abc"


def test_an_overlap_with_another_than_the_highest_is_no_tie_with_it() -> None:
    """C overlaps with b and not with a: it cannot stand before a."""
    assert order(a_price("c", 8, 9.5), a_price("b", 9, 11), a_price("a", 10, 12)) == (
        "abc"
    )
    assert order(a_price("a", 8, 9.5), a_price("b", 9, 11), a_price("c", 10, 12)) == (
        "bca"
    )


def test_a_loss_in_an_earlier_goal_counts_more() -> None:
    assert order(a_price("a", 9.0, stage=1), a_price("b", 1.0, stage=0)) == "ba"


def test_a_price_without_an_upper_end_may_be_any() -> None:
    open_end = Price("z", Headline.KEEP, Verdict.SWING, 0, None, 0.0, None)
    higher = Price("y", Headline.KEEP, Verdict.SWING, 0, None, 5.0, None)
    ranking = ranked([open_end, a_price("a", 9.0), a_price("b", 2.0), higher])
    assert [one.cluster for one in ranking] == ["a", "y", "b", "z"]
    assert certified(ranking) == 0


def test_a_position_is_certain_if_its_price_overlaps_with_no_other() -> None:
    ranking = ranked(
        [a_price("a", 9.0), a_price("b", 5, 6), a_price("c", 4, 5.5), a_price("d", 1)]
    )
    assert certified(ranking) == 2
    assert certified(ranking[:2]) == 2
    assert certified(ranking[1:3]) == 0
    first = without("z", Verdict.NO_PLAN_WITHOUT_IT)
    assert certified(ranked([*ranking, first])) == 3
    assert certified(ranked([first, without("y", Verdict.NO_PLAN_WITHOUT_IT)])) == 0
    assert certified([]) == 0


_ends = st.tuples(st.integers(0, 12), st.integers(0, 4))


@given(st.lists(_ends, max_size=8))
def test_a_price_that_is_surely_higher_stands_before(
    ends: list[tuple[int, int]],
) -> None:
    prices = [a_price(f"{i}", low, low + more) for i, (low, more) in enumerate(ends)]
    found = ranked(prices)
    assert sorted(found, key=lambda one: one.cluster) == prices
    for i, earlier in enumerate(found):
        for later in found[i + 1 :]:
            assert earlier.high is not None
            assert later.low is not None
            assert not later.low > earlier.high
    assert ranked(reversed(prices)) == found
    alone = [one for one in found if not any(_overlap(one, x) for x in found)]
    assert certified(found) == len(alone)


def _overlap(one: Price, other: Price) -> bool:
    if one is other:
        return False
    assert one.low is not None
    assert one.high is not None
    assert other.low is not None
    assert other.high is not None
    return one.low <= other.high and other.low <= one.high


@pytest.mark.parametrize(
    ("low", "verdict"),
    [
        (10.1, Verdict.ALWAYS),
        (10.0, Verdict.USUALLY),
        (1.1, Verdict.USUALLY),
        (1.0, Verdict.SWING),
        (0.0, Verdict.SWING),
    ],
)
def test_a_verdict_needs_more_than_its_threshold(low: float, verdict: Verdict) -> None:
    assert verdict_of(low, 10.0, 1.0) is verdict
