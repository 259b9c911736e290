"""What may be done, with which clusters and when."""

from optimizer.domain.choice import Permission
from optimizer.domain.pathway import Action
from optimizer.errors import Origin
from optimizer.reading.linked.linker import Linker
from optimizer.reading.nearest import one_of
from optimizer.reading.schema.rules import ActionEntry, SteppedActionEntry
from optimizer.reading.together import NOUNS
from optimizer.sentence import Sentence

DEFAULT = (Action.KEEP, Action.EXPAND, Action.DROP, Action.ADD)
ALL = (Action.KEEP, Action.EXPAND, Action.REDUCE, Action.DROP, Action.ADD)
_ONLY_EXISTING = (Action.KEEP, Action.REDUCE, Action.DROP)


def read_permissions(linker: Linker) -> dict[Action, Permission]:
    """One permission for each action that is allowed."""
    entries = linker.entries.file.actions
    if entries is None:
        origin = Origin(linker.root.origin.file, entry="actions")
        everyone = frozenset(linker.clusters)
        last = len(linker.periods) - 1
        return {
            action: Permission(action, everyone, 0, last, origin) for action in DEFAULT
        }
    found = {
        action: _permission(linker, action, entry)
        for action in ALL
        if (entry := getattr(entries, action.value)) is not None
    }
    if not found and linker.readable("actions"):
        what = Sentence("no action is allowed, so no plan can exist.")
        linker.error(("actions",), what, one_of(ALL))
    return found


def _permission(linker: Linker, action: Action, entry: ActionEntry) -> Permission:
    path = ("actions", action.value)
    first, last = 0, len(linker.periods) - 1
    if entry.first is not None:
        first = linker.period(entry.first, (*path, "from")) or 0
    if entry.until is not None:
        until = linker.period(entry.until, (*path, "until"))
        last = last if until is None else until
    if first > last:
        what = Sentence(
            '"{first}" comes after "{until}".', first=entry.first, until=entry.until
        )
        linker.error((*path, "from"), what)
    chosen = linker.selection.select(entry.where, (*path, "where"))
    _check_chosen(linker, action, entry, chosen)
    step = entry.min_step if isinstance(entry, SteppedActionEntry) else 1.0
    return Permission(action, chosen, first, last, linker.at(path), step)


def _check_chosen(
    linker: Linker, action: Action, entry: ActionEntry, chosen: frozenset[str]
) -> None:
    """Warn of a `where` that selects nothing the action could happen to."""
    if entry.where is None or not linker.selection.complete:
        return
    fitting = [linker.clusters[one] for one in chosen]
    if action in _ONLY_EXISTING:
        fitting = [one for one in fitting if one.exists]
    elif action is Action.ADD:
        fitting = [one for one in fitting if not one.exists]
    if not fitting:
        kind = "existing cluster" if action in _ONLY_EXISTING else "cluster"
        kind = "candidate" if action is Action.ADD else kind
        what = Sentence(
            "selects no {kind}: {action} is allowed nowhere.",
            kind=NOUNS[kind],
            action=action,
        )
        linker.warn(("actions", action.value, "where"), what)
