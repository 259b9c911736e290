"""How sure a recommendation is, and in which order recommendations stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, groupby
from math import inf

from optimizer.analysis.loss import Part
from optimizer.domain.pathway import Headline


class Verdict(StrEnum):
    """What the price of the opposite proves."""

    NO_PLAN_WITHOUT_IT = "no plan without it"
    ALWAYS = "always"
    """Every plan that is nearly as good as the best does this."""
    USUALLY = "usually"
    SWING = "swing"
    FIXED = "fixed"
    """Nothing else is open."""


@dataclass(frozen=True, slots=True)
class Price:
    """What it costs to do otherwise with one cluster.

    The objective lost lies between ``low`` and ``high``; ``price`` is the loss of the
    best plan found. None where there is no price: no plan exists without the headline,
    or none other is open; ``high`` and ``price`` also where no other plan was found in
    time. ``stage`` is the goal by which it is counted; ``loss`` what it consists of.
    """

    cluster: str
    headline: Headline
    verdict: Verdict
    stage: int = 0
    price: float | None = None
    low: float | None = None
    high: float | None = None
    loss: tuple[Part, ...] = ()


_FIRST = (Verdict.NO_PLAN_WITHOUT_IT,)


def verdict_of(low: float, near_best: float, gap: float) -> Verdict:
    """The verdict that a price of at least ``low`` proves; all in the objective."""
    if low > near_best:
        return Verdict.ALWAYS
    return Verdict.USUALLY if low > gap else Verdict.SWING


def ranked(prices: Iterable[Price]) -> tuple[Price, ...]:
    """What it would hurt most to get wrong comes first.

    First what no plan can do without, then by the least price, what is fixed last. By
    goals in order a loss in an earlier goal counts more than any in a later one. Prices
    that may be equal, since their intervals overlap with that of the highest of them,
    are a tie: these stand by id.
    """
    waiting = sorted(prices, key=_order)
    done: list[Price] = []
    while waiting:
        first = waiting[0]
        tied = [one for one in waiting if _may_equal(first, one)]
        done += sorted(tied, key=lambda one: one.cluster)
        names = {one.cluster for one in tied}
        waiting = [one for one in waiting if one.cluster not in names]
    return tuple(done)


def certified(prices: Sequence[Price]) -> int:
    """Of a ranked list, how many surely stand where they stand.

    The price of each of them overlaps with no other: neither may one ranked before it
    be smaller, nor one ranked after it be larger.
    """
    found = 0
    for _, group in groupby(prices, key=lambda one: _order(one)[:2]):
        alike = list(group)
        if len(alike) == 1:
            found += 1
        elif all(one.low is not None for one in alike):
            found += _apart([_ends(one) for one in alike])
    return found


def _apart(ends: Sequence[tuple[float, float]]) -> int:
    """How many intervals lie below all earlier ones and above all later ones."""
    least_before = accumulate((low for low, _ in ends), min, initial=inf)
    most_after = accumulate((high for _, high in reversed(ends)), max, initial=-inf)
    between = zip(ends, least_before, reversed([*most_after][:-1]), strict=False)
    return sum(high < before and low > after for (low, high), before, after in between)


def _ends(one: Price) -> tuple[float, float]:
    assert one.low is not None
    return one.low, inf if one.high is None else one.high


def _order(one: Price) -> tuple[int, int, float, str]:
    if one.verdict in _FIRST:
        return 0, 0, 0.0, one.cluster
    if one.low is None:
        return 2, 0, 0.0, one.cluster
    return 1, one.stage, -one.low, one.cluster


def _may_equal(first: Price, later: Price) -> bool:
    """Whether a price that is ranked later may be as large as the first one.

    One without an upper end is taken to be at its lower one: else it would be a tie
    with all.
    """
    if _order(first)[:2] != _order(later)[:2]:
        return False
    if first.low is None or later.low is None:
        return True
    high = later.low if later.high is None else max(later.high, later.low)
    return high >= first.low
