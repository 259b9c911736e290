"""Tables of a report laid out on a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import Outline
from openpyxl.worksheet.worksheet import Worksheet

from optimizer.reporting.content.table import (
    PLAIN,
    SUBTOTAL,
    TOTAL,
    Column,
    ReportTable,
    cell_number,
    cell_text,
    is_estimate,
    level_of,
    notes_of,
)
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.cells import put_number, put_text
from optimizer.reporting.workbook.colours import colour
from optimizer.reporting.workbook.looks import (
    HEADING,
    HEADING_OF_NUMBERS,
    LINK,
    NOTE,
    SECTION,
    SUBTOTAL_FILL,
    TITLE,
    TOTAL_FILL,
    Look,
    Looks,
)
from optimizer.reporting.workbook.number_forms import form_of
from optimizer.reporting.workbook.printing import set_up_printing
from optimizer.reporting.workbook.widths import FILTER, height_of, width_of

_FILLS = {PLAIN: "", SUBTOTAL: SUBTOTAL_FILL, TOTAL: TOTAL_FILL}
_NAMING = ("scenario", "rank", "number", "cluster", "link", "name")
"""Columns that stay in sight when the others are scrolled away."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A table on its sheet: the row of its headings, and its last one."""

    table: ReportTable
    headings: int
    last: int


@dataclass(frozen=True, slots=True)
class Layout:
    """What every sheet shares; ``about`` says which scenarios it is of.

    ``overview`` is the name of the first sheet, to which the others lead back.
    """

    words: Words
    looks: Looks
    about: tuple[str, ...]
    overview: str


def lay_out(
    sheet: Worksheet, tables: Sequence[ReportTable], layout: Layout
) -> list[Placed]:
    """Write the tables one below the other; the longest one gets the filter.

    Of a single table the headings stay in sight and are repeated on every page.
    """
    alone = len(tables) == 1
    row = _head(sheet, tables, layout)
    _set_widths(sheet, tables, layout.words)
    placed: list[Placed] = []
    for table in tables:
        if not alone:
            put_text(sheet, row, 1, table.title, layout.looks, SECTION)
            row += 1
        found = put_table(sheet, table, row, layout)
        placed.append(found)
        row = found.last + 2
    longest = max(placed, key=lambda one: len(one.table.rows))
    _filter(sheet, longest)
    if alone:
        kept = _kept_columns(tables[0])
        sheet.freeze_panes = f"{get_column_letter(kept + 1)}{longest.headings + 1}"
    else:
        sheet.freeze_panes = f"A{placed[0].headings - 1}"
    sheet.sheet_properties.outlinePr = Outline(summaryBelow=False)
    set_up_printing(sheet, longest.headings if alone else None)
    return placed


def _head(sheet: Worksheet, tables: Sequence[ReportTable], layout: Layout) -> int:
    """The lines above the tables; the row in which the first of them begins."""
    looks, words = layout.looks, layout.words
    title = tables[0].title if len(tables) == 1 else sheet.title
    put_text(sheet, 1, 1, title, looks, TITLE)
    link = put_text(sheet, 2, 1, words["back_to_overview"], looks, LINK)
    link.hyperlink = Hyperlink(link.coordinate, location=f"'{layout.overview}'!A1")
    row = 3
    notes = [note for table in tables for note in table.notes]
    for text in dict.fromkeys((*layout.about, *notes, *notes_of(tables, words))):
        put_text(sheet, row, 1, text, looks, NOTE)
        row += 1
    return row + 1


def put_table(
    sheet: Worksheet, table: ReportTable, headings: int, layout: Layout
) -> Placed:
    """Write a table, its headings in the row named; columns have their widths."""
    widths = [_width(sheet, place) for place in range(1, len(table.columns) + 1)]
    for place, column in enumerate(table.columns, start=1):
        look = HEADING_OF_NUMBERS if column.is_number else HEADING
        put_text(sheet, headings, place, column.title, layout.looks, look)
    titles = [column.title for column in table.columns]
    room = [width - FILTER for width in widths]
    sheet.row_dimensions[headings].height = height_of(zip(titles, room, strict=True))
    grouped = bool(table.rows) and level_of(table.rows[0]) == SUBTOTAL
    for number, row in enumerate(table.rows, start=headings + 1):
        texts: list[tuple[str, int]] = []
        for place, column in enumerate(table.columns, start=1):
            text = _put_cell(sheet, number, place, column, row, layout)
            texts.append((text, widths[place - 1]))
        sheet.row_dimensions[number].height = height_of(texts)
        if grouped and level_of(row) == PLAIN:
            sheet.row_dimensions[number].outline_level = 1
    last = headings + len(table.rows)
    for place in range(1, len(table.columns) + 1):
        colour(sheet, table.columns, place, headings + 1, last, layout.words)
    return Placed(table, headings, last)


def _put_cell(
    sheet: Worksheet, number: int, place: int, column: Column, row: Row, layout: Layout
) -> str:
    """Write a cell; the text that may need several lines."""
    level, looks = level_of(row), layout.looks
    fill, bold = _FILLS[level], level != PLAIN
    if not column.is_number:
        text = cell_text(column, row, layout.words)
        look = Look(bold=bold, fill=fill, wraps=True, indented=True)
        put_text(sheet, number, place, text, looks, look)
        return text
    value = cell_number(column, row)
    shaky = is_estimate(column, row)
    form = "General" if value is None else form_of(column, row)
    look = Look(form, estimate=shaky, bold=bold, fill=fill)
    put_number(sheet, number, place, value, looks, look)
    return ""


def _width(sheet: Worksheet, place: int) -> int:
    return int(sheet.column_dimensions[get_column_letter(place)].width)


def _set_widths(sheet: Worksheet, tables: Sequence[ReportTable], words: Words) -> None:
    widths: dict[int, int] = {}
    for table in tables:
        for place, column in enumerate(table.columns, start=1):
            width = width_of(column, table, words)
            widths[place] = max(width, widths.get(place, 0))
    for place, width in widths.items():
        sheet.column_dimensions[get_column_letter(place)].width = width


def _filter(sheet: Worksheet, placed: Placed) -> None:
    """A filter on all rows but the sum at the end."""
    last = placed.last
    for row in reversed(placed.table.rows):
        if level_of(row) != TOTAL:
            break
        last -= 1
    end = get_column_letter(len(placed.table.columns))
    sheet.auto_filter.ref = f"A{placed.headings}:{end}{last}"


def _kept_columns(table: ReportTable) -> int:
    """How many columns at the left name what a row is about; at least one."""
    kept = 0
    for column in table.columns:
        if column.key not in _NAMING:
            break
        kept += 1
    return max(kept, 1)
