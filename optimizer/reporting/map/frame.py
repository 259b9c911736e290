"""How degrees become places on a map.

Equirectangular: x is the longitude times the cosine of the middle latitude, y the
latitude, so that both count kilometres alike; at the size of Viet Nam distances are
right within 5 %, within a province far better.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from optimizer.domain.network import TRUNK
from optimizer.domain.outline import Outline
from optimizer.domain.scenario import Scenario

KM_PER_DEGREE = 6371.0088 * math.pi / 180
"""Of latitude; the radius is the mean one of the earth."""

MOST_WIDE, MOST_HIGH = 1000.0, 1100.0
MARGIN = 44.0
"""Units around all points: room for the marks themselves."""
FOOT = 46.0
"""Units below, where the scale stands."""
LEAST_KM = 10.0
"""An extent is at least so wide and so high: one cluster alone is no point at all."""

_STEPS = (1.0, 2.0, 5.0)

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the world that a map shows, and its size in units.

    ``north`` and ``west`` are the degrees at the upper left corner; ``scale`` is units
    per degree of latitude. x grows to the east, y to the south.
    """

    north: float
    west: float
    middle: float
    scale: float
    width: float
    height: float

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """The place of a point, in units from the upper left corner."""
        x = (lon - self.west) * math.cos(math.radians(self.middle)) * self.scale
        return x, (self.north - lat) * self.scale

    def inside(self, aside: float, above: float) -> tuple[Point, Point]:
        """Corners of where a sign of that half width and height can be seen whole.

        It does not reach down to the scale and the arrow to the north.
        """
        low = (aside, above)
        return low, (self.width - aside, self.height - FOOT - 8 - above)

    @property
    def units_per_km(self) -> float:
        return self.scale / KM_PER_DEGREE


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """A round number of kilometres, and how long that is in units."""

    km: float
    units: float


def scale_bar(frame: Frame) -> ScaleBar:
    """The longest of 1, 2, 5, 10, ... km that takes at most a quarter of the width."""
    room = frame.width / 4 / frame.units_per_km
    power = 10.0 ** math.floor(math.log10(room))
    km = max(step * power for step in _STEPS if step * power <= room)
    return ScaleBar(km, km * frame.units_per_km)


def frame_of(
    scenarios: Sequence[Scenario], outlines: Iterable[Outline] = ()
) -> Frame | None:
    """The frame in which several scenarios can be laid side by side.

    It holds every cluster and trunk place that has a point, and the outlines of the
    case's own districts; None if there is no point at all.
    """
    points = [point for one in scenarios for point in _points(one)]
    for outline in outlines:
        if outline.district:
            points += [point for ring in outline.rings for point in ring]
    if not points:
        return None
    return _around(points)


def _points(scenario: Scenario) -> Iterable[tuple[float, float]]:
    trunks = (one for one in scenario.network.places if one.kind == TRUNK)
    points = [(one.lat, one.lon) for one in scenario.clusters]
    for lat, lon in (*points, *((one.lat, one.lon) for one in trunks)):
        if lat is not None and lon is not None:
            yield lat, lon


def _around(points: Sequence[tuple[float, float]]) -> Frame:
    lats, lons = [lat for lat, _ in points], [lon for _, lon in points]
    middle = (min(lats) + max(lats)) / 2
    # At the poles a degree of longitude has no width; no cluster stands there.
    shrunk = max(math.cos(math.radians(middle)), 0.01)
    least = LEAST_KM / KM_PER_DEGREE
    high = max(max(lats) - min(lats), least)
    wide = max((max(lons) - min(lons)) * shrunk, least)
    scale = min((MOST_WIDE - 2 * MARGIN) / wide, (MOST_HIGH - 2 * MARGIN - FOOT) / high)
    return Frame(
        north=middle + high / 2 + MARGIN / scale,
        west=(min(lons) + max(lons)) / 2 - (wide / 2 + MARGIN / scale) / shrunk,
        middle=middle if shrunk > 0.01 else math.degrees(math.acos(shrunk)),
        scale=scale,
        width=wide * scale + 2 * MARGIN,
        height=high * scale + 2 * MARGIN + FOOT,
    )
