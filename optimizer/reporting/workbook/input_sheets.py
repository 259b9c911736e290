"""Sheets that can be read again as tables of a case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

from optimizer.reporting.compare_record import letter
from optimizer.reporting.content.input_table import InputTable
from optimizer.reporting.content.input_tables import tables_after, tables_as_read
from optimizer.reporting.content.reported import Reported
from optimizer.reporting.words import Words

FILE = "report.xlsx"
"""What a scenario calls the workbook, if it keeps the name it was given."""

_LONGEST = 105
"""Letters of a line under the tables of the first sheet."""


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
        *_short_lines(words["input_how"]),
        f"    extends: {scenario}.yaml",
        f"    tables: {_tables(read)}",
    ]
    if after:
        lines += _short_lines(words["input_how_after"])
        lines.append(f"    tables: {_tables(after)}")
        told = _about_candidates(_names(read), _names(after), words)
        lines += _short_lines(told)
    return lines


def _short_lines(text: str) -> list[str]:
    """The text in lines that do not make the sheet wider, and small on paper."""
    return wrap(text, _LONGEST, break_long_words=False, break_on_hyphens=False)


def _about_candidates(
    read: Mapping[str, str], after: Mapping[str, str], words: Words
) -> str:
    """How to go on with a cluster that was not added; its site is a place by now."""
    told = words("input_how_candidates", clusters=read["clusters"])
    if "places" not in after:
        return told
    return f"{told} {words('input_how_sites', places=after['places'])}"


def _tables(sheets: Sequence[InputSheet]) -> str:
    """The entry of a scenario."""
    named = (f"{table}: {FILE}#{name}" for table, name in _names(sheets).items())
    return f"{{{', '.join(named)}}}"


def _names(sheets: Sequence[InputSheet]) -> Mapping[str, str]:
    """The sheets by their table; of several runs the first's."""
    names: dict[str, str] = {}
    for one in sheets:
        names.setdefault(one.table.table, one.name)
    return names
