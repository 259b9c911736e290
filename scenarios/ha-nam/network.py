"""Where roads and power begin, the interchanges, and the lines that may be built.

Which trunk road passes where is general knowledge. A place of the network is the point
of a town (GeoNames) or of a commune of 2025, not of a junction.
"""

from collections.abc import Iterable, Sequence

from estimating.lines import LINK_COLUMNS, PLACE_COLUMNS, lines, trunks_of
from estimating.points import Point
from estimating.writing import records_text
from sites import commune_2025, town

# fmt: off
TOWNS = (
    ("T-PHU-LY", "Phủ Lý", "QL1A, QL21 ở Phủ Lý", "road;power"),
    ("T-HOA-MAC", "Hòa Mạc", "QL38 ở Hòa Mạc", "road;power"),
    ("T-QUE", "Quế", "QL21B ở Quế", "road;power"),
    ("T-VINH-TRU", "Vĩnh Trụ", "QL38B ở Vĩnh Trụ", "road;power"),
    ("T-BINH-MY", "Bình Mỹ", "QL21 ở Bình Mỹ", "road;power"),
    ("T-THANH-NGUYEN", "Thanh Nguyên", "QL1A ở Phố Cà", "road;power"),
)
COMMUNES = (
    ("T-DONG-VAN", "Phường Đồng Văn", "QL1A, QL38 ở Đồng Văn", "road;power"),
    ("T-NGUYEN-UY", "Phường Nguyễn Úy", "QL38 ở Tượng Lĩnh", "road"),
    ("T-THI-SON", "Phường Lý Thường Kiệt", "QL21 ở Thi Sơn", "road"),
    ("T-LIEM-TUYEN", "Phường Liêm Tuyền", "QL21 ở Liêm Tuyền", "road"),
    ("T-BAC-LY", "Xã Bắc Lý", "đường nối cầu Hưng Hà ở Bắc Lý", "road"),
)
INTERCHANGES = (
    ("IC-VUC-VONG", "Phường Đồng Văn", "nút giao Vực Vòng (CT.01)"),
    ("IC-LIEM-TUYEN", "Phường Liêm Tuyền", "nút giao Liêm Tuyền (CT.01)"),
)
# fmt: on


def places() -> list[dict[str, str]]:
    """Rows of places.csv."""
    known = "general knowledge: {}; point of {}"
    rows = []
    for id_, name, what, services in TOWNS:
        at = known.format(f"{what}, a 110 kV supply nearby", f"the town {name}")
        at += " (GeoNames, CC BY 4.0)"
        rows.append(_place(id_, "trunk", what, town(name), services, at))
    for id_, name, what, services in COMMUNES:
        power = ", a 110 kV supply nearby" if "power" in services else ""
        at = known.format(f"{what}{power}", f"the commune of 2025, {name}")
        point = commune_2025(name)
        rows.append(_place(id_, "trunk", what, point, services, at))
    for id_, name, what in INTERCHANGES:
        at = known.format(what, f"the commune of 2025, {name}")
        rows.append(_place(id_, "interchange", what, commune_2025(name), "", at))
    return rows


def places_text() -> str:
    """The text of places.csv."""
    return records_text(PLACE_COLUMNS, places())


def links_text(
    clusters: Sequence[Point], working: Iterable[str], craft: Iterable[str]
) -> str:
    """The text of links.csv; both kinds are on both networks today."""
    trunks = trunks_of(places(), ("power", "road"))
    why = dict.fromkeys(craft, "the craft village that it is for has road and power")
    there = {*working, *why}
    rows = lines(clusters, trunks, dict.fromkeys(trunks, there), why=why)
    return records_text(LINK_COLUMNS, rows)


def _place(
    id_: str, kind: str, name: str, point: tuple[str, str], services: str, source: str
) -> dict[str, str]:
    lat, lon = point
    return {
        "id": id_,
        "kind": kind,
        "name": name,
        "lat": lat,
        "lon": lon,
        "services": services,
        "quality": "estimated",
        "source": source,
    }
