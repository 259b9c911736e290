"""The fan: how far futures lie apart in one measure, period by period."""

from collections.abc import Sequence
from dataclasses import dataclass

from plotly import graph_objects as go

from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.charts.chart_text import (
    as_heading,
    lines,
    literal,
    measure_name,
)
from optimizer.reporting.charts.fan_words import FanWords
from optimizer.reporting.charts.layout import figure, titled
from optimizer.reporting.charts.palette import BLACK, BLUE, VERMILLION, faded
from optimizer.reporting.figures import as_float
from optimizer.reporting.numbers import plain
from optimizer.reporting.tables.fan import drawn_measures
from optimizer.reporting.tables.frame import DataFrame, Row, rows_of
from optimizer.reporting.words import Words

_BANDS = (("p05", "p95", 0.18, "dot"), ("p25", "p75", 0.40, "dash"))
_LIMITS = (("at_most", "triangle-down"), ("at_least", "triangle-up"))
_ALONE = 0.15
"""So far to both sides a band reaches that has one period only."""


def fan_charts(table: DataFrame, scenario: str, words: Words) -> list[Chart]:
    """A chart per measure of one scenario of a `fan_table` that is worth one."""
    own = table[table["scenario"] == scenario]
    return [
        _Fan(number, measure, own, words).chart()
        for number, measure in enumerate(drawn_measures(own), start=1)
    ]


@dataclass(frozen=True, slots=True)
class _Point:
    """Where on the axis, under which name, which row; today has the first one's."""

    x: int
    name: str
    row: Row
    is_today: bool = False

    def value(self, column: str) -> float | None:
        return as_float(self.row["today" if self.is_today else column])


class _Fan:
    def __init__(
        self, number: int, measure: str, table: DataFrame, words: Words
    ) -> None:
        self.number, self.words = number, words
        self.rows = rows_of(table[table["measure"] == measure])
        self.name = measure_name(measure, words)
        self.heading = as_heading(measure, words)
        self.unit = str(self.rows[0]["unit"])
        self.points = list(self._points(self.rows))
        self.said = FanWords(self.rows, self.unit, words)

    def chart(self) -> Chart:
        words, last = self.words, self.rows[-1]
        ticks = {
            "tickmode": "array",
            "tickvals": [point.x for point in self.points],
            "ticktext": [literal(point.name) for point in self.points],
            "range": [-0.35, len(self.points) - 0.65],
        }
        traces = [*self._bands(), self._median(), *self._limits()]
        of = plain(as_float(last["of"]), words, 0)
        title = words("chart_fan_title", measure=self.heading, futures=of)
        y_axis = titled(self.name, words.unit(self.unit))
        return Chart(
            f"fan-{self.number}",
            title,
            self.said.finding(),
            figure(traces, words, ticks, y_axis),
            self.said.table(),
            self.said.note(with_rule=self.number == 1),
        )

    def _points(self, rows: Sequence[Row]) -> list[_Point]:
        points = []
        if as_float(rows[0]["today"]) is not None:
            points.append(_Point(0, self.words["today"], rows[0], is_today=True))
        first = len(points)
        points += [_Point(first + t, str(r["period"]), r) for t, r in enumerate(rows)]
        return points

    def _bands(self) -> list[go.Scatter]:
        alone = len(self.points) == 1
        places = [-_ALONE, _ALONE] if alone else [point.x for point in self.points]
        of_places = self.points * 2 if alone else self.points
        bands = []
        for low, high, opacity, dash in _BANDS:
            up = [point.value(high) for point in of_places]
            down = [point.value(low) for point in reversed(of_places)]
            bands.append(
                go.Scatter(
                    x=places + places[::-1],
                    y=up + down,
                    mode="lines",
                    fill="toself",
                    fillcolor=faded(BLUE, opacity),
                    line={"color": BLUE, "width": 1, "dash": dash},
                    name=self.words[f"chart_band_{low}"],
                    hoverinfo="skip",
                )
            )
        return bands

    def _median(self) -> go.Scatter:
        return go.Scatter(
            x=[point.x for point in self.points],
            y=[point.value("p50") for point in self.points],
            mode="lines+markers",
            line={"color": BLACK, "width": 2},
            marker={
                "size": 9,
                "symbol": ["square" if p.is_today else "circle" for p in self.points],
            },
            name=self.words["chart_p50"],
            hovertext=[self._hover(point) for point in self.points],
            hoverinfo="text",
        )

    def _limits(self) -> list[go.Scatter]:
        """A limit of several periods is a line, with gaps where there is none."""
        traces = []
        for column, symbol in _LIMITS:
            points = [point for point in self.points if not point.is_today]
            amounts = [point.value(column) for point in points]
            if all(one is None for one in amounts):
                continue
            word = self.words[column]
            traces.append(
                go.Scatter(
                    x=[point.x for point in points],
                    y=amounts,
                    mode="lines+markers",
                    line={"color": VERMILLION, "width": 2, "dash": "longdash"},
                    marker={"size": 10, "symbol": symbol},
                    name=self.words("chart_limit", sense=word),
                    hovertext=[
                        lines(point.name, f"{word} {self.said.told(value)}")
                        for point, value in zip(points, amounts, strict=True)
                    ],
                    hoverinfo="text",
                )
            )
        return traces

    def _hover(self, point: _Point) -> str:
        if point.is_today:
            return lines(point.name, self.said.today())
        return self.said.hover(point.row)
