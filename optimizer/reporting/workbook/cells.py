"""What a cell holds: a number in full precision, or a text that does nothing."""

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from optimizer.reporting.workbook.looks import TEXT, Look, Looks
from optimizer.safe_text import fit_for_xml, printable, safe_cell

LONGEST = 32_767
"""As many letters as Excel has in a cell, a letter beyond the first plane being two."""

_PLAIN = 16
"""The library writes so many digits."""


def put_text(
    sheet: Worksheet, row: int, column: int, text: str, looks: Looks, look: Look = TEXT
) -> Cell:
    """Write a text for people: what could steer a program or a line is taken out."""
    told = printable(_one_break(text))
    return put_exact_text(sheet, row, column, told, looks, look)


def put_exact_text(
    sheet: Worksheet, row: int, column: int, text: str, looks: Looks, look: Look = TEXT
) -> Cell:
    """Write a text to be read again: only what no workbook can hold is replaced."""
    cell = _cell(sheet, row, column)
    cell.value = fitting(safe_cell(fit_for_xml(_one_break(text))))
    # `#N/A` would be taken for an error.
    cell.data_type = "s"
    looks.wear(cell, look)
    return cell


def put_number(
    sheet: Worksheet,
    row: int,
    column: int,
    number: float | None,
    looks: Looks,
    look: Look,
) -> Cell:
    """Write a number with all its digits; None leaves the cell blank."""
    cell = _cell(sheet, row, column)
    if number is not None:
        exact = float(f"{number:.{_PLAIN}g}") == number
        cell.value = number if exact else repr(number)
        cell.data_type = "n"
    looks.wear(cell, look)
    return cell


def fitting(text: str) -> str:
    """The text, or as much of its beginning as a cell can hold."""
    if len(text) * 2 <= LONGEST:
        return text
    wide = text.encode("utf-16-le")[: 2 * LONGEST]
    return wide.decode("utf-16-le", errors="ignore")


def _one_break(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # nothing is merged
    return cell
