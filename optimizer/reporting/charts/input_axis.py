"""An axis for an input of futures: numbers, or texts side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from optimizer.reporting.charts.cells import Cell
from optimizer.reporting.charts.chart_text import literal, short_name
from optimizer.reporting.charts.layout import titled
from optimizer.reporting.figures import as_float
from optimizer.reporting.numbers import MISSING, exact
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.tables.in_box import InputRange
from optimizer.reporting.words import Words

_EDGE = 0.05
"""The axis goes so much of its length beyond the least and the most."""

_BESIDE = 0.4
"""A box reaches so far to both sides of a text, texts being 1 apart."""


def input_value(value: object, words: Words) -> str:
    """A text as it is; a number with six digits at most, which a draw has more of."""
    if isinstance(value, str):
        return value
    number = as_float(value)
    return MISSING if number is None else exact(float(f"{number:.6g}"), words)


def input_of(column: str, words: Words) -> Cell:
    return lambda row: input_value(row[column], words)


@dataclass(frozen=True, slots=True)
class InputAxis:
    """``texts`` are those of an input of texts, in order; an input of numbers has none.

    ``asked`` is the range that a box asks, None where it asks nothing.
    """

    name: str
    called: str
    least: float
    most: float
    texts: tuple[str, ...]
    asked: InputRange | None
    words: Words

    @classmethod
    def of(
        cls,
        name: str,
        called: str,
        rows: Sequence[Row],
        asked: InputRange | None,
        words: Words,
    ) -> "InputAxis":
        """The axis on which all rows and the ends of the box have their place."""
        values = [row[name] for row in rows]
        if any(isinstance(value, str) for value in values):
            texts = tuple(sorted({str(value) for value in values}))
            return cls(name, called, -0.6, len(texts) - 0.4, texts, asked, words)
        numbers = [as_float(value) or 0.0 for value in values]
        if asked is not None:
            ends = (asked.low, asked.high, *asked.values)
            numbers += [end for end in ends if isinstance(end, int | float)]
        least, most = min(numbers), max(numbers)
        room = _EDGE * (most - least) or _EDGE * abs(most) or _EDGE
        return cls(name, called, least - room, most + room, (), asked, words)

    def place(self, row: Row) -> float:
        """Where on the axis the row's future is."""
        if self.texts:
            return float(self.texts.index(str(row[self.name])))
        return as_float(row[self.name]) or 0.0

    def told(self, row: Row) -> str:
        return input_value(row[self.name], self.words)

    def side(self) -> tuple[float, float]:
        """From where to where the box reaches; an open end is the edge of the chart.

        Values that are named are covered from the first to the last of them.
        """
        asked = self.asked
        if asked is None:
            return self.least, self.most
        if asked.values:
            return self._around(asked.values)
        low = self.least if asked.low is None else asked.low
        return low, self.most if asked.high is None else asked.high

    def _around(self, values: Sequence[float | str]) -> tuple[float, float]:
        if self.texts:
            places = [
                float(self.texts.index(str(v))) for v in values if v in self.texts
            ]
            beside = _BESIDE
        else:
            places = [float(value) for value in values]
            beside = _EDGE * (self.most - self.least) / 2
        if not places:
            return self.least, self.least
        return min(places) - beside, max(places) + beside

    def layout(self) -> Mapping[str, object]:
        """The axis for plotly."""
        shown = {**titled(self.called), "range": [self.least, self.most]}
        if not self.texts:
            return shown
        return {
            **shown,
            "tickmode": "array",
            "tickvals": list(range(len(self.texts))),
            "ticktext": [literal(short_name(text, 16)) for text in self.texts],
        }
