"""The rows of a table with their values, while defaults and assumptions change them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from optimizer.errors import Origin, Problems
from optimizer.reading.cells import MARK, Value, known_value, own_value
from optimizer.reading.columns import Column
from optimizer.reading.tables import Row, Table


@dataclass(slots=True)
class Record:
    """A row by its values; a blank cell has none.

    ``defaulted`` are the columns that `defaults` filled, ``assumed`` those that
    `assume` changed, ``faulty`` those whose cell could not be read, ``marked`` those
    whose number is written with the mark of an estimate. Of those assumed, ``replaced``
    rest on nothing that was there, ``derived`` on other cells, for their own was blank.
    """

    row: Row
    table: Table
    values: dict[str, Value]
    defaulted: set[str] = field(default_factory=set)
    assumed: set[str] = field(default_factory=set)
    replaced: set[str] = field(default_factory=set)
    derived: set[str] = field(default_factory=set)
    faulty: set[str] = field(default_factory=set)
    marked: set[str] = field(default_factory=set)

    def at(self, column: str) -> Origin:
        return self.table.origin(self.row, column)

    @property
    def here(self) -> Origin:
        """The row as a whole."""
        return self.table.place(self.row)

    def text(self, column: str) -> str:
        value = self.values.get(column, "")
        return value if isinstance(value, str) else ""

    def number(self, column: str) -> float | None:
        value = self.values.get(column)
        return float(value) if isinstance(value, int | float) else None

    def yes(self, column: str) -> bool | None:
        value = self.values.get(column)
        return value if isinstance(value, bool) else None


def read_records(
    table: Table, columns: Mapping[str, Column], problems: Problems
) -> list[Record]:
    """The rows of a table; cells that cannot be read are reported and left blank."""
    records = []
    for row in table.rows:
        record = Record(row, table, {}, faulty={*row.unreadable})
        for name, cell in row.cells.items():
            column = columns.get(name)
            if column is None:
                value = own_value(cell, table.decimal)
            else:
                try:
                    value = known_value(cell.text, cell.number, column, table.decimal)
                except ValueError as error:
                    problems.error(record.at(name), str(error))
                    record.faulty.add(name)
                    continue
            record.values[name] = value
            if isinstance(value, float) and cell.text.startswith(MARK):
                record.marked.add(name)
        records.append(record)
    return records


def fresh(record: Record) -> Record:
    """A record as it was read, to be changed."""
    return Record(
        record.row,
        record.table,
        {**record.values},
        faulty={*record.faulty},
        marked={*record.marked},
    )


def blank(record: Record, column: str) -> bool:
    """Whether a cell was left blank, and not just unreadable."""
    return column not in record.values and column not in record.faulty
