"""The same table of several runs as one, with a column that says of which."""

from collections.abc import Sequence

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
    """Put the columns of a table among those there; their keys by what they were."""
    keys: dict[str, str] = {}
    at = 0
    for column in table.columns:
        same = [
            place
            for place, one in enumerate(columns)
            if one.title == column.title and one.key.split("@")[0] == column.key
        ]
        if same:
            at = same[0]
        else:
            taken = any(one.key == column.key for one in columns)
            key = f"{column.key}@{letter}" if taken else column.key
            at += 1
            columns.insert(
                at,
                Column(key, column.heading, column.kind, column.unit, column.decimals),
            )
        keys[column.key] = columns[at].key
    return keys
