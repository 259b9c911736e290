"""Charts made in both languages: one is shown at once, both are kept for a report."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.charts.embedded import figure_json
from optimizer.reporting.kept_charts import (
    LANGUAGES,
    KeptChart,
    KeptCharts,
    ToldCharts,
)
from optimizer.reporting.words import Words

ROOM = 320
"""Pixels kept for a chart whose figure states no height."""


@dataclass(frozen=True, slots=True)
class TitledCharts:
    """What one page shows; charts that there is nothing to draw for are left out."""

    title: str
    charts: tuple[Chart, ...]

    @classmethod
    def of(cls, title: str, charts: Iterable[Chart | None]) -> "TitledCharts":
        return cls(title, tuple(one for one in charts if one is not None))


InBoth = Mapping[str, TitledCharts]
"""By language."""


def in_both(make: Callable[[Words], TitledCharts]) -> InBoth:
    """The charts in every language."""
    return {language: make(Words(language)) for language in sorted(LANGUAGES)}


def kept(made: InBoth) -> KeptCharts:
    """The charts as a report shows them."""
    return KeptCharts(
        {
            language: ToldCharts(one.title, tuple(map(_kept, one.charts)))
            for language, one in made.items()
        }
    )


def height_of(chart: Chart) -> int:
    """The pixels that a chart needs from top to bottom."""
    return int(chart.figure.layout.height or ROOM)


def _kept(chart: Chart) -> KeptChart:
    return KeptChart(
        chart.name,
        chart.title,
        chart.finding,
        chart.note,
        chart.table,
        height_of(chart),
        figure_json(chart.figure),
    )
