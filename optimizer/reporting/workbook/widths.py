"""How wide columns are, in letters."""

from collections.abc import Iterable

from optimizer.reporting.content.table import Column, ReportTable, cell_text
from optimizer.reporting.words import Words

LEAST, MOST = 8, 60
"""What is longer is wrapped."""

_MARGIN = 2


def width_of(column: Column, table: ReportTable, words: Words) -> int:
    """So wide that figures are whole and a heading is broken between words only."""
    cells = (cell_text(column, row, words) for row in table.rows)
    # The button of a filter takes room beside the last word.
    return fitted(cells, column.title, _MARGIN + 1)


def fitted(cells: Iterable[str], heading: str, margin: int = _MARGIN) -> int:
    longest = max((_longest_line(text) for text in cells), default=0)
    word = max(map(len, heading.split()), default=0)
    return min(max(longest, word, LEAST) + margin, MOST)


def _longest_line(text: str) -> int:
    return max(map(len, text.splitlines()), default=0)
