"""The menu of repairs: the fewest entries, each changed as little as can be, tried."""

from collections.abc import Iterable
from dataclasses import dataclass

from optimizer.analysis.asking import Asker, Entries
from optimizer.analysis.entries import Entry, Kind, with_amounts, without
from optimizer.analysis.entry_parts import is_linear
from optimizer.analysis.least_amounts import (
    LeastAmounts,
    loosens_upwards,
    size_of,
)
from optimizer.analysis.three_digits import next_amount, three_digits

TRIES = 4
"""So many amounts, one after the other, are tried where roundings are in the way."""


@dataclass(frozen=True, slots=True)
class Change:
    """An entry and the amount that it should have; None: it is taken out."""

    entry: Entry
    to: float | None

    @property
    def size(self) -> float:
        return size_of(self.entry, self.to)


@dataclass(frozen=True, slots=True)
class Repair:
    """Changes with which a plan exists, and what the best plan then earns.

    ``objective`` was found by a solve of the scenario with exactly these amounts.
    """

    changes: tuple[Change, ...]
    objective: float | None

    @property
    def size(self) -> float:
        """How much is asked of the planner: the sum over the changes."""
        return sum(change.size for change in self.changes)


def repair_by(asker: Asker, entries: Entries) -> Repair | None:
    """The least change of exactly these entries; None if none was found.

    Raises `Stopped`.
    """
    chosen = [one for one in asker.every if one in entries]
    numbers = [one for one in chosen if one.amount is not None]
    removed = [one for one in chosen if one.amount is None]
    made = _with(asker, removed, numbers)
    if made is not None:
        return made
    # A limit on a ratio whose whole is 0 holds by no amount: then it goes itself.
    ratios = [
        one
        for one in numbers
        if one.kind is Kind.LIMIT and not is_linear(asker.scenario, one)
    ]
    others = [one for one in numbers if one not in ratios]
    return _with(asker, [*removed, *ratios], others) if ratios else None


def _with(asker: Asker, gone: list[Entry], changing: list[Entry]) -> Repair | None:
    left = without(asker.scenario, gone)
    least = LeastAmounts(asker, left).of(changing)
    if least is None:
        return None
    to = {e: three_digits(a, up=loosens_upwards(e)) for e, a in least.items()}
    for _ in range(TRIES if to else 1):
        outcome = asker.best(with_amounts(left, to))
        if outcome.plan is not None:
            taken = tuple(Change(one, None) for one in gone)
            changed = tuple(Change(one, amount) for one, amount in to.items())
            return Repair(_in_order(asker, taken + changed), outcome.objective)
        to = {e: next_amount(a, up=loosens_upwards(e)) for e, a in to.items()}
    return None


def _in_order(asker: Asker, changes: Iterable[Change]) -> tuple[Change, ...]:
    place = {entry: number for number, entry in enumerate(asker.every)}
    return tuple(sorted(changes, key=lambda change: place[change.entry]))


def by_size(repair: Repair) -> tuple[float, tuple[tuple[str, int, str], ...]]:
    """The order of the menu: the smaller the change the earlier; then by place."""
    places = tuple(
        (one.entry.origin.file, one.entry.origin.line or 0, one.entry.origin.entry)
        for one in repair.changes
    )
    return round(repair.size, 9), places
