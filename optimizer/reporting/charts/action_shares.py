"""In what share of the futures each action is best, cluster by cluster."""

from collections.abc import Sequence
from itertools import groupby

from plotly import graph_objects as go

from optimizer.domain.pathway import Headline
from optimizer.reporting.charts.cells import number_of, share_of, text_of, word_of
from optimizer.reporting.charts.chart import Chart, shown_table
from optimizer.reporting.charts.chart_text import lines
from optimizer.reporting.charts.layout import (
    figure,
    row_axis,
    row_height,
    row_names,
    titled,
)
from optimizer.reporting.charts.palette import INK, LOOK_OF
from optimizer.reporting.charts.shown_table import ShownTable
from optimizer.reporting.figures import as_float
from optimizer.reporting.labels import named
from optimizer.reporting.numbers import plain, share
from optimizer.reporting.tables.frame import DataFrame, Row, rows_of
from optimizer.reporting.words import Words

MOST_CLUSTERS = 20
"""So many rows can be read on one chart; the table below it has all."""

_ROOM_FOR_FIGURE = 0.14
"""A narrower part of a bar has no figure in it: its hatching and its hover tell."""

Cluster = Sequence[Row]
"""The rows of one cluster, the most frequent action first."""


def share_chart(
    table: DataFrame, words: Words, most: int = MOST_CLUSTERS
) -> Chart | None:
    """The most contested clusters of a `share_table`; None where it has no row."""
    rows = rows_of(table)
    clusters = [list(of) for _, of in groupby(rows, key=lambda row: row["cluster"])]
    if not clusters:
        return None
    swinging = [of for of in clusters if len(of) > 1]
    drawn = (swinging or clusters)[:most]
    return Chart(
        "shares",
        words("chart_shares_title", futures=_count(_futures(rows), words)),
        _finding(clusters, swinging, words),
        _figure(drawn, words),
        _table(rows, words),
        _note(len(drawn), len(clusters), len(swinging), words),
    )


def _figure(drawn: Sequence[Cluster], words: Words) -> go.Figure:
    traces = [
        trace
        for headline in Headline
        if (trace := _bars(str(headline), drawn, words)) is not None
    ]
    names = row_names([named(of[0]["cluster"], of[0]["name"]) for of in drawn], 0)
    marks = [0, 0.25, 0.5, 0.75, 1]
    x_axis = {
        **titled(words["chart_share_of_futures"]),
        "range": [0, 1],
        "tickmode": "array",
        "tickvals": marks,
        "ticktext": [share(mark, words, 0) for mark in marks],
    }
    height = row_height(len(drawn))
    made = figure([*traces, names], words, x_axis, row_axis(len(drawn)), height)
    made.update_layout(barmode="stack", legend_traceorder="normal")
    return made


def _bars(action: str, drawn: Sequence[Cluster], words: Words) -> go.Bar | None:
    """One action's part of each row that has it."""
    parts = [
        (place, row)
        for place, of in enumerate(drawn)
        for row in of
        if row["action"] == action
    ]
    if not parts:
        return None
    look = LOOK_OF[action]
    shares = [as_float(row["share"]) or 0.0 for _, row in parts]
    return go.Bar(
        orientation="h",
        x=shares,
        y=[place for place, _ in parts],
        width=0.5,
        name=words[action],
        marker={
            "color": look.colour,
            "line": {"color": INK, "width": 1},
            "pattern": {
                "shape": look.hatching,
                "fillmode": "overlay",
                "fgcolor": look.ink,
                "fgopacity": 0.35,
                "size": 8,
                "solidity": 0.15,
            },
        },
        text=[share(s, words, 0) if s >= _ROOM_FOR_FIGURE else "" for s in shares],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        insidetextfont={"color": look.ink, "size": 13, "weight": "bold"},
        hovertext=[_hover(row, words) for _, row in parts],
        hoverinfo="text",
    )


def _hover(row: Row, words: Words) -> str:
    return lines(
        named(row["cluster"], row["name"]),
        f"{words[str(row['action'])]}: {_share(row, 'share', words)}",
        words(
            "chart_best_in",
            futures=_count(row["futures"], words),
            of=_count(row["of"], words),
        ),
        words(
            "chart_interval",
            low=_share(row, "low", words),
            high=_share(row, "high", words),
        ),
    )


def _finding(
    clusters: Sequence[Cluster], swinging: Sequence[Cluster], words: Words
) -> str:
    count = _count(len(clusters), words)
    if not swinging:
        return words("chart_all_certain", count=count)
    first = swinging[0]
    return words(
        "chart_shares_finding",
        certain=_count(len(clusters) - len(swinging), words),
        count=count,
        cluster=named(first[0]["cluster"], first[0]["name"]),
        actions=", ".join(
            f"{words[str(row['action'])]} {_share(row, 'share', words)}"
            for row in first
        ),
    )


def _note(drawn: int, clusters: int, swinging: int, words: Words) -> str:
    told = words["chart_shares_note"]
    if drawn == clusters:
        return told
    key = "chart_shares_drawn" if swinging else "chart_certain_drawn"
    if drawn == swinging:
        key = "chart_swinging_drawn"
    figures = {
        "drawn": _count(drawn, words),
        "swinging": _count(swinging, words),
        "count": _count(clusters, words),
    }
    return f"{told} {words(key, **figures)}"


def _table(rows: Sequence[Row], words: Words) -> ShownTable:
    columns = [
        (words["cluster"], text_of("cluster")),
        (words["name"], text_of("name")),
        (words["action"], word_of("action", words)),
        (words["chart_futures"], number_of("futures", words)),
        (words["chart_of"], number_of("of", words)),
        (words["chart_share"], share_of("share", words)),
        (words["chart_low"], share_of("low", words)),
        (words["chart_high"], share_of("high", words)),
    ]
    return shown_table(rows, columns, names=3)


def _futures(rows: Sequence[Row]) -> float:
    return max(as_float(row["of"]) or 0.0 for row in rows)


def _count(value: object, words: Words) -> str:
    return plain(as_float(value), words, 0)


def _share(row: Row, column: str, words: Words) -> str:
    return share(as_float(row[column]), words, 1)
