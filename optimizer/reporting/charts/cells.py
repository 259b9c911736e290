"""How the columns of a table become text: one function per kind of figure."""

from collections.abc import Callable

from optimizer.reporting.charts.chart_text import amount
from optimizer.reporting.figures import as_float
from optimizer.reporting.numbers import plain, share
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words

Cell = Callable[[Row], str]


def text_of(column: str) -> Cell:
    return lambda row: str(row[column])


def word_of(column: str, words: Words) -> Cell:
    """A word of the engine's own, such as an action or a status."""
    return lambda row: words[str(row[column])]


def yes_or_no(column: str, words: Words) -> Cell:
    return lambda row: words["yes" if row[column] else "no"]


def number_of(column: str, words: Words, decimals: int = 0) -> Cell:
    return lambda row: plain(as_float(row[column]), words, decimals)


def amount_of(column: str, unit: str, words: Words) -> Cell:
    """An amount without its unit, which stands in the heading."""
    return lambda row: amount(as_float(row[column]), unit, words)


def share_of(column: str, words: Words) -> Cell:
    return lambda row: share(as_float(row[column]), words, 1)
