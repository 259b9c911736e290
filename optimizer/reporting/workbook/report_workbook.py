"""A report as a workbook."""

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from optimizer.reporting.content.reported import Reported
from optimizer.reporting.content.side_by_side import legend_of
from optimizer.reporting.labels import title_of
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.charts import land_charts, spending_charts
from optimizer.reporting.workbook.fixed_bytes import fixed_bytes
from optimizer.reporting.workbook.input_sheet import put_input
from optimizer.reporting.workbook.input_sheets import how_to_read, input_sheets
from optimizer.reporting.workbook.looks import Looks
from optimizer.reporting.workbook.overview import overview
from optimizer.reporting.workbook.sheets import SheetOfTables, sheets_of
from optimizer.reporting.workbook.table_sheet import Layout, lay_out


def report_workbook(reported: Reported, words: Words) -> bytes:
    """The file: an overview, sheets of tables, and tables to be read again.

    Every number is in full precision; every text does nothing, whatever it says. The
    same runs give the same bytes.
    """
    book = Workbook()
    first = book.worksheets[0]
    first.title = words["sheet_overview"]
    runs, looks = reported.runs, Looks(book)
    title = title_of(runs[0].scenario, words)
    about = legend_of(runs, words) if len(runs) > 1 else (title,)
    layout = Layout(words, looks, about, first.title)
    others: list[tuple[str, str]] = []
    for one in sheets_of(reported, words):
        sheet = book.create_sheet(words[f"sheet_{one.name}"])
        _fill(sheet, one, layout)
        others.append((sheet.title, one.tables[0].title))
    inputs = input_sheets(reported, words)
    for table in inputs:
        put_input(book.create_sheet(table.name), table.table, words, looks)
        others.append((table.name, table.about))
    lines = how_to_read(inputs, runs[0].scenario.name, words) if inputs else []
    overview(first, reported, others, lines, layout)
    return fixed_bytes(book)


def _fill(sheet: Worksheet, one: SheetOfTables, layout: Layout) -> None:
    for placed in lay_out(sheet, one.tables, layout):
        if placed.table.name == "paid":
            spending_charts(sheet, placed, layout.words)
        elif placed.table.name == "totals":
            land_charts(sheet, placed, layout.words)
