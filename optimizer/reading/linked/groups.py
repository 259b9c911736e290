"""Clusters grouped by a column."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace

from optimizer.domain.cluster import Cluster
from optimizer.reading.cells import label_of
from optimizer.reading.linked.linker import Linker
from optimizer.reading.nearest import did_you_mean, one_of, slip_of
from optimizer.reading.nodes import locate_key, written
from optimizer.reading.selection import Path
from optimizer.reading.together import counted
from optimizer.sentence import Sentence

ONE_GROUP = ("district", "commune")
"""Columns whose blank cells form one group; in others a blank is in no group."""


def groups_by(
    linker: Linker, column: str, members: Iterable[str]
) -> dict[str, frozenset[str]]:
    """The members by the value of a column as written, in the order of values."""
    return grouped([linker.clusters[one] for one in members], column)


def grouped(clusters: Iterable[Cluster], column: str) -> dict[str, frozenset[str]]:
    """Ids by the value of a column, in the order of values."""
    found: dict[str, set[str]] = {}
    for cluster in clusters:
        one, label = cluster.id, label_of(cluster.columns.get(column))
        if label or column in ONE_GROUP:
            found.setdefault(label, set()).add(one)
    return {label: frozenset(found[label]) for label in sorted(found)}


def warn_of_blank(linker: Linker, column: str, members: Iterable[str]) -> None:
    """Warn of members whose cell is blank, for amounts by group pass them over.

    Where no district, or no commune, is filled, the members are one group as meant.
    """
    cells = {one: linker.clusters[one].columns.get(column) for one in sorted(members)}
    blank = [one for one, cell in cells.items() if not label_of(cell)]
    if not blank or (column in ONE_GROUP and len(blank) == len(cells)):
        return
    group = Sentence("no group")
    if column in ONE_GROUP:
        group = Sentence("a group without a name")
    linker.problems.warn(
        replace(linker.clusters[blank[0]].origin, entry=column),
        Sentence(
            "{column} is blank for {blank}; counted by {column} {count:it is|they are} "
            "in {group}.",
            column=column,
            blank=counted(blank, "cluster"),
            count=len(blank),
            group=group,
        ),
        hint=Sentence("Fill the {count:cell|cells}.", count=len(blank)),
    )


def warn_of_slips_in_groups(
    linker: Linker,
    column: str,
    groups: Mapping[str, frozenset[str]],
    named: Iterable[str | None],
    path: Path,
) -> None:
    """Warn of groups without an amount that are almost one that has an amount.

    What is not named has no limit, so a slip in one row lifts it unseen.
    """
    amounts = {one for one in named if one}
    for group, members in groups.items():
        if not group or group in amounts:
            continue
        meant = slip_of(group, amounts) or _same_but_for(group, amounts)
        if meant is not None:
            ids = sorted(members)
            linker.problems.warn(
                replace(linker.clusters[ids[0]].origin, entry=column),
                Sentence(
                    '"{group}" is the {column} of {ids}; {path} names '
                    '"{meant}" and not this one, which so has no limit.',
                    group=group,
                    column=column,
                    ids=counted(ids, "cluster"),
                    path=written(path),
                    meant=meant,
                ),
                hint=Sentence('Did you mean "{near}"?', near=meant),
            )


def _same_but_for(name: str, valid: Iterable[str]) -> str | None:
    """The name that is the same without marks, or with more or fewer words in front.

    So TP Phủ Lý is found for Phu Ly.
    """
    one = _bare(name)
    for other in sorted(valid):
        bare = _bare(other)
        if one == bare or bare.endswith(f" {one}") or one.endswith(f" {bare}"):
            return other
    return None


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(one for one in letters if not unicodedata.combining(one))


def group_of(linker: Linker, column: str, name: str, path: Path) -> str | None:
    """The label that an entry's key means, or None after an error."""
    groups = groups_by(linker, column, linker.clusters)
    if name in groups:
        return name
    if not linker.selection.complete:
        return None
    periods = [period.name for period in linker.periods]
    hint = did_you_mean(name, groups)
    if name in periods:
        hint = Sentence("With `by` name the group first, and the period inside it.")
    linker.problems.error(
        locate_key(linker.root, path),
        Sentence(
            'no cluster has "{name}" in column {column}.', name=name, column=column
        ),
        one_of(groups) if len(groups) <= 30 else "",
        hint,
    )
    return None
