"""A table of a report: what each column holds, and its rows as they were computed.

The formats only lay it out: a document writes `cell_text`, a workbook the number.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from optimizer.reporting.certainty import MARK
from optimizer.reporting.figures import as_float
from optimizer.reporting.numbers import MISSING, plain, signed
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import COUNTED, Words

Kind = Literal[
    "text", "word", "count", "number", "change", "share", "amount", "amount_change"
]
"""``text`` is shown as it stands; ``word`` is a key of the words; ``count`` is a whole
number; ``number`` has the column's decimals, ``change`` a plus as well; ``share`` is a
fraction shown in per cent; ``amount`` is in the unit that the row names in ``unit``,
``amount_change`` with a plus."""

TEXTS = frozenset({"text", "word"})
_OF_ROW = frozenset({"amount", "amount_change"})
_SIGNED = frozenset({"change", "amount_change"})

PLAIN, SUBTOTAL, TOTAL = 0, 1, 2
"""Levels of rows: those of a group, and of everything."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``unit`` is told beside the heading, never in the cells.

    Rows hold the value under ``key``, and under ``<key>_estimate`` whether it rests on
    an estimate.
    """

    key: str
    heading: str
    kind: Kind = "text"
    unit: str = ""
    decimals: int = 1

    @property
    def is_number(self) -> bool:
        return self.kind not in TEXTS

    @property
    def is_signed(self) -> bool:
        """Whether a plus stands before what is gained."""
        return self.kind in _SIGNED

    @property
    def title(self) -> str:
        """The heading with its unit: `cost (bn VND)`."""
        unit = "%" if self.kind == "share" else self.unit
        return f"{self.heading} ({unit})" if unit else self.heading


@dataclass(frozen=True, slots=True)
class ReportTable:
    """``name`` is one for each table of a report and made of letters, digits and `_`.

    A row's ``level`` says whether it sums up others; ``notes`` stand under the table.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()

    def column(self, key: str) -> Column:
        return next(one for one in self.columns if one.key == key)

    def without(self, *keys: str) -> "ReportTable":
        """The same table with less columns."""
        left = tuple(one for one in self.columns if one.key not in keys)
        return replace(self, columns=left)


def level_of(row: Row) -> int:
    """PLAIN, SUBTOTAL or TOTAL."""
    level = row.get("level", PLAIN)
    return level if isinstance(level, int) else PLAIN


def is_estimate(column: Column, row: Row) -> bool:
    """Whether the figure in the cell rests on an estimate."""
    return bool(row.get(f"{column.key}_estimate")) and _shown(column, row)


def cell_text(column: Column, row: Row, words: Words) -> str:
    """What a reader sees; estimates are marked, and what is not there is a dash."""
    value = row.get(column.key)
    if column.kind == "text":
        return "" if value is None else str(value)
    if column.kind == "word":
        return words[str(value)] if value else ""
    text = _number_text(column, row, words)
    return f"{MARK}{text}" if is_estimate(column, row) else text


def cell_number(column: Column, row: Row) -> float | None:
    """The number of a cell in full precision; None where there is none."""
    return as_float(row.get(column.key)) if column.is_number else None


def decimals_of(column: Column, row: Row) -> int:
    """How many decimals are shown."""
    if column.kind == "count":
        return 0
    if column.kind in _OF_ROW:
        return 0 if row.get("unit") in COUNTED else 1
    return column.decimals


def is_share(column: Column, row: Row) -> bool:
    """Whether the number is a fraction that is shown in per cent."""
    of_row = column.kind in _OF_ROW and row.get("unit") == "share"
    return column.kind == "share" or of_row


def notes_of(tables: Sequence[ReportTable], words: Words) -> tuple[str, ...]:
    """The legend of the mark, if any figure of the tables has it."""
    marked = any(
        is_estimate(column, row)
        for table in tables
        for row in table.rows
        for column in table.columns
    )
    return (words["estimate_legend"],) if marked else ()


def _number_text(column: Column, row: Row, words: Words) -> str:
    value = as_float(row.get(column.key))
    if value is None:
        return "" if column.key in row and row[column.key] == "" else MISSING
    if is_share(column, row):
        value *= 100
    told = signed if column.is_signed else plain
    return told(value, words, decimals_of(column, row))


def _shown(column: Column, row: Row) -> bool:
    return cell_number(column, row) is not None
