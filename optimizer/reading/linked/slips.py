"""Names in tables that are almost one that counts, and so count for nothing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from optimizer.domain.network import TRUNK, Link, Place
from optimizer.errors import Origin
from optimizer.reading.case import COLUMNS
from optimizer.reading.linked.linker import Linker
from optimizer.reading.linked.services import Asked
from optimizer.reading.nearest import slip_of
from optimizer.reading.network import CAPACITY
from optimizer.reading.together import counted
from optimizer.sentence import Sentence

_KINDS = (TRUNK, "junction")


def warn_of_slips_in_services(linker: Linker, asked: Sequence[Asked]) -> None:
    """Warn of services in tables that are almost one that the scenario asks for."""
    network, names = linker.data.network, {one.service for one in asked}
    links: dict[str, list[Link | Place]] = {}
    trunks: dict[str, list[Link | Place]] = {}
    for link in network.links:
        links.setdefault(link.service, []).append(link)
    for place in network.places:
        for service in sorted(place.services):
            trunks.setdefault(service, []).append(place)
    # What no table has at all is an error of its own, with names that it could be.
    names &= links.keys() | trunks.keys()
    _warn(linker, "service", links, names)
    _warn(linker, "services", trunks, names)


def warn_of_slips_in_kinds(linker: Linker) -> None:
    """Warn of kinds of place that are almost a known one, or one asked for."""
    file = linker.entries.file
    asked = {*_KINDS, *(file.connectivity.within_km if file.connectivity else ())}
    if file.coverage and not linker.entries.unsure(("coverage", "places")):
        asked.add(file.coverage.places)
    kinds: dict[str, list[Link | Place]] = {}
    for place in linker.data.network.places:
        kinds.setdefault(place.kind, []).append(place)
    _warn(linker, "kind", kinds, asked & {*_KINDS, *kinds})


def warn_of_slips_in_capacities(linker: Linker, services: Iterable[str]) -> None:
    """Warn of a column of places that is almost the capacity of a service demanded."""
    places = linker.data.network.places
    right = {f"{CAPACITY}{service}" for service in services}
    own = linker.data.names["places"] - COLUMNS["places"].keys()
    for column in sorted(own):
        if column.casefold().startswith(CAPACITY) or not places:
            continue
        plain = re.sub(r"[\W_]+", ".", column).strip(".")
        meant = slip_of(plain, right)
        if meant is None and plain.casefold() == CAPACITY.removesuffix("."):
            meant = min(right)
        if meant is not None:
            origin = places[0].origin
            linker.problems.warn(
                Origin(origin.file, entry=column, sheet=origin.sheet),
                Sentence(
                    "{column} is a column of your own, which limits nothing.",
                    column=column,
                ),
                hint=Sentence('Did you mean "{near}"?', near=meant),
            )


def _warn(
    linker: Linker,
    column: str,
    found: Mapping[str, Sequence[Link | Place]],
    asked: Iterable[str],
) -> None:
    """One warning for each name that is not asked for but is almost one that is."""
    wanted = set(asked)
    what = "link" if column == "service" else "place"
    for name in sorted(found.keys() - wanted):
        meant = slip_of(name, wanted)
        if meant is not None:
            rows = found[name]
            linker.problems.warn(
                replace(rows[0].origin, entry=column),
                Sentence(
                    '"{name}" of {rows} is a {column} of its own, which nothing asks '
                    "for.",
                    name=name,
                    rows=counted([one.id for one in rows], what),
                    column=column.removesuffix("s"),
                ),
                hint=Sentence('Did you mean "{near}"?', near=meant),
            )
