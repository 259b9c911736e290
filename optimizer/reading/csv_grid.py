"""The lines of a CSV file."""

import csv
import io
from collections.abc import Iterator

from optimizer.errors import Origin, Problems
from optimizer.reading.column import Column
from optimizer.reading.columns import known_heading
from optimizer.reading.grid import MAX_COLUMNS, Grid, Line, filled, line_of
from optimizer.reading.numbers import DecimalSign
from optimizer.reading.text_file import decode
from optimizer.sentence import Sentence, joined

_DECIMALS: dict[str, DecimalSign] = {",": ".", ";": ","}


class _BrokenError(Exception):
    """The record that starts in ``row`` cannot be read."""

    def __init__(self, row: int) -> None:
        self.row = row
        super().__init__(row)


def csv_grid(
    data: bytes,
    shown: str,
    columns: tuple[Column, ...],
    problems: Problems,
    max_rows: int,
) -> Grid | None:
    """The lines of a CSV file, or None where it cannot be read.

    Cells are separated by what separates the headings, `,` or `;`; with `;` the comma
    is the decimal sign.
    """
    text = decode(data, shown, problems)
    if text is None:
        return None
    first = text.lstrip("\ufeff\r\n").partition("\n")[0]
    if "\t" in first and not any(sign in first for sign in _DECIMALS):
        what = Sentence("the cells are separated by tabs.")
        problems.error(
            Origin(shown, 1),
            what,
            Sentence('cells separated by "," or ";"'),
            Sentence("Save it in Excel as CSV UTF-8, or as .xlsx."),
        )
        return None
    separator = _separator(text, columns)
    lines: list[Line] = []
    width = 0
    try:
        for row, cells in _records(text, separator):
            if len(cells) > MAX_COLUMNS and any(cells[MAX_COLUMNS:]):
                what = Sentence(
                    "there are more than {max_columns} columns.",
                    max_columns=MAX_COLUMNS,
                )
                problems.error(Origin(shown, row), what)
                return None
            line = line_of(row, [filled(cell) for cell in cells])
            if line is not None:
                width = width or len(cells)
                lines.append(line)
                if len(cells) > width:
                    _tell_moved(lines, len(cells), width, shown, separator, problems)
            if len(lines) > max_rows + 1:
                what = Sentence(
                    "there are more than {max_rows:,} rows.", max_rows=max_rows
                )
                problems.error(Origin(shown, row), what)
                return None
    except _BrokenError as error:
        _tell_unclosed(Origin(shown, error.row), problems)
        return None
    return Grid(tuple(lines), _DECIMALS[separator])


def _tell_unclosed(place: Origin, problems: Problems) -> None:
    what = Sentence(
        'a cell that starts with a quote (") in this row is not closed properly.'
    )
    hint = Sentence('Close it with " before the next separator; write "" for a quote.')
    problems.error(place, what, hint=hint)


def _tell_moved(
    lines: list[Line],
    cells: int,
    width: int,
    shown: str,
    separator: str,
    problems: Problems,
) -> None:
    """Tell of the last line that it has more cells than headings, the last blank.

    A cell that holds the separator has then moved those after it, and only blank ones
    have left the table. A filled cell beyond the headings is told with the table.
    """
    if len(lines[-1].cells) > len(lines[0].cells):
        return
    hints = [
        Sentence("Write numbers with a decimal point, as in 8.5."),
        Sentence("Put a cell that holds the separator in double quotes."),
        Sentence("Delete separators at the end that are too many."),
    ]
    problems.error(
        Origin(shown, lines[-1].number),
        Sentence(
            "this row has {cells} cells, the last one blank, for {width} "
            "{width:heading|headings}: its cells may stand in the wrong columns.",
            cells=cells,
            width=width,
        ),
        hint=joined(hints if separator == "," else hints[1:]),
    )


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line where it starts."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    try:
        for cells in reader:
            yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        raise _BrokenError(start) from error


def _separator(text: str, columns: tuple[Column, ...]) -> str:
    """What separates the headings: the sign that yields most known ones, or most."""

    def yields(separator: str) -> tuple[int, int]:
        try:
            headings = next((row for _, row in _records(text, separator) if any(row)))
        except (_BrokenError, StopIteration):
            return 0, 0
        known = sum(known_heading(one, columns) is not None for one in headings)
        return known, len(headings)

    return max(_DECIMALS, key=yields)
