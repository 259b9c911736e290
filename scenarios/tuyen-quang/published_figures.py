"""The published figures of this case: clusters by id, the province's totals, communes.

Some clusters have two records; the id of the later one ends in b.
"""

from pathlib import Path

from estimating.points import Commune, communes_of
from estimating.published import Record, one, rows_of, shared, without_repeats

HERE = Path(__file__).resolve().parent
PROVINCE = "Tuyên Quang"
REGION = 1
YEARS_OF_LEASING = 11
"""From the record of 2011, the first that names clusters with tenants, to 2022."""


def records() -> dict[str, dict[str, str]]:
    """One published row per cluster, by id."""
    rows = []
    for name in ("clusters_tuyen_quang.csv", "clusters_tuyen_quang_more.csv"):
        rows += rows_of(HERE / "published" / name)
    return {row["id"]: row for row in without_repeats(rows)}


def later_record(id_: str) -> Record:
    """The second record of a cluster."""
    rows = rows_of(HERE / "published" / "clusters_tuyen_quang_more.csv")
    return one(rows, "id", id_ + "b")


def totals() -> Record:
    """The five existing clusters in all: founding document 004, about 2021-2022."""
    return next(row for row in _aggregates() if row["as_of"] == "about 2021-2022")


def plan_to_2030() -> Record:
    """What is published of the list of 24 clusters."""
    return next(row for row in _aggregates() if row["as_of"] == "plan to 2030")


def national_mean_ha() -> int:
    """Planned hectares per planned cluster of the country, in whole hectares."""
    country = one(shared("aggregates.csv"), "as_of", "conference")
    return round(float(country["area_planned_ha"]) / float(country["n_planned"]))


def commune(former: str, district: str) -> Commune:
    """The commune of 2025 that took in a former commune of a district.

    Of a divided one it is the first published.
    """
    short = district.removeprefix("Huyện ").removeprefix("TP ")
    for candidate in communes_of(PROVINCE):
        _, _, name = candidate.name.partition(" ")
        if candidate.district.endswith(short) and former in (candidate.name, name):
            return candidate
    message = f"no commune {former} in {district}"
    raise SystemExit(message)


def _aggregates() -> list[dict[str, str]]:
    rows = shared("aggregates.csv")
    return [row for row in rows if row["area_name"] == PROVINCE]
