"""What plans fall short by if the future is another than they are made for."""

from collections.abc import Sequence

from plotly import graph_objects as go

from optimizer.reporting.charts.cells import Cell, number_of, text_of
from optimizer.reporting.charts.chart import Chart, shown_table
from optimizer.reporting.charts.chart_text import lines
from optimizer.reporting.charts.layout import (
    figure,
    row_axis,
    row_height,
    row_names,
    titled,
)
from optimizer.reporting.charts.palette import BLACK, SKY_BLUE, VERMILLION
from optimizer.reporting.charts.shown_table import ShownTable
from optimizer.reporting.figures import as_float
from optimizer.reporting.numbers import plain
from optimizer.reporting.tables.frame import DataFrame, Row, rows_of
from optimizer.reporting.tables.regret_spread import regret_spread_table
from optimizer.reporting.tables.spread import SPREAD_COLUMNS
from optimizer.reporting.words import Words

MOST_PLANS = 15


def regret_chart(
    regrets: DataFrame, words: Words, most: int = MOST_PLANS
) -> Chart | None:
    """Boxes of a table ``plan``, ``run``, ``regret``; None where no plan has a regret.

    The plan of least worst regret comes first. The box has half of the futures, the
    lines 90 % of them, and the worst is marked.
    """
    rows = rows_of(regret_spread_table(regrets))
    if not rows:
        return None
    drawn = rows[:most]
    x_axis = {**titled(words["chart_regret_axis"]), "rangemode": "tozero"}
    traces = [_boxes(drawn), _medians(drawn, words), _worst(drawn, words)]
    least = min(as_float(row["least"]) or 0.0 for row in drawn)
    names = row_names([_name(row, words) for row in drawn], min(least, 0.0))
    notes = [words["chart_regret_note"]]
    if len(drawn) < len(rows):
        notes.append(words("chart_plans_drawn", drawn=len(drawn), count=len(rows)))
    if any(row["futures"] != row["of"] for row in rows):
        notes.append(words["chart_cannot_be_kept"])
    return Chart(
        "regret",
        words("chart_regret_title", futures=_count(rows[0]["of"], words)),
        _finding(rows, words),
        figure(
            [*traces, names],
            words,
            x_axis,
            row_axis(len(drawn)),
            row_height(len(drawn)),
        ),
        _table(rows, words),
        " ".join(notes),
    )


def _boxes(rows: Sequence[Row]) -> go.Box:
    return go.Box(
        orientation="h",
        y=list(range(len(rows))),
        lowerfence=_column(rows, "p05"),
        q1=_column(rows, "p25"),
        median=_column(rows, "p50"),
        q3=_column(rows, "p75"),
        upperfence=_column(rows, "p95"),
        width=0.4,
        fillcolor=SKY_BLUE,
        line={"color": BLACK, "width": 1.5},
        hoverinfo="skip",
        showlegend=False,
    )


def _medians(rows: Sequence[Row], words: Words) -> go.Scatter:
    return go.Scatter(
        x=_column(rows, "p50"),
        y=list(range(len(rows))),
        mode="markers",
        marker={"symbol": "line-ns-open", "size": 14, "color": BLACK},
        name=words["chart_p50"],
        hovertext=[_hover(row, words) for row in rows],
        hoverinfo="text",
    )


def _worst(rows: Sequence[Row], words: Words) -> go.Scatter:
    return go.Scatter(
        x=_column(rows, "most"),
        y=list(range(len(rows))),
        mode="markers",
        marker={"symbol": "diamond", "size": 12, "color": VERMILLION},
        name=words["chart_worst"],
        hovertext=[_hover(row, words) for row in rows],
        hoverinfo="text",
    )


def _hover(row: Row, words: Words) -> str:
    worst = words("chart_worst_in", run=row["worst_run"])
    return lines(
        _name(row, words),
        f"{words['chart_p50']}: {_value(row, 'p50', words)}",
        f"{words['chart_p95']}: {_value(row, 'p95', words)}",
        f"{worst}: {_value(row, 'most', words)}",
    )


def _finding(rows: Sequence[Row], words: Words) -> str:
    first = rows[0]
    said = words(
        "chart_regret_finding",
        plan=_name(first, words),
        worst=_value(first, "most", words),
        median=_value(first, "p50", words),
        run=first["worst_run"],
    )
    last = max(rows, key=lambda row: as_float(row["most"]) or 0.0)
    if last is first:
        # It is alone, or the others fail somewhere and so stand behind it.
        return f"{said}."
    told = words(
        "chart_regret_against",
        plan=_name(last, words),
        worst=_value(last, "most", words),
    )
    return f"{said}; {told}."


def _table(rows: Sequence[Row], words: Words) -> ShownTable:
    columns: list[tuple[str, Cell]] = [
        (words["chart_plan"], lambda row: _name(row, words)),
        (words["chart_futures"], number_of("futures", words)),
        (words["chart_of"], number_of("of", words)),
    ]
    for column in SPREAD_COLUMNS:
        heading = words["chart_worst" if column == "most" else f"chart_{column}"]
        columns.append((heading, number_of(column, words, 2)))
    columns.append((words["chart_worst_run"], text_of("worst_run")))
    return shown_table(rows, columns)


def _name(row: Row, words: Words) -> str:
    """A plan known by a number only is called so."""
    plan = str(row["plan"])
    return words("chart_plan_number", number=plan) if plan.isdecimal() else plan


def _column(rows: Sequence[Row], column: str) -> list[float | None]:
    return [as_float(row[column]) for row in rows]


def _value(row: Row, column: str, words: Words) -> str:
    return plain(as_float(row[column]), words, 2)


def _count(value: object, words: Words) -> str:
    return plain(as_float(value), words, 0)
