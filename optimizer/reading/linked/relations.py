"""Clusters that depend on each other."""

from optimizer.domain.choice import AtMostOneOf, Relation, Requires, TenantsMove
from optimizer.reading.linked.linker import Linker
from optimizer.reading.schema.choices import (
    AtMostOneOfEntry,
    RequiresEntry,
    TenantsMoveEntry,
)
from optimizer.reading.selection import Path
from optimizer.sentence import Sentence


def read_relations(linker: Linker) -> tuple[Relation, ...]:
    """The relations in the order of the file."""
    found: list[Relation] = []
    for index, entry in enumerate(linker.entries.file.relations or []):
        made: Relation | None = None
        path: Path = ("relations", index)
        match entry:
            case AtMostOneOfEntry():
                made = _at_most_one(linker, entry, path)
            case RequiresEntry():
                made = _requires(linker, entry, path)
            case TenantsMoveEntry():
                made = _move(linker, entry, path)
        if made is not None:
            found.append(made)
    return tuple(found)


def _at_most_one(
    linker: Linker, entry: AtMostOneOfEntry, path: Path
) -> AtMostOneOf | None:
    at = (*path, "at_most_one_of")
    known = linker.selection.select(entry.at_most_one_of, at)
    if len(set(entry.at_most_one_of)) < 2:
        linker.error(
            at,
            Sentence("one cluster alone excludes nothing."),
            Sentence("two ids or more"),
        )
        return None
    return AtMostOneOf(tuple(sorted(known)), linker.at(path))


def _requires(linker: Linker, entry: RequiresEntry, path: Path) -> Requires | None:
    first = linker.selection.select(entry.cluster, (*path, "if"))
    second = linker.selection.select(entry.then, (*path, "then"))
    if entry.cluster == entry.then:
        linker.error((*path, "then"), Sentence("a cluster always comes with itself."))
        return None
    if not first or not second:
        return None
    return Requires(entry.cluster, entry.then, linker.at(path))


def _move(linker: Linker, entry: TenantsMoveEntry, path: Path) -> TenantsMove | None:
    dropped = linker.selection.select(entry.drop, (*path, "drop"))
    to = linker.selection.select(entry.moves_to, (*path, "moves_to"))
    if entry.moves_to in dropped:
        what = Sentence(
            "{moves_to} cannot take its own tenants.", moves_to=entry.moves_to
        )
        linker.error((*path, "moves_to"), what, Sentence("another cluster"))
        return None
    for one in sorted(dropped):
        if not linker.clusters[one].exists:
            what = Sentence(
                "{one} is a candidate; only existing clusters are dropped.", one=one
            )
            linker.error((*path, "drop"), what)
            return None
    if not dropped or not to:
        return None
    return TenantsMove(tuple(sorted(dropped)), entry.moves_to, linker.at(path))
