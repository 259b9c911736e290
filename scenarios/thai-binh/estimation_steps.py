"""How other cells that nobody publishes are filled, and from what."""

from collections.abc import Collection, Mapping, Sequence

from estimating.cells import Cell, Cells, number
from estimating.costs import cost_cells
from estimating.published import one, shared
from estimating.rates import Rate, Rates
from land_today import nearness
from published_figures import STATE, source, total
from site_of_cluster import Site

REGION = 2
FULL_AFTER_YEARS = 4.33
"""Đông La, beside QL10, was basically full in April 2023: after the state of 2018."""
DONG_LA = "TBI-01"
PACE_FAR = 0.643
"""Median pace of the clusters of Lào Cai with tenants: the only other one found."""
SLOPE_BN_PER_M3 = (60 - 30) / (3000 - 1000)
"""A working figure: 30 to 60 bn VND for plants of 1,000 to 3,000 m3/day."""
M3_PER_HA = 34.8
EXPANSIONS = {"TBI-15": "39"}
"""Published: two phases, more than 39 ha."""
WITH_PLANT = ("TBI-03", "TBI-04")
"""Phong Phú and Thái Phương: the two of 28 (bnews, Dec 2018)."""
WITHOUT_INVESTOR = ("TBI-08", "TBI-09")
REVENUE_SHARE = 250 / 10100
"""Budget revenue over firms' revenue, Ninh Bình 2021: 250 of 10,100 bn VND."""


def plant_per_ha() -> float:
    """The part of a wastewater plant's cost that grows with the hectares."""
    return round(SLOPE_BN_PER_M3 * M3_PER_HA, 3)


def plant_fixed(
    sites: Sequence[Site], today: Mapping[str, Cells], rate: Rates
) -> float:
    """The part that every plant costs: at the mean area of the operating clusters the
    two parts add up to the ministry's rate.
    """
    areas = [float(today[site.id]["area_ha"][0]) for site in sites if site.runs]
    mean = sum(areas) / len(areas)
    return round(mean * (rate.plant_per_ha.value - plant_per_ha()), 1)


def investors(sites: Sequence[Site], today: Mapping[str, Cells]) -> set[str]:
    """The 19 clusters with an infrastructure investor: those published, then the
    operating ones of which the greatest part is built.
    """
    said = {site.id for site in sites if "investor" in site.record.get("note", "")}
    yes = said - set(WITHOUT_INVESTOR)
    rest = [s for s in sites if s.runs and s.id not in said and not s.craft[0]]

    def part(site: Site) -> tuple[float, str]:
        row = today[site.id]
        return -float(row["built_ha"][0]) / float(row["area_ha"][0]), site.id

    count = int(total("n_with_infra_investor")) - len(yes)
    return yes | {site.id for site in sorted(rest, key=part)[:count]}


def costs(site: Site, area: str, fixed: float, rate: Rates) -> Cells:
    """Capital per hectare.

    Clearance is charged where a hectare is built in an existing cluster, whose planned
    land is not cleared yet, and where it is added in a candidate. The plant of an
    operating cluster is an obligation; of a candidate's, the fixed part is a line.
    """
    plant = Rate(0.0, "paid as an obligation")
    if site.status == "candidate":
        plant = Rate(plant_per_ha(), f"{PLANT}; its fixed part is a line")
    elif not site.runs:
        why = f"{PLANT} + its fixed part, {number(fixed)} bn VND / area"
        plant = Rate(plant_per_ha() + fixed / float(area), why)
    return cost_cells(
        rate.works_per_ha,
        plant,
        rate.clearance_per_ha,
        when_built=site.status == "existing",
    )


PLANT = "0.015 bn VND per m3/day (30 to 60 bn for 1,000 to 3,000) x 34.8 m3/day/ha"


def pace_beside_a_road(today: Mapping[str, Cells], rate: Rates) -> float:
    """Hectares that Đông La leased a year until it was full."""
    row = today[DONG_LA]
    left = float(row["area_ha"][0]) * rate.industrial_share.value
    return (left - float(row["leased_ha"][0])) / FULL_AFTER_YEARS


def yields(site: Site, pace_near: float, rate: Rates) -> Cells:
    """Pace of leasing, jobs, output, registered capital and budget revenue."""
    near = 0.0 if site.craft[0] else nearness(site.km)
    pace = PACE_FAR + (pace_near - PACE_FAR) * near
    why = (
        "from 0.643 at 10 km of way to a trunk road (median of Lào Cai) to "
        f"{number(pace_near, 2)} on it (Đông La: full in April 2023)"
    )
    if site.craft[0]:
        why = "as of a far site: crafts are unstable (document 001)"
    output = rate.output_per_ha.value
    parameters = shared("parameters_more.csv")
    capital = one(parameters, "parameter", "registered_investment_per_leased_ha_2025")
    return {
        "absorption_ha_per_year": (number(pace), why),
        "jobs_per_ha": (number(rate.jobs_per_ha.value, 1), rate.jobs_per_ha.why),
        "output_per_ha": (number(output, 1), rate.output_per_ha.why),
        "capital_per_ha": (
            capital["central"],
            "Bắc Giang 2025: 35,400 bn VND / 612 ha",
        ),
        "revenue_per_ha": (
            number(REVENUE_SHARE * output, 2),
            "2.5 % of output (Ninh Bình 2021: 250 of 10,100 bn VND)",
        ),
    }


def facts(
    site: Site, leased: str, rate: Rates, with_investor: Collection[str]
) -> Cells:
    """Investor, wastewater, what becomes of the land of a dropped cluster, its cost."""
    cells: Cells = {"investor": _investor(site, with_investor), "wastewater": ("", "")}
    if site.runs:
        has = "yes" if site.id in WITH_PLANT else "no"
        derived = (
            f"two of the 28 have treatment, and the source names them ({source()})"
        )
        cells["wastewater"] = (has, "" if has == "yes" else derived)
    due = bool(site.craft[0]) and cells["wastewater"][0] == "no"
    cells["craft_treated"] = (
        "no" if due else "yes",
        "no for craft villages without treatment, yes where there is nothing to do",
    )
    conversion, drop_cost = ("", ""), ("", "")
    if site.status == "existing":
        conversion = (
            ("đất cơ sở sản xuất phi nông nghiệp", "the land of today's tenants stays")
            if site.runs
            else ("giữ làm đất nông nghiệp", "nothing is built on it")
        )
        moving = float(leased) * rate.clearance_per_ha.value
        drop_cost = (
            number(moving, 2),
            ("moving tenants at the price of clearing: 3.52 bn VND per leased hectare"),
        )
    return cells | {"conversion": conversion, "drop_cost": drop_cost}


def _investor(site: Site, with_investor: Collection[str]) -> Cell:
    if "investor" in site.record.get("note", ""):
        return "no" if site.id in WITHOUT_INVESTOR else "yes", ""
    if site.status == "candidate":
        return "", ""
    if site.id in with_investor:
        return "yes", f"one of the 19 ({STATE}): operating, with the most built"
    return "no", f"not one of the 19 with an investor ({STATE}) after sharing them out"
