"""One table of a case: CSV or XLSX, rows with their place, columns by name."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from optimizer.errors import Origin, Problems
from optimizer.reading.columns import TABLES, Column, known_heading
from optimizer.reading.csv_grid import csv_grid
from optimizer.reading.grid import MAX_BYTES, UNREADABLE, Cell, Grid, Line
from optimizer.reading.headings import Heading, headings_of
from optimizer.reading.numbers import DecimalSign
from optimizer.reading.text_file import read_bytes
from optimizer.reading.units import split_unit
from optimizer.reading.xlsx_grid import letters, xlsx_grid
from optimizer.sentence import Sentence

__all__ = ["Cell", "Row", "Table", "read_table"]

_WORKBOOKS = (".xlsx", ".xlsm")

_TITLES = 8
"""So many rows are looked at for the headings of a table that has titles above."""


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells of a row by column name; ``number`` is its line in the file.

    ``unreadable`` are the columns whose cell holds what is no value, as has been told.
    """

    number: int
    cells: Mapping[str, Cell]
    unreadable: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read: ``headings`` has each column's name and the heading written.

    ``decimal`` is the decimal sign of the file's texts, None in XLSX; ``sheet`` the
    sheet that the scenario names.
    """

    shown: str
    headings: Mapping[str, str]
    rows: tuple[Row, ...]
    decimal: DecimalSign
    sha256: str = ""
    sheet: str = ""

    def origin(self, row: Row, column: str) -> Origin:
        """The place of a cell, blank or not."""
        heading = self.headings.get(column, column)
        return Origin(self.shown, row.number, None, heading, self.sheet)

    def place(self, row: Row) -> Origin:
        """The place of a row as a whole."""
        return Origin(self.shown, row.number, sheet=self.sheet)


def read_table(
    path: Path,
    sheet: str | None,
    shown: str,
    columns: tuple[Column, ...],
    problems: Problems,
    max_rows: int = 100_000,
) -> Table:
    """The table in a CSV file or in a sheet of an XLSX file.

    Every fault goes to ``problems`` under the name ``shown``; what can be read of a
    faulty file is returned. A cell without a unit in a column whose heading says one
    other than the column's own, as in ``Tỷ lệ lấp đầy (%)``, is given that unit.
    """
    found = Problems()
    table = _table(path, sheet, shown, columns, found, max_rows)
    for one in found.found:
        named = sheet if sheet and one.origin.line else ""
        place = replace(one.origin, sheet=named)
        if one.severity == "error":
            problems.error(place, one.what, one.expected, one.hint)
        else:
            problems.warn(place, one.what, one.expected, one.hint)
    return replace(table, sheet=sheet or "")


def _table(
    path: Path,
    sheet: str | None,
    shown: str,
    columns: tuple[Column, ...],
    problems: Problems,
    max_rows: int,
) -> Table:
    nothing = Table(shown, {}, (), None)
    data = read_bytes(path, shown, MAX_BYTES, problems)
    if data is None:
        return nothing
    digest = hashlib.sha256(data).hexdigest()
    grid = _grid(path, data, sheet, shown, columns, problems, max_rows)
    if grid is None:
        return replace(nothing, sha256=digest)
    if not grid.lines:
        problems.error(
            Origin(shown),
            Sentence("the table is empty."),
            Sentence("headings and rows"),
        )
        return replace(nothing, sha256=digest)
    grid = _from_headings(grid, shown, columns, problems)
    headings = headings_of(grid.lines[0], shown, columns, problems)
    rows = tuple(_row(line, headings, shown, grid, problems) for line in grid.lines[1:])
    if not rows:
        what = Sentence("the table has headings but no rows.")
        # Whoever has no links yet keeps their empty sheet; without clusters no case is.
        needed = columns == TABLES["clusters"]
        tell = problems.error if needed else problems.warn
        tell(Origin(shown, grid.lines[0].number), what)
    return Table(
        shown=shown,
        headings={one.name: one.written for one in headings if one is not None},
        rows=rows,
        decimal=grid.decimal,
        sha256=digest,
    )


def _from_headings(
    grid: Grid, shown: str, columns: tuple[Column, ...], problems: Problems
) -> Grid:
    """The table without titles above its headings, of which one error is told.

    So what is wrong further down is told at once, too.
    """

    def known(line: Line) -> int:
        cells = (cell for cell in line.cells if cell is not None)
        return sum(known_heading(cell.text, columns) is not None for cell in cells)

    count = max(
        range(min(_TITLES, len(grid.lines))), key=lambda n: known(grid.lines[n])
    )
    if known(grid.lines[0]) or known(grid.lines[count]) < 2:
        return grid
    problems.error(
        Origin(shown, grid.lines[0].number),
        Sentence(
            "the headings are in row {row}; what stands above them is no part of the "
            "table.",
            row=grid.lines[count].number,
        ),
        hint=Sentence("Delete the rows above the headings."),
    )
    return replace(grid, lines=grid.lines[count:])


def _grid(
    path: Path,
    data: bytes,
    sheet: str | None,
    shown: str,
    columns: tuple[Column, ...],
    problems: Problems,
    max_rows: int,
) -> Grid | None:
    suffix = path.suffix.casefold()
    if suffix in _WORKBOOKS:
        table = next((name for name, one in TABLES.items() if one == columns), "")
        return xlsx_grid(data, sheet, shown, table, problems, max_rows)
    if suffix != ".csv":
        what = Sentence(
            'a table cannot be read from a file that ends in "{suffix}".', suffix=suffix
        )
        hint = ""
        if suffix in (".xls", ".ods"):
            hint = Sentence("Open it in Excel and save it as .xlsx.")
        problems.error(
            Origin(shown), what, Sentence("a file that ends in .csv or .xlsx"), hint
        )
        return None
    if sheet is not None:
        what = Sentence(
            'a CSV file has no sheets, so none is named "{sheet}".', sheet=sheet
        )
        problems.error(
            Origin(shown), what, hint=Sentence("Take away # and what follows it.")
        )
        return None
    return csv_grid(data, shown, columns, problems, max_rows)


def _row(
    line: Line,
    headings: tuple[Heading | None, ...],
    shown: str,
    grid: Grid,
    problems: Problems,
) -> Row:
    cells: dict[str, Cell] = {}
    unreadable: set[str] = set()
    if len(line.cells) > len(headings):
        problems.error(
            Origin(shown, line.number),
            Sentence(
                "this row has {cells} cells, but there {count:is|are} {count} "
                "{count:heading|headings}.",
                cells=len(line.cells),
                count=len(headings),
            ),
            hint=_too_many(grid, headings),
        )
    for index, (cell, heading) in enumerate(zip(line.cells, headings, strict=False)):
        if cell is None:
            continue
        if heading is None:
            what = Sentence(
                "column {index} has a value here but no heading.", index=letters(index)
            )
            problems.error(Origin(shown, line.number), what)
        elif cell is UNREADABLE:
            unreadable.add(heading.name)
        else:
            cells[heading.name] = _with_unit(cell, heading)
    return Row(line.number, cells, frozenset(unreadable))


def _too_many(grid: Grid, headings: tuple[Heading | None, ...]) -> str:
    """What to do about a row with more cells than there are headings."""
    first = grid.lines[0].number
    if len(headings) == 1:
        return Sentence(
            "The headings must be the first row; is row {first} a title? Delete it.",
            first=first,
        )
    if grid.decimal is None:
        return Sentence("Give every column a heading in row {first}.", first=first)
    return Sentence("Put a cell that holds the separator in double quotes.")


def _with_unit(cell: Cell, heading: Heading) -> Cell:
    """The cell with its heading's unit, if that must be said and the cell says none."""
    if not heading.unit or split_unit(cell.text)[1]:
        return cell
    text = f"{cell.text} {heading.unit}"
    if cell.number is None:
        return Cell(text)
    return Cell(text, float(Fraction(repr(cell.number)) * heading.size))
