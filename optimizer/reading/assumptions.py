"""What-if changes of the data: `assume`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from optimizer.domain.cluster import Cell
from optimizer.errors import Origin, Problems
from optimizer.reading.case import COLUMNS
from optimizer.reading.cells import Value, check_range, known_value, own_value
from optimizer.reading.columns import Column
from optimizer.reading.network import CAPACITY
from optimizer.reading.records import Record
from optimizer.reading.schema.scenario_file import AssumptionEntry
from optimizer.reading.selection import Path, Selection
from optimizer.reading.tables import Cell as TableCell

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
        rows = {
            one: self.effective(record)
            for one, record in zip(self.ids, self.records, strict=True)
        }
        selection = Selection(
            self.what, rows, self.columns, self.names, self.locate, self.problems
        )
        if not selection.known(entry.column, (*path, "column")):
            return
        if entry.column in _FIXED or entry.column.startswith("km_to."):
            message = f"{entry.column} cannot be changed."
            self.problems.error(self.locate((*path, "column")), message)
            return
        if entry.set is not None and not self.can_set(entry, path):
            return
        before = len(self.problems.errors)
        chosen = selection.select(entry.where, (*path, "where"))
        changed = 0
        for one, record in zip(self.ids, self.records, strict=True):
            if one in chosen:
                changed += self.change(record, rows[one], entry, path)
        if not changed and len(self.problems.errors) == before:
            self.problems.warn(self.locate(path), "the assumption changes no cell.")

    def can_set(self, entry: AssumptionEntry, path: Path) -> bool:
        """Whether a cell of the column can hold what is set; if not, that is told."""
        try:
            self.value(None, entry)
        except ValueError as error:
            self.problems.error(self.locate((*path, "set")), str(error))
            return False
        return True

    def change(
        self,
        record: Record,
        before: Mapping[str, Cell],
        entry: AssumptionEntry,
        path: Path,
    ) -> bool:
        """Change one cell; whether there was anything to change."""
        name = entry.column
        how = "set" if entry.set is not None else "times"
        how = "plus" if entry.plus is not None else how
        try:
            value = self.value(before.get(name), entry)
        except ValueError as error:
            place = self.locate((*path, how))
            self.problems.error(place, f"{record.here} {name}: {error}")
            return False
        if value is None:
            return False
        other = _SAYS_THE_SAME.get(name, "")
        if how == "set":
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

    def value(self, before: Cell, entry: AssumptionEntry) -> Value | None:
        """What a cell becomes; None where a blank one has nothing to multiply."""
        column = self.column(entry.column)
        if entry.set is not None:
            if column is None:
                return own_value(TableCell(entry.set), ".")
            return known_value(entry.set, None, column, ".")
        if before is None or before == "":
            return None
        if isinstance(before, str | bool):
            word = "yes/no" if isinstance(before, bool) else f'"{before}"'
            message = f"{word} is no number that times or plus could change."
            raise ValueError(message)
        after = before * entry.times if entry.times is not None else before
        after += entry.plus or 0.0
        if column is not None:
            check_range(after, column, f"{after:g}")
        return after
