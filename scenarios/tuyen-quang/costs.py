"""What a hectare and a new cluster cost, and what a leased hectare yields."""

from functools import cache

from estimating.cells import Cells, number
from estimating.published import Record, one, shared
from estimating.rates import Rate, rates_of
from published_figures import REGION, later_record

PLANT = "wastewater plant 1,000-3,000 m3/day: working figure"


@cache
def plant() -> tuple[Rate, Rate]:
    """The fixed part of a wastewater plant, and its part per gross hectare.

    The line through the ends of the working figure: 30 bn VND at 1,000 m3/day and 60 at
    3,000. So the plant of a small cluster is dear per hectare.
    """
    row = one(shared("unit_costs.csv"), "item", PLANT)
    low, high = (float(end) for end in row["value"].split("-"))
    per_m3 = (high - low) / (3000 - 1000)
    capacity = one(shared("parameters.csv"), "parameter", "wwtp_capacity_per_ha")
    per_ha = float(capacity["central"])
    why = "line through 30 bn VND at 1,000 and 60 at 3,000 m3/day (working figure)"
    return (
        Rate(low - 1000 * per_m3, f"{why}: its fixed part"),
        Rate(per_m3 * per_ha, f"{why}: 0.015 bn per m3/day x {per_ha:g} m3/day/ha"),
    )


def costs(row: Record) -> Cells:
    """Works, plant and clearance; a published project replaces the first two.

    Clearance is paid for every hectare added, also where a cluster expands.
    """
    rate = rates_of(REGION)
    works, clearance = rate.works_per_ha.value, rate.clearance_per_ha.value
    fixed, variable = plant()
    capital = row["infra_investment_bn_vnd"]
    if capital:
        capital = later_record(row["id"])["infra_investment_bn_vnd"]
        built = float(capital) / float(row["area_plan_ha"]) - clearance
        why = f"published project of {capital} bn VND (second record) / "
        why += f"{row['area_plan_ha']} ha"
        why += ", less clearance; its three wastewater stations are within it"
        fixed, variable = Rate(0, why), Rate(0, why)
    else:
        built = works + variable.value
        why = f"works: {rate.works_per_ha.why}; plant: {variable.why}"
    new = row["plan_action"] != "existing"
    return {
        "infra_cost_per_ha": (number(built), why),
        "clearance_cost_per_ha": (number(clearance), rate.clearance_per_ha.why),
        "fixed_cost": (number(fixed.value) if new else "", fixed.why if new else ""),
        "project_bn": (capital, ""),
    }


def yields() -> Cells:
    """Jobs and output of a leased hectare."""
    rate = rates_of(REGION)
    return {
        "jobs_per_ha": (number(rate.jobs_per_ha.value, 1), rate.jobs_per_ha.why),
        "output_per_ha": (number(rate.output_per_ha.value, 1), rate.output_per_ha.why),
    }
