"""The tables of this case as texts, by file name.

A published figure is copied as printed. Where none is published and the engine needs
one, a step fills the cell and a row of estimates.csv says how. What no step can
support stays blank, which means unknown.
"""

from collections.abc import Iterable

from areas import areas_today
from estimating.cells import Cells, shown
from estimating.points import Point
from estimating.rates import rates_of
from estimating.writing import clusters_text, marks_text, written
from estimation_steps import REGION, costs, identity, land, yields
from network import links_text, places_text
from published_figures import PLAN, clusters
from sites import site_of

# fmt: off
COLUMNS = (
    "id", "name", "status", "district", "commune", "lat", "lon", "area_ha",
    "built_ha", "max_ha", "industrial_ha", "industrial_share", "leased_ha",
    "absorption_ha_per_year", "infra_cost_per_ha", "clearance_cost_per_ha",
    "conversion", "jobs_per_ha", "output_per_ha", "investor", "wastewater",
    "craft_village", "quality", "source", "commune_published", "published_action",
    "published_area_ha", "decision_ha", "in_use_ha",
    "size_class", "operating", "workers", "works_bn_per_ha", "plant_bn_per_ha", "note",
)
# fmt: on
PLAN_COLUMNS = ("cluster", "name", "action", "area_ha", "source")


def build() -> list[Cells]:
    """All cells of all clusters, in the order of the published table."""
    rows, rate = clusters(), rates_of(REGION)
    areas = areas_today(rows)
    found = [
        identity(row, site_of(row)) | land(row, areas, rate) | costs(rate)
        for row in rows
    ]
    leased = sum(float(cells["leased_ha"][0] or 0) for cells in found)
    return [cells | yields(cells, leased) for cells in found]


def plan_rows(rows: Iterable[Cells]) -> Iterable[tuple[str, ...]]:
    """Action and area in 2030 of every cluster, as `judge` reads it.

    A kept cluster whose area is not published keeps the one that it has.
    """
    for cells in rows:
        one = shown(cells)
        source = one["source"].split(" ; ")[0]
        action = one["published_action"]
        yield (
            one["id"],
            one["name"],
            action,
            one["published_area_ha"],
            (f"{PLAN}, {source}"),
        )


def those(rows: Iterable[Cells], column: str) -> list[str]:
    """The clusters that have yes in a column."""
    return [cells["id"][0] for cells in rows if cells[column][0] == "yes"]


def tables() -> dict[str, str]:
    """The text of the files by name."""
    rows = build()
    points = [Point(*(cells[c][0] for c in ("id", "lat", "lon"))) for cells in rows]
    return {
        "clusters.csv": clusters_text(COLUMNS, rows),
        "estimates.csv": marks_text(COLUMNS, rows),
        "places.csv": places_text(),
        "links.csv": links_text(
            points, those(rows, "operating"), those(rows, "craft_village")
        ),
        "published-plan.csv": written(PLAN_COLUMNS, plan_rows(rows)),
    }
