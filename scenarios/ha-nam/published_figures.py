"""The published figures of this case: rows, size classes, totals."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from estimating.published import Record, check_sums, one, rows_of, shared

HERE = Path(__file__).resolve().parent
PLAN = "plan of July 2023"
PROVINCE = "Hà Nam"
SMALL, MIDDLE = "<=10.5 ha", ">10.5-20 ha"
"""Classes of Decision 10/2020; the class above 20 ha was not legible."""
MIDDLE_CLASS_HA = (10.5 + 20) / 2
KEPT_HA, NEW_HA, END_HA = 173.89, 874.74, 1264.9
"""Hectares of the 11 kept, of the 15 new, and of all 29 at the end."""
DECISION_HA = {"HNA-10": "17", "HNA-11": "8.49"}
"""By establishment decision; in use are 10.5 and 7.5 ha."""
IN_USE_HA = {"HNA-10": "10.5", "HNA-11": "7.5"}


def clusters() -> list[dict[str, str]]:
    """The rows of the published table, its totals checked."""
    rows = rows_of(HERE / "published" / "clusters_ha_nam.csv")
    check_totals(rows)
    return rows


def december_2024() -> Record:
    """The province's clusters at the end of 2024: 98 % full, 12,325 workers."""
    rows = [r for r in shared("aggregates_more.csv") if r["area_name"] == PROVINCE]
    return one(rows, "as_of", "2024-12")


def planned(row: Record) -> float:
    """Hectares in 2030 where they are published, else 0."""
    return float(row["area_plan_ha"] or 0)


def of(rows: Iterable[Record], action: str) -> list[Record]:
    """The rows with an action."""
    return [row for row in rows if row["plan_action"] == action]


def check_totals(rows: Sequence[Record]) -> None:
    """End the program unless the rows add up to what the plan says."""
    expanded, added = of(rows, "expand"), of(rows, "add")
    sums = {
        "kept": (float(len(of(rows, "keep"))), 11.0),
        "expanded": (float(len(expanded)), 3.0),
        "dropped": (float(len(of(rows, "drop"))), 1.0),
        "added": (float(len(added)), 15.0),
        "new land": (sum(map(planned, added)), NEW_HA),
        "end": (KEPT_HA + sum(map(planned, [*expanded, *added])), END_HA),
    }
    check_sums(sums, PLAN)
