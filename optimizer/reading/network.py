"""Places, links and distances from their tables."""

import re
from collections.abc import Mapping, Sequence

from optimizer.domain.cluster import Cell
from optimizer.domain.network import Link, Place
from optimizer.errors import Problems
from optimizer.reading.cells import Value
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.records import Record
from optimizer.reading.together import warn_together

TRUNK = "trunk"
CAPACITY = "capacity."


def read_places(records: Mapping[str, Record], problems: Problems) -> tuple[Place, ...]:
    """The places by their records, sorted by id."""
    return tuple(_place(records[one], problems) for one in sorted(records))


def _place(record: Record, problems: Problems) -> Place:
    services = [one.strip() for one in re.split("[;,]", record.text("services"))]
    services = [one for one in services if one]
    if services and record.text("kind") != TRUNK:
        what = "services count for a trunk place only."
        problems.warn(record.at("services"), what)
    capacities: dict[str, float] = {}
    for name, value in record.values.items():
        if not name.startswith(CAPACITY):
            continue
        if isinstance(value, float) and value >= 0:
            capacities[name.removeprefix(CAPACITY)] = value
        else:
            what = f'"{value}" is no capacity.' if isinstance(value, str) else ""
            what = what or f"the capacity {value:g} is negative."
            problems.error(record.at(name), what, "a number of at least 0")
    return Place(
        id=record.text("id"),
        kind=record.text("kind"),
        name=record.text("name") or record.text("id"),
        lat=record.number("lat"),
        lon=record.number("lon"),
        services=frozenset(services),
        capacities=capacities,
        columns=_columns(record.values),
        origin=record.here,
    )


def check_ends(
    records: Sequence[Record], ids: frozenset[str], problems: Problems
) -> list[Record]:
    """Records whose `from` and `to` are ids; an end that no table has is an error."""
    sound = []
    for record in records:
        ends = [record.text("from"), record.text("to")]
        for column, end in zip(("from", "to"), ends, strict=True):
            if end and end not in ids:
                problems.error(
                    record.at(column),
                    f'no cluster or place has the id "{end}".',
                    hint=did_you_mean(end, ids),
                )
        if all(end in ids for end in ends):
            sound.append(record)
    return sound


def read_links(
    records: Sequence[Record],
    node_of: Mapping[str, str],
    cost_per_km: Mapping[str, float],
    problems: Problems,
) -> tuple[Link, ...]:
    """The links, sorted by id; ``node_of`` is the node that an id stands for."""
    links: dict[str, Link] = {}
    given = {record.text("id") for record in records}
    free: list[Record] = []
    for record in records:
        one = record.text("id") or _new_id(record, {*links, *given})
        if one in links:
            where = links[one].origin
            problems.error(
                record.at("id"), f'the id "{one}" is already that of {where}.'
            )
            continue
        if record.text("from") == record.text("to"):
            problems.warn(record.at("to"), "the link ends where it starts.")
        cost = _cost(record, cost_per_km)
        exists = record.values.get("status") == "existing"
        if cost is None and not exists:
            free.append(record)
        links[one] = Link(
            id=one,
            start=node_of[record.text("from")],
            end=node_of[record.text("to")],
            service=record.text("service"),
            exists=exists,
            length_km=record.number("length_km"),
            cost_bn=cost or 0.0,
            capacity=record.number("capacity"),
            columns={**_columns(record.values), "id": one, "cost": cost or 0.0},
            origin=record.here,
        )
    what = "the cost is not known; it is taken as 0."
    hint = "Fill cost, or length_km with defaults.cost_per_km of the service."
    warn_together(free, "cost", what, hint, problems)
    return tuple(links[one] for one in sorted(links))


def _cost(record: Record, cost_per_km: Mapping[str, float]) -> float | None:
    stated, km = record.number("cost"), record.number("length_km")
    rate = cost_per_km.get(record.text("service"))
    if stated is not None or km is None or rate is None:
        return stated
    return km * rate


def _new_id(record: Record, taken: set[str]) -> str:
    ends = (record.text(name) for name in ("from", "to", "service"))
    plain = "-".join(ends)
    if plain not in taken:
        return plain
    number = 2
    while f"{plain}-{number}" in taken:
        number += 1
    return f"{plain}-{number}"


def known_distances(
    records: Sequence[Record], problems: Problems
) -> dict[frozenset[str], float]:
    """Kilometres by pair; a pair given twice with two lengths is an error."""
    known: dict[frozenset[str], float] = {}
    first: dict[frozenset[str], Record] = {}
    for record in records:
        pair = frozenset((record.text("from"), record.text("to")))
        km = record.number("km")
        if km is None or len(pair) < 2:
            continue
        if pair in known and known[pair] != km:
            what = f"this pair has {known[pair]:g} km in {first[pair].here}."
            problems.error(record.at("km"), what, hint="Keep one of the two rows.")
            continue
        known[pair] = km
        first.setdefault(pair, record)
    return known


def _columns(values: Mapping[str, Value]) -> dict[str, Cell]:
    return dict(values)
