"""What-if changes of the data: `assume`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from optimizer.domain.cluster import Cell
from optimizer.errors import Origin, Problems
from optimizer.reading.case import COLUMNS
from optimizer.reading.cells import Value, check_range, known_value, own_value
from optimizer.reading.columns import Column
from optimizer.reading.land import ABOUT_LAND
from optimizer.reading.network import CAPACITY
from optimizer.reading.records import Record
from optimizer.reading.schema.assumptions import AssumptionEntry
from optimizer.reading.selection import Path, Selection
from optimizer.reading.tables import Cell as TableCell
from optimizer.sentence import Sentence

Effective = Callable[[Record], Mapping[str, Cell]]

_SAYS_THE_SAME = {
    "fill": "leased_ha",
    "leased_ha": "fill",
    "industrial_share": "industrial_ha",
    "industrial_ha": "industrial_share",
}
"""A column whose change makes another one, stated as well, wrong."""
_FIXED = frozenset({"id", "name", "from", "to"})


@dataclass(frozen=True, slots=True)
class _Change:
    """What a cell is multiplied by, added to or replaced with; ``path`` says so."""

    how: str
    amount: float | str
    path: Path


class _Rows(Mapping[str, Mapping[str, Cell]]):
    """The columns of each record by its id, found out when they are asked for.

    Few are: an assumption about some rows by their id needs no other ones.
    """

    def __init__(self, records: Mapping[str, Record], effective: Effective) -> None:
        self.records = records
        self.effective = effective
        self.known: dict[str, Mapping[str, Cell]] = {}

    def __getitem__(self, one: str) -> Mapping[str, Cell]:
        if one not in self.known:
            self.known[one] = self.effective(self.records[one])
        return self.known[one]

    def __contains__(self, one: object) -> bool:
        return one in self.records

    def __iter__(self) -> Iterator[str]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)


@dataclass(frozen=True, slots=True)
class ChangedTable:
    """A table to which assumptions apply.

    ``effective`` gives a record's columns with what blank cells stand for; ``ids``
    are those of the records.
    """

    what: str
    records: Sequence[Record]
    ids: Sequence[str]
    columns: Mapping[str, Column]
    names: frozenset[str]
    effective: Effective
    locate: Callable[[Path], Origin]
    problems: Problems

    def apply(self, entry: AssumptionEntry, path: Path) -> None:
        """Change the records that an assumption selects; what it cannot is told."""
        by_id = dict(zip(self.ids, self.records, strict=True))
        rows = _Rows(by_id, self.effective)
        selection = Selection(
            self.what, rows, self.columns, self.names, self.locate, self.problems
        )
        name = entry.column
        if not selection.known(name, (*path, "column")):
            return
        if name in _FIXED or name.startswith("km_to."):
            message = Sentence("{name} cannot be changed.", name=name)
            self.problems.error(self.locate((*path, "column")), message)
            return
        before = len(self.problems.errors)
        changes = self.changes(entry, path, selection)
        changed = 0
        for one, record in by_id.items():
            if one in changes:
                # What is stated and not about land stands as it is: no need to derive.
                stated = name in record.values and name not in ABOUT_LAND
                cell = record.values[name] if stated else rows[one].get(name)
                changed += self.change(record, cell, name, changes[one])
        if not changed and len(self.problems.errors) == before:
            self.problems.warn(
                self.locate(path), Sentence("the assumption changes no cell.")
            )

    def changes(
        self, entry: AssumptionEntry, path: Path, selection: Selection
    ) -> Mapping[str, _Change]:
        """What is to happen to each row, by id; what no cell can hold is told."""
        here = (*path, entry.how)
        amount = entry.amount
        if not isinstance(amount, dict):
            change = _Change(entry.how, amount, here)
            if not self.can_make(change, entry.column):
                return {}
            chosen = selection.select(entry.where, (*path, "where"))
            return dict.fromkeys(chosen, change)
        known = selection.ids([*amount], [(*here, one) for one in amount])
        changes = {
            one: _Change(entry.how, of_row, (*here, one))
            for one, of_row in amount.items()
            if one in known
        }
        return {
            one: change
            for one, change in changes.items()
            if self.can_make(change, entry.column)
        }

    def can_make(self, change: _Change, name: str) -> bool:
        """Whether a cell of the column can hold what is set; if not, that is told."""
        try:
            if change.how == "set":
                self.value(None, name, change)
        except ValueError as error:
            self.problems.error(self.locate(change.path), str(error))
            return False
        return True

    def change(self, record: Record, before: Cell, name: str, change: _Change) -> bool:
        """Change one cell; whether there was anything to change."""
        try:
            value = self.value(before, name, change)
        except ValueError as error:
            place = self.locate(change.path)
            self.problems.error(
                place,
                Sentence(
                    "{here} {name}: {error}", here=record.here, name=name, error=error
                ),
            )
            return False
        if value is None:
            return False
        other = _SAYS_THE_SAME.get(name, "")
        if change.how == "set":
            record.replaced.add(name)
            record.derived.discard(name)
            record.defaulted -= {name, other}
        elif name not in record.values:
            record.derived.add(name)
        record.values[name] = value
        record.assumed.add(name)
        record.faulty.discard(name)
        record.values.pop(other, None)
        return True

    def column(self, name: str) -> Column | None:
        """What a column holds if it is not the planner's own."""
        if self.what == "place" and name.casefold().startswith(CAPACITY):
            return COLUMNS["links"]["capacity"]
        return self.columns.get(name)

    def value(self, before: Cell, name: str, change: _Change) -> Value | None:
        """What a cell becomes; None where a blank one has nothing to multiply."""
        column, amount = self.column(name), change.amount
        if isinstance(amount, str):
            if column is None:
                return own_value(TableCell(amount), ".")
            return known_value(amount, None, column, ".")
        if before is None or before == "":
            return None
        if isinstance(before, str | bool):
            word = "yes/no" if isinstance(before, bool) else f'"{before}"'
            message = Sentence(
                "{word} is no number that times or plus could change.", word=word
            )
            raise ValueError(message)
        after = before * amount if change.how == "times" else before + amount
        if column is not None:
            check_range(after, column, f"{after:g}")
        return after
