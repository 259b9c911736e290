"""A chart with all that stands around it on a page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from plotly.graph_objects import Figure

from optimizer.reporting.charts.cells import Cell
from optimizer.reporting.charts.shown_table import ShownTable
from optimizer.reporting.tables.frame import Row


@dataclass(frozen=True, slots=True)
class Chart:
    """``title`` says what is shown, ``finding`` what is to be seen in it.

    Both are plain text. ``name`` is made of letters, digits and `-`, and no other chart
    of a page has it.
    ``note`` tells what is not drawn, and how to read the chart.
    """

    name: str
    title: str
    finding: str
    figure: Figure
    table: ShownTable
    note: str = ""


def shown_table(
    rows: Sequence[Row], columns: Sequence[tuple[str, Cell]], names: int = 1
) -> ShownTable:
    """The rows as text: each column has its heading, and what makes its cells."""
    cells = tuple(tuple(cell(row) for _, cell in columns) for row in rows)
    return ShownTable(tuple(heading for heading, _ in columns), cells, names)


def of_scenario(chart: Chart, called: str, number: int) -> Chart:
    """The chart among those of several scenarios, on a page that has them all."""
    name, title = f"{chart.name}-scenario-{number}", f"{called} · {chart.title}"
    return replace(chart, name=name, title=title)
