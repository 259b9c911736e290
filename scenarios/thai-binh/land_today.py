"""Areas, what is built of them and what is leased, so that published totals are met."""

from collections.abc import Mapping, Sequence
from math import ceil

from district_counts import TOLD
from estimating.cells import Cell, Cells, number
from estimating.rates import Rates
from published_figures import (
    cleared_share,
    fill,
    later_record,
    mean_area,
    source,
    total,
)
from shares import adding_up, poured, spread
from site_of_cluster import Site

FAR_KM = 10.0
"""At this way to a trunk road, and farther, a site is as badly located as any."""
LEAST_BUILT, LEAST_LEASED = 0.2, 0.04
"""Of the area and of the industrial land of every operating cluster."""
DONG_PHONG = "TBI-02"
WORKERS = 1000.0
"""Nearly so many work at Đông Phong, "one of the fullest in the district"."""


def nearness(km: float) -> float:
    """1 on a trunk road, 0 at 10 km of way and farther."""
    return max(0.0, 1 - km / FAR_KM)


def areas(sites: Sequence[Site]) -> dict[str, Cell]:
    """Area of the existing clusters."""
    found = {site.id: published_area(site) for site in sites}
    for district, date in zip(TOLD, ("2023", "undated"), strict=True):
        found |= _to_total(sites, found, district, date)
    rest = [s for s in sites if not found[s.id][0] and s.status == "existing"]
    mean, craft = mean_area("before 2011", False), mean_area("before 2011", True)
    for place, site in enumerate(s for s in rest if not s.craft[0]):
        area = number(spread(mean, place), 1)
        found[site.id] = (
            area,
            (
                "about the mean of the 18 clusters before 2011, 34.3 ha; the sizes 1, "
                "0.7, 1.3, 0.85, 1.15 times it in turn"
            ),
        )
    for site in rest:
        if site.craft[0]:
            found[site.id] = number(craft, 1), CRAFT_AREA
    return found


CRAFT_AREA = "190 ha / 20, the craft-village points before 2011"


def published_area(site: Site) -> Cell:
    """The area of a publication: by decision where there is one."""
    if site.id == "TBI-01":
        return later_record(site.id)["area_current_ha"], ""
    return site.record.get("area_current_ha", ""), ""


def _to_total(
    sites: Sequence[Site], found: Mapping[str, Cell], district: str, date: str
) -> dict[str, Cell]:
    """The clusters of a district without an area share what is left of its total."""
    mine = [s for s in sites if s.district[0] == district and s.status == "existing"]
    area = f"{district} (Thái Bình)"
    whole = total("area_planned_ha", area, date)
    left = whole - sum(float(found[s.id][0] or 0) for s in mine)
    craft = [s for s in mine if s.craft[0] and not found[s.id][0]]
    others = [s for s in mine if not s.craft[0] and not found[s.id][0]]
    left -= len(craft) * mean_area("before 2011", True)
    parts = [spread(1, place) for place in range(len(others))]
    why = (
        f"share of the {number(whole)} ha of the district ({source(area, date)}), the "
        "sizes 1, 0.7, 1.3, 0.85, 1.15 in turn"
    )
    shared = {
        site.id: (number(area, 1), why)
        for site, area in zip(others, adding_up(left, parts, 1), strict=True)
    }
    point = number(mean_area("before 2011", True), 1)
    return shared | {site.id: (point, CRAFT_AREA) for site in craft}


def land_today(sites: Sequence[Site], rate: Rates) -> dict[str, Cells]:
    """Area, built, industrial and leased hectares of every existing cluster."""
    area, share = areas(sites), rate.industrial_share.value
    running = [site for site in sites if site.runs]
    ha = {site.id: float(area[site.id][0]) for site in running}
    near = {site.id: 0.2 + nearness(site.km_today) for site in running}
    leased_there = {DONG_PHONG: round(WORKERS / rate.jobs_per_ha.value, 2)}
    built = poured(
        cleared_share() * sum(ha.values()),
        {name: ha[name] * near[name] for name in ha},
        {
            n: max(LEAST_BUILT * h, _for(leased_there.get(n, 0), share))
            for n, h in ha.items()
        },
        ha,
    )
    leased = poured(
        fill() * share * sum(ha.values()),
        {name: share * built[name] * near[name] for name in ha},
        {n: leased_there.get(n, LEAST_LEASED * share * h) for n, h in ha.items()},
        {n: leased_there.get(n, share * built[n]) for n in ha},
    )
    return {
        site.id: _row(site, area[site.id], built, leased, share)
        for site in sites
        if site.status == "existing"
    }


def _for(leased: float, share: float) -> float:
    """Built hectares that hold leased ones, in hundredths, rounded up."""
    return ceil(leased / share * 100) / 100


def _row(
    site: Site,
    area: Cell,
    built: Mapping[str, float],
    leased: Mapping[str, float],
    share: float,
) -> Cells:
    if not site.runs:
        none = "planned, nothing built: 22 of the 50 are not operating"
        return {
            "area_ha": area,
            "built_ha": ("0", none),
            "leased_ha": ("0", none),
            "planned_industrial_ha": _industrial(area, share),
        }
    why = NEAR_LEASED
    if site.id == DONG_PHONG:
        why = "nearly 1,000 workers / 73.5 a hectare"
    return {
        "area_ha": area,
        "built_ha": (number(built[site.id], 2), NEAR_BUILT),
        "leased_ha": (number(leased[site.id], 2), why),
        "planned_industrial_ha": _industrial(area, share),
    }


def _industrial(area: Cell, share: float) -> Cell:
    return number(share * float(area[0]), 3), "area_ha x industrial_share"


NEAR_BUILT = (
    "41.7 % of the area of all operating clusters, as cleared in merged Hưng Yên (July "
    "2025); in proportion to area x (0.2 + nearness to QL10 or QL39), between 20 % and "
    "all of it"
)
NEAR_LEASED = (
    "17.5 % of the planned industrial land of all operating clusters (middle of 15 to "
    "20 %); in proportion to built land x (0.2 + nearness to QL10 or QL39), at least 4 "
    "% of it, at most what is built"
)
