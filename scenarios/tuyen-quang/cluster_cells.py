"""The cells of a cluster: of one of the five, or of one that may be added."""

from collections.abc import Sequence

from costs import costs, yields
from estimating.cells import Cell, Cells, number
from estimating.points import Point
from estimating.published import Record
from existing_clusters import land, pace, projects
from existing_clusters import where as existing_place
from network import POINT
from new_clusters import (
    CITY,
    ESTABLISHED,
    NAMED,
    SOURCE,
    name_of,
    sites,
    size,
    standing,
)
from new_clusters import where as new_place
from published_figures import totals

# fmt: off
COLUMNS = (
    "id", "name", "status", "district", "commune", "lat", "lon", "area_ha",
    "built_ha", "min_ha", "max_ha", "industrial_ha", "industrial_share",
    "leased_ha", "fill", "absorption_ha_per_year", "infra_cost_per_ha",
    "clearance_cost_per_ha", "fixed_cost", "jobs_per_ha", "output_per_ha",
    "investor", "mountainous", "quality", "source", "published_action", "stage",
    "plan_ha", "commune_former", "projects", "registered_bn", "workers",
    "project_bn", "note",
)
# fmt: on
BLANK = ("", "")


def existing(row: Record) -> Cells:
    """The cells of one of the five existing clusters."""
    count, why = projects(row["id"])
    return {
        **dict.fromkeys(COLUMNS, BLANK),
        **identity(row, "existing", "sourced"),
        **existing_place(row),
        **land(row),
        **costs(row),
        **yields(),
        "projects": (count, why),
    }


def candidate(row: Record, there: Sequence[Cells]) -> Cells:
    """The cells of one that may be added, named or generated."""
    site = sites()[row["id"]]
    named = row["id"] in NAMED
    cells = {
        **dict.fromkeys(COLUMNS, BLANK),
        **identity(row, "candidate", "sourced" if named else "illustrative"),
        **new_place(site, row),
        **costs(row),
        **yields(),
        **standing(row["id"]),
    }
    hectares, why = size(site, row)
    all_ = totals()
    share = float(all_["industrial_land_ha"]) / float(all_["area_established_ha"])
    cells |= {
        "min_ha": least_ha(row, hectares),
        "max_ha": (hectares, why or "no larger area is published"),
        "plan_ha": (hectares, why),
        "industrial_share": (
            number(share, 4),
            f"the share of the five existing clusters: {all_['industrial_land_ha']} of "
            f"{all_['area_established_ha']} ha",
        ),
        "absorption_ha_per_year": pace_near(cells, there),
    }
    if not named:
        cells["name"] = (name_of(row["id"], site), "generated, after its commune")
        cells["source"] = (
            "generated: one of the 16 additions whose names were not found, so that 24 "
            f"clusters are in the plan to 2030 ({SOURCE})",
            "",
        )
    return cells


def least_ha(row: Record, hectares: str) -> Cell:
    """The area of a cluster whose establishment is decided; else the law's floor."""
    if row["id"] != ESTABLISHED:
        return BLANK
    return (
        hectares,
        "established with this area: a smaller one would be another decision",
    )


def pace_near(cells: Cells, there: Sequence[Cells]) -> Cell:
    """How fast a new cluster may fill: as those of its district, else the nearest."""
    near = [c for c in there if c["district"][0] == cells["district"][0]]
    if near:
        why = "the mean pace of the existing clusters of its district"
    else:
        here = _point(cells)
        near = [min(there, key=lambda c: (here.km_to(_point(c)), c["id"]))]
        why = f"the pace of the nearest existing cluster, {near[0]['name'][0]}"
    yearly = sum(pace(c["id"][0]) for c in near) / len(near)
    return number(yearly), why


def _point(cells: Cells) -> Point:
    return Point(*(cells[key][0] for key in POINT))


def identity(row: Record, status: str, quality: str) -> Cells:
    """What is said of a cluster in words, as published."""
    return {
        "id": (row["id"], ""),
        "name": (row["name"], ""),
        "status": (status, ""),
        "quality": (quality, ""),
        "source": (row["source"], ""),
        "published_action": (row["plan_action"], ""),
        "projects": (row["n_projects"], ""),
        "registered_bn": (row["registered_investment_bn_vnd"], ""),
        "workers": (row["workers"], ""),
        "note": (row["note"], ""),
    }


def mountains(cells: Cells) -> Cells:
    """Whether the floor of 5 ha holds: everywhere but in the city."""
    city = cells["district"][0] == CITY
    why = "the city is no mountainous district" if city else "a mountainous district"
    why = f"general knowledge: {why}; not checked place by place"
    return cells | {"mountainous": ("no" if city else "yes", why)}
