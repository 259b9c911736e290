"""Where roads, power and water begin, and the lines that may join clusters to them."""

from collections.abc import Iterable

from estimating.cells import Cells
from estimating.lines import lines, trunks_of
from estimating.points import Point
from estimating.published import shared

SERVICES = ("road", "power", "water")
TOWNS = {
    "Bến Tre": "QL60, QL57C",
    "Châu Thành": "QL57B",
    "Chợ Lách": "QL57",
    "Mỏ Cày": "QL60, QL57",
    "Ấp Tân Ngãi": "",
    "Giồng Trôm": "QL57C",
    "Bình Đại": "QL57B",
    "Ba Tri": "QL57C",
    "Thạnh Phú": "QL57",
}
"""Towns of district_points.csv and the main roads that pass them."""
ON_ROADS = (
    ("QL60-RM", "QL60, cầu Rạch Miễu", "10.335", "106.357"),
    ("QL60-TTB", "QL60, Tân Thành Bình", "10.175", "106.335"),
    ("QL60-AT", "QL60, An Thạnh", "10.105", "106.335"),
    ("QL57-KTT", "QL57, Khánh Thạnh Tân", "10.135", "106.28"),
    ("QL57-CL", "QL57, Long Thới", "10.245", "106.145"),
    ("QL57-AN", "QL57, An Nhơn", "9.9", "106.545"),
    ("QL57B-GL", "QL57B, Giao Long", "10.295", "106.42"),
    ("QL57C-PH", "QL57C, Phú Hưng", "10.222", "106.395"),
    ("DT885-AHT", "ĐT885, An Hòa Tây", "10.005", "106.605"),
    ("DT887-TH", "ĐT887, Tân Hào", "10.115", "106.47"),
)
"""Where a main road passes near a cluster, about."""
_FROM_MEMORY = (
    "general knowledge: a main road passes here; the position is about right to 3 km"
)


def places() -> list[dict[str, str]]:
    """Trunk places: the towns, and points of the main roads."""
    return [*_towns(), *_points_of_roads()]


def links(clusters: Iterable[Cells]) -> list[dict[str, str]]:
    """Lines by service: to the nearest trunk place, and between near clusters."""
    sites = [
        Point(*(c[column][0] for column in ("id", "lat", "lon"))) for c in clusters
    ]
    trunks = trunks_of(places(), SERVICES)
    return lines(sites, trunks, {service: {"BTR-04"} for service in SERVICES}, 1)


def _towns() -> Iterable[dict[str, str]]:
    for row in shared("district_points.csv"):
        if row["province_pre2025"] != "Bến Tre":
            continue
        roads = TOWNS[row["place"]]
        passed = f" and the main road ({roads})" if roads else ""
        yield {
            "id": f"TT-{row['district_code']}",
            "kind": "trunk",
            "name": row["place"],
            "lat": row["lat"],
            "lon": row["lon"],
            "services": ";".join(SERVICES if roads else SERVICES[1:]),
            "quality": "estimated",
            "source": f"point: {row['source']}; general knowledge: power and water "
            f"mains{passed} of the district begin here",
        }


def _points_of_roads() -> Iterable[dict[str, str]]:
    for id_, name, lat, lon in ON_ROADS:
        yield {
            "id": id_,
            "kind": "trunk",
            "name": name,
            "lat": lat,
            "lon": lon,
            "services": "road",
            "quality": "estimated",
            "source": _FROM_MEMORY,
        }
