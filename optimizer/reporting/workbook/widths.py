"""How wide columns are, in letters, and how high the rows of wrapped texts."""

from collections.abc import Iterable

from optimizer.reporting.content.table import Column, ReportTable, cell_text
from optimizer.reporting.words import Words

LEAST, MOST, MOST_OF_REASONS = 8, 40, 62
"""What is longer is wrapped: a sheet must still be readable on paper."""

FILTER = 4
"""The button of a filter, and bold letters, take so much room from a heading."""

_MARGIN = 3
_SHORT = 12
"""A heading that is no longer stands on one line."""
_LETTERS = 1.1
"""So many letters of a text are about as wide as a digit."""
_REASONS = frozenset({"reason", "basis"})
_LINE, _HIGHEST = 15.0, 405.0
"""Points; no row of Excel is higher."""


def width_of(column: Column, table: ReportTable, words: Words) -> int:
    """So wide that figures are whole and a heading is broken between words only."""
    cells = (cell_text(column, row, words) for row in table.rows)
    most = MOST_OF_REASONS if column.key in _REASONS else MOST
    return fitted(cells, column.title, most)


def fitted(cells: Iterable[str], heading: str, most: int) -> int:
    """The width of the longest cell or word of the heading, at most so."""
    longest = max((_longest_line(text) for text in cells), default=0)
    words = [heading] if len(heading) <= _SHORT else heading.split()
    word = max(map(len, words), default=0)
    return min(max(longest, word + 1, LEAST) + _MARGIN, most)


def height_of(texts: Iterable[tuple[str, int]]) -> float | None:
    """How high a row is whose cells hold these texts in columns of these widths.

    None leaves it at one line. Stated, for not every program finds it out when it opens
    a file.
    """
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return min(lines * _LINE, _HIGHEST) if lines > 1 else None


def _lines(text: str, width: int) -> int:
    """Into how many lines a text falls that is broken between words."""
    width = round(_LETTERS * width)
    if len(text) < width and "\n" not in text:
        return 1
    number = 0
    for line in text.splitlines():
        number += 1
        room = width
        for word in line.split(" "):
            if len(word) > room and room < width:
                number, room = number + 1, width
            number += len(word) // width if len(word) > width else 0
            room -= len(word) % width + 1
    return number


def _longest_line(text: str) -> int:
    return max(map(len, text.splitlines()), default=0)
