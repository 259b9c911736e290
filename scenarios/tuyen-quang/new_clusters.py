"""The 19 candidates of the plan to 2030: three named ones, sixteen generated.

24 planned = 5 existing + 18 new + 1 not legible. The generated ones stand for the 16
additions whose names were not found: how many in a district follows its number of
communes, their size the road they would lie on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from estimating.cells import Cell, Cells, number
from estimating.points import communes_of
from estimating.published import Record
from published_figures import PROVINCE, commune, national_mean_ha

SOURCE = "https://iipvietnam.com/tuyen-quang-quy-hoach-7-khu-cong-nghiep-va-18-cum-cong-nghiep.html"
CITY = "TP Tuyên Quang"
ADDITIONS = 19
NAMED_IN = {CITY: 1, "Huyện Sơn Dương": 2}
ESTABLISHED = "TQU-06"
"""An Hòa - Long Bình An: established in January 2025."""
OFF_ROAD_HA = 8
"""Between the floors of 5 ha in mountainous districts and 10 ha elsewhere."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where a candidate lies: the road is blank if no national one passes."""

    district: str
    former: str
    road: str = ""
    beside: str = ""
    """An existing cluster of the same former commune."""


NAMED = {
    "TQU-05": Site("Huyện Sơn Dương", "Ninh Lai", "QL2C"),
    "TQU-06": Site(CITY, "Thái Long", "QL2"),
    "TQU-08": Site("Huyện Sơn Dương", "Phúc Ứng", "QL37", beside="TQU-07"),
}
GENERATED = (
    Site(CITY, "Lưỡng Vượng", "QL2"),
    Site("Huyện Sơn Dương", "Thượng Ấm", "QL37"),
    Site("Huyện Sơn Dương", "Tân Trào", "QL2C"),
    Site("Huyện Yên Sơn", "Thị trấn Yên Sơn", "QL2"),
    Site("Huyện Yên Sơn", "Đội Bình", "QL2"),
    Site("Huyện Yên Sơn", "Xuân Vân"),
    Site("Huyện Yên Sơn", "Trung Sơn"),
    Site("Huyện Hàm Yên", "Thái Hòa", "QL2"),
    Site("Huyện Hàm Yên", "Yên Phú", "QL2"),
    Site("Huyện Hàm Yên", "Phù Lưu"),
    Site("Huyện Chiêm Hóa", "Phúc Thịnh", beside="TQU-02"),
    Site("Huyện Chiêm Hóa", "Kim Bình"),
    Site("Huyện Chiêm Hóa", "Yên Nguyên"),
    Site("Huyện Na Hang", "Năng Khả", "QL279"),
    Site("Huyện Na Hang", "Yên Hoa"),
    Site("Huyện Lâm Bình", "Thị trấn Lăng Can"),
)
"""Roads are general knowledge; which communes, a choice."""
LOWER = ("Huyện Sơn Dương", "Huyện Yên Sơn")
STAGES = {
    "TQU-05": ("calling for investors", "no", ""),
    "TQU-06": (
        "established",
        "yes",
        "established with a project of 662 bn VND: Article 8(1)b asks an investor",
    ),
    "TQU-08": ("site clearance", "", ""),
}
"""What is published of the stage; whether there is an investor, with the basis."""


def sites() -> Mapping[str, Site]:
    """The sites by the id of the candidate."""
    check_counts()
    generated = {f"TQU-G{n:02}": site for n, site in enumerate(GENERATED, start=1)}
    return {**NAMED, **generated}


def check_counts() -> None:
    """Stop unless the districts have their share of the 19 by communes of before 2025.

    Shares are rounded down; what is left goes to the largest remainders.
    """
    short = CITY.removeprefix("TP ")
    names: dict[str, set[str]] = {}
    for one in communes_of(PROVINCE):
        district = CITY if one.district.endswith(short) else one.district
        names.setdefault(district, set()).add(one.name)
    whole = sum(map(len, names.values()))
    parts = {d: ADDITIONS * len(there) / whole for d, there in names.items()}
    counts = {district: int(part) for district, part in parts.items()}
    by_remainder = sorted(parts, key=lambda d: (counts[d] - parts[d], d))
    for district in by_remainder[: ADDITIONS - sum(counts.values())]:
        counts[district] += 1
    for district, count in counts.items():
        generated = sum(site.district == district for site in GENERATED)
        if generated + NAMED_IN.get(district, 0) != count:
            message = f"{district}: {count} additions by its communes"
            raise SystemExit(message)


def size(site: Site, row: Record) -> Cell:
    """Hectares in the plan: as published, else by road and district."""
    if row["area_plan_ha"]:
        return row["area_plan_ha"], ""
    mean = national_mean_ha()
    if site.road and site.district in LOWER:
        return str(mean), f"the mean planned cluster of the country, {mean} ha"
    if site.road and site.district != CITY:
        return str(mean // 2), f"half the country's mean of {mean} ha: narrow valleys"
    return str(OFF_ROAD_HA), (
        "8 ha, between the law's floors of 5 and 10 ha: little land in the city"
        if site.district == CITY
        else "8 ha, between the law's floors of 5 and 10 ha: off the national roads"
    )


def where(site: Site, row: Record) -> Cells:
    """District, commune and point."""
    place = commune(site.former, site.district)
    two = "the commune of 2025 that took in both published communes, "
    why = "a choice of ours" if not row["name"] else "the commune of its name"
    why = two + row["commune"] if row["commune"] else why
    former = row["commune"] or place.name
    return {
        "district": (site.district, "" if row["district"] else why),
        "commune": (place.name_2025, f"{why}; the commune of 2025"),
        "commune_former": (former, "" if row["commune"] else why),
        "lat": (place.lat, place.basis),
        "lon": (place.lon, place.basis),
    }


def standing(id_: str) -> Cells:
    """The stage of preparation, and whether there is an investor."""
    none = "none is published for it; a project is for An Hòa - Long Bình An alone"
    generated = id_ not in STAGES
    stage, investor, why = STAGES.get(id_, ("planned", "no", none))
    return {
        "stage": (stage, "the plan counts it, without a name" if generated else ""),
        "investor": (investor, why),
    }


def generated_rows(columns: Iterable[str]) -> list[dict[str, str]]:
    """Rows as if published, for the generated ones: all blank but the id."""
    blank = dict.fromkeys(columns, "")
    return [blank | {"id": id_} for id_ in sites() if id_ not in NAMED]


def name_of(id_: str, site: Site) -> str:
    """A name that says it is an illustration."""
    former = site.former.removeprefix("Thị trấn ")
    return f"Minh họa {number(float(id_[-2:]), 0).zfill(2)} ({former})"
