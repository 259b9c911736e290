"""The first sheet: what came out, what the marks mean, and where everything is."""

from collections.abc import Sequence
from dataclasses import replace

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from optimizer.reporting.certainty import MARK
from optimizer.reporting.compare_record import letter
from optimizer.reporting.content.headed import capital
from optimizer.reporting.content.reported import Reported
from optimizer.reporting.content.results import results_table
from optimizer.reporting.content.side_by_side import actions_compared, measures_compared
from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.cells import put_number, put_text
from optimizer.reporting.workbook.colours import BINDING_FILL
from optimizer.reporting.workbook.looks import LINK, SECTION, TITLE, Look
from optimizer.reporting.workbook.printing import set_up_printing
from optimizer.reporting.workbook.table_sheet import Layout, put_table

_WIDTHS = {"A": 46, "B": 24, "C": 18, "D": 18}
_MORE = 18
_SHOWN = 1234.5
"""What the legend shows as an estimate."""


def overview(
    sheet: Worksheet,
    reported: Reported,
    others: Sequence[tuple[str, str]],
    lines: Sequence[str],
    layout: Layout,
) -> None:
    """Write the sheet; ``others`` are the other sheets, each with what it holds.

    ``lines`` say how the input tables are read again.
    """
    words, looks = layout.words, layout.looks
    for name, width in _WIDTHS.items():
        sheet.column_dimensions[name].width = width
    for place in range(2 * len(reported.runs)):
        sheet.column_dimensions[get_column_letter(len(_WIDTHS) + place)].width = _MORE
    put_text(sheet, 1, 1, words["overview_title"], looks, TITLE)
    row = 3
    for table in _tables(reported, words):
        put_text(sheet, row, 1, capital(table.title), looks, SECTION)
        row = put_table(sheet, table, row + 1, layout).last + 2
    row = _legend(sheet, row, layout)
    put_text(sheet, row, 1, words["overview_sheets"], looks, SECTION)
    for at, (name, what) in enumerate(others, start=row + 1):
        cell = put_text(sheet, at, 1, name, looks, LINK)
        cell.hyperlink = Hyperlink(cell.coordinate, location=f"'{name}'!A1")
        put_text(sheet, at, 2, what, looks, Look())
    for at, line in enumerate(lines, start=row + len(others) + 2):
        put_text(sheet, at, 1, line, looks, Look())
    sheet.freeze_panes = "A2"
    set_up_printing(sheet)


def _tables(reported: Reported, words: Words) -> list[ReportTable]:
    """Results, main figures and actions, with no change from one to another."""
    runs = reported.runs
    figures, actions = measures_compared(runs, words), actions_compared(runs, words)
    changes = [one.key for one in figures.columns if one.key.endswith("_change")]
    figures = replace(figures, title=words["overview_figures"]).without(*changes)
    actions = replace(actions, title=words["overview_actions"])
    if len(runs) == 1:
        one = letter(0)
        figures = _renamed(figures, {one: words["overview_at_end"]})
        counted = {
            f"{one}_count": "overview_clusters",
            f"{one}_ha": "overview_hectares",
        }
        named = {key: words[word] for key, word in counted.items()}
        actions = _renamed(actions, named)
    return [results_table(runs, words), figures, actions]


def _renamed(table: ReportTable, headings: dict[str, str]) -> ReportTable:
    columns = (
        replace(one, heading=capital(headings.get(one.key, one.heading)))
        for one in table.columns
    )
    return replace(table, columns=tuple(columns))


def _legend(sheet: Worksheet, row: int, layout: Layout) -> int:
    """What marks mean; the row after an empty one."""
    words, looks = layout.words, layout.looks
    put_text(sheet, row, 1, words["overview_legend"], looks, SECTION)
    form = f'"{MARK}"#,##0.0'
    put_number(sheet, row + 1, 1, _SHOWN, looks, Look(form, estimate=True))
    put_text(sheet, row + 1, 2, words["overview_estimate"], looks, Look())
    put_text(sheet, row + 2, 1, words["binding"], looks, Look(fill=BINDING_FILL))
    put_text(sheet, row + 2, 2, words["overview_binding"], looks, Look())
    return row + 4
