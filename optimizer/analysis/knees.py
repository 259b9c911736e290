"""Where a frontier bends: its knee, and what one measure costs in the other.

Values are compared as shares of the way from the worst to the best of each measure
among the points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf, sqrt

from optimizer.analysis.pareto_found import Pareto
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan

NO_DISTANCE = 1e-6
"""Points nearer than this to the line through the ends lie on it."""

BEND = 2.0
"""At a bend a unit costs at least so many times as much on one side as on the other."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """How much more of the second measure a unit more of the first comes with.

    From one point of a frontier of two measures to the next; negative where the second
    falls as the first grows.
    """

    rate: float


@dataclass(frozen=True, slots=True)
class HeadlineChange:
    """A cluster whose headline differs from one plan to another."""

    cluster: str
    was: Headline
    now: Headline


@dataclass(frozen=True, slots=True)
class Bends:
    """What is to be seen along a frontier, by the number of its points from 0.

    ``knee`` is None where no point stands out. Of two measures ``exchanges`` has one
    between each two neighbours, and ``bends`` the inner points at which a unit costs
    much more on one side than on the other; of three both are empty. ``heights`` says
    how far each point stands out: of two measures from the line through the ends,
    negative below it; of three it is the distance to the best of every measure.
    """

    knee: int | None
    heights: tuple[float, ...]
    exchanges: tuple[Exchange, ...] = ()
    bends: tuple[int, ...] = ()


def bends_of(found: Pareto) -> Bends:
    """The knee of a frontier and, between two measures, every bend.

    Between two measures the knee is the point farthest above the line through the
    ends; between three it is the one nearest to the point that has the best of each.
    """
    shares = _shares(found)
    if len(found.axes) > 2:
        away = tuple(sqrt(sum((1 - one) ** 2 for one in each)) for each in shares)
        knee = None
        if len(away) > 2:
            knee = min(range(len(away)), key=lambda i: (round(away[i], 9), i))
        return Bends(knee, away)
    heights = tuple((sum(each) - 1) / sqrt(2) for each in shares)
    inner = [i for i in range(1, len(heights) - 1) if heights[i] > NO_DISTANCE]
    knee = max(inner, key=lambda i: (round(heights[i], 9), -i), default=None)
    values = [point.values for point in found.points]
    exchanges = tuple(
        Exchange((after[1] - before[1]) / (after[0] - before[0]))
        for before, after in pairwise(values)
    )
    bends = tuple(
        i for i in range(1, len(shares) - 1) if _is_bend(*shares[i - 1 : i + 2])
    )
    return Bends(knee, heights, exchanges, bends)


def headline_changes(before: Plan, after: Plan) -> tuple[HeadlineChange, ...]:
    """Clusters whose headline differs, by id."""
    return tuple(
        HeadlineChange(name, was.headline, now.headline)
        for name, was in sorted(before.clusters.items())
        if (now := after.clusters[name]).headline is not was.headline
    )


def _shares(found: Pareto) -> list[tuple[float, ...]]:
    """For each point the way from the worst to the best of each measure, 0 to 1."""
    merits = [point.merits(found.axes) for point in found.points]
    columns = list(zip(*merits, strict=True))
    ends = [(min(each), max(each)) for each in columns]
    return [
        tuple(
            (one - low) / (high - low) if high > low else 1.0
            for one, (low, high) in zip(each, ends, strict=True)
        )
        for each in merits
    ]


def _is_bend(
    before: Sequence[float], here: Sequence[float], after: Sequence[float]
) -> bool:
    """Whether giving up the same costs much more beyond a point than up to it.

    Along a frontier one share rises and the other falls: the price of the one that
    rises grows from left to right where the point stands out between its neighbours.
    """
    left, right = _steepness(before, here), _steepness(here, after)
    low, high = sorted((left, right))
    if low == high or BEND * low > high * (1 + NO_DISTANCE):
        return False
    across = (after[0] - before[0]) * (here[1] - before[1]) - (after[1] - before[1]) * (
        here[0] - before[0]
    )
    outward = across if after[0] > before[0] else -across
    return outward > 0


def _steepness(one: Sequence[float], other: Sequence[float]) -> float:
    run, rise = abs(other[0] - one[0]), abs(other[1] - one[1])
    return rise / run if run else inf
