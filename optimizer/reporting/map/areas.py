"""Outlines of districts on a map, with no more points than can be seen."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from optimizer.domain.outline import Outline, Ring
from optimizer.reporting.map.frame import Frame
from optimizer.reporting.map.simplified import Points, simplified

TOLERANCE_UNITS = 0.4
"""How far a drawn border may lie from the given one, at first: no eye sees that."""

MOST_POINTS = 20_000
"""Of all outlines together; about a third of a megabyte in a page."""

Drawn = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Area:
    """The outline of a district; ``rings`` are units of the frame, last point first.

    ``label`` is where its name may stand: the middle of its largest ring.
    """

    district: str
    rings: tuple[Drawn, ...]
    label: tuple[float, float]


def areas_of(outlines: Iterable[Outline], frame: Frame) -> tuple[Area, ...]:
    """The outlines that the frame shows some part of, in the order given."""
    placed = [
        (one.district, rings)
        for one in outlines
        if (rings := [ring for r in one.rings if _shown(ring := _in(r, frame), frame)])
    ]
    tolerance = TOLERANCE_UNITS
    while True:
        areas = tuple(_area(name, rings, tolerance) for name, rings in placed)
        if sum(len(ring) for area in areas for ring in area.rings) <= MOST_POINTS:
            return areas
        tolerance *= 4
        if tolerance > frame.width:
            # More rings than points are allowed: the large ones tell more.
            placed = [(name, _largest_half(rings)) for name, rings in placed]


def _in(ring: Ring, frame: Frame) -> Points:
    return np.array([frame.at(lat, lon) for lat, lon in ring])


def _shown(ring: Points, frame: Frame) -> bool:
    low, high = ring.min(axis=0), ring.max(axis=0)
    return bool(
        high[0] >= 0
        and high[1] >= 0
        and low[0] <= frame.width
        and low[1] <= frame.height
    )


def _area(name: str, rings: list[Points], tolerance: float) -> Area:
    largest = max(rings, key=lambda ring: abs(_signed_area(ring)))
    return Area(
        name, tuple(_drawn(ring, tolerance) for ring in rings), _middle(largest)
    )


def _drawn(ring: Points, tolerance: float) -> Drawn:
    """A ring simplified; one too small for that stays as the box around it.

    The islands of a coast are parts of the country, however small.
    """
    kept = simplified(ring, tolerance)
    if len(kept) < 4:
        (left, top), (right, low) = ring.min(axis=0), ring.max(axis=0)
        right, low = max(right, left + 0.4), max(low, top + 0.4)
        box = [(left, top), (right, top), (right, low), (left, low), (left, top)]
        kept = np.array(box)
    return tuple((round(float(x), 1), round(float(y), 1)) for x, y in kept)


def _largest_half(rings: list[Points]) -> list[Points]:
    ordered = sorted(rings, key=lambda ring: -abs(_signed_area(ring)))
    return ordered[: (len(ordered) + 1) // 2]


def _signed_area(ring: Points) -> float:
    x, y = (ring - ring[0]).T
    return float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]) / 2)


def _middle(ring: Points) -> tuple[float, float]:
    """The centre of gravity; of a ring without an area the mean of its points."""
    area = _signed_area(ring)
    if abs(area) < 1e-6:
        x, y = ring.mean(axis=0)
        return float(x), float(y)
    moved = ring - ring[0]
    x, y = moved.T
    cross = x[:-1] * y[1:] - x[1:] * y[:-1]
    middle = (moved[:-1] + moved[1:]).T @ cross / (6 * area)
    return float(middle[0] + ring[0][0]), float(middle[1] + ring[0][1])
