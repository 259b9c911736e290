"""The first line of a table: which column each heading means."""

from dataclasses import dataclass, replace
from fractions import Fraction

from optimizer.errors import Origin, Problems
from optimizer.reading.columns import Column, heading_unit, known_heading
from optimizer.reading.dimensions import unit_of
from optimizer.reading.grid import UNREADABLE, Line
from optimizer.reading.nearest import nearest
from optimizer.reading.text_file import without_marks
from optimizer.reading.units import Amount, amount_in
from optimizer.sentence import OR, Sentence, joined

_ALMOST = 0.85
"""How like a known heading another one must be to be taken for a slip."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's name and how its heading is written.

    ``unit`` is the unit that the heading gives its cells, where it is not the
    column's own, and ``size`` how much of that it is.
    """

    name: str
    written: str
    unit: str = ""
    size: Fraction = Fraction(1)


def headings_of(
    line: Line, shown: str, columns: tuple[Column, ...], problems: Problems
) -> tuple[Heading | None, ...]:
    """The headings of a table in order; None where the cell is blank.

    A heading that is no column's stays as written. A heading twice, a unit that does
    not fit its column and a required column without heading are errors.
    """
    found: list[Heading | None] = []
    first: dict[str, str] = {}
    unknown: list[str] = []
    for cell in line.cells:
        if cell is None or cell is UNREADABLE:
            found.append(None)
            continue
        column = known_heading(cell.text, columns)
        name = column.name if column else cell.text
        if column is None:
            unknown.append(cell.text)
        place = Origin(shown, line.number, None, cell.text)
        if name in first:
            _tell_twice(name, first[name], cell.text, place, problems)
        first.setdefault(name, cell.text)
        unit, size = _unit(cell.text, column, place, problems)
        found.append(Heading(name, cell.text, unit, size))
    for column in columns:
        if column.name in first:
            continue
        if column.required:
            _tell_missing(column, unknown, Origin(shown, line.number), problems)
        else:
            _tell_mistyped(column, unknown, Origin(shown, line.number), problems)
    return tuple(found)


def _unit(
    heading: str, column: Column | None, place: Origin, problems: Problems
) -> tuple[str, Fraction]:
    """The unit of a heading and its size, where that is not the column's own."""
    unit = heading_unit(heading)
    found = unit_of(unit)
    if found is None or column is None or column.dimension is None:
        return "", Fraction(1)
    dimension, size = found
    try:
        amount_in(Amount(1.0, dimension, unit), column.dimension)
    except ValueError as error:
        problems.error(place, str(error))
        return "", Fraction(1)
    return (unit, size) if size != 1 else ("", size)


def _tell_twice(
    name: str, first: str, second: str, place: Origin, problems: Problems
) -> None:
    if first == second:
        what = Sentence('the heading "{first}" stands here twice.', first=first)
    else:
        what = Sentence(
            'the headings "{first}" and "{second}" both mean "{name}".',
            first=first,
            second=second,
            name=name,
        )
    problems.error(place, what, hint=Sentence("Keep one of the columns."))


def _tell_mistyped(
    column: Column, unknown: list[str], place: Origin, problems: Problems
) -> None:
    """Warn of a heading that is almost one of a column that the table lacks."""
    plain = {without_marks(one): one for one in unknown}
    for name in (column.name, *column.aliases):
        near = nearest(without_marks(name), plain, _ALMOST)
        heading = near and plain[near]
        if heading is not None:
            problems.warn(
                replace(place, entry=heading),
                Sentence(
                    'the heading "{heading}" is kept as a column of your own.',
                    heading=heading,
                ),
                hint=Sentence('Did you mean "{near}"?', near=name),
            )
            return


def _tell_missing(
    column: Column, unknown: list[str], place: Origin, problems: Problems
) -> None:
    plain = {without_marks(one): one for one in unknown}
    near = [
        plain[match]
        for name in (column.name, *column.aliases)
        if (match := nearest(without_marks(name), plain)) is not None
    ]
    hint = Sentence('Is it the one headed "{near}"?', near=near[0]) if near else ""
    names = joined((f'"{name}"' for name in (column.name, *column.aliases[:2])), OR)
    problems.error(
        place,
        Sentence('the column "{column}" is missing.', column=column.name),
        Sentence("a heading {names}", names=names),
        hint,
    )
