"""The published figures of this case."""

from pathlib import Path

from estimating.published import Record, one, rows_of, shared, without_repeats

HERE = Path(__file__).resolve().parent
PROVINCE = "Thái Bình"
STATE = "December 2018"
"""The date of the published counts; the state stands in for the eve of 2021."""


def published(name: str) -> list[dict[str, str]]:
    """The rows of one published table, as text."""
    return rows_of(HERE / "published" / name)


def named() -> list[dict[str, str]]:
    """The clusters that publications name, each once."""
    rows = [*published("clusters_thai_binh.csv"), *published(MORE)]
    return sorted(without_repeats(rows), key=lambda row: row["id"])


MORE = "clusters_thai_binh_more.csv"


def later_record(name: str) -> Record:
    """The second record of a cluster: its id ends in b."""
    return next(row for row in published(MORE) if row["id"] == name + "b")


def total(column: str, area: str = PROVINCE, date: str = "2018-12") -> float:
    """A published total of the province or of one of its districts."""
    return float(_totals(area, date)[column])


def source(area: str = PROVINCE, date: str = "2018-12") -> str:
    """Where such totals are published."""
    return _totals(area, date)["source"]


def _totals(area: str, date: str) -> Record:
    rows = [row for row in shared("aggregates.csv") if row["as_of"].startswith(date)]
    return one(rows, "area_name", area)


def fill() -> float:
    """The middle of the published 15 to 20 %."""
    low, high = _totals(PROVINCE, "2018-12")["fill_rate_pct"].split("-")
    return (float(low) + float(high)) / 200


def cleared_share() -> float:
    """Cleared over established land of merged Hưng Yên, July 2025: about 1,633 ha of
    3,900 to 3,931 ha, of which the middle is taken.
    """
    rows = [row for row in shared("aggregates_more.csv") if row["as_of"] == "2025-07"]
    row = one(rows, "area_name", "Hưng Yên (merged")
    return CLEARED_HA / (sum(map(float, row["area_established_ha"].split("-"))) / 2)


CLEARED_HA = 1633.0
"""In the note of that row of aggregates_more.csv."""


def mean_area(date: str, craft: bool) -> float:
    """Before 2011: 18 clusters had more than 618 ha, 20 craft-village points about 190
    ha (the note of the row).
    """
    if craft:
        return 190 / 20
    return total("area_established_ha", date=date) / total("n_established", date=date)
