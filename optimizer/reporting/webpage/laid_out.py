"""A table of a report as the page lays it out: cells in both languages.

Figures stand once, in the separators of the language in which the page opens; texts
that differ stand twice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from optimizer.reporting.content.table import (
    Column,
    ReportTable,
    cell_number,
    cell_text,
    decimals_of,
    is_share,
    level_of,
)
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.webpage.both import EN, VI, Both, shown
from optimizer.reporting.words import Words

ROOMS = (("", 2), ("tiny", 6), ("short", 10), ("middle", 24))
"""How many letters the texts of a column have at most; those of others are long."""
LONGEST_WORD = 15


@dataclass(frozen=True, slots=True)
class Cell:
    """``value`` is the number in full precision, empty where there is none.

    A share is a fraction; its text is in per cent. ``word`` is the key of a word.
    """

    key: str
    text: Both | str
    is_number: bool = False
    value: str = ""
    decimals: int = 0
    is_share: bool = False
    word: str = ""

    @property
    def is_unbroken(self) -> bool:
        """Whether a word of it is longer than any column should be."""
        if isinstance(self.text, str):
            return False
        parts = f"{self.text.vi} {self.text.en}".split()
        return max(map(len, parts), default=0) > LONGEST_WORD


@dataclass(frozen=True, slots=True)
class Heading:
    """``room`` says how long the texts of its column are: "", tiny ... long."""

    key: str
    text: Both
    is_number: bool
    room: str = ""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """``rows`` are pairs of a level and the cells of a row."""

    name: str
    title: Both
    headings: tuple[Heading, ...]
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    notes: tuple[Both, ...]


def laid_out(vi: ReportTable, en: ReportTable, words: Words) -> LaidOut:
    """One table, made of the same table in Vietnamese and in English.

    Raises ValueError if they do not have the same rows and columns.
    """
    pairs = list(zip(vi.columns, en.columns, strict=True))
    rows = tuple(
        (level_of(row), _cells(pairs, row, other, words))
        for row, other in zip(vi.rows, en.rows, strict=True)
    )
    rooms = _rooms(len(pairs), [cells for _, cells in rows])
    return LaidOut(
        vi.name,
        Both(shown(vi.title), shown(en.title)),
        tuple(_heading(*pair, room) for pair, room in zip(pairs, rooms, strict=True)),
        rows,
        tuple(
            Both(shown(note), shown(other))
            for note, other in zip(vi.notes, en.notes, strict=True)
        ),
    )


def _cells(
    pairs: Sequence[tuple[Column, Column]], vi: Row, en: Row, words: Words
) -> tuple[Cell, ...]:
    return tuple(_cell(column, other, vi, en, words) for column, other in pairs)


def rows_of_both(
    vi: ReportTable, en: ReportTable, words: Words
) -> Iterator[tuple[Row, Row, dict[str, Cell]]]:
    """The rows of one table in both languages, and their cells by key."""
    pairs = list(zip(vi.columns, en.columns, strict=True))
    for row, other in zip(vi.rows, en.rows, strict=True):
        cells = _cells(pairs, row, other, words)
        yield row, other, {one.key: one for one in cells}


def _cell(column: Column, other: Column, vi: Row, en: Row, words: Words) -> Cell:
    if not column.is_number:
        text = Both(shown(cell_text(column, vi, VI)), shown(cell_text(other, en, EN)))
        word = str(vi.get(column.key) or "") if column.kind == "word" else ""
        return Cell(column.key, text, word=word)
    opening = (column, vi) if words.language == "vi" else (other, en)
    value = cell_number(column, vi)
    return Cell(
        column.key,
        cell_text(*opening, words),
        True,
        "" if value is None else repr(value + 0.0),
        decimals_of(column, vi),
        is_share(column, vi),
    )


def _heading(vi: Column, en: Column, room: str) -> Heading:
    title = Both(shown(vi.title), shown(en.title))
    return Heading(vi.key, title, vi.is_number, "" if vi.is_number else room)


def _rooms(columns: int, rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """Of each column, the room that its longest text needs: see ROOMS."""
    for place in range(columns):
        longest = max((_letters(cells[place]) for cells in rows), default=0)
        yield next((name for name, most in ROOMS if longest <= most), "long")


def _letters(cell: Cell) -> int:
    text = cell.text
    return len(text) if isinstance(text, str) else max(len(text.vi), len(text.en))
