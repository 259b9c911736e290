"""conflict.json: why no plan exists, for programs."""

from decimal import Decimal

from optimizer.analysis.entries import Kind
from optimizer.analysis.explained import Explained
from optimizer.analysis.repairs import Change, Repair
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.reporting.as_written import as_amount, as_written, tidy


def conflict_record(scenario: Scenario, explained: Explained) -> dict[str, object]:
    """The conflict and its repairs, entries by file, line and path.

    Beside what the format names: ``besides``, further conflicts that share no entry
    with the first; ``minimal``, ``cut_short`` by time or Ctrl-C, and
    ``more_repairs`` where the menu is not complete.
    """
    conflicts = [
        [_place(entry.origin) for entry in each]
        for each in (explained.conflict, *explained.besides)
    ]
    if explained.rows:
        # Every row contradicts itself: a conflict of one, and more beside it.
        conflicts = [[_row(scenario, name)] for name in explained.rows]
    return {
        "proved": explained.proved,
        "conflict": conflicts[0],
        "repairs": [_repair(scenario, repair) for repair in explained.repairs],
        "besides": conflicts[1:],
        "minimal": explained.minimal,
        "cut_short": explained.cut_short,
        "more_repairs": explained.capped or explained.cut_short,
    }


def _place(origin: Origin) -> dict[str, object]:
    place: dict[str, object] = {
        "file": origin.file,
        "line": origin.line,
        "entry": origin.entry,
    }
    return {**place, "sheet": origin.sheet} if origin.sheet else place


def _row(scenario: Scenario, cluster: str) -> dict[str, object]:
    return {**_place(scenario.cluster_of[cluster].origin), "entry": cluster}


def _repair(scenario: Scenario, repair: Repair) -> dict[str, object]:
    return {
        "changes": [_change(scenario, change) for change in repair.changes],
        "objective": repair.objective,
        "size": repair.size,
    }


def _change(scenario: Scenario, change: Change) -> dict[str, object]:
    written, to = from_and_to(scenario, change)
    return {**_place(change.entry.origin), "from": written, "to": to}


def from_and_to(scenario: Scenario, change: Change) -> tuple[object, object]:
    """What is written, and what should be: in per cent where that is how it is."""
    entry = change.entry
    if entry.kind is Kind.RULE:
        return "enforce", None
    written = as_written(scenario.resolved, entry.origin.entry)
    if entry.amount is None:
        return _with_numbers(written), None
    if isinstance(written, dict):
        written = written.get("amount")  # what a service draws: the one amount in it
    if written is None and entry.kind is not Kind.FUND:
        written = tidy(entry.amount)
    if change.to is None:
        return as_amount(written), None
    if isinstance(written, str) and written.rstrip().endswith("%"):
        return written, f"{_plain(Decimal(repr(change.to)) * 100)}%"
    return as_amount(written), tidy(change.to)


def _with_numbers(written: object) -> object:
    """An item with its amounts as numbers; ids and periods stay the texts they are."""
    if not isinstance(written, dict):
        return written
    return {
        key: as_amount(one) if key in _AMOUNTS else one for key, one in written.items()
    }


_AMOUNTS = frozenset({"area_ha", "fixed_cost", "cost_per_ha"})


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
