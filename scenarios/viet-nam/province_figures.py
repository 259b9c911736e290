"""Which published figure of which record stands for a province, and national totals.

published/province_figures.csv names for each province the record nearest to 2021-22
among those that count clusters alone: [P] as printed, [D] arithmetic, [E] an estimate.
"""

import re
from pathlib import Path

from estimating.published import Record, rows_of, shared

PUBLISHED = Path(__file__).resolve().parent / "published"
COLUMNS = {
    "planned": "n_planned",
    "planned_ha": "area_planned_ha",
    "established": "n_established",
    "established_ha": "area_established_ha",
    "operating": "n_operating",
    "industrial_ha": "industrial_land_ha",
    "leased_ha": "leased_ha",
    "fill_pct": "fill_rate_pct",
    "with_plant": "n_with_wwtp",
}
"""Our figures by their columns in aggregates.csv; others stand in a note."""
BY_FIGURE = (*COLUMNS, "operating_ha", "industrial_pct")
SIGNS = "~>"
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def aggregates() -> list[dict[str, str]]:
    """Published totals of the country, regions, provinces and districts."""
    return [*shared("aggregates.csv"), *shared("aggregates_more.csv")]


def record(area: str, as_of: str) -> dict[str, str]:
    """The one published record of an area at a date, its notes joined."""
    (found,) = (
        row
        for row in aggregates()
        if row["area_name"] == area and row["as_of"] == as_of
    )
    return found


def printed_in(source: Record, figure: str) -> str:
    """What a record has in the figure's column; blank where it has none."""
    return source.get(COLUMNS.get(figure, ""), "")


def figures() -> list[dict[str, str]]:
    """The figures of provinces in use. Ends the program where a copy is not true."""
    rows = rows_of(PUBLISHED / "province_figures.csv")
    wrong = [f"{row['province']} {row['figure']}" for row in rows if not _true(row)]
    if wrong:
        message = f"not as in aggregates.csv: {wrong}"
        raise SystemExit(message)
    return rows


def by_province() -> dict[str, dict[str, float]]:
    """The figures by province and name."""
    found: dict[str, dict[str, float]] = {}
    for row in figures():
        found.setdefault(row["province"], {})[row["figure"]] = float(row["value"])
    return found


def nation() -> dict[str, int]:
    """The country's totals: conference of 2021-22, and October 2018 for operation."""
    conference, before = (row for row in aggregates() if row["level"] == "country")
    return {
        "planned": int(conference["n_planned"]),
        "planned_ha": int(conference["area_planned_ha"]),
        "established": int(conference["n_established"]),
        "established_ha": int(conference["area_established_ha"]),
        "operating": int(before["n_operating"]),
        "with_plant": int(before["n_with_wwtp"]),
    }


def yearly_growth() -> float:
    """How leased land grows in a year: Bắc Giang, the one province with two dates."""
    return _growth("Bắc Giang", "leased_ha", "2016-07", "2025-03")


def yearly_growth_of_projects() -> float:
    """How the number of projects grows in a year in Long An."""
    return _growth("Long An", "n_projects", "2019-09", "2021-06")


def _growth(area: str, column: str, *dates: str) -> float:
    old, new = (float(record(area, date)[column]) for date in dates)
    start, end = (int(date[:4]) + int(date[5:]) / 12 for date in dates)
    return float((new / old) ** (1 / (end - start)) - 1)


def fills_with_tenants() -> list[float]:
    """The fill of the 16 clusters of Lào Cai that had tenants in June 2026."""
    return [
        float(row["fill_stated_pct"]) / 100
        for row in rows_of(PUBLISHED / "cluster_fill.csv")
        if row["as_of"] == "2026-06" and float(row["leased_ha"]) > 0
    ]


def _true(row: Record) -> bool:
    if row["mark"] != "P":
        return True
    source = record(row["area_name"], row["as_of"])
    if printed := printed_in(source, row["figure"]):
        return row["value"] == printed.lstrip(SIGNS)
    return row["value"] in NUMBER.findall(source["note"].replace(",", ""))
