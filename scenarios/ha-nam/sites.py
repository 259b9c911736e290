"""Where clusters lie: the commune of 2025 and a point for it, never the site itself."""

from dataclasses import dataclass

from estimating.points import Commune, communes_of
from estimating.published import Record, shared
from published_figures import PROVINCE

NAMED_FIRST = {
    "HNA-16": "Xã Trác Văn",
    "HNA-17": "Xã Trác Văn",
    "HNA-20": "Phường Lê Hồ",
    "HNA-21": "Phường Đồng Hóa",
    "HNA-22": "Phường Thi Sơn",
    "HNA-23": "Xã Đức Lý",
    "HNA-24": "Xã Tiến Thắng",
    "HNA-25": "Xã Bắc Lý",
    "HNA-27": "Thị trấn Kiện Khê",
}
"""Published in two communes or three: the first named stands for the cluster."""
PUBLISHED = {
    "HNA-19": "Xã Tiên Sơn",
    "HNA-28": "Xã Liêm Túc",
    "HNA-29": "Xã La Sơn",
    "HNA-30": "Xã Trung Lương",
}
OF_ITS_NAME = {
    "HNA-01": "Phường Châu Sơn",
    "HNA-02": "Phường Hoàng Đông",
    "HNA-03": "Phường Châu Giang",
    "HNA-04": "Xã Hòa Hậu",
    "HNA-06": "Xã Thanh Hải",
    "HNA-12": "Xã Kim Bình",
    "HNA-13": "Phường Thi Sơn",
    "HNA-14": "Xã Trung Lương",
    "HNA-15": "Xã Đồn Xá",
}
"""No commune is published for these; the cluster bears the name of one."""
KNOWN = {
    "HNA-07": ("Xã Chuyên Ngoại", "Cầu Giát lies there"),
    "HNA-08": ("Thị trấn Bình Mỹ", "the town of the district whose name it bears"),
    "HNA-09": ("Phường Tân Hiệp", "the commune Tiên Tân became part of it"),
    "HNA-10": ("Phường Tân Tựu", "the commune Nhật Tân became part of it"),
    "HNA-11": ("Phường Ngọc Sơn", "Biên Hòa lies there"),
    "HNA-18": ("Xã Mộc Hoàn", "the published Xã Mộc Nam became part of it"),
}
"""General knowledge, not checked against a source."""
TOWNS = {
    "HNA-05": ("Thanh Lưu", "Xã Tân Thanh", "the commune Thanh Lưu became part of it"),
    "HNA-26": ("Thanh Nguyên", "Xã Thanh Liêm", "TT Phố Cà is at Thanh Nguyên"),
}
"""Places of GeoNames with the commune of 2025, by general knowledge."""


@dataclass(frozen=True, slots=True)
class Site:
    """The commune of 2025, a point, and what each rests on."""

    commune: str
    commune_basis: str
    lat: str
    lon: str
    point_basis: str


def site_of(row: Record) -> Site:
    """The site of a cluster."""
    id_ = row["id"]
    if id_ in TOWNS:
        return _town(*TOWNS[id_])
    name, why = _commune_of(id_)
    found = _commune(name)
    return Site(
        commune=found.name_2025,
        commune_basis=f"{why}; {found.name} is in {found.name_2025} since 2025",
        lat=found.lat,
        lon=found.lon,
        point_basis=found.basis,
    )


def town(name: str) -> tuple[str, str]:
    """Latitude and longitude of a place of GeoNames in the province."""
    (row,) = (
        row
        for row in shared("district_points.csv")
        if row["province_pre2025"] == PROVINCE and row["place"] == name
    )
    return row["lat"], row["lon"]


def commune_2025(name: str) -> tuple[str, str]:
    """Latitude and longitude of a commune of 2025 in the province."""
    points = {(c.lat, c.lon) for c in communes_of(PROVINCE) if c.name_2025 == name}
    (point,) = points
    return point


def _commune_of(id_: str) -> tuple[str, str]:
    """The commune before 2025, and why it is taken."""
    if id_ in NAMED_FIRST:
        return NAMED_FIRST[id_], "the commune published, the first where several are"
    if id_ in PUBLISHED:
        return PUBLISHED[id_], "the commune published"
    if id_ in OF_ITS_NAME:
        return OF_ITS_NAME[id_], "the commune whose name the cluster bears"
    name, why = KNOWN[id_]
    return name, f"general knowledge, not checked: {why}"


def _commune(name: str) -> Commune:
    """The commune of 2025 named first where a commune was divided among several."""
    return next(c for c in communes_of(PROVINCE) if c.name == name)


def _town(place: str, commune: str, why: str) -> Site:
    lat, lon = town(place)
    return Site(
        commune=commune,
        commune_basis=f"general knowledge, not checked: {why}",
        lat=lat,
        lon=lon,
        point_basis=f"point of {place} (GeoNames, CC BY 4.0): not the site",
    )
