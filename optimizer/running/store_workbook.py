"""The tables of a store as a workbook."""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from duckdb import DuckDBPyConnection

from optimizer.running.store_tables import SHOWN
from optimizer.safe_text import printable, safe_cell

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

ROWS_OF_A_SHEET = 1_048_576
"""As many as Excel opens, the headings among them."""

_AT_ONCE = 5_000

_TEXTS = frozenset({"entry", "note", "scenario", "solver", "text", "value", "measure"})
_WIDE, _NARROW = 28, 14
"""Widths of columns in letters; keys of 64 letters need not be seen whole."""

Cell = str | float | None


def write_workbook(
    connection: DuckDBPyConnection, path: Path, rows_of_a_sheet: int = ROWS_OF_A_SHEET
) -> None:
    """Write a sheet for each table; what is too long for one goes on in the next.

    The sheets of a long table are named ``measures``, ``measures 2`` and so on. Text
    that a spreadsheet would take for a formula has a quote before it; of longer text a
    cell holds the first 32,767 letters.
    """
    import openpyxl  # takes a third of a second

    book = openpyxl.Workbook(write_only=True)
    most = rows_of_a_sheet - 1
    for table, order in SHOWN.items():
        found = connection.execute(f"SELECT * FROM {table} ORDER BY {order}")
        headings = [column[0] for column in found.description or ()]
        sheet = _begun(book, table, headings)
        for place, row in enumerate(_rows(found)):
            if place and place % most == 0:
                sheet = _begun(book, f"{table} {place // most + 1}", headings)
            sheet.append([_cell(value) for value in row])
    book.save(path)


def _begun(
    book: "Workbook", name: str, headings: Sequence[str]
) -> "WriteOnlyWorksheet":
    """A sheet with its headings, which stay in sight."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet: WriteOnlyWorksheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    for number, heading in enumerate(headings, start=1):
        width = _WIDE if heading in _TEXTS else _NARROW
        # The class borrows this from the usual sheet, which its stubs do not say.
        sheet.column_dimensions[get_column_letter(number)].width = width  # type: ignore[attr-defined]
    cells = [WriteOnlyCell(sheet, value=heading) for heading in headings]
    for cell in cells:
        cell.font = Font(bold=True)
    sheet.append(cells)
    return sheet


def _rows(found: DuckDBPyConnection) -> Iterator[tuple[Cell, ...]]:
    while some := found.fetchmany(_AT_ONCE):
        yield from some


def _cell(value: Cell) -> Cell:
    if isinstance(value, str):
        return safe_cell(printable(value))
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value
