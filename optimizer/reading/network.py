"""Places, links and distances from their tables."""

from collections.abc import Mapping, Sequence, Set

from optimizer.domain.cluster import Cell
from optimizer.domain.network import TRUNK, Link, Place
from optimizer.errors import Problems
from optimizer.reading.cells import Value
from optimizer.reading.estimates import doubtful_columns
from optimizer.reading.nearest import did_you_mean, did_you_mean_id
from optimizer.reading.records import Record, blank
from optimizer.reading.services import services_in
from optimizer.reading.together import warn_together
from optimizer.sentence import Sentence

CAPACITY = "capacity."


def read_places(records: Mapping[str, Record], problems: Problems) -> tuple[Place, ...]:
    """The places by their records, sorted by id."""
    return tuple(_place(records[one], problems) for one in sorted(records))


def _place(record: Record, problems: Problems) -> Place:
    services = services_in(record.text("services"))
    is_trunk = record.text("kind") == TRUNK
    if services and not is_trunk:
        what = Sentence("services count for a trunk place only.")
        problems.warn(record.at("services"), what)
    capacities = _capacities(record, problems)
    for service, capacity in capacities.items():
        place = record.at(f"{CAPACITY}{service}")
        if capacity > 0 and not is_trunk:
            problems.warn(place, Sentence("a capacity counts for a trunk place only."))
        elif capacity > 0 and services and service not in services:
            what = Sentence(
                "the place has no {service}: see its services.", service=service
            )
            hint = did_you_mean(service, services)
            problems.warn(place, what, hint=hint)
    return Place(
        id=record.text("id"),
        kind=record.text("kind"),
        name=record.text("name") or record.text("id"),
        lat=record.number("lat"),
        lon=record.number("lon"),
        services=services,
        capacities=capacities,
        columns=dict(record.values),
        origin=record.here,
        uncertain=frozenset(map(_plain, doubtful_columns("places", record))),
    )


def _plain(column: str) -> str:
    """`capacity.power`, however its heading is written."""
    if column.casefold().startswith(CAPACITY):
        return f"{CAPACITY}{column[len(CAPACITY) :].strip()}"
    return column


def _capacities(record: Record, problems: Problems) -> dict[str, float]:
    """What a place can supply, by service; a negative or no number is an error."""
    found: dict[str, float] = {}
    for name, value in record.values.items():
        if not name.casefold().startswith(CAPACITY):
            continue
        if isinstance(value, float) and value >= 0:
            found[_plain(name).removeprefix(CAPACITY)] = value
        else:
            what = (
                Sentence('"{value}" is no capacity.', value=value)
                if isinstance(value, str)
                else ""
            )
            what = what or Sentence("the capacity {value:g} is negative.", value=value)
            problems.error(record.at(name), what, Sentence("a number of at least 0"))
    return found


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
                    Sentence('no cluster or place has the id "{end}".', end=end),
                    hint=did_you_mean_id(end, ids),
                )
        if all(end in ids for end in ends):
            sound.append(record)
    return sound


def tell_repeated(records: Sequence[Record], problems: Problems) -> None:
    """A link with the id of a row above is an error."""
    first: dict[str, Record] = {}
    for record in records:
        one = record.text("id")
        if one and first.setdefault(one, record) is not record:
            what = Sentence(
                'the id "{one}" is already that of {here}.',
                one=one,
                here=first[one].here,
            )
            problems.error(record.at("id"), what)


def name_links(records: Sequence[Record]) -> None:
    """Give each link without an id one."""
    ids = link_ids([record.values for record in records])
    for record, one in zip(records, ids, strict=True):
        record.values["id"] = one


def link_ids(rows: Sequence[Mapping[str, Value]]) -> list[str]:
    """The id of each row: its own, else from-to-service, with a number if needed."""
    taken = {str(row.get("id", "")) for row in rows}
    ids: list[str] = []
    for row in rows:
        one = str(row.get("id", "")) or _new_id(row, taken)
        taken.add(one)
        ids.append(one)
    return ids


def read_links(
    records: Sequence[Record],
    node_of: Mapping[str, str],
    cost_per_km: Mapping[str, float],
    problems: Problems,
) -> tuple[Link, ...]:
    """The links, sorted by id; ``node_of`` is the node that an id stands for.

    Of several records with one id the first counts.
    """
    links: dict[str, Link] = {}
    free: list[Record] = []
    for record in records:
        one = record.text("id")
        if one in links:
            continue
        link = _link(record, node_of, cost_per_km)
        links[one] = link
        if link.start == link.end:
            what = Sentence(
                "the link ends where it starts, at {start}.", start=link.start
            )
            problems.warn(record.at("to"), what)
        unread = not record.faulty.isdisjoint(("cost", "length_km", "status"))
        if not link.exists and _cost(record, cost_per_km) is None and not unread:
            free.append(record)
    what = Sentence("the cost is not known; it is taken as 0.")
    hint = Sentence("Fill cost, or length_km with defaults.cost_per_km of the service.")
    warn_together(free, "cost", what, hint, problems)
    return tuple(links[one] for one in sorted(links))


def _link(
    record: Record, node_of: Mapping[str, str], cost_per_km: Mapping[str, float]
) -> Link:
    cost = _cost(record, cost_per_km) or 0.0
    return Link(
        id=record.text("id"),
        start=node_of[record.text("from")],
        end=node_of[record.text("to")],
        service=record.text("service"),
        exists=record.values.get("status") == "existing",
        length_km=record.number("length_km"),
        cost_bn=cost,
        capacity=record.number("capacity"),
        columns={**record.values, "cost": cost},
        origin=record.here,
        uncertain=doubtful_columns("links", record),
    )


def note_computed_costs(
    records: Sequence[Record], cost_per_km: Mapping[str, float]
) -> None:
    """Note of each candidate whose cost is its length times a default that it is."""
    for record in records:
        to_build = record.values.get("status") == "candidate"
        computed = _cost(record, cost_per_km) is not None
        if to_build and blank(record, "cost") and computed:
            record.defaulted.add("cost")


def link_columns(
    record: Record, cost_per_km: Mapping[str, float]
) -> Mapping[str, Cell]:
    """The columns of a link with its cost, as far as it is known."""
    cost = _cost(record, cost_per_km)
    return {**record.values, **({} if cost is None else {"cost": cost})}


def _cost(record: Record, cost_per_km: Mapping[str, float]) -> float | None:
    stated, km = record.number("cost"), record.number("length_km")
    rate = cost_per_km.get(record.text("service"))
    if stated is not None or km is None or rate is None:
        return stated
    return km * rate


def _new_id(row: Mapping[str, Value], taken: Set[str]) -> str:
    ends = (str(row.get(name, "")) for name in ("from", "to", "service"))
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
        if km is None or len(pair - {""}) < 2:
            continue
        if pair in known and known[pair] != km:
            what = Sentence(
                "this pair has {known:g} km in {here}.",
                known=known[pair],
                here=first[pair].here,
            )
            problems.error(
                record.at("km"), what, hint=Sentence("Keep one of the two rows.")
            )
            continue
        known[pair] = km
        first.setdefault(pair, record)
    return known
