"""Sheets that can be read again as tables of a case."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from optimizer.reading.cells import Value
from optimizer.reading.columns import TABLES, Column
from optimizer.reporting.case.headings import shown
from optimizer.reporting.case.workbook import head
from optimizer.reporting.compare_record import letter
from optimizer.reporting.content.input_table import InputTable
from optimizer.reporting.content.input_tables import tables_after, tables_as_read
from optimizer.reporting.content.reported import Reported
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.cells import put_exact_text, put_number
from optimizer.reporting.workbook.looks import HEADING, Look, Looks
from optimizer.reporting.workbook.number_forms import ESTIMATE
from optimizer.reporting.workbook.printing import set_up_wide_printing
from optimizer.reporting.workbook.widths import FILTER, fitted, height_of

FILE = "report.xlsx"
"""What a scenario calls the workbook, if it keeps the name it was given."""

_TAB = "E69F00"
_WIDEST = 40


@dataclass(frozen=True, slots=True)
class InputSheet:
    """``name`` is what a scenario writes after #; ``about`` says what the sheet is."""

    name: str
    about: str
    table: InputTable
    after: bool


def input_sheets(reported: Reported, words: Words) -> list[InputSheet]:
    """The tables as read, and those at the end of each plan.

    Of several runs a letter tells them apart, but where all read the same.
    """
    read = [tables_as_read(run) for run in reported.runs]
    after = [
        {f"{name}_after": table for name, table in tables_after(run, words).items()}
        for run in reported.runs
    ]
    found: list[InputSheet] = []
    for by_run in (read, after):
        for name in dict.fromkeys(name for tables in by_run for name in tables):
            tables = [one.get(name) for one in by_run]
            if all(one == tables[0] for one in tables):
                tables = tables[:1]
            for place, table in enumerate(tables):
                if table is not None and table.rows:
                    end = f"_{letter(place)}" if len(tables) > 1 else ""
                    about = words[f"input_{name}"]
                    sheet = InputSheet(f"{name}{end}", about, table, by_run is after)
                    found.append(sheet)
    return found


def put_input(sheet: Worksheet, table: InputTable, words: Words, looks: Looks) -> None:
    """Write the table with its headings in the first row, and nothing else."""
    known = {column.name: column for column in TABLES[table.table]}
    headings: list[tuple[str, int]] = []
    for place, name in enumerate(table.columns, start=1):
        column = known.get(name)
        if column is not None:
            head(sheet, place, column, words.language)
        else:
            put_exact_text(sheet, 1, place, name, looks, HEADING)
        heading = str(sheet.cell(1, place).value)
        texts = (_as_text(row.get(name)) for row in table.rows)
        width = fitted(texts, heading, _WIDEST)
        sheet.column_dimensions[get_column_letter(place)].width = width
        headings.append((heading, width - FILTER))
        for line, row in enumerate(table.rows, start=2):
            if name in row:
                doubtful = (str(row.get("id")), name) in table.doubtful
                _put(sheet, line, place, row[name], column, doubtful, words, looks)
    end = get_column_letter(len(table.columns))
    sheet.auto_filter.ref = f"A1:{end}{len(table.rows) + 1}"
    sheet.freeze_panes = "C2"
    sheet.sheet_properties.tabColor = _TAB
    sheet.row_dimensions[1].height = height_of(headings)
    set_up_wide_printing(sheet, "A:B", 1)


def how_to_read(sheets: Sequence[InputSheet], scenario: str, words: Words) -> list[str]:
    """The lines that tell a planner to point a scenario at the sheets."""
    read = [one for one in sheets if not one.after]
    after = [one for one in sheets if one.after]
    lines = [
        words["input_how"],
        f"    extends: {scenario}.yaml",
        f"    tables: {_tables(read)}",
    ]
    if after:
        lines += [words["input_how_after"], f"    tables: {_tables(after)}"]
    return lines


def _tables(sheets: Sequence[InputSheet]) -> str:
    """The entry of a scenario; of several runs it names the first's sheets."""
    names: dict[str, str] = {}
    for one in sheets:
        names.setdefault(one.table.table, f"{FILE}#{one.name}")
    listed = ", ".join(f"{table}: {name}" for table, name in names.items())
    return f"{{{listed}}}"


def _as_text(value: Value | None) -> str:
    if isinstance(value, float):
        return f"{value:.6g}"
    return "" if value is None else str(value)


def _put(
    sheet: Worksheet,
    line: int,
    place: int,
    value: Value,
    column: Column | None,
    doubtful: bool,
    words: Words,
    looks: Looks,
) -> None:
    if isinstance(value, float):
        form = ESTIMATE if doubtful else "General"
        put_number(sheet, line, place, value, looks, Look(form, estimate=doubtful))
        return
    text = str(shown(column, value, words.language))
    put_exact_text(
        sheet, line, place, text, looks, Look(estimate=doubtful, indented=True)
    )
