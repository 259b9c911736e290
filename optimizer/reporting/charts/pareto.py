"""The frontier between two or three measures."""

from collections.abc import Mapping, Sequence

from plotly import graph_objects as go

from optimizer.reporting.charts.cells import amount_of, text_of, yes_or_no
from optimizer.reporting.charts.chart import Chart, shown_table
from optimizer.reporting.charts.chart_text import (
    amount,
    axis_name,
    lines,
    literal,
    measure_name,
    with_unit,
)
from optimizer.reporting.charts.layout import axis_text, figure, titled
from optimizer.reporting.charts.palette import BLACK, BLUE, INK
from optimizer.reporting.charts.shown_table import ShownTable
from optimizer.reporting.figures import as_float
from optimizer.reporting.numbers import plain
from optimizer.reporting.tables.frame import DataFrame, Row, rows_of
from optimizer.reporting.words import Words

_LEAST, _MOST = 9.0, 23.0
"""Diameters of markers in pixels: least and most of the third measure."""

MOST_NUMBERED = 25
"""Of more points the numbers would hide one another; the pointer still tells them."""


def pareto_chart(
    table: DataFrame, units: Mapping[str, str], words: Words
) -> Chart | None:
    """Points of a table ``point``, one column per measure, ``knee``; None without any.

    ``units`` has the two or three measures in the order of the axes, with their units;
    the third is told by colour and size.
    """
    rows = rows_of(table)
    if not rows:
        return None
    names = list(units)
    rows.sort(key=lambda row: [as_float(row[name]) or 0.0 for name in names])
    traces = [_points(rows, units, words)]
    knees = [row for row in rows if row["knee"]]
    if knees:
        traces.append(_knees(knees, units, words))
    called = [measure_name(name, words) for name in names]
    axes = [
        titled(what, words.unit(unit))
        for what, unit in zip(called, units.values(), strict=True)
    ]
    note = words["chart_pareto_note"]
    if len(names) > 2:
        note = f"{note} {words('chart_third', measure=called[2])}"
    return Chart(
        "pareto",
        words("chart_pareto_title", measures=", ".join(called)),
        _finding(rows, knees, units, words),
        figure(traces, words, axes[0], axes[1], 420 if len(names) > 2 else 380),
        _table(rows, units, words),
        note,
    )


def _points(rows: Sequence[Row], units: Mapping[str, str], words: Words) -> go.Scatter:
    first, second, *others = units
    numbered = len(rows) <= MOST_NUMBERED
    marker: dict[str, object] = {"size": 10, "color": BLUE}
    if others:
        marker = _third(rows, others[0], units[others[0]], words)
    mode = "markers" if others else "lines+markers"
    return go.Scatter(
        x=[as_float(row[first]) for row in rows],
        y=[as_float(row[second]) for row in rows],
        mode=f"{mode}+text" if numbered else mode,
        text=[_numbered(row) for row in rows] if numbered else None,
        textposition="top center",
        line={"color": BLUE, "width": 1, "dash": "dot"},
        marker=marker,
        name=words["chart_plans"],
        hovertext=[_hover(row, units, words) for row in rows],
        hoverinfo="text",
        cliponaxis=False,
        showlegend=True,
    )


def _numbered(row: Row) -> str:
    """Above the star of a knee there is room one line higher."""
    return f"{literal(str(row['point']))}{'<br>&nbsp;' if row['knee'] else ''}"


def _third(
    rows: Sequence[Row], name: str, unit: str, words: Words
) -> dict[str, object]:
    """A third measure by colour, light for much, and by size, large for much."""
    values = [as_float(row[name]) or 0.0 for row in rows]
    low, high = min(values), max(values)
    span = high - low or 1.0
    sizes = [_LEAST + (_MOST - _LEAST) * (value - low) / span for value in values]
    title = axis_text(measure_name(name, words), words.unit(unit))
    return {
        "color": values,
        "size": sizes,
        "colorscale": "Cividis",
        "showscale": True,
        "line": {"color": INK, "width": 1},
        "colorbar": {
            "orientation": "h",
            "title": {"text": title, "side": "top"},
            "y": -0.28,
            "yanchor": "top",
            "thickness": 12,
            "len": 1.0,
            "exponentformat": "none",
            "separatethousands": True,
        },
    }


def _knees(rows: Sequence[Row], units: Mapping[str, str], words: Words) -> go.Scatter:
    first, second, *_ = units
    return go.Scatter(
        x=[as_float(row[first]) for row in rows],
        y=[as_float(row[second]) for row in rows],
        mode="markers",
        marker={
            "symbol": "star-open",
            "size": 26,
            "color": BLACK,
            "line": {"color": BLACK, "width": 2},
        },
        name=words["chart_knee"],
        hoverinfo="skip",
    )


def _hover(row: Row, units: Mapping[str, str], words: Words) -> str:
    told = [
        f"{measure_name(name, words)}: {with_unit(as_float(row[name]), unit, words)}"
        for name, unit in units.items()
    ]
    knee = words["chart_knee"] if row["knee"] else ""
    return lines(words("chart_point", point=row["point"]), *told, knee)


def _finding(
    rows: Sequence[Row], knees: Sequence[Row], units: Mapping[str, str], words: Words
) -> str:
    """From where to where, and the first knee."""

    def told(name: str) -> str:
        values = [as_float(row[name]) or 0.0 for row in rows]
        return words(
            "chart_from_to",
            what=measure_name(name, words),
            low=amount(min(values), units[name], words),
            high=with_unit(max(values), units[name], words),
        )

    said = words(
        "chart_pareto_finding",
        count=plain(len(rows), words, 0),
        ranges="; ".join(told(name) for name in units),
    )
    if not knees:
        return f"{said}."
    where = ", ".join(
        with_unit(as_float(knees[0][name]), unit, words) for name, unit in units.items()
    )
    key = "chart_knee_of_two" if len(units) == 2 else "chart_knee_of_three"
    return f"{said}. {words(key, point=knees[0]['point'], where=where)}"


def _table(rows: Sequence[Row], units: Mapping[str, str], words: Words) -> ShownTable:
    columns = [(words["chart_number"], text_of("point"))]
    for name, unit in units.items():
        heading = axis_name(measure_name(name, words), unit, words)
        columns.append((heading, amount_of(name, unit, words)))
    columns.append((words["chart_knee"], yes_or_no("knee", words)))
    return shown_table(rows, columns)
