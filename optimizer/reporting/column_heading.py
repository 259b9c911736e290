"""What a column of a table is called where people read of it."""

from optimizer.reading.columns import TABLES, known_heading
from optimizer.reporting.case.headings import heading
from optimizer.reporting.words import Words


def column_heading(table: str, column: str, words: Words) -> str:
    """Its heading in the language; a planner's own has the title it was given."""
    known = known_heading(column, TABLES.get(table, ()))
    return heading(known, words.language) if known else words.own(column)
