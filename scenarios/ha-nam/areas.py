"""Areas of the existing clusters: nine of the kept and the dropped one are unpublished.

The 11 kept ones have 173.89 ha together. Two areas are published. Seven of the others
have a size class of the province's Decision 10/2020. The two without one share what is
left, which makes them larger than 20 ha: the class that was not legible.
"""

from collections.abc import Sequence
from statistics import mean

from estimating.cells import Cell, number
from estimating.published import Record
from published_figures import KEPT_HA, MIDDLE, MIDDLE_CLASS_HA, SMALL, of, planned

LAW_FLOOR_HA = 10
_SUM = "the 11 kept clusters add up to 173.89 ha"


def areas_today(rows: Sequence[Record]) -> dict[str, Cell]:
    """Hectares of each existing cluster in the plan before 2023, with the basis."""
    kept = of(rows, "keep")
    small = mean(planned(r) for r in kept if planned(r) and r["size_class"] == SMALL)
    typical = {SMALL: small, MIDDLE: MIDDLE_CLASS_HA}
    why = {
        SMALL: f"class {SMALL}: mean of the two published areas in it; {_SUM}",
        MIDDLE: f"class {MIDDLE}: middle of the class; {_SUM}",
    }
    areas = {row["id"]: _published(row) for row in of(rows, "expand")}
    for row in kept:
        if planned(row):
            areas[row["id"]] = _published(row)
        elif row["size_class"]:
            size = row["size_class"]
            areas[row["id"]] = (number(typical[size]), why[size])
    unclassed = [row for row in kept if row["id"] not in areas]
    held = sum(float(areas[row["id"]][0]) for row in kept if row["id"] in areas)
    rest = (KEPT_HA - held) / len(unclassed)
    for row in unclassed:
        basis = f"no size class: half of what {_SUM} leaves (a class above 20 ha was "
        areas[row["id"]] = (number(rest), basis + "not legible)")
    (dropped,) = of(rows, "drop")
    areas[dropped["id"]] = (
        str(LAW_FLOOR_HA),
        "nothing is published: the law's floor, the least that a cluster is made with",
    )
    return areas


def _published(row: Record) -> Cell:
    """The area before the plan; of a kept one that of its decision."""
    kept = row["plan_action"] == "keep"
    return row["area_plan_ha"] if kept else row["area_current_ha"], ""
