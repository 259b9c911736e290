"""What lines must join: services required, flows demanded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from optimizer.domain.connectivity import Connectivity, RequiredService, ServiceDemand
from optimizer.domain.measure import Quantity
from optimizer.reading.linked.capacities import warn_of_narrow_lines
from optimizer.reading.linked.linker import Linker
from optimizer.reading.linked.services import (
    Asked,
    check_services,
    warn_of_unknown_capacities,
)
from optimizer.reading.linked.slips import (
    warn_of_slips_in_capacities,
    warn_of_slips_in_services,
)
from optimizer.reading.nodes import locate_key
from optimizer.reading.schema.network import (
    PLAN_ONLY,
    ConnectivityEntry,
    RequiredServiceEntry,
)
from optimizer.reading.selection import Path
from optimizer.sentence import Sentence

_REQUIRE: Path = ("connectivity", "require")
_DEMAND: Path = ("connectivity", "demand")


def read_connectivity(linker: Linker) -> Connectivity:
    """What the scenario requires and demands; empty where it says nothing."""
    entry = linker.entries.file.connectivity
    if entry is None:
        return Connectivity()
    items = [*_items(entry)]
    asked = [*_asked(linker, entry, items)]
    check_services(linker, asked)
    warn_of_slips_in_services(linker, asked)
    required = tuple(_required(linker, items))
    demands = tuple(
        ServiceDemand(name, Quantity(one.per), one.amount, linker.at((*_DEMAND, name)))
        for name, one in entry.demand.items()
        if one is not None
    )
    if demands:
        warn_of_unknown_capacities(linker)
        warn_of_slips_in_capacities(linker, entry.demand)
        warn_of_narrow_lines(linker, demands)
    plan_only = entry.through == PLAN_ONLY
    if plan_only and not items and not demands and linker.readable("connectivity"):
        what = Sentence("no service is required or demanded, so it has no effect.")
        linker.warn(("connectivity", "through"), what)
    at = linker.at(("connectivity", "through")) if plan_only else None
    return Connectivity(required, demands, plan_only, at)


@dataclass(frozen=True, slots=True)
class _Item:
    """A service required, as a map even if it stands alone, and its places."""

    entry: RequiredServiceEntry
    path: Path
    at_service: Path


def _items(entry: ConnectivityEntry) -> Iterator[_Item]:
    given = entry.require
    several = given if isinstance(given, list) else [given]
    for index, one in enumerate(several):
        if one is None:
            continue
        path = (*_REQUIRE, index) if isinstance(given, list) else _REQUIRE
        if isinstance(one, str):
            alone = RequiredServiceEntry.model_validate({"service": one})
            yield _Item(alone, path, path)
        else:
            yield _Item(one, path, (*path, "service"))


def _asked(
    linker: Linker, entry: ConnectivityEntry, items: Sequence[_Item]
) -> Iterator[Asked]:
    """Every mention of a service, with the place of its name."""
    for item in items:
        place = linker.at(item.at_service)
        yield Asked(item.entry.service, place, item.entry.of)
    for name, demand in entry.demand.items():
        place = locate_key(linker.root, (*_DEMAND, name))
        asks = demand is not None and demand.amount > 0
        yield Asked(name, place, "all" if asks else "none")


def _required(linker: Linker, items: Sequence[_Item]) -> Iterator[RequiredService]:
    seen: set[tuple[str, int, bool]] = set()
    for item in items:
        one, path = item.entry, item.path
        first: int | None = 0
        if one.first is not None:
            first = linker.period(one.first, (*path, "from"))
        if first is None:
            continue
        new_only = one.of == "new"
        if (one.service, first, new_only) in seen:
            linker.warn(
                path,
                Sentence(
                    "{service} is required twice in the same way.", service=one.service
                ),
            )
            continue
        seen.add((one.service, first, new_only))
        yield RequiredService(one.service, first, new_only, linker.at(path))
