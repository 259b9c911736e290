"""Points that cannot be, or that lie far from all the others."""

from collections.abc import Sequence
from statistics import median

from optimizer.errors import Problems
from optimizer.reading.cells import shown_number
from optimizer.reading.distances import great_circle_km
from optimizer.reading.records import Record
from optimizer.reading.together import warn_together
from optimizer.sentence import Sentence

_LIMITS = {"lat": 90.0, "lon": 180.0}
_METRES = 10_000.0
"""From here on both coordinates of a point are metres of a grid."""
FAR_TIMES = 6.0
NEAR_KM = 10.0
"""A point is far at more than FAR_TIMES the median distance from the middle.

Where the points lie so dense that the median is below NEAR_KM, this counts instead.
Points spread evenly over a disc, or along a line, reach 1.4 and 2 times the median.
"""


def drop_impossible(records: Sequence[Record], problems: Problems) -> None:
    """Warn of coordinates out of range or without their partner, and blank them."""
    _warn_of_metres(records, problems)
    for record in records:
        wrong = False
        for name, limit in _LIMITS.items():
            value = record.number(name)
            if value is not None and abs(value) > limit:
                wrong = True
                hint = Sentence("The point is not used.")
                other = record.number("lon" if name == "lat" else "lat")
                if name == "lat" and other is not None and abs(other) <= limit:
                    hint = Sentence("The point is not used. Are lat and lon exchanged?")
                what = Sentence(
                    "{name} is {value}, outside -{limit:g} to {limit:g}.",
                    name=name,
                    value=shown_number(value),
                    limit=limit,
                )
                problems.warn(record.at(name), what, hint=hint)
        if wrong:
            record.values.pop("lat", None)
            record.values.pop("lon", None)
        missing = [name for name in _LIMITS if record.number(name) is None]
        if len(missing) == 1 and not record.faulty.intersection(_LIMITS):
            (given,) = set(_LIMITS) - set(missing)
            if record.values.pop(given, None) is not None:
                what = Sentence(
                    "{given} stands here without {missing}.",
                    given=given,
                    missing=missing[0],
                )
                problems.warn(
                    record.at(given), what, hint=Sentence("The point is not used.")
                )


def _warn_of_metres(records: Sequence[Record], problems: Problems) -> None:
    """One warning for each table whose points are metres, which are blanked."""
    tables: dict[str, list[Record]] = {}
    for record in records:
        points = [record.number(name) for name in _LIMITS]
        if all(one is not None and abs(one) >= _METRES for one in points):
            tables.setdefault(f"{record.here.file}#{record.here.sheet}", []).append(
                record
            )
    for rows in tables.values():
        lat, lon = (shown_number(rows[0].number(name) or 0.0) for name in _LIMITS)
        what = Sentence(
            "lat and lon ({lat}, {lon}) are metres of a grid such as VN-2000.",
            lat=lat,
            lon=lon,
        )
        hint = Sentence("The points are not used: convert them to degrees of WGS 84.")
        warn_together(rows, "lat", what, hint, problems)
        for record in rows:
            for name in _LIMITS:
                del record.values[name]


def warn_of_far_points(records: Sequence[Record], problems: Problems) -> None:
    """Warn of points that lie far from the rest."""
    points = [
        (record, lat, lon)
        for record in records
        if (lat := record.number("lat")) is not None
        and (lon := record.number("lon")) is not None
    ]
    if len(points) < 3:
        return
    lat_middle = median(lat for _, lat, _ in points)
    lon_middle = median(lon for _, _, lon in points)
    away = [great_circle_km(lat_middle, lon_middle, a, b) for _, a, b in points]
    far = FAR_TIMES * max(median(away), NEAR_KM)
    for (record, lat, lon), km in zip(points, away, strict=True):
        if km > far:
            problems.warn(
                record.at("lat"),
                Sentence(
                    "the point {lat:g}, {lon:g} lies {km:.0f} km from the "
                    "middle of all points, far from the rest.",
                    lat=lat,
                    lon=lon,
                    km=km,
                ),
                hint=Sentence("Check lat and lon."),
            )
