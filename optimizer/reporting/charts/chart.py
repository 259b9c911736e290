"""A chart with all that stands around it on a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plotly.graph_objects import Figure

from optimizer.reporting.charts.cells import Cell
from optimizer.reporting.tables.frame import Row


@dataclass(frozen=True, slots=True)
class ShownTable:
    """The figures of a chart as text; the first ``names`` columns are no numbers."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    names: int = 1


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
    rows: Sequence[Row], columns: Mapping[str, Cell], names: int = 1
) -> ShownTable:
    """The rows as text: what makes a cell, by heading."""
    cells = tuple(tuple(cell(row) for cell in columns.values()) for row in rows)
    return ShownTable(tuple(columns), cells, names)
