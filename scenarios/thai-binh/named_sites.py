"""The 16 clusters that publications name."""

from district_counts import bare, districts, short
from estimating.points import Point
from estimating.published import Record
from published_figures import STATE, named
from site_of_cluster import Site

NAMED_COMMUNES = {
    "TBI-01": ("Xã Đông La", "the commune of the same name"),
    "TBI-02": ("Xã Đông Quan", "general knowledge: the former Đông Phong is in it"),
    "TBI-03": ("Phường Tiền Phong", "general knowledge: beside the park to which it "
               "is joined"),
    "TBI-04": ("Xã Thái Phương", "the commune of the same name"),
    "TBI-05": ("Xã Đông Hải", "the commune of the same name"),
    "TBI-06": ("Xã Quỳnh Giao", "the commune of the same name"),
    "TBI-07": ("Xã An Ninh", "general knowledge: An Ninh and An Quý give the name"),
    "TBI-08": ("Thị trấn Quỳnh Côi", "not known: the district town stands in"),
    "TBI-09": ("Thị trấn Quỳnh Côi", "the town of the same name"),
    "TBI-10": ("Xã Thái Thọ", "the commune of the same name"),
    "TBI-11": ("Xã Thụy Liên", "general knowledge"),
    "TBI-12": ("Xã Nam Thịnh", "general knowledge: the estuary Cửa Lân"),
    "TBI-13": ("Thị trấn Hưng Hà", ""),
    "TBI-14": ("Thị trấn Hưng Nhân", "the town of the same name"),
    "TBI-15": ("Xã Thống Nhất", ""),
    "TBI-16": ("Xã An Tân", "general knowledge: the former Thụy Tân is in it"),
}  # fmt: skip
"""The former commune of each, and how it is known."""


def named_sites() -> list[Site]:
    """The clusters of publications, all taken to be operating."""
    return [_named(row) for row in named()]


def _named(row: Record) -> Site:
    commune, why = NAMED_COMMUNES[row["id"]]
    where = next(
        c
        for name, communes in districts().items()
        for c in communes
        if c.name == commune and short(row["district"]) in ("", name)
    )
    either = "published: in Thái Thụy or Tiền Hải; the commune says which"
    district = (short(where.district), "" if row["district"] else either)
    assumed = f"named in a publication, so counted among the 28 operating ({STATE})"
    return Site(
        id=row["id"],
        name=row["name"].split(" (source")[0],
        status="existing",
        district=district,
        commune=(
            bare(where.name_2025),
            why and f"{commune}, {why}; its commune of 2025",
        ),
        point=Point(row["id"], where.lat, where.lon),
        point_basis=where.basis,
        operating=("yes", assumed),
        craft=(row["craft_village"], ""),
        record=row,
        source=row["source"],
    )
