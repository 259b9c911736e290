"""How a cell that nobody publishes is filled, and from what.

Each step gives texts by column with the basis of each: an empty basis where the text
is as published.
"""

from math import ceil

from estimating.cells import Cell, Cells, number
from estimating.costs import cost_cells
from estimating.published import Record
from estimating.rates import Rate, Rates
from published_figures import (
    DECISION,
    STATE_YEAR,
    area_today,
    found,
    is_enterprise,
    movers,
    one_site,
    pace,
    tenants_ha,
    year_established,
)

FIRST_YEARS = 2
"""Enterprise clusters younger than this are taken to have nothing built yet."""
SHORTEST_PERIOD_YEARS = 2
SITE_COLUMNS = {
    "households": "households_affected",
    "rice_ha": "rice_land_ha",
    "production_forest_ha": "production_forest_ha",
    "protection_forest_ha": "protection_or_natural_forest_ha",
    "km_interchange": "km_to_expressway_interchange",
    "km_main_road": "km_to_main_road",
    "km_power": "km_to_power",
}
ESTABLISHED_LATER = {
    "LCA-54": "established 23 Sept 2026 (QĐ 3426) with a project of 496.651 bn VND",
    "LCA-62": "established 23 Sept 2026 (QĐ 3427)",
}
"""Candidates that an investor is taken to stand behind: Article 8(1)b asks for one."""
REGION = 1


def land(row: Record, rate: Rates) -> Cells:
    """Areas today, what is leased of them, and how far the cluster may grow."""
    today, note = area_today(row), row["note"]
    industrial = row["industrial_land_ha"] or found(
        r"industrial land planned ([\d.]+) ha", note
    )
    fill = row["fill_rate_pct"]
    cells: Cells = {
        "area_ha": (today, ""),
        "built_ha": built_today(row, rate) if today else ("", ""),
        "industrial_ha": (industrial, ""),
        "industrial_share": ("", "") if industrial else share(row, rate),
        "leased_ha": (row["leased_ha"], ""),
        "fill": (number(float(fill) / 100, 4) if fill else "", ""),
        "max_ha": room(row),
    }
    if today and not row["leased_ha"]:
        cells["leased_ha"] = ("0", "not among the established clusters of June 2026")
    return cells


def built_today(row: Record, rate: Rates) -> Cell:
    """Hectares with infrastructure, of which nothing is published."""
    whole, year = row["area_current_ha"], year_established(row)
    if tenants_ha(row):
        return whole, (
            "in operation: the whole established area, because the published fill "
            "counts all its industrial land as offered; the state money spent "
            "suggests that less is finished"
        )
    if whole and STATE_YEAR - int(year) > FIRST_YEARS:
        return number(float(whole) * rate.spent_share.value), (
            "enterprise-run, no tenants yet: 16.9 % of the area, the share of "
            "registered capital that 38 clusters of Thanh Hóa had spent (Dec 2022)"
        )
    if whole:
        return "0", f"established {year}, no tenants, no works known to be finished"
    return "0", "not among the established clusters of June 2026"


def share(row: Record, rate: Rates) -> Cell:
    """Leasable share of the gross area where no industrial land is published."""
    if tenants_ha(row):
        least = tenants_ha(row) / float(row["area_current_ha"])
        return number(ceil(least * 10000) / 10000, 4), (
            "the least share that holds the leased hectares published (leased / "
            "established area, rounded up): the published fill divides by gross area"
        )
    return number(rate.industrial_share.value, 2), rate.industrial_share.why


def room(row: Record) -> Cell:
    """The greatest area that a published source names."""
    later = found(r"([\d.]+) ha after 2030", row["note"])
    if later:
        return later, f"published for after 2030 in {DECISION}, taken as open earlier"
    areas = [area for area in (area_today(row), row["area_plan_ha"]) if area]
    greatest = max(areas, key=float)
    return greatest, f"no larger area is named in {DECISION}"


def costs(row: Record, rate: Rates, own: Record | None) -> Cells:
    """Capital per hectare: works, wastewater plant and clearance.

    Clearance is charged where a hectare is built in an existing cluster, whose planned
    land is not cleared yet, and where it is added in a candidate.
    """
    works, plant, clearance = (
        rate.works_per_ha,
        rate.plant_per_ha,
        rate.clearance_per_ha,
    )
    if own:
        area = float(own["area_ha"])
        split = one_site(row["name"]).get("site_clearance_bn_vnd", "")
        if split:
            why = f"published {split} bn VND for {own['area_ha']} ha"
            clearance = Rate(float(split) / area, why)
        capital = own["infra_investment_bn_vnd"]
        why = f"published project of {capital} bn VND for {own['area_ha']} ha, "
        why += "less clearance"
        works = Rate(float(capital) / area - clearance.value, why)
        plant = Rate(0.0, "taken to be within the published project")
    existing = not row["plan_action"].startswith("add")
    also = f"; {works.why}"
    return cost_cells(works, plant, clearance, when_built=existing, also=also)


def money(row: Record) -> Cells:
    """Published capital: of the enterprise's whole project, or spent by the state."""
    spent, whole = row["infra_investment_bn_vnd"], is_enterprise(row)
    return {
        "enterprise_project_bn": (spent if whole else "", ""),
        "state_money_bn": ("" if whole else spent, ""),
    }


def yields(row: Record, rate: Rates, typical: float) -> Cells:
    """Jobs, revenue and pace of leasing."""
    own, moved = pace(row), sum(map(tenants_ha, movers()))
    yearly, why = typical, "median pace of the clusters with tenants and a known year"
    if own is not None:
        yearly = own
        why = f"{row['leased_ha']} ha leased since {year_established(row)}"
    if "to take in the firms" in row["note"]:
        yearly = typical + moved / SHORTEST_PERIOD_YEARS
        why += f", and {number(moved)} ha of moved tenants within two years"
    return {
        "absorption_ha_per_year": (number(yearly), why),
        "jobs_per_ha": (number(rate.jobs_per_ha.value, 1), rate.jobs_per_ha.why),
        "output_per_ha": (number(rate.output_per_ha.value, 1), rate.output_per_ha.why),
    }


def facts(row: Record) -> Cells:
    """Investor, wastewater and conversion, only where something is published."""
    note, investor = row["note"], ("", "")
    if is_enterprise(row):
        investor = ("yes", "")
    elif "when an investor is found" in note:
        investor = ("no", "")
    elif row["id"] in ESTABLISHED_LATER:
        why = ESTABLISHED_LATER[row["id"]]
        investor = ("yes", f"{why}: Article 8(1)b asks for an investor")
    conversion = ""
    if "land needed by the railway" in note:
        conversion = "đất đường sắt"
    elif "land passes to the industrial park" in note:
        conversion = "khu công nghiệp Thống Nhất"
    elif "put off until after 2030" in note:
        conversion = "hoãn đến sau năm 2030"
    return {
        "investor": investor,
        "wastewater": ("no" if row["wwtp"].startswith("none") else "", ""),
        "conversion": (conversion, ""),
    }


def site(row: Record) -> Cells:
    """Households, land and distances of the site survey."""
    survey = one_site(row["name"])
    cells: Cells = {
        ours: (survey.get(theirs, ""), "") for ours, theirs in SITE_COLUMNS.items()
    }
    households = cells["households"][0]
    if "-" in households:
        ends = [float(end) for end in households.split("-")]
        middle = number(sum(ends) / 2)
        cells["households"] = (middle, f"middle of the published {households}")
    for per_ha, amount in (
        ("households_per_ha", "households"),
        ("rice_per_ha", "rice_ha"),
    ):
        value = cells[amount][0]
        rate = float(value) / float(row["area_plan_ha"]) if value else 0.0
        why = f"{amount} of the survey / published area: spread evenly"
        cells[per_ha] = (number(rate, 4), why) if value else ("", "")
    return cells
