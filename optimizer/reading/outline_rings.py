"""The rings of areas in a GeoJSON file, their points checked one by one."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from optimizer.domain.outline import Ring
from optimizer.errors import Origin, Problems
from optimizer.reading.cells import shown_number
from optimizer.sentence import Sentence

MOST_POINTS = 400_000
MOST_ERRORS = 10
"""More of one file help nobody: they are the same mistake again."""

_METRES = 1_000.0
"""From here on coordinates are metres of a grid."""


@dataclass(slots=True)
class RingReader:
    """Reads rings until the file proves to be no file of degrees."""

    shown: str
    problems: Problems
    gave_up: bool = False
    points: int = 0
    errors: int = 0
    too_short: int = 0

    def rings(self, polygons: object, entry: str, *, single: bool) -> Iterator[Ring]:
        """The closed rings of a list of polygons; each wrong one is an error."""
        for place, polygon in enumerate(self._list(polygons, entry)):
            inner = entry if single else f"{entry}[{place}]"
            for number, ring in enumerate(self._list(polygon, inner)):
                if self.gave_up:
                    return
                read = self._ring(ring, f"{inner}[{number}]")
                if read:
                    yield read

    def tell(self) -> None:
        """Warn of what was left out without an error."""
        if self.too_short:
            what = Sentence(
                "{too_short} rings have fewer than four points; not drawn.",
                too_short=self.too_short,
            )
            self.problems.warn(Origin(self.shown), what)

    def _ring(self, ring: object, entry: str) -> Ring:
        points = []
        for place, position in enumerate(self._list(ring, entry)):
            self.points += 1
            if self.points > MOST_POINTS:
                self._too_many()
            if self.gave_up:
                return ()
            point = self._point(position, f"{entry}[{place}]")
            if point is not None:
                points.append(point)
        if points and points[0] != points[-1]:
            points.append(points[0])
        if len(points) < 4:
            self.too_short += 1
            return ()
        return tuple(points)

    def _point(self, position: object, entry: str) -> tuple[float, float] | None:
        if not isinstance(position, list) or len(position) < 2:
            self._wrong(
                entry, Sentence("is no point."), Sentence("[longitude, latitude]")
            )
            return None
        lon, lat = _number(position[0]), _number(position[1])
        if lon is None or lat is None:
            self._wrong(
                entry,
                Sentence("is no point of two numbers."),
                Sentence("[longitude, latitude]"),
            )
            return None
        if abs(lon) <= 180 and abs(lat) <= 90:
            return lat, lon
        self._outside(lat, lon, entry)
        return None

    def _outside(self, lat: float, lon: float, entry: str) -> None:
        shown = f"({shown_number(lon)}, {shown_number(lat)})"
        expected = Sentence(
            "degrees of WGS 84, longitude first: -180 to 180, -90 to 90"
        )
        if min(abs(lat), abs(lon)) >= _METRES:
            what = Sentence(
                "{shown} are metres of a grid such as VN-2000.", shown=shown
            )
            hint = Sentence("Export the layer in EPSG:4326 (WGS 84).")
            self._wrong(entry, what, expected, hint)
            self.gave_up = True
        elif abs(lat) <= 180 and abs(lon) <= 90:
            what = Sentence("{shown} lies nowhere on earth.", shown=shown)
            self._wrong(
                entry, what, expected, Sentence("Are longitude and latitude exchanged?")
            )
            self.gave_up = True
        else:
            self._wrong(
                entry, Sentence("{shown} lies nowhere on earth.", shown=shown), expected
            )

    def _list(self, value: object, entry: str) -> list[object]:
        if isinstance(value, list):
            return value
        self._wrong(
            entry,
            Sentence("is no list."),
            Sentence("lists of points as GeoJSON has them"),
        )
        return []

    def _wrong(self, entry: str, what: str, expected: str, hint: str = "") -> None:
        self.problems.error(Origin(self.shown, entry=entry), what, expected, hint)
        self.errors += 1
        self.gave_up = self.gave_up or self.errors >= MOST_ERRORS

    def _too_many(self) -> None:
        self._wrong(
            "",
            Sentence(
                "the outlines have more than {most_points} points.",
                most_points=MOST_POINTS,
            ),
            Sentence("at most {most_points}", most_points=MOST_POINTS),
            Sentence("Simplify them; a hundred metres are nothing on such a map."),
        )
        self.gave_up = True


def _number(value: object) -> float | None:
    """A finite number; JSON's true and false are none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
