"""The five existing clusters: what each has of the 300, 196 and 108.7 ha of the five.

Only the sums are published, two fills and some counts of projects. The rules here share
the sums so that they come back to the last digit.
"""

from collections.abc import Mapping

from estimating.cells import Cell, Cells, number
from estimating.published import Record
from published_figures import YEARS_OF_LEASING, commune, records, totals

EXISTING = ("TQU-01", "TQU-02", "TQU-03", "TQU-04", "TQU-07")
AT_CAP = "TQU-07"
"""Phúc Ứng: 12 of 21 projects, and the plan grows it by a new cluster, Phúc Ứng 3."""
CAP_HA = 75
PLACES = {
    "TQU-01": (
        "Huyện Na Hang",
        "Thị trấn Na Hang",
        "general knowledge: in or beside the district town",
    ),
    "TQU-02": (
        "Huyện Chiêm Hóa",
        "Phúc Thịnh",
        "general knowledge: An Thịnh is a hamlet of the former commune Phúc Thịnh",
    ),
    "TQU-03": (
        "Huyện Hàm Yên",
        "Tân Thành",
        "the one commune of the province with the cluster's name",
    ),
    "TQU-04": ("Huyện Sơn Dương", "Sơn Nam", "the commune with the cluster's name"),
    "TQU-07": ("Huyện Sơn Dương", "Phúc Ứng", "the commune with the cluster's name"),
}
"""District, former commune, and why that commune."""
UNPUBLISHED_PROJECTS = {"TQU-01": 1, "TQU-03": 2}
"""How the 21 - 18 = 3 projects without a cluster are shared: a choice."""


def where(row: Record) -> Cells:
    """District, commune and point."""
    district, former, why = PLACES[row["id"]]
    place = commune(former, district)
    guessed = "the district is not legible in the source; that of its commune"
    return {
        "district": (district, "" if row["district"] else guessed),
        "commune": (place.name_2025, f"{why}; the commune of 2025"),
        "commune_former": (place.name, why),
        "lat": (place.lat, place.basis),
        "lon": (place.lon, place.basis),
    }


def land(row: Record) -> Cells:
    """Area, industrial land, leased hectares and their pace."""
    all_ = totals()
    area, industrial = areas()[row["id"]], industrial_ha()[row["id"]]
    leased, why = leased_ha()[row["id"]]
    fill = row["fill_rate_pct"]
    return {
        "area_ha": (
            number(area),
            "the law's greatest area, 75 ha: 12 of the 21 projects are here"
            if row["id"] == AT_CAP
            else "an equal part of the 300 ha left by Phúc Ứng's 75 ha",
        ),
        "built_ha": (
            number(area),
            "the whole area: the published fill counts all industrial land as offered",
        ),
        "industrial_ha": (
            number(industrial),
            f"the share of the five: {all_['industrial_land_ha']} of "
            f"{all_['area_established_ha']} ha",
        ),
        "leased_ha": (leased, why),
        "fill": (number(float(fill) / 100) if fill else "", ""),
        "absorption_ha_per_year": (number(pace(row["id"])), PACE),
    }


PACE = f"leased today / {YEARS_OF_LEASING} years since the record of 2011"


def pace(id_: str) -> float:
    """Hectares leased a year; more than was, as some tenants came before 2011."""
    return float(leased_ha()[id_][0]) / YEARS_OF_LEASING


def areas() -> Mapping[str, float]:
    """Hectares of each: Phúc Ứng at the cap, the others alike."""
    rest = float(totals()["area_established_ha"]) - CAP_HA
    others = rest / (len(EXISTING) - 1)
    return {id_: CAP_HA if id_ == AT_CAP else others for id_ in EXISTING}


def industrial_ha() -> Mapping[str, float]:
    """Industrial hectares: the same share of each area."""
    share = float(totals()["industrial_land_ha"])
    share /= float(totals()["area_established_ha"])
    return {id_: area * share for id_, area in areas().items()}


def leased_ha() -> Mapping[str, Cell]:
    """Leased hectares: by the published fill, else by projects what is left."""
    published, industrial = records(), industrial_ha()
    filled = {
        id_: industrial[id_] * float(published[id_]["fill_rate_pct"]) / 100
        for id_ in EXISTING
        if published[id_]["fill_rate_pct"]
    }
    left = float(totals()["leased_ha"]) - sum(filled.values())
    others = {i: int(projects(i)[0]) for i in EXISTING if i not in filled}
    cells = {
        id_: (
            number(hectares),
            f"published fill of {published[id_]['fill_rate_pct']} % x industrial land",
        )
        for id_, hectares in filled.items()
    }
    for id_, count in others.items():
        part = left * count / sum(others.values())
        why = "shared by projects: what the two clusters of known fill leave of 108.7"
        cells[id_] = number(part), why
    return cells


def projects(id_: str) -> Cell:
    """Projects as published, or of those that the total of 21 leaves."""
    stated = records()[id_]["n_projects"]
    if stated:
        return stated, ""
    return str(UNPUBLISHED_PROJECTS[id_]), "21 in all less 18 published, shared 2 and 1"
