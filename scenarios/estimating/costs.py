"""Capital per hectare in cells: works, wastewater plant and clearance."""

from estimating.cells import Cells, number
from estimating.rates import Rate


def cost_cells(
    works: Rate, plant: Rate, clearance: Rate, *, when_built: bool, also: str = ""
) -> Cells:
    """The three parts [bn VND per ha], and the two columns that the engine reads.

    Clearance is paid ``when_built`` where land in the plan is not cleared yet, else
    where land is added. ``also`` ends the basis of their sum.
    """
    parts = (works, plant, clearance)
    built, treated, cleared = (round(part.value, 3) for part in parts)
    names = "works + plant" + (" + clearance, paid when built" if when_built else "")
    return {
        "works_bn_per_ha": (number(built), works.why),
        "plant_bn_per_ha": (number(treated), plant.why),
        "land_clearance_bn_per_ha": (number(cleared), clearance.why),
        "infra_cost_per_ha": (
            number(built + treated + (cleared if when_built else 0)),
            f"sum of the columns {names}{also}",
        ),
        "clearance_cost_per_ha": (
            number(0 if when_built else cleared),
            "within infra_cost_per_ha" if when_built else clearance.why,
        ),
    }
