"""The tables of a store as a workbook."""

import math
from collections.abc import Iterator
from pathlib import Path

from duckdb import DuckDBPyConnection

from optimizer.running.store_tables import SHOWN
from optimizer.safe_text import printable, safe_cell

ROWS_OF_A_SHEET = 1_048_576
"""As many as Excel opens, the headings among them."""

_AT_ONCE = 5_000

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
        sheet = book.create_sheet(table)
        sheet.append(headings)
        for place, row in enumerate(_rows(found)):
            if place and place % most == 0:
                sheet = book.create_sheet(f"{table} {place // most + 1}")
                sheet.append(headings)
            sheet.append([_cell(value) for value in row])
    book.save(path)


def _rows(found: DuckDBPyConnection) -> Iterator[tuple[Cell, ...]]:
    while some := found.fetchmany(_AT_ONCE):
        yield from some


def _cell(value: Cell) -> Cell:
    if isinstance(value, str):
        return safe_cell(printable(value))
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value
