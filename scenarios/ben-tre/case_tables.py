"""The tables of this case as texts, by file name.

A published figure is copied as printed. Where none is published and the engine needs
one, a step of estimation_steps.py fills the cell and a row of estimates.csv says how.
What no step can support stays blank, which means unknown.
"""

from estimating.cells import Cells
from estimating.lines import LINK_COLUMNS, PLACE_COLUMNS
from estimating.published import Record
from estimating.rates import rates_of
from estimating.writing import clusters_text, marks_text, records_text
from estimation_steps import REGION, costs, land
from networks import links, places
from production import yields
from published_figures import district_of, is_under_way, listed
from siting import place, priority

# fmt: off
COLUMNS = (
    "id", "name", "status", "district", "commune", "lat", "lon", "area_ha",
    "built_ha", "min_ha", "max_ha", "industrial_share", "leased_ha", "fill",
    "absorption_ha_per_year", "infra_cost_per_ha", "clearance_cost_per_ha",
    "jobs_per_ha", "output_per_ha", "investor", "wastewater", "quality", "source",
    "priority", "raw_material", "published_action", "planned_2012_ha",
    "works_bn_per_ha", "plant_bn_per_ha", "land_clearance_bn_per_ha", "projects",
    "note",
)
# fmt: on


def identity(row: Record) -> Cells:
    """What the cluster is and what publications say of it."""
    return {
        "id": (row["id"], ""),
        "name": (row["name"], ""),
        "status": ("existing" if is_under_way(row) else "candidate", ""),
        "district": (district_of(row), ""),
        "investor": ("", ""),
        "wastewater": ("", ""),
        "quality": ("sourced", ""),
        "source": (row["source"], ""),
        "priority": priority(row),
        "published_action": (row["plan_action"], ""),
        "projects": (row["n_projects"], ""),
        "note": (row["note"], ""),
    }


def build() -> list[Cells]:
    """All cells of all clusters, in the order of the list of 2012."""
    rate = rates_of(REGION)
    return [
        identity(row)
        | place(row)
        | land(row, rate)
        | costs(row, rate)
        | yields(row, rate)
        for row in listed()
    ]


def tables() -> dict[str, str]:
    """The text of the files by name."""
    clusters = build()
    return {
        "clusters.csv": clusters_text(COLUMNS, clusters),
        "estimates.csv": marks_text(COLUMNS, clusters),
        "places.csv": records_text(PLACE_COLUMNS, places()),
        "links.csv": records_text(LINK_COLUMNS, links(clusters)),
    }
