"""The tables of this case as texts, by file name.

A published figure is copied as printed. Where none is published and the engine needs
one, a rule fills the cell and a row of estimates.csv says which. What nothing supports
stays blank, which means unknown.
"""

from collections.abc import Iterable, Sequence

from cluster_cells import COLUMNS, candidate, existing, mountains
from estimating.cells import Cells, shown
from estimating.lines import LINK_COLUMNS, PLACE_COLUMNS
from estimating.published import check_sums
from estimating.writing import clusters_text, marks_text, records_text, written
from existing_clusters import EXISTING
from network import network
from new_clusters import NAMED, generated_rows
from published_figures import plan_to_2030, records, totals

PLAN_COLUMNS = (
    "cluster",
    "name",
    "action",
    "area_ha",
    "area_basis",
    "published_action",
    "source",
)


def build() -> list[Cells]:
    """All cells of all clusters: the five, the named candidates, the generated ones."""
    published = records()
    there = [existing(published[id_]) for id_ in EXISTING]
    columns = next(iter(published.values()))
    new = [published[id_] for id_ in NAMED] + generated_rows(columns)
    clusters = there + [candidate(row, there) for row in new]
    check(there, len(clusters))
    return [mountains(cells) for cells in clusters]


def check(there: Sequence[Cells], count: int) -> None:
    """Stop unless the tables add up to what is published of them in all."""
    all_, plan = totals(), plan_to_2030()

    def total(column: str) -> float:
        return sum(float(cells[column][0]) for cells in there)

    sums = {
        "hectares": (total("area_ha"), float(all_["area_established_ha"])),
        "industrial": (total("industrial_ha"), float(all_["industrial_land_ha"])),
        "leased": (total("leased_ha"), float(all_["leased_ha"])),
        "projects": (total("projects"), float(all_["n_projects"])),
        "clusters in the plan": (count, float(plan["n_planned"])),
    }
    check_sums(sums, "aggregates.csv")


def plan_rows(clusters: Iterable[Cells]) -> Iterable[tuple[str, ...]]:
    """The 19 additions as `judge` reads them; the five are left open.

    Four of the five are kept and one expanded: which one is not published.
    """
    for cells in clusters:
        one = shown(cells)
        if one["status"] == "candidate":
            yield (
                one["id"],
                one["name"],
                "add",
                one["plan_ha"],
                cells["plan_ha"][1] or "published",
                one["published_action"] or "new (generated)",
                one["source"],
            )


def tables() -> dict[str, str]:
    """The text of the files by name."""
    clusters = build()
    places, links = network(clusters)
    return {
        "clusters.csv": clusters_text(COLUMNS, clusters),
        "estimates.csv": marks_text(COLUMNS, clusters),
        "places.csv": records_text(PLACE_COLUMNS, places),
        "links.csv": records_text(LINK_COLUMNS, links),
        "published-plan.csv": written(PLAN_COLUMNS, plan_rows(clusters)),
    }
