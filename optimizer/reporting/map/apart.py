"""Marks at nearly the same point set apart, so that none hides another."""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]

ROUNDS = 80
"""After so many it ends, though the last few may still touch."""
STEP = 0.4
"""The share of what is missing by which two are pushed apart in one round."""
FARTHEST = 2.0
"""How far from its place a point may get, in times ``least``: a map stays a map."""

_TURN = math.pi * (3 - math.sqrt(5))
"""The golden angle: turning by it fills a disc evenly, however many there are."""


def set_apart(
    points: Sequence[Point],
    least: float,
    fixed: Sequence[Point] = (),
    within: tuple[Point, Point] | None = None,
) -> list[Point]:
    """The points, in order, none much nearer to another, or a fixed one, than that.

    ``within`` are two corners, low and high, that none is pushed past.

    Those that are nearer push each other away, a little in each round; a point that no
    other comes near stays exactly where it is, and none goes farther than FARTHEST.
    The same points give the same answer.
    """
    # Heavy, and of no use to those who draw no map.
    from scipy.spatial import KDTree

    if not points:
        return []
    at = _fanned([*fixed, *points], 0.05 * least)
    home = np.array([*fixed, *points])
    bound = np.full(len(home), FARTHEST * least)
    bound[: len(fixed)] = 0.0
    low, high = _corners(home, within)
    at = np.clip(_bounded(at, home, bound), low, high)
    for _ in range(ROUNDS):
        pairs = KDTree(at).query_pairs(0.999 * least, output_type="ndarray")
        if not len(pairs):
            break
        one, other = pairs[np.lexsort(pairs.T)].T
        between = at[one] - at[other]
        far = np.maximum(np.hypot(*between.T), 1e-9)
        push = between * (STEP * (least - far) / far)[:, None]
        np.add.at(at, one, push)
        np.subtract.at(at, other, push)
        at = np.clip(_bounded(at, home, bound), low, high)
    return [(float(x), float(y)) for x, y in at[len(fixed) :]]


def _corners(
    home: NDArray[np.float64], within: tuple[Point, Point] | None
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How low and how high each point may get; one that is outside may stay there."""
    if within is None:
        return np.full_like(home, -np.inf), np.full_like(home, np.inf)
    low, high = within
    return np.minimum(home, low), np.maximum(home, high)


def _bounded(
    at: NDArray[np.float64], home: NDArray[np.float64], bound: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The points, those too far from home drawn back to where they may be."""
    away = at - home
    far = np.hypot(*away.T)
    share = np.where(far > bound, bound / np.maximum(far, 1e-9), 1.0)
    return np.asarray(np.where((share < 1)[:, None], home + away * share[:, None], at))


def _fanned(points: Sequence[Point], away: float) -> NDArray[np.float64]:
    """The points; those at exactly the same place are given a direction to part in."""
    many, seen = Counter(points), Counter[Point]()
    moved = []
    for x, y in points:
        place = seen[x, y]
        seen[x, y] += 1
        reach = away * math.sqrt(place + 0.5) if many[x, y] > 1 else 0.0
        angle = place * _TURN
        moved.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return np.array(moved)
