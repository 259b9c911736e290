"""The curve of value against means."""

from collections.abc import Mapping, Sequence

from plotly import graph_objects as go

from optimizer.reporting.charts.cells import amount_of, number_of, share_of, word_of
from optimizer.reporting.charts.chart import Chart, shown_table
from optimizer.reporting.charts.chart_text import axis_name, lines, with_unit
from optimizer.reporting.charts.layout import figure, titled
from optimizer.reporting.charts.palette import BLUE, PAPER, VERMILLION
from optimizer.reporting.charts.shown_table import ShownTable
from optimizer.reporting.figures import as_float
from optimizer.reporting.numbers import plain, share
from optimizer.reporting.tables.frame import DataFrame, Row, rows_of
from optimizer.reporting.words import Words

_VALUES = {
    "objective": "objective",
    "bound": "bound",
    "nested_objective": "nested_value",
}


def frontier_chart(table: DataFrame, means: str, words: Words) -> Chart | None:
    """The points of a `frontier_table` that have a plan; None where none has one.

    ``means`` is what is varied, in words. What is not proved has an empty marker, and
    a bar up to its bound.
    """
    rows = rows_of(table)
    planned = [row for row in rows if as_float(row["objective"]) is not None]
    if not planned:
        return None
    traces = [_curve(planned, words)]
    nested = [row for row in planned if as_float(row["nested_objective"]) is not None]
    if nested:
        traces.append(_nested(nested, words))
    x_unit = words["chart_factor_axis"]
    if _has_amounts(rows):
        x_unit = words.unit(str(rows[0]["unit"]))
    note = words["chart_frontier_note"]
    if len(planned) < len(rows):
        missing = ", ".join(_place(row, words) for row in rows if row not in planned)
        note = f"{note} {words('chart_no_plan_at', where=missing)}"
    y_axis = titled(words["chart_objective_axis"])
    x_axis = {**titled(means, x_unit), **_marks(planned, words)}
    return Chart(
        "frontier",
        words("title_frontier", means=means),
        _finding(planned, words),
        figure(traces, words, x_axis, y_axis),
        _table(rows, words),
        note,
    )


def _has_amounts(rows: Sequence[Row]) -> bool:
    return bool(rows[0]["unit"])


def _marks(rows: Sequence[Row], words: Words) -> Mapping[str, object]:
    """Factors are told in per cent, and few of them, so that they have room."""
    if _has_amounts(rows):
        return {}
    places = [_x(row) for row in rows]
    few = [places[0], places[len(places) // 2], places[-1]]
    marks = places if len(places) < 6 else few
    told = [share(mark, words, 0) for mark in marks]
    return {"tickmode": "array", "tickvals": marks, "ticktext": told}


def _x(row: Row) -> float:
    value = as_float(row["amount"]) if row["unit"] else None
    return value if value is not None else as_float(row["factor"]) or 0.0


def _place(row: Row, words: Words) -> str:
    if row["unit"]:
        return with_unit(_x(row), str(row["unit"]), words)
    return share(_x(row), words, 1)


def _curve(rows: Sequence[Row], words: Words) -> go.Scatter:
    values = [as_float(row["objective"]) or 0.0 for row in rows]
    bounds = [as_float(row["bound"]) for row in rows]
    room = [
        0.0 if bound is None else max(bound - value, 0.0)
        for value, bound in zip(values, bounds, strict=True)
    ]
    proved = [row["status"] == "optimal" for row in rows]
    return go.Scatter(
        x=[_x(row) for row in rows],
        y=values,
        mode="lines+markers",
        name=words["chart_best_plan"],
        line={"color": BLUE, "width": 2},
        marker={
            "size": 10,
            "color": [BLUE if one else PAPER for one in proved],
            "line": {"color": BLUE, "width": 2},
        },
        error_y={
            "type": "data",
            "symmetric": False,
            "array": room,
            "arrayminus": [0.0] * len(room),
            "visible": any(room),
            "color": BLUE,
        },
        hovertext=[
            lines(
                _place(row, words),
                f"{words['objective']}: {plain(value, words, 2)}",
                f"{words['bound']}: {plain(bound, words, 2)}",
                words[str(row["status"])],
            )
            for row, value, bound in zip(rows, values, bounds, strict=True)
        ],
        hoverinfo="text",
        showlegend=True,
    )


def _nested(rows: Sequence[Row], words: Words) -> go.Scatter:
    values = [as_float(row["nested_objective"]) for row in rows]
    return go.Scatter(
        x=[_x(row) for row in rows],
        y=values,
        mode="lines+markers",
        name=words["nested_value"],
        line={"color": VERMILLION, "width": 2, "dash": "dash"},
        marker={"size": 10, "symbol": "square"},
        hovertext=[
            lines(
                _place(row, words),
                f"{words['nested_value']}: {plain(value, words, 2)}",
            )
            for row, value in zip(rows, values, strict=True)
        ],
        hoverinfo="text",
    )


def _finding(rows: Sequence[Row], words: Words) -> str:
    first, last = rows[0], rows[-1]
    return words(
        "chart_frontier_finding",
        low=_place(first, words),
        high=_place(last, words),
        least=plain(as_float(first["objective"]), words, 2),
        most=plain(as_float(last["objective"]), words, 2),
    )


def _table(rows: Sequence[Row], words: Words) -> ShownTable:
    columns = [(words["of_written"], share_of("factor", words))]
    if _has_amounts(rows):
        unit = str(rows[0]["unit"])
        heading = axis_name(words["varied_amount"], unit, words)
        columns.append((heading, amount_of("amount", unit, words)))
    for column, word in _VALUES.items():
        if any(as_float(row[column]) is not None for row in rows):
            columns.append((words[word], number_of(column, words, 2)))
    columns.append((words["chart_proof"], word_of("status", words)))
    return shown_table(rows, columns)
