"""Points that cannot be, or that lie far from all the others."""

from collections.abc import Sequence
from statistics import median

from optimizer.errors import Problems
from optimizer.reading.distances import great_circle_km
from optimizer.reading.records import Record

_LIMITS = {"lat": 90.0, "lon": 180.0}
FAR_TIMES = 6.0
NEAR_KM = 10.0
"""A point is far at more than FAR_TIMES the median distance from the middle.

Where the points lie so dense that the median is below NEAR_KM, this counts instead.
Points spread evenly over a disc, or along a line, reach 1.4 and 2 times the median.
"""


def drop_impossible(records: Sequence[Record], problems: Problems) -> None:
    """Warn of coordinates out of range or without their partner, and blank them."""
    for record in records:
        wrong = False
        for name, limit in _LIMITS.items():
            value = record.number(name)
            if value is not None and abs(value) > limit:
                wrong = True
                hint = "The point is not used."
                other = record.number("lon" if name == "lat" else "lat")
                if name == "lat" and other is not None and abs(other) <= limit:
                    hint += " Are lat and lon exchanged?"
                what = f"{name} is {value:g}, outside -{limit:g} to {limit:g}."
                problems.warn(record.at(name), what, hint=hint)
        if wrong:
            record.values.pop("lat", None)
            record.values.pop("lon", None)
        missing = [name for name in _LIMITS if record.number(name) is None]
        if len(missing) == 1 and not record.faulty.intersection(_LIMITS):
            (given,) = set(_LIMITS) - set(missing)
            if record.values.pop(given, None) is not None:
                what = f"{given} stands here without {missing[0]}."
                problems.warn(record.at(given), what, hint="The point is not used.")


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
                f"the point {lat:g}, {lon:g} lies {km:.0f} km from the middle of all "
                "points, far from the rest.",
                hint="Check lat and lon.",
            )
