"""Where the names of clusters stand on a printed map, which nobody can point at."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimizer.domain.pathway import Headline
from optimizer.reporting.map.map_data import MapData
from optimizer.reporting.map.marks import Mark

LETTER, HEIGHT = 7.6, 14.0
"""Room that a letter of a name takes, in units of a map as wide as its sheet."""

GAP = 3.0
"""Between a mark and its name."""

MOST = 150
"""Of more names the map would be full; what changes is named first."""

_ORDER = (
    Headline.ADD,
    Headline.EXPAND,
    Headline.REDUCE,
    Headline.DROP,
    Headline.KEEP,
    Headline.LEAVE_OUT,
)

Box = tuple[float, float, float, float]
"""Left, upper, right and lower edge."""

SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))
"""Right of a mark, left, below, above, then aslant."""


@dataclass(frozen=True, slots=True)
class ClusterName:
    """A name, by the middle of its text."""

    cluster: str
    text: str
    x: float
    y: float


def names_of(data: MapData) -> tuple[ClusterName, ...]:
    """The names for which there is room beside their marks, covering nothing.

    What changes comes first, larger marks before smaller ones.
    """
    taken: list[Box] = [*_obstacles(data)]
    boxes = np.array(taken).reshape(-1, 4)
    found: list[ClusterName] = []
    ranked = sorted(data.marks, key=lambda one: _ORDER.index(Headline(one.action)))
    for mark in ranked[:MOST]:
        half = len(mark.name) * LETTER / 2
        for across, down in SIDES if mark.name else ():
            x = mark.x + across * (mark.whole.radius + GAP + half)
            y = mark.y + down * (mark.whole.radius + GAP + HEIGHT / 2)
            box = (x - half, y - HEIGHT / 2, x + half, y + HEIGHT / 2)
            if _inside(box, data) and not _touches(box, boxes):
                found.append(ClusterName(mark.cluster, mark.name, x, y))
                boxes = np.vstack([boxes, box])
                break
    return tuple(found)


def unnamed(data: MapData, names: tuple[ClusterName, ...]) -> tuple[Mark, ...]:
    """The clusters on the map for whose names there was no room."""
    there = {one.cluster for one in names}
    return tuple(one for one in data.marks if one.cluster not in there)


def _obstacles(data: MapData) -> Iterator[Box]:
    """Marks, trunk places, names of districts, the scale, and where north is."""
    for mark in data.marks:
        yield _around(mark.x, mark.y, mark.whole.radius, mark.whole.radius)
    for trunk in data.trunks:
        yield _around(trunk.x, trunk.y, data.trunk_half, data.trunk_half)
    for area in data.areas:
        if area.district:
            half = len(area.district) * LETTER * 0.55
            yield _around(*area.label, half, HEIGHT / 2)
    for name in data.names:
        yield _around(name.x, name.y, len(name.text) * LETTER * 0.55, HEIGHT / 2)
    low = data.frame.height
    yield (14.0, low - 52, 34 + data.scale.units, low)
    yield (data.frame.width - 48, low - 60, data.frame.width, low)


def _around(x: float, y: float, wide: float, high: float) -> Box:
    return (x - wide, y - high, x + wide, y + high)


def _inside(box: Box, data: MapData) -> bool:
    left, upper, right, lower = box
    wide, high = data.frame.width, data.frame.height
    return left >= 0 and upper >= 0 and right <= wide and lower <= high


def _touches(box: Box, others: NDArray[np.float64]) -> bool:
    left, upper, right, lower = box
    return bool(
        np.any(
            (others[:, 0] < right)
            & (others[:, 2] > left)
            & (others[:, 1] < lower)
            & (others[:, 3] > upper)
        )
    )
