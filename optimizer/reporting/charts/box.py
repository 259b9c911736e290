"""Where something fails: futures over two inputs, and the box found among them."""

from collections.abc import Collection, Mapping, Sequence
from random import Random

from plotly import graph_objects as go

from optimizer.reporting.charts.cells import Cell, text_of, yes_or_no
from optimizer.reporting.charts.chart import Chart, shown_table
from optimizer.reporting.charts.chart_text import lines
from optimizer.reporting.charts.input_axis import InputAxis, input_of, input_value
from optimizer.reporting.charts.layout import figure
from optimizer.reporting.charts.palette import BLACK, BLUE, VERMILLION
from optimizer.reporting.charts.shown_table import ShownTable
from optimizer.reporting.figures import as_float
from optimizer.reporting.numbers import plain
from optimizer.reporting.tables.frame import DataFrame, Row, rows_of
from optimizer.reporting.tables.in_box import InputRange, box_table
from optimizer.reporting.words import Words

MOST_FUTURES = 2000
"""So many points are drawn at most; more take long, and hide one another."""

_BESIDE = ("run", "scenario", "status", "objective")


def box_chart(
    inputs: DataFrame,
    fails: Collection[int],
    box: Mapping[str, InputRange],
    title: str,
    words: Words,
    labels: Mapping[str, str] | None = None,
    number: int = 1,
) -> Chart | None:
    """Futures of an `input_table` over the first two inputs of the box.

    ``fails`` are runs, ``title`` what fails, ``labels`` how inputs are called.
    A box of one input is drawn over it and another one, or the objective. None if
    there is nothing to draw.
    """
    every = rows_of(box_table(inputs, fails, box))
    names = _axes(list(map(str, inputs.columns)), list(box))
    rows = _drawn([row for row in every if _is_known(row, names)])
    if not rows or not box:
        return None
    called = {name: (labels or {}).get(name, name) for name in (*names, *box)}
    called["objective"] = words["chart_objective_axis"]
    x, y = (
        InputAxis.of(name, called[name], rows, box.get(name), words) for name in names
    )
    traces = [_box(x, y, words), *_points(rows, x, y, words)]
    return Chart(
        f"box-{number}",
        title,
        _finding(every, box, called, words),
        figure(traces, words, x.layout(), y.layout(), 420),
        _table(rows, names, called, words),
        _note(len(rows), len(every), [n for n in box if n not in names], called, words),
    )


def _axes(columns: Sequence[str], box: Sequence[str]) -> tuple[str, str]:
    others = [name for name in columns if name not in (*_BESIDE, *box)]
    first, second, *_ = [*box, *others, "objective", "objective"]
    return first, second


def _is_known(row: Row, names: Sequence[str]) -> bool:
    return all(isinstance(row[n], str) or as_float(row[n]) is not None for n in names)


def _drawn(rows: Sequence[Row]) -> list[Row]:
    """All, or so many drawn by lot, always the same ones: every n-th of a grid would
    show some of its values only.
    """
    if len(rows) <= MOST_FUTURES:
        return list(rows)
    places = sorted(Random(0).sample(range(len(rows)), MOST_FUTURES))
    return [rows[place] for place in places]


def _points(
    rows: Sequence[Row], x: InputAxis, y: InputAxis, words: Words
) -> list[go.Scatter]:
    """Failing futures are crosses, others rings."""
    traces = []
    for fails, word, colour, symbol in (
        (False, "chart_holds", BLUE, "circle-open"),
        (True, "chart_fails", VERMILLION, "x-thin-open"),
    ):
        own = [row for row in rows if row["fails"] == fails]
        traces.append(
            go.Scatter(
                x=[x.place(row) for row in own],
                y=[y.place(row) for row in own],
                mode="markers",
                marker={
                    "symbol": symbol,
                    "size": 8,
                    "color": colour,
                    "line": {"width": 1.5, "color": colour},
                },
                name=words[word],
                hovertext=[
                    lines(
                        words("chart_run", run=row["run"]),
                        f"{x.called}: {x.told(row)}",
                        f"{y.called}: {y.told(row)}",
                        words[word],
                    )
                    for row in own
                ],
                hoverinfo="text",
                showlegend=True,
            )
        )
    return traces


def _box(x: InputAxis, y: InputAxis, words: Words) -> go.Scatter:
    """An open side reaches to the edge of the chart."""
    (left, right), (low, high) = x.side(), y.side()
    return go.Scatter(
        x=[left, right, right, left, left],
        y=[low, low, high, high, low],
        mode="lines",
        fill="toself",
        fillcolor="rgba(0,0,0,0.06)",
        line={"color": BLACK, "width": 2, "dash": "dash"},
        name=words["chart_box"],
        hoverinfo="skip",
    )


def _finding(
    rows: Sequence[Row],
    box: Mapping[str, InputRange],
    called: Mapping[str, str],
    words: Words,
) -> str:
    within = [row for row in rows if row["in_box"]]
    failing = sum(bool(row["fails"]) for row in within)
    every = sum(bool(row["fails"]) for row in rows)
    return words(
        "chart_box_finding",
        box=f" {words['chart_and']} ".join(
            _asked(called[entry], side, words) for entry, side in box.items()
        ),
        failing=_count(failing, words),
        within=_count(len(within), words),
        outside=_count(every - failing, words),
        beyond=_count(len(rows) - len(within), words),
    )


def _asked(name: str, side: InputRange, words: Words) -> str:
    """`cost above 1.2`, `demand between 0.6 and 0.8`, `law: a, b`."""
    if side.values:
        return (
            f"{name}: {', '.join(input_value(value, words) for value in side.values)}"
        )
    low, high = input_value(side.low, words), input_value(side.high, words)
    if side.low is None:
        return words("chart_below", what=name, high=high)
    if side.high is None:
        return words("chart_above", what=name, low=low)
    return words("chart_between", what=name, low=low, high=high)


def _note(
    drawn: int, count: int, hidden: list[str], called: Mapping[str, str], words: Words
) -> str:
    told = [words["chart_box_note"]]
    if hidden:
        names = ", ".join(called[name] for name in hidden)
        told.append(words("chart_box_hidden", inputs=names))
    if drawn < count:
        figures = {"drawn": _count(drawn, words), "count": _count(count, words)}
        told.append(words("chart_futures_drawn", **figures))
    return " ".join(told)


def _table(
    rows: Sequence[Row], names: Sequence[str], called: Mapping[str, str], words: Words
) -> ShownTable:
    columns: list[tuple[str, Cell]] = [(words["chart_run_column"], text_of("run"))]
    for name in names:
        columns.append((called[name], input_of(name, words)))
    columns.append((words["chart_fails"], yes_or_no("fails", words)))
    columns.append((words["chart_in_box"], yes_or_no("in_box", words)))
    return shown_table(rows, columns)


def _count(value: int, words: Words) -> str:
    return plain(value, words, 0)
