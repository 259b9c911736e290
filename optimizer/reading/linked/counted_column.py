"""A column whose numbers are counted, whatever the table."""

from collections.abc import Mapping
from dataclasses import replace

from optimizer.errors import Origin
from optimizer.reading.cells import label_of
from optimizer.reading.numbers import readings
from optimizer.reading.selection import Path, Selection
from optimizer.reading.together import counted
from optimizer.sentence import Sentence


def holds_numbers(
    table: Selection, column: str, path: Path, rows: Mapping[str, Origin]
) -> bool:
    """Whether a column holds numbers; a blank cell counts 0, with a warning.

    ``rows`` are the places of those rows that are counted, by id.
    """
    if not table.known(column, path):
        return False
    known = table.columns.get(column)
    if known is not None and known.kind in ("text", "choice"):
        expected = Sentence("one of {names}", names=", ".join(_numeric(table)))
        what = Sentence("{column} holds text, no numbers.", column=column)
        table.problems.error(table.locate(path), what, expected)
        return False
    cells = {one: table.rows[one].get(column) for one in rows}
    wrong = [one for one, cell in cells.items() if isinstance(cell, str)]
    asked = table.locate(path)
    for one in wrong:
        text = label_of(cells[one])
        what = Sentence(
            '"{text}" is not a number, but the measure at {asked} counts it.',
            text=text,
            asked=asked,
        )
        hint = ""
        if meant := readings(text):
            what = Sentence(
                '"{text}" can mean {meant}, and the measure at {asked} counts it.',
                text=text,
                meant=meant,
                asked=asked,
            )
            hint = Sentence("Write the one you mean.")
        table.problems.error(replace(rows[one], entry=column), what, hint=hint)
    blank = [one for one, cell in cells.items() if cell is None]
    if blank and not wrong:
        what = Sentence(
            "{column} is blank for {blank}; blank counts 0.",
            column=column,
            blank=counted(blank, table.what),
        )
        table.problems.warn(asked, what)
    return not wrong


def _numeric(table: Selection) -> list[str]:
    """The columns that may hold numbers: all but those known to hold texts."""
    return sorted(
        one
        for one in table.names
        if (known := table.columns.get(one)) is None
        or known.kind in ("number", "yes_no")
    )
