"""Where names of districts stand: in the district, on no cluster if that can be."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from optimizer.reporting.map.areas import Area, Drawn

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Mark = tuple[float, float, float]
"""x, y and radius of what a name must not cover."""

LETTER, HEIGHT = 8.2, 17.0
"""Room that a letter of a name takes, in units."""
TRIES = 17
"""So many columns and rows of a grid over the district are tried."""


def labelled_areas(areas: Sequence[Area], marks: Sequence[Mark]) -> tuple[Area, ...]:
    """The areas, their names moved to where they cover least.

    The place nearest to the middle of all that are as good: best is one whose text lies
    in the district, then one that covers fewest marks.
    """
    taken = np.array(marks, dtype=float).reshape(-1, 3)
    return tuple(
        replace(area, label=_best(area, taken)) if area.district else area
        for area in areas
    )


def _best(area: Area, taken: Floats) -> tuple[float, float]:
    ring = max(area.rings, key=_box_area)
    corners = np.array(ring)
    low, high = corners.min(axis=0), corners.max(axis=0)
    columns = np.linspace(low[0], high[0], TRIES)
    rows = np.linspace(low[1], high[1], TRIES)
    places = np.array([area.label, *((x, y) for y in rows for x in columns)])
    half = len(area.district) * LETTER / 2
    within = sum(
        _inside(places + np.array((aside, 0.0)), corners).astype(int)
        for aside in (-half, 0.0, half)
    )
    away = np.hypot(*(places - np.array(area.label)).T)
    order = np.lexsort((away, _covered(places, half, taken), -np.asarray(within)))
    x, y = places[order[0]]
    return round(float(x), 1), round(float(y), 1)


def _covered(places: Floats, half: float, taken: Floats) -> NDArray[np.int64]:
    """For each place, the marks that a text there would touch."""
    if not len(taken):
        return np.zeros(len(places), dtype=np.int64)
    x, y, radius = taken.T
    beside = np.abs(places[:, :1] - x) < half + radius
    level = np.abs(places[:, 1:] - y) < HEIGHT / 2 + radius
    return np.asarray(np.sum(beside & level, axis=1))


def _inside(places: Floats, ring: Floats) -> Flags:
    """Which places lie in the ring: a ray crosses it an odd number of times."""
    x, y = places[:, :1], places[:, 1:]
    (x1, y1), (x2, y2) = ring[:-1].T, ring[1:].T
    between = (y1 > y) != (y2 > y)
    rise = np.where(y2 == y1, 1.0, y2 - y1)
    crossed = between & (x < x1 + (x2 - x1) * (y - y1) / rise)
    return np.asarray(np.sum(crossed, axis=1) % 2 == 1)


def _box_area(ring: Drawn) -> float:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (max(xs) - min(xs)) * (max(ys) - min(ys))
