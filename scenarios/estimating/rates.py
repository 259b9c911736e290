"""Costs, shares and yields per hectare and kilometre, from published rates."""

from dataclasses import dataclass

from estimating.published import one, shared

FACTOR_ROWS = {1: "region 1", 2: "region 2", 6: "region 6"}
"""Ministry regions: 1 Tuyên Quang, Lào Cai; 2 Thái Bình, Hà Nam; 6 Bến Tre."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A figure and how it came about."""

    value: float
    why: str


@dataclass(frozen=True, slots=True)
class Rates:
    """What a hectare costs and yields; costs in bn VND of the region's price level."""

    works_per_ha: Rate
    plant_per_ha: Rate
    clearance_per_ha: Rate
    jobs_per_ha: Rate
    output_per_ha: Rate
    industrial_share: Rate
    spent_share: Rate
    power_line_per_km: Rate
    water_main_per_km: Rate


def rates_of(region: int) -> Rates:
    """The rates of a ministry region. Shares are parts of 1, yields per leased ha."""
    workers = _parameter("jobs_per_leased_ha_2025")
    revenue = 10100 / 26000  # bn VND per worker: Ninh Bình 2021, aggregates_more.csv
    return Rates(
        works_per_ha=_works(region),
        plant_per_ha=_plant(region),
        clearance_per_ha=_clearance(region),
        jobs_per_ha=Rate(workers, "Bắc Giang 2025: 45,000 on 612 ha"),
        output_per_ha=Rate(
            workers * revenue,
            "weak: 73.5 workers/ha x 0.388 bn VND of revenue per worker (Ninh Bình "
            "2021: 10,100 bn, 26,000 jobs); 14.4 (Phố Ràng) is a floor",
        ),
        industrial_share=Rate(
            _parameter("industrial_land_share_more") / 100,
            "central industrial share of gross area, 70 %",
        ),
        spent_share=Rate(
            _parameter("infra_disbursed_share") / 100,
            "16.9 %, the share of registered capital that 38 clusters of Thanh Hóa "
            "had spent (Dec 2022)",
        ),
        power_line_per_km=_power_line(region),
        water_main_per_km=Rate(
            _middle("water main HDPE"),
            "water main HDPE D200-D400, middle of 1.2-2.5 bn VND/km: a department's "
            "working figure, weak; no ministry rate was found",
        ),
    )


def _works(region: int) -> Rate:
    factor = _regional("cluster/park infrastructure", region)
    value = _unit("cluster infrastructure, 5-75 ha") * factor / 1000
    why = f"ministry rate 7.611 (QĐ 425/QĐ-BXD) x {factor}, the region's factor"
    return Rate(value, why)


def _plant(region: int) -> Rate:
    factor = _regional("wastewater", region)
    unit = _unit("wastewater plant, activated sludge") * factor
    value = _parameter("wwtp_capacity_per_ha") * unit / 1000
    return Rate(value, f"34.8 m3/day/ha x 26.443 M VND x {factor}, the region's factor")


def _clearance(region: int) -> Rate:
    if region == 1:
        value = _parameter("site_clearance_per_ha_mountain")
        return Rate(value, "central value for mountains, 2.0 (range from 0.5)")
    value = _parameter("site_clearance_per_ha")
    why = "the one figure found in a delta: 303 bn VND for 86 ha of the park Tiên Thanh"
    return Rate(value, f"{why} (Hải Phòng)")


def _power_line(region: int) -> Rate:
    factor = _regional("power line", region)
    value = _unit("line 22 kV, AC-95") * factor / 1000
    why = f"line 22 kV AC-95, 297.376 M VND/km (QĐ 409/QĐ-BXD, transcribed) x {factor}"
    return Rate(value, why)


def _unit(start: str) -> float:
    """A ministry rate in M VND per its unit."""
    return float(one(shared("unit_costs.csv"), "item", start)["value"])


def _middle(start: str) -> float:
    """The middle of a range; M VND per metre are bn VND per kilometre."""
    low, high = one(shared("unit_costs.csv"), "item", start)["value"].split("-")
    return (float(low) + float(high)) / 2


def _regional(what: str, region: int) -> float:
    """The factor of a region on a ministry rate: in its own row, or one of three."""
    units = shared("unit_costs.csv")
    own = f"regional coefficient, {what}, region {region}"
    rows = [row for row in units if row["item"].startswith(own + " (")]
    if rows:
        return float(rows[0]["value"])
    three = one(units, "item", f"regional coefficient, {what}, region 1 / 2 / 6")
    return float(three["value"].split(" / ")[list(FACTOR_ROWS).index(region)])


def _parameter(name: str) -> float:
    rows = [*shared("parameters.csv"), *shared("parameters_more.csv")]
    return float(next(row for row in rows if row["parameter"] == name)["central"])
