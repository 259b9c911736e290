"""How a cell that nobody publishes is filled, and from what.

Each step gives texts by column with the basis of each: an empty basis where the text
is as published.
"""

from math import floor

from estimating.cells import Cell, Cells, number
from estimating.published import Record
from estimating.rates import Rates
from published_figures import DECISION_HA, IN_USE_HA, december_2024
from sites import Site

REGION = 2
FILL_2024 = float(december_2024()["fill_rate_pct"]) / 100
WORKERS_2024 = float(december_2024()["workers"])
"""Of the 14 operating clusters, December 2024."""
REVENUE_PER_WORKER = 10100 / 26000
"""Bn VND a year: Ninh Bình 2021, aggregates_more.csv."""
BUILD_YEARS, FILL_YEARS = 2, 6
"""24 months of building (Nam Định); 100 % after six years (Phong Nẫm, Bến Tre)."""
_OPERATING = (
    "14 clusters operated in Dec 2024: as many as the 15 existing ones without the "
    "one that is dropped"
)
_NOTHING = "dropped because it cannot develop: taken to have nothing built, no tenants"
GENERAL = "general knowledge"


def identity(row: Record, site: Site) -> Cells:
    """What the cluster is, where, and what the plan says of it."""
    known = row["district_basis"].startswith(GENERAL)
    basis = "general knowledge of where the commune lies; not in the source"
    return {
        "id": (row["id"], ""),
        "name": (row["name"], ""),
        "status": ("candidate" if _is_new(row) else "existing", ""),
        "district": (row["district"], basis if known else ""),
        "commune": (site.commune, site.commune_basis),
        "lat": (site.lat, site.point_basis),
        "lon": (site.lon, site.point_basis),
        "craft_village": (row["craft_village"], ""),
        "quality": ("sourced", ""),
        "source": (row["source"], ""),
        "commune_published": (row["commune"], ""),
        "published_action": (row["plan_action"], ""),
        "published_area_ha": (row["area_plan_ha"], ""),
        "decision_ha": (DECISION_HA.get(row["id"], ""), ""),
        "in_use_ha": (IN_USE_HA.get(row["id"], ""), ""),
        "size_class": (row["size_class"], ""),
        "note": (row["note"], ""),
    }


def land(row: Record, areas: dict[str, Cell], rate: Rates) -> Cells:
    """Areas today, what is leased of them, how far a cluster may grow, how fast."""
    share = rate.industrial_share.value
    area = areas.get(row["id"], ("", ""))
    cells: Cells = {
        "area_ha": area,
        "max_ha": room(row, area),
        "industrial_share": (number(share, 2), rate.industrial_share.why),
        "industrial_ha": ("", ""),
        "built_ha": ("", ""),
        "leased_ha": ("", ""),
        "operating": ("", ""),
    }
    if area[0]:
        built = built_today(row, area[0])
        leased = floor(FILL_2024 * share * float(built[0]) * 1000) / 1000
        operating = float(built[0]) > 0
        cells["industrial_ha"] = (
            number(share * float(area[0]), 4),
            f"area x {number(share, 2)}: {rate.industrial_share.why}",
        )
        cells["built_ha"] = built
        cells["operating"] = ("yes" if operating else "no", _OPERATING)
        cells["leased_ha"] = (
            number(leased),
            "98 % of what can be leased: the fill of the operating clusters in Dec "
            "2024, for each of them alike"
            if operating
            else _NOTHING,
        )
    return cells | {"absorption_ha_per_year": pace(row, cells)}


def built_today(row: Record, area: str) -> Cell:
    """Hectares with infrastructure."""
    if row["plan_action"] == "drop":
        return "0", _NOTHING
    if row["id"] in IN_USE_HA:
        return IN_USE_HA[row["id"]], "published as in use: taken as what is built"
    return area, f"the whole area, since it is 98 % full: {_OPERATING}"


def room(row: Record, area: Cell) -> Cell:
    """The greatest area that the plan names."""
    if row["plan_action"] in ("expand", "add"):
        return row["area_plan_ha"], "no larger area is named in the plan of July 2023"
    return area[0], "the plan of July 2023 leaves its area as it is"


def pace(row: Record, cells: Cells) -> Cell:
    """Hectares a year: what is not leased yet is full after building and filling."""
    if row["plan_action"] == "drop":
        return "0", "published reason for dropping: its location cannot develop"
    if row["plan_action"] == "keep":
        return "", ""
    leasable = float(cells["industrial_share"][0]) * float(cells["max_ha"][0])
    free = leasable - float(cells["leased_ha"][0] or 0)
    return number(free / (BUILD_YEARS + FILL_YEARS)), (
        "leasable land of the planned area less what is leased, over 8 years: 24 "
        "months to build (Nam Định), then full in 6 years (Phong Nẫm, Bến Tre)"
    )


def costs(rate: Rates) -> Cells:
    """Capital per hectare: works and wastewater plant; clearance where land is new."""
    works, plant = round(rate.works_per_ha.value, 3), round(rate.plant_per_ha.value, 3)
    return {
        "works_bn_per_ha": (number(works), rate.works_per_ha.why),
        "plant_bn_per_ha": (number(plant), rate.plant_per_ha.why),
        "infra_cost_per_ha": (
            number(works + plant),
            f"sum of the columns works + plant; {rate.works_per_ha.why}",
        ),
        "clearance_cost_per_ha": (
            number(rate.clearance_per_ha.value, 2),
            rate.clearance_per_ha.why,
        ),
    }


def yields(row: Cells, leased_in_all: float) -> Cells:
    """Workers today; jobs and revenue of a leased hectare, alike in every cluster."""
    jobs = number(WORKERS_2024 / leased_in_all, 1)
    leased = float(row["leased_ha"][0] or 0)
    workers = f"{WORKERS_2024:,.0f} workers (Dec 2024)"
    return {
        "workers": (
            number(leased * float(jobs), 0) if leased else "",
            f"its share of the {workers} by leased hectares" if leased else "",
        ),
        "jobs_per_ha": (
            jobs,
            f"{workers} on {leased_in_all:.1f} ha leased in the 14 operating clusters; "
            "Bắc Giang 2025: 73.5",
        ),
        "output_per_ha": (
            number(float(jobs) * REVENUE_PER_WORKER, 1),
            f"weak: {jobs} workers/ha x 0.388 bn VND of revenue per worker (Ninh Bình "
            "2021: 10,100 bn, 26,000 jobs); 14.4 (Phố Ràng) is a floor",
        ),
        "conversion": ("", ""),
        "investor": ("", ""),
        "wastewater": ("", ""),
    }


def _is_new(row: Record) -> bool:
    return row["plan_action"] == "add"
