"""What existing clusters must be given to stay in the plan."""

from optimizer.domain.choice import Obligation
from optimizer.domain.cluster import Cell, Cluster
from optimizer.reading.cells import label_of
from optimizer.reading.linked.linker import Linker
from optimizer.reading.schema.choices import ObligationEntry
from optimizer.reading.selection import Path
from optimizer.reading.together import counted
from optimizer.reading.yesno import parse_yes_no
from optimizer.sentence import Sentence


def read_obligations(linker: Linker) -> tuple[Obligation, ...]:
    """The obligations; clusters whose column is not yes have them."""
    found = []
    for index, entry in enumerate(linker.entries.file.obligations or []):
        if entry is not None:
            made = _obligation(linker, entry, ("obligations", index))
            if made is not None:
                found.append(made)
    return tuple(found)


def _obligation(
    linker: Linker, entry: ObligationEntry, path: Path
) -> Obligation | None:
    period = linker.period(entry.by, (*path, "by"))
    column = (*path, "column")
    if not linker.selection.known(entry.column, column):
        return None
    known = linker.selection.columns.get(entry.column)
    if known is not None and known.kind != "yes_no":
        columns = linker.selection.columns.values()
        names = [one.name for one in columns if one.kind == "yes_no"]
        what = Sentence("{column} is not answered by yes or no.", column=entry.column)
        linker.error(
            column,
            what,
            Sentence("one of {names} or a column of your own", names=", ".join(names)),
        )
        return None
    existing = [cluster for cluster in linker.clusters.values() if cluster.exists]
    answers = {one.id: _answer(linker, one, entry.column, column) for one in existing}
    lacking = frozenset(one for one, answer in answers.items() if answer is not True)
    unknown = [one for one, answer in answers.items() if answer is None]
    if unknown:
        what = Sentence(
            "{column} is not known of {unknown}.",
            column=entry.column,
            unknown=counted(unknown, "cluster"),
        )
        linker.warn(column, what, hint=Sentence("They are taken to lack it, and pay."))
    elif not lacking and linker.selection.complete:
        linker.warn(path, Sentence("no existing cluster lacks it, so nobody pays."))
    if period is None:
        return None
    return Obligation(
        entry.column,
        period,
        lacking,
        entry.fixed_cost,
        entry.cost_per_ha,
        linker.at(path),
    )


def _answer(linker: Linker, cluster: Cluster, column: str, path: Path) -> bool | None:
    """What a cell answers; one that is neither yes nor no is an error."""
    value: Cell = cluster.columns.get(column)
    if value is None or isinstance(value, bool):
        return value
    try:
        return parse_yes_no(label_of(value))
    except ValueError as error:
        what = Sentence(
            "{cluster} ({origin}): {error}",
            cluster=cluster.id,
            origin=cluster.origin,
            error=error,
        )
        linker.error(path, what)
        return None
