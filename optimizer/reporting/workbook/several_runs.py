"""The same table of several runs as one, with a column that says of which."""

from collections.abc import Sequence
from dataclasses import replace

from optimizer.reporting.content.headed import capital
from optimizer.reporting.content.table import Column, ReportTable
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words

SCENARIO = "scenario"
"""The column by which such a table is filtered."""

_ABOUT = ("level", "unit", "measure")
"""What a row says of itself beside its columns."""


def one_table(found: Sequence[tuple[str, ReportTable]], words: Words) -> ReportTable:
    """One table of those of several runs, each with the letter of its run.

    Columns of the same key and title are the same; what a run does not have is blank.
    """
    columns = [Column(SCENARIO, capital(words["workbook_scenario"]))]
    rows: list[Row] = []
    notes: dict[str, None] = {}
    for letter, table in found:
        keys = _placed(columns, table, letter)
        for row in table.rows:
            made: dict[str, object] = {key: row[key] for key in _ABOUT if key in row}
            made[SCENARIO] = letter
            for key, own in keys.items():
                made[own] = row.get(key)
                made[f"{own}_estimate"] = row.get(f"{key}_estimate", False)
            rows.append(made)
        notes |= dict.fromkeys(table.notes)
    first = found[0][1]
    return ReportTable(
        first.name, first.title, tuple(columns), tuple(rows), tuple(notes)
    )


def _placed(columns: list[Column], table: ReportTable, letter: str) -> dict[str, str]:
    """Put the columns of a table among those there; their keys by what they were.

    What the table does not have stays before what is new: periods of one scenario do
    not part those of another.
    """
    own = {_identity(column) for column in table.columns}
    keys: dict[str, str] = {}
    at = 0
    for column in table.columns:
        same = [
            i for i, one in enumerate(columns) if _identity(one) == _identity(column)
        ]
        if same:
            at = same[0]
        else:
            at += 1
            while at < len(columns) and _identity(columns[at]) not in own:
                at += 1
            taken = any(one.key == column.key for one in columns)
            key = f"{column.key}@{letter}" if taken else column.key
            columns.insert(at, replace(column, key=key))
        keys[column.key] = columns[at].key
    return keys


def _identity(column: Column) -> tuple[str, str]:
    return column.key.split("@")[0], column.title
