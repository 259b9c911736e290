"""Sheets that can be read again as tables of a case."""

from collections.abc import Sequence
from dataclasses import dataclass

from optimizer.reporting.compare_record import letter
from optimizer.reporting.content.input_table import InputTable
from optimizer.reporting.content.input_tables import tables_after, tables_as_read
from optimizer.reporting.content.reported import Reported
from optimizer.reporting.words import Words

FILE = "report.xlsx"
"""What a scenario calls the workbook, if it keeps the name it was given."""


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
