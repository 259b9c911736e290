"""Lines that may be built between clusters and the trunk network, and those there are.

Where no route is published, a line is as long as the crow flies times a detour: each
cluster may be joined to the nearest trunk place of a service and to its nearest
neighbours, so that several can share one line.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from estimating.cells import number
from estimating.points import Point, line_km

PLACE_COLUMNS = ("id", "kind", "name", "lat", "lon", "services", "quality", "source")
LINK_COLUMNS = (
    "id", "from", "to", "service", "status", "length_km", "quality", "source",
)  # fmt: skip
_HOW = "great circle x 1.3 between the points of the two places; no route is published"
_THERE = "taken to be joined already, because {}; " + _HOW
_WORKING = "it is in operation"


def lines(
    clusters: Sequence[Point],
    trunks: Mapping[str, Sequence[Point]],
    joined: Mapping[str, Collection[str]],
    neighbours: int = 2,
    why: Mapping[str, str] | None = None,
) -> list[dict[str, str]]:
    """Rows of links.csv, by service and id.

    ``trunks`` are the places of each service at which the outside network begins;
    ``joined`` the clusters that are on the network of the service today, by the line to
    the nearest of them. ``why`` says so by cluster, where it is not in operation.
    Lengths are in km; costs are left to `defaults.cost_per_km`.
    """
    found = []
    for service, places in trunks.items():
        for cluster in clusters:
            trunk = _nearest(cluster, places, 1)[0]
            there = cluster.id in joined.get(service, ())
            reason = (why or {}).get(cluster.id, _WORKING) if there else ""
            found.append(_line(cluster, trunk, service, reason))
        for one, other in _neighbours(clusters, neighbours):
            found.append(_line(one, other, service))
    return sorted(found, key=lambda row: (row["service"], row["id"]))


def trunks_of(
    places: Iterable[Mapping[str, str]], services: Iterable[str]
) -> dict[str, list[Point]]:
    """Where the network of each service begins, from rows of places.csv."""
    rows = list(places)
    return {
        service: [
            Point(row["id"], row["lat"], row["lon"])
            for row in rows
            if service in row["services"].split(";")
        ]
        for service in services
    }


def _neighbours(clusters: Sequence[Point], count: int) -> Iterable[tuple[Point, Point]]:
    """Pairs of which one is among the other's nearest, each pair once."""
    by_id = {cluster.id: cluster for cluster in clusters}
    pairs = {
        (min(one.id, other.id), max(one.id, other.id))
        for one in clusters
        for other in _nearest(one, clusters, count)
    }
    return ((by_id[one], by_id[other]) for one, other in sorted(pairs))


def _nearest(point: Point, places: Sequence[Point], count: int) -> list[Point]:
    others = [place for place in places if place.id != point.id]
    return sorted(others, key=lambda place: (point.km_to(place), place.id))[:count]


def _line(one: Point, other: Point, service: str, there: str = "") -> dict[str, str]:
    """A row; ``there`` is why it is taken to exist, blank for one that may be built."""
    return {
        "id": f"{one.id}-{other.id}-{service}",
        "from": one.id,
        "to": other.id,
        "service": service,
        "status": "existing" if there else "candidate",
        "length_km": number(line_km(one, other), 1),
        "quality": "estimated",
        "source": _THERE.format(there) if there else _HOW,
    }
