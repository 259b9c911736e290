"""Where a cluster lies, as far as its name tells, and whether its district is first."""

from estimating.cells import Cell, Cells
from estimating.points import communes_of
from estimating.published import Record
from published_figures import PRIORITY, district_of

IN_COMMUNE = {  # by the name of the cluster
    "Thị trấn - An Đức": ("Xã An Đức", "the second of the two communes in its name"),
    "Phong Nẫm 1": ("Xã Phong Nẫm", "the commune in its name"),
    "Phong Nẫm 2": ("Xã Phong Nẫm", "the commune in its name"),
    "Ấp Sơn Qui": (
        "Thị trấn Chợ Lách",
        "the commune of the hamlet Sơn Qui is not published; the district's town",
    ),
    "An Hóa": (
        "Xã Giao Long",
        "general knowledge: An Hóa, at the canal of that name, was merged before the "
        "table of communes was made; the nearest commune in it",
    ),
    "Thị trấn Thạnh Phú": ("Thị trấn Thạnh Phú", ""),
}


def place(row: Record) -> Cells:
    """The commune in the cluster's name, and its point."""
    name, why = IN_COMMUNE.get(row["name"], (f"Xã {row['name']}", ""))
    commune = next(
        found
        for found in communes_of("Bến Tre")
        if found.name == name and _same_district(found.district, row["district"])
    )
    basis = "; ".join(filter(None, (why, commune.basis)))
    return {
        "commune": (
            name.removeprefix("Xã "),
            why or "not published apart from the name: the commune of that name",
        ),
        "lat": (commune.lat, basis),
        "lon": (commune.lon, basis),
    }


def _same_district(one: str, other: str) -> bool:
    return one.replace("Thành phố", "TP") == other


def priority(row: Record) -> Cell:
    """Whether the cluster lies in a district that Programme 08 puts first."""
    if district_of(row) in PRIORITY:
        return "yes", (
            "Programme 08-CTr/TU names the district; that all its clusters are meant, "
            "those under way before others, is a reading"
        )
    return "no", "Programme 08-CTr/TU does not name the district; its list is open"
