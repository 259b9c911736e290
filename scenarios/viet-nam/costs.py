"""What a hectare costs in a province: works, wastewater plant and clearance.

The ministry's regional factors are published for three regions; others have factor 1.
"""

from functools import cache

from estimating.cells import number
from estimating.published import one, shared
from estimating.rates import rates_of
from provinces import Province

MINISTRY_REGIONS = {"TDMNPB": 1, "ĐBSH": 2, "ĐBSCL": 6}
MOUNTAINS, DELTA = 1, 2
"""The ministry's regions whose clearance stands for mountains, and for elsewhere."""
PLANT_M3_PER_HA = "wwtp_capacity_per_ha"


def costs(province: Province, operating: str) -> dict[str, str]:
    """Costs of a cluster [bn VND/ha]; `operating` is blank where it is a candidate.

    Planned land of a cluster not yet in operation is not cleared: clearance is paid
    there for what is built, elsewhere for what is added to the plan.
    """
    clearance = clearance_of(MOUNTAINS if province.mountainous else DELTA)
    build = works_and_plant(province.region)
    if operating == "no":
        build += clearance
    added = 0 if operating == "no" else clearance
    return {
        "infra_cost_per_ha": number(build),
        "clearance_cost_per_ha": number(added),
    }


@cache
def clearance_of(ministry_region: int) -> float:
    """Clearance of a hectare [bn VND]."""
    return rates_of(ministry_region).clearance_per_ha.value


@cache
def works_and_plant(region: str) -> float:
    """Works and plant of a hectare [bn VND], by the ministry's rates."""
    if region in MINISTRY_REGIONS:
        rates = rates_of(MINISTRY_REGIONS[region])
        return rates.works_per_ha.value + rates.plant_per_ha.value
    return national_works() + national_plant()


def national_works() -> float:
    """Works of a hectare [bn VND], national mean."""
    return _million("cluster infrastructure, 5-75 ha") / 1000


def national_plant() -> float:
    """The wastewater plant of a hectare [bn VND], national mean."""
    per_ha = one(shared("parameters.csv"), "parameter", PLANT_M3_PER_HA)["central"]
    return float(per_ha) * _million("wastewater plant, activated sludge") / 1000


def _million(start: str) -> float:
    return float(one(shared("unit_costs.csv"), "item", start)["value"])
