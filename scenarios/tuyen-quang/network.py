"""Places where roads and power begin, and lines from there to the clusters.

Roads: how far a site lies from a road is not known, only the commune. So a road has a
length of one of the three access roads published for mountains, not that on the map.
Power lines are as long as the crow flies times a detour: 22 kV follows no road.
"""

from collections.abc import Mapping, Sequence
from statistics import median

from estimating.cells import Cells, number
from estimating.lines import lines
from estimating.points import LEAST_KM, Point
from estimating.published import shared
from existing_clusters import EXISTING
from new_clusters import sites
from published_figures import PROVINCE

ROADS_PUBLISHED_KM = (0.32, 1.2, 2.6)
"""Bắc Văn Yên, QL4E - Thống Nhất 1, IC18 - Thống Nhất 1: unit_costs.csv."""
ON_ROAD_KM, OFF_ROAD_KM = median(ROADS_PUBLISHED_KM), max(ROADS_PUBLISHED_KM)
ROADS_OF_EXISTING = {
    "TQU-01": "QL279",
    "TQU-02": "QL2C",
    "TQU-03": "QL2",
    "TQU-04": "QL2C",
    "TQU-07": "QL37",
}
TOWN = "estimated: a 22 kV supply is taken to begin in the district's town; the point: "


def network(clusters: Sequence[Cells]) -> tuple[list[dict[str, str]], ...]:
    """Rows of places.csv and of links.csv."""
    points = {c["id"][0]: Point(*(c[k][0] for k in POINT)) for c in clusters}
    communes = {c["id"][0]: c["commune"][0] for c in clusters}
    roads = road_places(points, communes)
    towns = town_places()
    power = lines(
        list(points.values()),
        {"power": [_point(place) for place in towns]},
        {"power": EXISTING},
    )
    return [*roads.values(), *towns], [*power, *road_links(points, communes, roads)]


POINT = ("id", "lat", "lon")


def road_places(
    points: Mapping[str, Point], communes: Mapping[str, str]
) -> dict[str, dict[str, str]]:
    """A trunk place for each commune of a cluster that a national road passes."""
    roads = ROADS_OF_EXISTING | {id_: s.road for id_, s in sites().items() if s.road}
    places: dict[str, dict[str, str]] = {}
    for id_, road in sorted(roads.items(), key=lambda one: communes[one[0]]):
        place = communes[id_]
        if place in places:
            continue
        places[place] = {
            "id": f"DUONG-{len(places) + 1:02}",
            "kind": "trunk",
            "name": f"{road}, {place}",
            "lat": points[id_].lat,
            "lon": points[id_].lon,
            "services": "road",
            "quality": "estimated",
            "source": f"general knowledge: {road} passes it; the commune's point",
        }
    return places


def town_places() -> list[dict[str, str]]:
    """The towns in which a 22 kV supply is taken to begin."""
    rows = shared("district_points.csv")
    return [
        {
            "id": f"DIEN-{number:02}",
            "kind": "trunk",
            "name": f"Nguồn 22 kV, {row['place']}",
            "lat": row["lat"],
            "lon": row["lon"],
            "services": "power",
            "quality": "estimated",
            "source": TOWN + row["source"],
        }
        for number, row in enumerate(
            (row for row in rows if row["province_pre2025"] == PROVINCE), start=1
        )
    ]


def road_links(
    points: Mapping[str, Point],
    communes: Mapping[str, str],
    places: Mapping[str, dict[str, str]],
) -> list[dict[str, str]]:
    """A road to each: there already, from an existing cluster, or from a place."""
    rows = [
        _road(id_, places[communes[id_]]["id"], LEAST_KM, THERE, there=True)
        for id_ in EXISTING
    ]
    for id_, site in sites().items():
        if site.beside:
            rows.append(_road(id_, site.beside, LEAST_KM, BESIDE))
        elif site.road:
            rows.append(_road(id_, places[communes[id_]]["id"], ON_ROAD_KM, ON_ROAD))
        else:
            nearest = min(
                places.values(), key=lambda p: (_point(p).km_to(points[id_]), p["id"])
            )
            rows.append(_road(id_, nearest["id"], OFF_ROAD_KM, OFF_ROAD))
    return sorted(rows, key=lambda row: row["id"])


THERE = "taken to be joined already, because it is in operation"
BESIDE = "beside an existing cluster of the same former commune; least length taken"
ON_ROAD = (
    "in a commune on a national road (general knowledge): the middle of the three "
    "access roads published for mountains, 1.2 km"
)
OFF_ROAD = (
    "off the national roads (general knowledge): the longest of the three access "
    "roads published for mountains, 2.6 km, from the nearest national road"
)


def _road(
    one: str, other: str, km: float, source: str, *, there: bool = False
) -> dict[str, str]:
    return {
        "id": f"{one}-{other}-road",
        "from": one,
        "to": other,
        "service": "road",
        "status": "existing" if there else "candidate",
        "length_km": number(km, 2),
        "quality": "estimated",
        "source": source,
    }


def _point(place: Mapping[str, str]) -> Point:
    return Point(place["id"], place["lat"], place["lon"])
