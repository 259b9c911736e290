"""Which places lie within reach of which clusters."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from optimizer.domain.cluster import Cluster
from optimizer.domain.coverage import Coverage, CoveredPlace
from optimizer.domain.network import Place
from optimizer.reading.distances import Point, km_between
from optimizer.reading.linked.counted_column import holds_numbers
from optimizer.reading.linked.kinds import kind_is_known
from optimizer.reading.linked.linker import Linker
from optimizer.reading.together import counted
from optimizer.sentence import AND, Sentence, joined

TOLERANCE_KM = 1e-9
"""Kilometres within which a distance is the reach itself."""
_AT_ONCE = 1000
"""Places whose distances are held at the same time."""


def read_coverage(linker: Linker) -> Coverage | None:
    """The places that clusters can cover, or None if the scenario asks for none."""
    entry = linker.entries.file.coverage
    if entry is None:
        return None
    kind, at = entry.places, linker.at(("coverage", "places"))
    sound = not linker.entries.unsure(("coverage",))
    if not linker.entries.unsure(("coverage", "places")):
        sound &= kind_is_known(linker, kind, linker.data.kinds, at)
    if not linker.data.kinds:
        return None
    places = [one for one in linker.data.network.places if one.kind == kind]
    weights = _weights(linker, entry.weight, places)
    clusters = list(linker.clusters.values())
    if not sound or weights is None or not clusters:
        return None
    within: list[tuple[str, ...]] = []
    far: set[str] = set()
    for km, some in _kilometres(linker, clusters, places):
        near = km <= entry.within_km + TOLERANCE_KM
        for column in range(len(some)):
            rows = np.flatnonzero(near[:, column])
            within.append(tuple(clusters[row].id for row in rows))
        unknown = np.isinf(km)
        far |= {clusters[row].id for row in np.flatnonzero(unknown.any(axis=1))}
        far |= {some[int(one)].id for one in np.flatnonzero(unknown.any(axis=0))}
    if linker.tables_readable("distances"):
        _warn_of_unknown(linker, clusters, places, far)
        if not any(within):
            what = Sentence(
                "no {kind} lies within reach of a cluster: covered is always 0.",
                kind=kind,
            )
            linker.warn(("coverage", "within_km"), what)
    covered = tuple(
        CoveredPlace(place.id, weight, near)
        for place, weight, near in zip(places, weights, within, strict=True)
    )
    return Coverage(kind, entry.within_km, covered, linker.at(("coverage",)))


def _weights(
    linker: Linker, column: str | None, places: Sequence[Place]
) -> list[float] | None:
    """What each place counts, or None after an error."""
    if column is None:
        return [1.0] * len(places)
    rows = {place.id: place.origin for place in places}
    sound = holds_numbers(linker.places, column, ("coverage", "weight"), rows)
    cells = [place.columns.get(column) for place in places]
    weights = [float(one) if isinstance(one, int | float) else 0.0 for one in cells]
    for place, weight in zip(places, weights, strict=True):
        if weight < 0:
            sound = False
            what = Sentence("the weight {weight:g} is negative.", weight=weight)
            origin = replace(place.origin, entry=column)
            linker.problems.error(origin, what, Sentence("a number of at least 0"))
    return weights if sound else None


def _kilometres(
    linker: Linker, clusters: Sequence[Cluster], places: Sequence[Place]
) -> Iterator[tuple[NDArray[np.float64], Sequence[Place]]]:
    """Kilometres, clusters by places, some places at a time."""
    distances = linker.data.distances
    standing = [Point(one.id, one.lat, one.lon, also=one.place) for one in clusters]
    for first in range(0, len(places), _AT_ONCE):
        some = places[first : first + _AT_ONCE]
        points = [Point(one.id, one.lat, one.lon, one.kind) for one in some]
        yield km_between(standing, points, distances.known, distances.detour), some


def _warn_of_unknown(
    linker: Linker, clusters: Sequence[Cluster], places: Sequence[Place], far: set[str]
) -> None:
    """One warning about all that have no coordinates and lack a distance.

    ``far`` are the ids of those that lack one to something.
    """

    def lacking(points: Sequence[Cluster | Place]) -> list[str]:
        return [
            one.id
            for one in points
            if one.id in far and (one.lat is None or one.lon is None)
        ]

    named = [
        counted(ids, what)
        for ids, what in ((lacking(places), "place"), (lacking(clusters), "cluster"))
        if ids
    ]
    if named:
        what = Sentence(
            "the distance of {named} is not known.", named=joined(named, AND)
        )
        hint = Sentence(
            "They count as not reached: give lat and lon, or rows of distances."
        )
        linker.warn(("coverage", "places"), what, hint=hint)
