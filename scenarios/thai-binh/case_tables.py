"""The tables of this case as texts, by file name.

A published figure is copied as printed. Where none is published and the engine needs
one, a step fills the cell and a row of estimates.csv says how. What no step can support
stays blank, which means unknown.
"""

from collections.abc import Iterable, Sequence

from estimating.cells import Cells, number
from estimating.lines import LINK_COLUMNS, PLACE_COLUMNS, lines
from estimating.points import Point
from estimating.rates import rates_of
from estimating.writing import clusters_text, marks_text, records_text
from estimation_steps import (
    DONG_LA,
    EXPANSIONS,
    REGION,
    costs,
    facts,
    investors,
    pace_beside_a_road,
    plant_fixed,
    yields,
)
from land_today import land_today
from published_figures import later_record
from site_of_cluster import Site
from sites import sites
from trunk_places import (
    OWN_PLANT,
    PLANTS,
    ROADS,
    TODAY,
    places,
    road_points,
)

# fmt: off
COLUMNS = (
    "id", "name", "status", "district", "commune", "lat", "lon", "operating",
    "in_economic_zone", "area_ha", "built_ha", "max_ha", "planned_industrial_ha",
    "industrial_share", "leased_ha", "absorption_ha_per_year", "infra_cost_per_ha",
    "clearance_cost_per_ha", "drop_cost", "conversion", "jobs_per_ha", "output_per_ha",
    "capital_per_ha", "revenue_per_ha", "investor", "wastewater", "craft_village",
    "craft_treated", "quality", "source", "area_source", "works_bn_per_ha",
    "plant_bn_per_ha", "land_clearance_bn_per_ha", "district_published",
    "commune_published", "as_of", "projects", "workers", "registered_bn",
    "plant_m3_day", "note",
)
# fmt: on
COPIED = {
    "district_published": "district",
    "commune_published": "commune",
    "as_of": "as_of",
    "projects": "n_projects",
    "workers": "workers",
    "registered_bn": "registered_investment_bn_vnd",
    "plant_m3_day": "wwtp_capacity_m3_day",
    "note": "note",
}
SERVICES = ("power", "water")


def identity(site: Site) -> Cells:
    """What the cluster is, where it lies and what is published of it besides."""
    zone = "economic zone" in site.record.get("note", "")
    cells: Cells = {
        "id": (site.id, ""),
        "name": (site.name, ""),
        "status": (site.status, ""),
        "district": site.district,
        "commune": site.commune,
        "lat": (site.point.lat, site.point.lat and site.point_basis),
        "lon": (site.point.lon, site.point.lon and site.point_basis),
        "operating": site.operating,
        "in_economic_zone": (
            "yes" if zone else "no",
            "" if zone else "three clusters are published to be in it, by name",
        ),
        "craft_village": site.craft,
        "max_ha": (EXPANSIONS.get(site.id, ""), ""),
        "quality": ("sourced" if site.record else "illustrative", ""),
        "source": (site.source, ""),
        "area_source": (
            later_record(site.id)["source"] if site.id == DONG_LA else "",
            "",
        ),
    }
    return cells | {to: (site.record.get(of, ""), "") for to, of in COPIED.items()}


def build(all_sites: Sequence[Site]) -> tuple[list[Cells], float]:
    """All cells of all clusters, and the fixed part of a wastewater plant."""
    rate = rates_of(REGION)
    today = land_today(all_sites, rate)
    fixed = plant_fixed(all_sites, today, rate)
    have = investors(all_sites, today)
    pace = pace_beside_a_road(today, rate)
    blank: Cells = dict.fromkeys(
        ("area_ha", "built_ha", "leased_ha", "planned_industrial_ha"), ("", "")
    )
    rows = []
    for site in all_sites:
        land = today.get(site.id, blank)
        area, leased = land["area_ha"][0], land["leased_ha"][0]
        share = rate.industrial_share
        rows.append(
            identity(site)
            | land
            | {"industrial_share": (number(share.value, 2), share.why)}
            | costs(site, area, fixed, rate)
            | yields(site, pace, rate)
            | facts(site, leased, rate, have)
        )
    return rows, fixed


def links(all_sites: Sequence[Site], fixed: float) -> Iterable[dict[str, str]]:
    """Lines that there are and that may be built.

    What operates stood on the roads of 2018: it is joined to the nearest of them.
    """
    points = [site.point for site in all_sites]
    runs = {site.id for site in all_sites if site.runs}
    towns = [p.point for p in places() if "power" in p.services and p.point]
    trunks: dict[str, Sequence[Point]] = {"road": road_points()}
    trunks |= dict.fromkeys(SERVICES, towns)
    yield from _roads()
    running = [site.point for site in all_sites if site.runs]
    there = lines(running, {"road": road_points(TODAY)}, {"road": runs}, 0)
    yield from there
    built = {row["id"] for row in there}
    joined = dict.fromkeys(SERVICES, runs)
    yield from (r for r in lines(points, trunks, joined) if r["id"] not in built)
    new = [site.point for site in all_sites if site.status == "candidate"]
    plants = [p.point for p in places() if p.id[5:] in PLANTS and p.point]
    yield from lines(new, {"wastewater": plants}, {}, neighbours=1)
    for point in new:
        yield {
            "id": f"{point.id}-{OWN_PLANT}",
            "from": point.id,
            "to": OWN_PLANT,
            "service": "wastewater",
            "status": "candidate",
            "cost": number(fixed),
            "quality": "estimated",
            "source": "the fixed part of a plant: no line, but what one spares",
        }


def _roads() -> Iterable[dict[str, str]]:
    for road in ROADS:
        for point in road_points((road,)):
            yield {
                "id": f"{point.id}-{road}",
                "from": point.id,
                "to": road,
                "service": "road",
                "status": "existing",
                "quality": "estimated",
                "source": "general knowledge: the place is on the road",
            }


def tables() -> dict[str, str]:
    """The text of the files by name."""
    all_sites = sites()
    clusters, fixed = build(all_sites)
    link_columns = (*LINK_COLUMNS[:6], "cost", *LINK_COLUMNS[6:])
    return {
        "clusters.csv": clusters_text(COLUMNS, clusters),
        "estimates.csv": marks_text(COLUMNS, clusters),
        "places.csv": records_text(PLACE_COLUMNS, [place.row for place in places()]),
        "links.csv": records_text(link_columns, links(all_sites, fixed)),
    }
