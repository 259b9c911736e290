"""Kilometres from each cluster to the nearest place of each kind."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimizer.reading.records import Record

EARTH_RADIUS_KM = 6371.0088
ABOUT_POINTS = frozenset({"lat", "lon", "place", "kind"})
"""Columns on which distances rest."""


@dataclass(frozen=True, slots=True)
class Point:
    """A named point, in degrees; without coordinates only known distances count.

    ``also`` is a second name: the node that a cluster stands on.
    """

    id: str
    lat: float | None
    lon: float | None
    kind: str = ""
    also: str = ""


def point_of(record: Record, node: str = "") -> Point:
    """The point of a row; ``node`` is that on which a cluster stands."""
    return Point(
        id=record.text("id"),
        lat=record.number("lat"),
        lon=record.number("lon"),
        kind=record.text("kind"),
        also=node,
    )


def great_circle_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """The shortest way over the globe between two points in degrees."""
    there = _haversine(
        np.array([[lat_a]]), np.array([[lon_a]]), np.array([lat_b]), np.array([lon_b])
    )
    return float(there[0, 0])


def km_to_kinds(
    clusters: Sequence[Point],
    places: Iterable[Point],
    known: Mapping[frozenset[str], float],
    detour: float,
) -> dict[str, dict[str, float | None]]:
    """For each cluster and each kind of place the kilometres to the nearest.

    ``known`` has distances by pair of ids; a pair that is missing is the great circle
    times ``detour``. None where no distance to any place of the kind is known.
    """
    by_kind: dict[str, list[Point]] = {}
    for place in places:
        by_kind.setdefault(place.kind, []).append(place)
    found: dict[str, dict[str, float | None]] = {one.id: {} for one in clusters}
    if not clusters:
        return found
    for kind in sorted(by_kind):
        km = km_between(clusters, by_kind[kind], known, detour)
        for cluster, nearest in zip(clusters, km.min(axis=1), strict=True):
            known_km = float(nearest) if math.isfinite(nearest) else None
            found[cluster.id][kind] = known_km
    return found


def km_between(
    clusters: Sequence[Point],
    places: Sequence[Point],
    known: Mapping[frozenset[str], float],
    detour: float,
) -> NDArray[np.float64]:
    """Kilometres, clusters by places; infinite where nothing is known.

    ``known`` and ``detour`` are as in `km_to_kinds`; there is a point or more of each.
    A distance of the cluster's own id wins over one of the node it stands on.
    """
    lat, lon = _degrees(clusters)
    place_lat, place_lon = _degrees(places)
    km = detour * _haversine(lat[:, None], lon[:, None], place_lat, place_lon)
    km = np.where(np.isnan(km), np.inf, km)
    at_node = _rows(cluster.also for cluster in clusters)
    for column, place in enumerate(places):
        for index in at_node.get(place.id, ()):
            km[index, column] = 0.0
    column_of = {place.id: column for column, place in enumerate(places)}
    # The node comes first, so that what is said of the cluster itself replaces it.
    for rows in (at_node, _rows(cluster.id for cluster in clusters)):
        for pair, length in known.items():
            for start in pair:
                (end,) = pair - {start}
                if end in column_of:
                    for index in rows.get(start, ()):
                        km[index, column_of[end]] = length
    return km


def _rows(names: Iterable[str]) -> dict[str, list[int]]:
    """The indices at which each name stands."""
    found: dict[str, list[int]] = {}
    for index, name in enumerate(names):
        found.setdefault(name, []).append(index)
    return found


def _degrees(
    points: Sequence[Point],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Latitudes and longitudes, both NaN where one is not known."""
    pairs = [
        (np.nan, np.nan) if p.lat is None or p.lon is None else (p.lat, p.lon)
        for p in points
    ]
    both = np.array(pairs, dtype=np.float64)
    return both[:, 0], both[:, 1]


def _haversine(
    lat_a: NDArray[np.float64],
    lon_a: NDArray[np.float64],
    lat_b: NDArray[np.float64],
    lon_b: NDArray[np.float64],
) -> NDArray[np.float64]:
    a, b = np.radians(lat_a), np.radians(lat_b)
    half = np.sin((b - a) / 2) ** 2 + np.cos(a) * np.cos(b) * (
        np.sin(np.radians(lon_b - lon_a) / 2) ** 2
    )
    angle: NDArray[np.float64] = np.arcsin(np.sqrt(np.minimum(half, 1.0)))
    return 2 * EARTH_RADIUS_KM * angle
