"""Where the roads, power, water and wastewater network of the province begins.

Which commune a road passes is general knowledge; its point is published.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from estimating.points import Commune, Point, communes_of, line_km
from estimating.published import shared
from published_figures import PROVINCE

ROADS = {
    "QL10": "Quốc lộ 10",
    "QL39": "Quốc lộ 39",
    "DVB": "Đường ven biển",
    "CT08": "Cao tốc CT.08",
}
EXPRESSWAY = "CT08"
PASSES = {
    "QL10": (
        "Phụ Dực", "Đồng Bằng", "Quỳnh An", "Đông Hưng", "Trà Lý", "Thái Bình",
        "Vũ Thư", "Tân Thuận",
    ),
    "QL39": (
        "Long Hưng", "Hưng Hà", "Tiên Hưng", "Đông Tiên Hưng", "Bắc Đông Quan",
        "Nam Thụy Anh", "Thái Thụy",
    ),
    "DVB": (
        "Đông Thụy Anh", "Thái Ninh", "Đông Thái Ninh", "Đông Tiền Hải", "Đồng Châu",
        "Nam Cường", "Hưng Phú",
    ),
    "CT08": ("Kiến Xương", "Bắc Thái Ninh", "Bắc Thụy Anh"),
}  # fmt: skip
"""Communes of 2025 that a road passes, in order along it."""
TODAY = ("QL10", "QL39")
"""Roads that there were in 2018; the two others are taken as there when needed."""
PLANTS = {
    "NDC": ("khu công nghiệp Nguyễn Đức Cảnh", "Thái Bình"),
    "CN": ("khu công nghiệp Cầu Nghìn", "Phụ Dực"),
    "LHT": ("khu công nghiệp Liên Hà Thái", "Thái Thụy"),
    "TH": ("khu công nghiệp Tiền Hải", "Đồng Châu"),
}
"""Parks to whose wastewater plant a cluster can be joined, as Phong Phú is."""
OWN_PLANT = "XLNT-RIENG"


@dataclass(frozen=True, slots=True)
class Place:
    """A row of places.csv, with its point where it has one."""

    id: str
    kind: str
    name: str
    point: Point | None
    services: str
    source: str

    @property
    def row(self) -> dict[str, str]:
        """The row as texts."""
        lat, lon = (self.point.lat, self.point.lon) if self.point else ("", "")
        return {
            "id": self.id,
            "kind": self.kind,
            "name": self.name,
            "lat": lat,
            "lon": lon,
            "services": self.services,
            "quality": "estimated",
            "source": self.source,
        }


@cache
def commune_2025(name: str) -> Commune:
    """A former commune of Thái Bình that is in the commune of 2025 so named."""
    wanted = (f"Xã {name}", f"Phường {name}")
    return next(c for c in communes_of(PROVINCE) if c.name_2025 in wanted)


@cache
def road_points(roads: tuple[str, ...] = tuple(ROADS)) -> tuple[Point, ...]:
    """Where a line may join one of the roads."""
    return tuple(
        Point(f"{road}-{place}", there.lat, there.lon)
        for road in roads
        for place, name in enumerate(PASSES[road], 1)
        for there in [commune_2025(name)]
    )


def km_to_road(point: Point, roads: tuple[str, ...] = tuple(ROADS)) -> float:
    """Kilometres of way to the nearest place where a road may be joined."""
    return min(line_km(point, place) for place in road_points(roads))


def places() -> list[Place]:
    """Roads and their points, the port, town networks, park plants, own plants."""
    return [*_roads(), _port(), *_towns(), *_plants()]


def _roads() -> Iterable[Place]:
    for road, name in ROADS.items():
        why = "stands for the road as a whole; its points are joined to it"
        yield Place(road, "trunk", name, None, "road", why)
        for point, commune in zip(road_points((road,)), PASSES[road], strict=True):
            basis = commune_2025(commune).basis
            what = "has an interchange" if road == EXPRESSWAY else "is passed"
            why = f"general knowledge: the commune {what}; {basis}"
            where = f"{name} ({commune})"
            yield Place(point.id, "highway", where, point, "", why)
            if road == EXPRESSWAY:
                id_ = point.id.replace(road, "NUT")
                yield Place(id_, "interchange", f"Nút giao {where}", point, "", why)


def _towns() -> Iterable[Place]:
    for row in shared("district_points.csv"):
        if row["province_pre2025"] != PROVINCE or row["use_as_district_point"] != "yes":
            continue
        id_ = f"DN-{row['district_code']}"
        yield Place(
            id_,
            "trunk",
            f"Lưới điện, cấp nước {row['place']}",
            Point(id_, row["lat"], row["lon"]),
            "power;water",
            "a substation and a water main are taken to be at the district town; its "
            "point: GeoNames, CC BY 4.0",
        )


def _port() -> Place:
    (row,) = (r for r in shared("district_points.csv") if r["place"] == "Diêm Điền")
    return Place(
        "CANG-DD",
        "port",
        "Cảng Diêm Điền",
        Point("CANG-DD", row["lat"], row["lon"]),
        "",
        "general knowledge: the port lies at the town; point of the town: GeoNames, "
        "CC BY 4.0",
    )


def _plants() -> Iterable[Place]:
    for short, (park, commune) in PLANTS.items():
        there = commune_2025(commune)
        id_ = f"XLNT-{short}"
        published = "Phong Phú is joined to it (bnews, Dec 2018)"
        assumed = "the park is named in document 002; a plant is assumed"
        yield Place(
            id_,
            "trunk",
            f"Nhà máy nước thải {park}",
            Point(id_, there.lat, there.lon),
            "wastewater",
            f"{published if short == 'NDC' else assumed}; general knowledge: the park "
            f"lies there; {there.basis}",
        )
    why = "stands for a plant of the cluster's own; a line to it costs its fixed part"
    yield Place(OWN_PLANT, "trunk", "Nhà máy nước thải riêng", None, "wastewater", why)
