"""The map of what two scenarios do otherwise."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from optimizer.reporting.content.side_by_side import comparison_of
from optimizer.reporting.map.apart import set_apart
from optimizer.reporting.map.areas import Area
from optimizer.reporting.map.district_names import (
    Box,
    Name,
    boxes_around,
    district_names,
)
from optimizer.reporting.map.frame import Frame, ScaleBar
from optimizer.reporting.map.map_data import MapData
from optimizer.reporting.map.marks import Mark
from optimizer.reporting.record import Run
from optimizer.reporting.tables.compared import deed_table
from optimizer.reporting.tables.frame import rows_of

LARGEST, SMALLEST = 9.0, 5.0
"""Radii of both signs of a cluster in units: of few clusters, and of very many."""
FEW = 60
SAME_RADIUS = 3.5
"""Of a cluster that does not differ."""
WIDE, HIGH = 2.6, 1.6
"""Half the width and height of both signs together, in radii of one."""


@dataclass(frozen=True, slots=True)
class Differing:
    """A cluster treated differently: the marks it has in both; None where it is not.

    x and y are units of the frame, the middle between both signs.
    """

    cluster: str
    name: str
    district: str
    first: Mark | None
    second: Mark | None
    x: float
    y: float

    @property
    def looks(self) -> tuple[str | None, str | None]:
        """The action in both."""
        return (
            self.first.action if self.first else None,
            self.second.action if self.second else None,
        )


@dataclass(frozen=True, slots=True)
class Difference:
    """The map: clusters that differ, and, for orientation, those that do not.

    ``missing`` are ids and names of clusters that differ and have no point; ``radius``
    is that of every sign of ``differing``. ``letters`` tell the scenarios apart.
    """

    frame: Frame
    scale: ScaleBar
    differing: tuple[Differing, ...]
    same: tuple[Mark, ...]
    missing: tuple[tuple[str, str], ...]
    areas: tuple[Area, ...]
    names: tuple[Name, ...]
    radius: float
    letters: tuple[str, str]


def difference_of(
    first: Run, second: Run, one: MapData | None, other: MapData | None
) -> Difference | None:
    """What two runs do otherwise; None if no cluster of either has a point.

    ``one`` and ``other`` are their maps, in one frame. A cluster differs as in the
    table of clusters side by side: in its action, its period or its hectares at the
    end.
    """
    base = one or other
    if base is None:
        return None
    otherwise = {
        str(row["cluster"]): str(row["name"])
        for row in rows_of(deed_table(comparison_of((first, second))))
    }
    marks = tuple(
        {mark.cluster: mark for mark in m.marks} if m else {} for m in (one, other)
    )
    differing = _differing(otherwise, marks[0], marks[1], base.frame)
    shown = {found.cluster for found in differing}
    same = tuple(mark for mark in base.marks if mark.cluster not in otherwise)
    named = {area.district for area in base.areas}
    return Difference(
        frame=base.frame,
        scale=base.scale,
        differing=differing,
        same=same,
        missing=tuple(
            (key, name) for key, name in otherwise.items() if key not in shown
        ),
        areas=base.areas,
        names=district_names(
            (mark for data in (one, other) if data for mark in data.marks),
            base.frame,
            list(_taken(differing, same)),
            named,
        ),
        radius=_radius(len(differing)),
        letters=(one.letter if one else "A", other.letter if other else "B"),
    )


def _taken(differing: Sequence[Differing], same: Sequence[Mark]) -> Iterator[Box]:
    """What the names of districts must not cover."""
    radius = _radius(len(differing))
    for one in differing:
        yield one.x, one.y, WIDE * radius, HIGH * radius
    yield from boxes_around((one.x, one.y, SAME_RADIUS) for one in same)


def _radius(count: int) -> float:
    return max(SMALLEST, LARGEST * min(1.0, math.sqrt(FEW / max(count, 1))))


def _differing(
    names: Mapping[str, str],
    first: Mapping[str, Mark],
    second: Mapping[str, Mark],
    frame: Frame,
) -> tuple[Differing, ...]:
    found = []
    for key, name in sorted(names.items()):
        mark = first.get(key) or second.get(key)
        if mark is not None:
            x, y = frame.at(mark.lat, mark.lon)
            made = Differing(
                key, name, mark.district, first.get(key), second.get(key), x, y
            )
            found.append(made)
    # Two signs side by side, and room for a name below them.
    radius = _radius(len(found))
    within = frame.inside(WIDE * radius, HIGH * radius)
    moved = set_apart([(one.x, one.y) for one in found], 7.0 * radius, (), within)
    return tuple(
        replace(one, x=x, y=y) for one, (x, y) in zip(found, moved, strict=True)
    )
