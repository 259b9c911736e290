"""How a cell that nobody publishes is filled, and from what.

Each step gives texts by column with the basis of each: an empty basis where the text
is as published.
"""

from estimating.cells import Cell, Cells, number
from estimating.costs import cost_cells
from estimating.published import Record
from estimating.rates import Rates
from published_figures import (
    CLUSTERS_IN_LIST,
    is_under_way,
    middle_2020,
    published_areas,
)

REGION = 6


def land(row: Record, rate: Rates) -> Cells:
    """Areas, what is built and leased of them, and how they may be chosen."""
    published, planned = row["area_current_ha"], planned_ha(row)
    cells: Cells = {
        "planned_2012_ha": planned,
        "area_ha": ("", ""),
        "built_ha": ("", ""),
        "min_ha": planned,
        "max_ha": planned,
        "leased_ha": (row["leased_ha"], ""),
        "fill": ("1" if row["fill_rate_pct"] == "100" else "", ""),
        "industrial_share": (
            number(rate.industrial_share.value, 2),
            rate.industrial_share.why,
        ),
    }
    if published:
        cells["area_ha"] = (published, "")
        cells["built_ha"] = (published, "all of it is leased, so all of it is built")
        cells["industrial_share"] = (
            number(float(row["leased_ha"]) / float(published), 4),
            "the least share that holds the leased hectares: the published fill is "
            "of the gross area",
        )
    elif is_under_way(row):
        cells["area_ha"] = planned
        cells["built_ha"] = (
            number(float(planned[0]) * rate.spent_share.value, 1),
            "reported as well advancing, no hectares published: "
            + rate.spent_share.why,
        )
        cells["leased_ha"] = ("0", "no leased hectares are published")
        cells["min_ha"] = (
            "10",
            "floor of Decree 32/2024 Article 2(1), should it be reduced",
        )
    return cells


def planned_ha(row: Record) -> Cell:
    """Hectares in the plan of 2012: the same for all whose area is not published."""
    if row["area_current_ha"]:
        return row["area_current_ha"], (
            "the area of 2011: no other is published for the plan of 2012"
        )
    whole, known = middle_2020("area_planned_ha"), published_areas()
    others = CLUSTERS_IN_LIST - len(known)
    return number((whole - sum(known)) / others, 1), (
        f"no area is published: {number(whole)} ha, the middle of the plan's 580-600, "
        f"less the {number(sum(known))} of Phong Nẫm 1, in {others} equal parts"
    )


def costs(row: Record, rate: Rates) -> Cells:
    """Capital per hectare: works, wastewater plant and clearance.

    Clearance is charged where a hectare is built in a cluster under way, whose planned
    land is not cleared yet, and where it is added in another one.
    """
    return cost_cells(
        rate.works_per_ha,
        rate.plant_per_ha,
        rate.clearance_per_ha,
        when_built=is_under_way(row),
    )
