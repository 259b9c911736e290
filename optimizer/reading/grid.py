"""A table before its columns are known: lines of cells."""

from dataclasses import dataclass, field

from optimizer.reading.numbers import DecimalSign
from optimizer.reading.text_file import tidy
from optimizer.safe_text import meant_by_cell

MAX_BYTES = 50_000_000
MAX_COLUMNS = 500


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell; ``number`` only where an XLSX file itself says that it is one."""

    text: str
    number: float | None = None


UNREADABLE = Cell("")
"""Stands where a cell holds what is no value, of which a problem has been told."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table; ``number`` counts from 1 in the file; a blank cell is None.

    The last cell is filled.
    """

    number: int
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines that are not blank, headings first."""

    lines: tuple[Line, ...] = field(default=())
    decimal: DecimalSign = None


def filled(text: str) -> Cell | None:
    """The cell with a text, or None if the text is blank.

    A quote by which a spreadsheet takes the text for no formula is no part of it.
    """
    kept = meant_by_cell(tidy(text))
    return Cell(kept) if kept else None


def line_of(number: int, cells: list[Cell | None]) -> Line | None:
    """The line without blank cells at its end, or None if it is blank."""
    while cells and cells[-1] is None:
        cells.pop()
    return Line(number, tuple(cells)) if cells else None
