"""The tables of a national case: clusters, places, lines; all but totals made up."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from near_links import Node, near_links, tree_km
from provinces import PROVINCES, Province
from shares import apportioned, shared_hectares

PLANNED, PLANNED_HA = 1704, 58_123
ESTABLISHED, ESTABLISHED_HA = 968, 30_912
CAP_HA = 75.0
PROVINCE_CLUSTERS, DISTRICT_CLUSTERS, TRUNK_CLUSTERS = 50, 6, 15
"""Clusters for each province, district and trunk place of a service, about."""
FEWEST_TRUNKS = 3
SPREAD_DEGREES = 0.04
"""How far clusters lie from the middle of their district: about 4 km."""
COST_PER_KM = {"road": 15.0, "power": 1.05, "water": 2.0, "wastewater": 3.0}
"""Billions of dong; of a service not named here OTHER_COST_PER_KM."""
OTHER_COST_PER_KM = 2.0
EXISTING_LINKS = 0.25
"""Of the lines between places and existing clusters."""

Row = dict[str, object]


def total_ha(hectares: float, count: int) -> float:
    """A published total by scale, to the hundredth."""
    return round(hectares * count / PLANNED, 2)


def number(row: Row, column: str) -> float:
    """A cell as a number, blank as 0."""
    return float(str(row[column] or 0))


def cluster_rows(dice: random.Random, count: int) -> list[Row]:
    """The clusters by province and district, with the published totals by scale."""
    exists = [k < round(ESTABLISHED * count / PLANNED) for k in range(count)]
    dice.shuffle(exists)
    sites = _sites(dice, count)
    floors = [5.0 if province.mountainous else 10.0 for _, province, _, _ in sites]
    old = [k for k in range(count) if exists[k]]
    new = [k for k in range(count) if not exists[k]]
    today = total_ha(ESTABLISHED_HA, count)
    rest = total_ha(PLANNED_HA, count) - today
    least, room = [floors[k] + 2 for k in new], [CAP_HA] * len(new)
    hectares = dict(zip(new, shared_hectares(dice, rest, least, room), strict=True))
    least, room = [5.0] * len(old), [CAP_HA] * len(old)
    hectares |= dict(zip(old, shared_hectares(dice, today, least, room), strict=True))
    rows = []
    for k, (district, province, lat, lon) in enumerate(sites):
        row: Row = {
            "id": f"C{k + 1:05d}",
            "name": f"Cụm {province.name} {k + 1}",
            "status": "existing" if exists[k] else "candidate",
            "province": province.name,
            "district": district,
            "lat": lat,
            "lon": lon,
        }
        if exists[k]:
            row |= _existing(dice, hectares[k])
        else:
            row |= _candidate(floors[k], hectares[k])
        rows.append(row | _rates(dice, province))
    return rows


def place_rows(
    dice: random.Random, clusters: Iterable[Row], services: Sequence[str]
) -> list[Row]:
    """Trunk places of each service in each province, a junction in each district."""
    members: dict[str, list[Row]] = defaultdict(list)
    for row in clusters:
        members[str(row["district"])].append(row)
    in_province = Counter(
        str(row["province"]) for rows in members.values() for row in rows
    )
    places: list[Row] = []
    for province in PROVINCES:
        here = in_province[province.name]
        trunks = max(FEWEST_TRUNKS, round(here / TRUNK_CLUSTERS)) if here else 0
        for service in services:
            for _ in range(trunks):
                point = _point_in(dice, province)
                places.append(_place(len(places), "trunk", service, *point))
    for rows in members.values():
        lat, lon = (
            round(sum(number(row, axis) for row in rows) / len(rows), 4)
            for axis in ("lat", "lon")
        )
        places.append(_place(len(places), "junction", "", lat, lon))
    return places


def link_rows(
    dice: random.Random, service: str, clusters: Sequence[Row], places: Sequence[Row]
) -> list[Row]:
    """Candidate lines between near nodes; some that lead to no candidate exist."""
    candidates = {row["id"] for row in clusters if row["status"] == "candidate"}
    links: list[Row] = []
    for start, end, km in near_links(_nodes(service, clusters, places)):
        dear = dice.uniform(0.8, 1.3)
        old = dice.random() < EXISTING_LINKS and not {start, end} & candidates
        row: Row = {"id": f"{service}-{start}-{end}", "from": start, "to": end}
        row |= {"service": service, "status": "existing" if old else "candidate"}
        row |= {
            "length_km": km,
            "cost": 0 if old else round(dear * km * _rate(service), 2),
        }
        links.append(row)
    return links


def tree_bn(service: str, clusters: Sequence[Row], places: Sequence[Row]) -> float:
    """About what it costs to join all places and clusters by one tree."""
    return _rate(service) * tree_km(_nodes(service, clusters, places))


def _rate(service: str) -> float:
    return COST_PER_KM.get(service, OTHER_COST_PER_KM)


def _sites(dice: random.Random, count: int) -> list[tuple[str, Province, float, float]]:
    """District, province and point of each cluster, by province and district."""
    wanted = max(1, min(len(PROVINCES), round(count / PROVINCE_CLUSTERS)))
    used = PROVINCES[:wanted]
    counts = apportioned(count, [province.weight for province in used])
    sites = []
    for province, here in zip(used, counts, strict=True):
        districts = max(1, round(here / DISTRICT_CLUSTERS))
        middles = [_point_in(dice, province) for _ in range(districts)]
        for k in range(here):
            district = k * districts // here
            lat, lon = (
                round(dice.gauss(axis, SPREAD_DEGREES), 4) for axis in middles[district]
            )
            sites.append((f"{province.name} {district + 1:02d}", province, lat, lon))
    return sites


def _point_in(dice: random.Random, province: Province) -> tuple[float, float]:
    return (
        round(province.lat + dice.uniform(-1, 1) * province.half_lat, 4),
        round(province.lon + dice.uniform(-1, 1) * province.half_lon, 4),
    )


def _existing(dice: random.Random, area_ha: float) -> Row:
    built = dice.choice((1.0, 1.0, 1.0, 0.7, 0.4, 0.0))
    room = dice.choice((1.0, 1.2, 1.5, 2.0))
    return {
        "area_ha": area_ha,
        "built_ha": round(area_ha * built, 2),
        "min_ha": "",
        "max_ha": max(area_ha, min(CAP_HA, round(area_ha * room, 2))),
        "fill": round(dice.betavariate(1.4, 1.4), 2) if built else 0,
        "fixed_cost": "",
        "drop_cost": round(2 + 0.3 * area_ha * built, 1),
    }


def _candidate(min_ha: float, max_ha: float) -> Row:
    row: Row = {"area_ha": "", "built_ha": "", "min_ha": min_ha, "max_ha": max_ha}
    return row | {"fill": "", "fixed_cost": 10, "drop_cost": ""}


def _rates(dice: random.Random, province: Province) -> Row:
    """Rates within the ranges published for clusters of several provinces."""
    return {
        "industrial_share": round(dice.uniform(0.62, 0.77), 3),
        "absorption_ha_per_year": round(dice.triangular(0.8, 8, 3), 1),
        "infra_cost_per_ha": round(dice.triangular(4.6, 14, 8), 2),
        "clearance_cost_per_ha": round(dice.uniform(0.5, 3.5), 2),
        "jobs_per_ha": round(dice.triangular(40, 135, 70), 1),
        "output_per_ha": round(dice.triangular(4, 25, 9), 1),
        "investor": dice.choice(("yes", "yes", "no", "")),
        "wastewater": dice.choice(("yes", "no", "no", "")),
        "mountainous": "yes" if province.mountainous else "no",
        "conversion": "farmland",
        "quality": "illustrative",
        "source": "made up for measuring",
    }


def _place(before: int, kind: str, services: str, lat: float, lon: float) -> Row:
    one = f"{kind[0].upper()}{before + 1:05d}"
    row: Row = {"id": one, "kind": kind, "name": f"{kind} {one}"}
    return row | {"services": services, "lat": lat, "lon": lon}


def _nodes(service: str, clusters: Iterable[Row], places: Iterable[Row]) -> list[Node]:
    """What a line of the service can lead to; the trunk places of others are none."""
    usable = [row for row in places if row["services"] in ("", service)]
    return [
        Node(str(row["id"]), number(row, "lat"), number(row, "lon"))
        for row in (*clusters, *usable)
    ]
