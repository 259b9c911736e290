"""What is said about a fan: its finding, its note, its table."""

from collections.abc import Sequence
from dataclasses import dataclass

from optimizer.reporting.charts.cells import Cell, amount_of, number_of, text_of
from optimizer.reporting.charts.chart import shown_table
from optimizer.reporting.charts.chart_text import amount, axis_name, lines, with_unit
from optimizer.reporting.charts.shown_table import ShownTable
from optimizer.reporting.figures import Figures, as_float
from optimizer.reporting.numbers import plain
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.tables.spread import SPREAD_COLUMNS
from optimizer.reporting.words import Words

_BESIDE = ("today", "at_most", "at_least")

_DIGITS = 6
"""What differs behind these decimals only is the same."""


@dataclass(frozen=True, slots=True)
class FanWords:
    """Of one measure's rows of a `fan_table`, by period."""

    rows: Sequence[Row]
    unit: str
    words: Words

    def told(self, value: float | None) -> str:
        """An amount with its unit."""
        return with_unit(value, self.unit, self.words)

    def today(self) -> str:
        """Today's amount, marked if it rests on estimates."""
        row = self.rows[0]
        told = self.told(as_float(row["today"]))
        return Figures(self.words).marked_if(told, row, "today")

    def hover(self, row: Row) -> str:
        """What is shown beside the pointer at a period."""
        told = [
            f"{self.words[f'chart_{column}']}: {self.told(as_float(row[column]))}"
            for column in ("p95", "p75", "p50", "p25", "p05")
        ]
        return lines(str(row["period"]), *told)

    def finding(self) -> str:
        """How far futures lie apart, and what is known of today."""
        words, row = self.words, self._telling()
        period = str(row["period"])
        least, most = (as_float(row[column]) or 0.0 for column in ("least", "most"))
        if round(least, _DIGITS) == round(most, _DIGITS):
            said = words("chart_fan_same", period=period, amount=self.told(least))
        else:
            said = words(
                "chart_fan_finding",
                period=period,
                low=amount(as_float(row["p05"]), self.unit, words),
                high=self.told(as_float(row["p95"])),
                median=self.told(as_float(row["p50"])),
            )
        if as_float(row["today"]) is None:
            return f"{said}."
        return f"{said}; {words('chart_fan_today', amount=self.today())}."

    def note(self, *, with_rule: bool) -> str:
        """Who is counted, what signs mean, and, if asked, what a quantile is."""
        words, last = self.words, self.rows[-1]
        told = [words["chart_fan_note"]] if with_rule else []
        futures, of = as_float(last["futures"]), as_float(last["of"])
        if futures != of:
            told.append(
                words(
                    "chart_without_plan",
                    futures=plain(futures, words, 0),
                    of=plain(of, words, 0),
                )
            )
        if last["today_estimate"]:
            told.append(words["estimate_legend"])
        return " ".join(told)

    def table(self) -> ShownTable:
        """Every figure, a row per period; columns without any are left out."""
        words = self.words
        columns = [
            (words["period"], text_of("period")),
            (words["chart_futures"], number_of("futures", words)),
        ]
        for column in (*SPREAD_COLUMNS, *_BESIDE):
            if any(as_float(row[column]) is not None for row in self.rows):
                word = column if column in _BESIDE else f"chart_{column}"
                heading = axis_name(words[word], self.unit, words)
                columns.append((heading, self._cell(column)))
        return shown_table(self.rows, columns)

    def _telling(self) -> Row:
        """The last period; of a flow the period in which most happens."""
        if as_float(self.rows[0]["today"]) is not None:
            return self.rows[-1]
        return max(self.rows, key=lambda row: as_float(row["p50"]) or 0.0)

    def _cell(self, column: str) -> Cell:
        plainly = amount_of(column, self.unit, self.words)
        figures = Figures(self.words)
        return lambda row: figures.marked_if(plainly(row), row, column)
