"""A table of a case on its sheet, to be read again."""

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from optimizer.reading.cells import MARK, Value
from optimizer.reading.columns import TABLES, Column
from optimizer.reporting.case.headings import shown
from optimizer.reporting.case.workbook import head
from optimizer.reporting.content.input_table import InputTable
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.cells import put_exact_text, put_number
from optimizer.reporting.workbook.looks import HEADING, Look, Looks
from optimizer.reporting.workbook.number_forms import ESTIMATE
from optimizer.reporting.workbook.printing import fits_on_paper, set_up_input_printing
from optimizer.reporting.workbook.widths import FILTER, fitted, height_of

_TAB = "E69F00"
_WIDEST = 60


def put_input(sheet: Worksheet, table: InputTable, words: Words, looks: Looks) -> None:
    """Write the table with its headings in the first row, and nothing else.

    Long texts are wrapped where all columns fit on paper; in a wider table, one to work
    in, every row is one line high.
    """
    known = {column.name: column for column in TABLES[table.table]}
    writer = _Writer(sheet, table, known, words, looks)
    widths = [
        writer.head(place, name) for place, name in enumerate(table.columns, start=1)
    ]
    heads = [str(sheet.cell(1, place + 1).value) for place in range(len(widths))]
    room = [width - FILTER for width in widths]
    sheet.row_dimensions[1].height = height_of(zip(heads, room, strict=True))
    wraps = fits_on_paper(sheet)
    for line, row in enumerate(table.rows, start=2):
        for place, name in enumerate(table.columns, start=1):
            if name in row:
                writer.put(line, place, row, name, wraps)
        if wraps:
            texts = [writer.text(row, name) for name in table.columns]
            height = height_of(zip(texts, widths, strict=True))
            sheet.row_dimensions[line].height = height
    end = get_column_letter(len(table.columns))
    sheet.auto_filter.ref = f"A1:{end}{len(table.rows) + 1}"
    sheet.freeze_panes = "C2"
    sheet.sheet_properties.tabColor = _TAB
    set_up_input_printing(sheet, "A:B", 1)


@dataclass(frozen=True, slots=True)
class _Writer:
    """``known`` are the columns of the format; others are the planner's own."""

    sheet: Worksheet
    table: InputTable
    known: Mapping[str, Column]
    words: Words
    looks: Looks

    def head(self, place: int, name: str) -> int:
        """Write the heading of a column; how wide the column is made."""
        column = self.known.get(name)
        if column is not None:
            head(self.sheet, place, column, self.words.language)
        else:
            put_exact_text(self.sheet, 1, place, name, self.looks, HEADING)
        heading = str(self.sheet.cell(1, place).value)
        texts = (self.text(row, name) for row in self.table.rows)
        width = fitted(texts, heading, _WIDEST)
        self.sheet.column_dimensions[get_column_letter(place)].width = width
        return width

    def put(
        self, line: int, place: int, row: Mapping[str, Value], name: str, wraps: bool
    ) -> None:
        """Write a filled cell."""
        value, doubtful = row[name], self.is_doubtful(row, name)
        if isinstance(value, float):
            look = Look(ESTIMATE if doubtful else "General", estimate=doubtful)
            put_number(self.sheet, line, place, value, self.looks, look)
            return
        look = Look(estimate=doubtful, indented=True, wraps=wraps)
        text = self.text(row, name)
        put_exact_text(self.sheet, line, place, text, self.looks, look)

    def text(self, row: Mapping[str, Value], name: str) -> str:
        """What a cell shows: a number without the mark is rounded to its column."""
        value = row.get(name)
        if isinstance(value, float):
            marked = self.is_doubtful(row, name)
            return f"{MARK}{value:.10g}" if marked else f"{value:.6g}"
        if value is None:
            return ""
        return str(shown(self.known.get(name), value, self.words.language))

    def is_doubtful(self, row: Mapping[str, Value], name: str) -> bool:
        return (str(row.get("id")), name) in self.table.doubtful
