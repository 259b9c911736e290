"""Figures of a report as text, marked where they rest on estimates."""

import math

from optimizer.reporting.certainty import MARK
from optimizer.reporting.numbers import MISSING, plain, signed
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import COUNTED, Words


class Figures:
    """The figures of one report; remembers whether any was marked."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.marked = False

    def number(self, row: Row, column: str, decimals: int = 1) -> str:
        text = plain(as_float(row[column]), self.words, decimals)
        return self.marked_if(text, row, column)

    def amount(self, row: Row, column: str, *, plus: bool = False) -> str:
        """A figure in the unit of its row: shares in per cent, people in ones."""
        value, unit = as_float(row[column]), row["unit"]
        if unit == "share":
            hundredfold = None if value is None else 100 * value
            text = (signed if plus else plain)(hundredfold, self.words)
        else:
            decimals = 0 if unit in COUNTED else 1
            text = (signed if plus else plain)(value, self.words, decimals)
        return self.marked_if(text, row, column)

    def marked_if(self, text: str, row: Row, column: str) -> str:
        """The text with the sign if the row says that the figure needs it."""
        if text == MISSING or not row.get(f"{column}_estimate"):
            return text
        self.marked = True
        return f"{MARK}{text}"


def as_float(value: object) -> float | None:
    """The number; None where there is none, which a frame makes not-a-number."""
    if isinstance(value, int | float) and math.isfinite(value):
        return float(value)
    return None
