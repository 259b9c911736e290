"""The tables of this case as texts, by file name.

A published figure is copied as printed. Where none is published and the engine needs
one, a step of estimation_steps.py fills the cell and a row of estimates.csv says how.
What no step can support stays blank, which means unknown.
"""

from collections.abc import Iterable
from statistics import median

from estimating.cells import Cells, shown
from estimating.published import Record, shared
from estimating.rates import rates_of
from estimating.writing import clusters_text, marks_text, written
from estimation_steps import REGION, costs, facts, land, money, site, yields
from published_figures import (
    DECISION,
    check_totals,
    earlier_planned,
    found,
    pace,
    published,
    year_established,
)

# fmt: off
COLUMNS = (
    "id", "name", "status", "district", "commune", "lat", "lon", "area_ha",
    "built_ha", "max_ha", "industrial_ha", "industrial_share", "leased_ha", "fill",
    "absorption_ha_per_year", "infra_cost_per_ha", "clearance_cost_per_ha",
    "conversion", "jobs_per_ha", "output_per_ha", "investor", "wastewater",
    "mountainous", "quality", "source", "commune_published", "published_action",
    "published_headline", "published_area_ha", "earlier_planned_ha",
    "after_2030_ha", "established", "established_year", "works_bn_per_ha",
    "plant_bn_per_ha", "land_clearance_bn_per_ha", "enterprise_project_bn",
    "state_money_bn", "registered_bn", "projects", "households", "rice_ha",
    "production_forest_ha", "protection_forest_ha", "km_interchange",
    "km_main_road", "km_power", "households_per_ha", "rice_per_ha", "note",
)
# fmt: on
PLAN_COLUMNS = ("cluster", "name", "action", "area_ha", "published_action", "source")
HEADLINES = {
    "keep": "keep",
    "expand": "expand",
    "shrink": "reduce",
    "drop": "drop",
    "postpone": "drop",
    "add": "add",
    "add (brought forward)": "add",
    "add (conditional)": "leave_out",
}
TWO_COMMUNES = {
    "Yên Bình; Văn Phú": (
        "Văn Phú",
        "published in two communes; Văn Phú took in the former commune Phú Thịnh "
        "(communes_2025.csv), whose name the cluster bears",
    ),
    "Yên Bái; Văn Phú": (
        "Yên Bái",
        "published in two communes; the first named, whose point is published for it",
    ),
}
NAMESAKE = "commune not read in the plan; the 2025 commune of the same name is assumed"


def identity(row: Record) -> Cells:
    """What the cluster is and what the plan says of it."""
    action, note = row["plan_action"], row["note"]
    commune, basis = TWO_COMMUNES.get(row["commune"], (row["commune"], ""))
    if not commune:
        commune, basis = row["name"], NAMESAKE
    point = row["coord_basis"] if row["coord_basis"].startswith("point") else ""
    unclear = "listed as established in the plan" in note
    established = "yes" if row["area_current_ha"] else "" if unclear else "no"
    return {
        "id": (row["id"], ""),
        "name": (row["name"], ""),
        "status": ("candidate" if action.startswith("add") else "existing", ""),
        "district": (row["province_pre2025"], ""),
        "commune": (commune, basis),
        "lat": (row["lat"], point),
        "lon": (row["lon"], point),
        "mountainous": (
            "yes",
            "general knowledge: the districts of both former provinces were "
            "mountainous; not checked place by place",
        ),
        "quality": ("sourced", ""),
        "source": (row["source"], ""),
        "commune_published": (row["commune"], ""),
        "published_action": (action, ""),
        "published_headline": (HEADLINES[action], ""),
        "published_area_ha": (row["area_plan_ha"], ""),
        "earlier_planned_ha": (earlier_planned(row), ""),
        "after_2030_ha": (found(r"([\d.]+) ha after 2030", note), ""),
        "established": (established, ""),
        "established_year": (year_established(row), ""),
        "registered_bn": (row["registered_investment_bn_vnd"], ""),
        "projects": (row["n_projects"], ""),
        "note": (note, ""),
    }


def build() -> list[Cells]:
    """All cells of all clusters, in the order of the published table."""
    rows, rate = published("clusters_lao_cai.csv"), rates_of(REGION)
    check_totals(rows)
    # LCA-33 has two projects; LCA-33b is that of the area in the plan.
    projects = {
        row["id"].removesuffix("b"): row for row in shared("infra_cost_more.csv")
    }
    typical = median(p for row in rows if (p := pace(row)) is not None)
    return [
        identity(row)
        | land(row, rate)
        | costs(row, rate, projects.get(row["id"]))
        | money(row)
        | yields(row, rate, typical)
        | facts(row)
        | site(row)
        for row in rows
    ]


def plan_rows(clusters: Iterable[Cells]) -> Iterable[tuple[str, ...]]:
    """The decision's action and area in 2030 for every cluster, as `judge` reads it."""
    for cells in clusters:
        one = shown(cells)
        headline = one["published_headline"]
        leaves = headline in ("drop", "leave_out")
        area = "" if leaves else one["published_area_ha"]
        said = one["published_action"]
        yield one["id"], one["name"], headline, area, said, f"{DECISION}, Appendix III"


def tables() -> dict[str, str]:
    """The text of the files by name."""
    clusters = build()
    return {
        "clusters.csv": clusters_text(COLUMNS, clusters),
        "estimates.csv": marks_text(COLUMNS, clusters),
        "published-plan.csv": written(PLAN_COLUMNS, plan_rows(clusters)),
    }
