"""The 67 clusters: named ones, and those generated to reach published counts."""

from collections.abc import Sequence
from dataclasses import replace

from district_counts import (
    TOLD,
    bare,
    candidates_by_district,
    districts,
    existing_by_district,
    operating_by_district,
)
from estimating.points import Commune, Point
from named_sites import named_sites
from published_figures import STATE, source
from site_of_cluster import Site
from trunk_places import TODAY, km_to_road

CRAFT = "the last operating one generated in a district is a craft village's"
NO_CRAFT = "TP Thái Bình"
"""Elsewhere the last operating cluster generated is taken to be a craft village's: the
province had 20 points of craft villages before 2011.
"""


SHARED = "shared over the districts by their communes (largest remainder)"


def sites() -> list[Site]:
    """All clusters: named, generated ones of today, generated candidates."""
    fixed = named_sites()
    grown: list[Site] = []
    new: list[Site] = []
    for district in districts():
        mine = [site for site in fixed if site.district[0] == district]
        grown += _today(district, mine, len(grown))
        taken = [*mine, *(s for s in grown if s.district[0] == district)]
        new += _new(district, taken, len(new))
    return [*fixed, *grown, *new]


def _today(district: str, mine: Sequence[Site], before: int) -> list[Site]:
    """Operating ones nearest to the roads of 2018, planned ones evenly in the rest."""
    running = operating_by_district()[district] - len(mine)
    planned = existing_by_district()[district] - len(mine) - running
    free = _free(district, {site.commune[0] for site in mine}, running + planned)
    near = sorted(free, key=lambda c: (_km(c, TODAY), c.name_2025))
    rest = near[running:]
    where = [(c, True) for c in near[:running]]
    where += [(c, False) for c in _evenly(rest, planned)]
    why = f"generated to reach {_counts(district)}"
    made = [
        _generated(f"TBI-G{n:02d}", f"Minh họa {n:02d} ({district})", "existing",
                   district, there, "yes" if runs else "no", why)
        for n, (there, runs) in enumerate(where, before + 1)
    ]  # fmt: skip
    if running and district != NO_CRAFT:
        last = made[running - 1]
        made[running - 1] = replace(
            last,
            craft=("yes", CRAFT),
            name=f"Làng nghề {last.name[0].lower()}{last.name[1:]}",
        )
    return made


def _counts(district: str) -> str:
    if district in TOLD:
        date = "2023" if district == TOLD[0] else "undated"
        text = source(f"{district} (Thái Bình)", date)
        return f"the 11 clusters of the district, 6 operating: {text}"
    return f"50 clusters, 28 operating ({STATE}): {source()}"


def _new(district: str, taken: Sequence[Site], before: int) -> list[Site]:
    """Candidates in the communes without a cluster that are nearest to a trunk road."""
    count = candidates_by_district()[district]
    free = _free(district, {site.commune[0] for site in taken}, count)
    near = sorted(free, key=lambda c: (_km(c), c.name_2025))
    why = f"generated to reach 67 clusters planned to 2030: {source(date='plan')}"
    return [
        _generated(f"TBI-N{n:02d}", f"Minh họa mới {n:02d} ({district})", "candidate",
                   district, there, "", why)
        for n, there in enumerate(near[:count], before + 1)
    ]  # fmt: skip


def _free(district: str, taken: set[str], wanted: int) -> list[Commune]:
    """One former commune for each commune of 2025 without a cluster yet.

    Where there are too few, those with a cluster come again.
    """
    first: dict[str, Commune] = {}
    for commune in districts()[district]:
        first.setdefault(bare(commune.name_2025), commune)
    free = [c for name, c in first.items() if name not in taken]
    while len(free) < wanted:
        free += first.values()
    return free


def _evenly(items: Sequence[Commune], count: int) -> list[Commune]:
    return [items[(2 * n + 1) * len(items) // (2 * count)] for n in range(count)]


def _km(commune: Commune, roads: tuple[str, ...] | None = None) -> float:
    point = Point("", commune.lat, commune.lon)
    return km_to_road(point, roads) if roads else km_to_road(point)


def _generated(
    id_: str, name: str, status: str, district: str, there: Commune, runs: str, why: str
) -> Site:
    chosen = "a commune of the district, chosen by its way to a trunk road"
    told = district in TOLD and status == "existing"
    shared = "for the published count of the district" if told else SHARED
    return Site(
        id=id_,
        name=name,
        status=status,
        district=(district, shared),
        commune=(bare(there.name_2025), chosen),
        point=Point(id_, there.lat, there.lon),
        point_basis=there.basis,
        operating=(runs, runs and shared),
        source=why,
    )
