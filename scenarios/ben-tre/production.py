"""What a leased hectare yields, how many may be leased, and how fast."""

from estimating.cells import Cell, Cells, number
from estimating.published import Record
from estimating.rates import Rate, Rates
from estimation_steps import planned_ha
from published_figures import SHRIMP, district_of, middle_2020

BUILD_YEARS = 2
"""24 months from the handover of the land: parameters.csv, build_time."""
FILL_YEARS = 6
"""Phong Nẫm was full six years after it was founded: parameters.csv."""
COCONUT = ("Châu Thành", "Giồng Trôm", "Mỏ Cày Bắc", "Mỏ Cày Nam")
AT_HAND = 1.2
"""Output where the raw material grows in the district, against where it does not."""


def yields(row: Record, rate: Rates) -> Cells:
    """Jobs, output and pace of leasing."""
    jobs, pace = jobs_per_ha(rate), fastest(row, rate)
    material, why = raw_material(row)
    output = rate.output_per_ha.value * (AT_HAND if material != "none" else 1)
    return {
        "jobs_per_ha": (number(jobs.value, 1), jobs.why),
        "output_per_ha": (
            number(output, 1),
            rate.output_per_ha.why
            + (f"; x {AT_HAND}, a choice: {why}" if material != "none" else ""),
        ),
        "absorption_ha_per_year": pace,
        "raw_material": (material, why),
    }


def jobs_per_ha(rate: Rates) -> Rate:
    """Workers per leased hectare, from the plan's own targets for 2020."""
    return Rate(
        middle_2020("workers") / leased_target_ha(rate),
        "Bến Tre's plan of 2012, target 2020: 22,500 workers (middle of "
        "20,000-25,000) on 65 % of the leasable 70 % of 590 ha; Bắc Giang has 73.5",
    )


def leased_target_ha(rate: Rates) -> float:
    """Hectares leased if the plan of 2012 had reached its targets of 2020."""
    leasable = middle_2020("area_planned_ha") * rate.industrial_share.value
    return leasable * middle_2020("fill_rate_pct") / 100


def fastest(row: Record, rate: Rates) -> Cell:
    if row["area_current_ha"]:
        return "0", "full: nothing more can be leased"
    leasable = float(planned_ha(row)[0]) * rate.industrial_share.value
    return number(leasable / (BUILD_YEARS + FILL_YEARS)), (
        f"full after {BUILD_YEARS + FILL_YEARS} years: {BUILD_YEARS} to build "
        f"(24 months, Nam Định), {FILL_YEARS} to fill, as Phong Nẫm did from 2005"
    )


def raw_material(row: Record) -> Cell:
    """What grows in the district for a cluster to process."""
    if district_of(row) in SHRIMP:
        return "shrimp", "4,000 ha of shrimp planned in the district (document 003)"
    if district_of(row) in COCONUT:
        return "coconut", "general knowledge: one of the large coconut districts"
    return "none", "general knowledge: neither coconut nor shrimp on a large scale"
