"""What all charts have in common: room, axes, number format, rows with their names."""

from collections.abc import Mapping, Sequence
from textwrap import wrap

from plotly import graph_objects as go

from optimizer.reporting.charts.chart_text import lines, literal, short_name
from optimizer.reporting.charts.palette import GRID, INK, PAPER
from optimizer.reporting.words import Words

SEPARATORS = {"en": ".,", "vi": ",."}
"""The signs before decimals and between thousands."""

FONT = "'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"

HEIGHT = 380
ROW_HEIGHT = 48

_LONGEST_TITLE = 40

_NAME_ABOVE = 0.46
"""A row is 1 high: its bar ends at 0.25 above the middle, the name stands over it."""


def figure(
    traces: Sequence[object],
    words: Words,
    x: Mapping[str, object],
    y: Mapping[str, object],
    height: int = HEIGHT,
) -> go.Figure:
    """A figure as wide as its place: nothing in it is dragged or zoomed, so that a
    finger on it scrolls the page.
    """
    axis = {
        "fixedrange": True,
        "automargin": True,
        "showline": True,
        "linecolor": INK,
        "gridcolor": GRID,
        "zeroline": False,
        "ticks": "outside",
        "exponentformat": "none",
        "separatethousands": True,
    }
    return go.Figure(
        data=list(traces),
        layout={
            "template": "none",
            "autosize": True,
            "height": height,
            "margin": {"l": 16, "r": 24, "t": 8, "b": 8},
            "font": {"family": FONT, "size": 13, "color": INK},
            "paper_bgcolor": PAPER,
            "plot_bgcolor": PAPER,
            "separators": SEPARATORS[words.language],
            "dragmode": False,
            "hovermode": "closest",
            "hoverlabel": {"align": "left", "bgcolor": PAPER, "font": {"color": INK}},
            "legend": {
                "orientation": "h",
                "x": 0,
                "xanchor": "left",
                "y": 1.02,
                "yanchor": "bottom",
                "itemclick": False,
                "itemdoubleclick": False,
            },
            "xaxis": {**axis, **x},
            "yaxis": {**axis, **y},
        },
    )


def axis_text(name: str, unit: str = "") -> str:
    """The name of an axis, on two lines if it is long, with its unit in words."""
    one_line = " ".join(name.split())
    first, *more = wrap(one_line, _LONGEST_TITLE, break_on_hyphens=False) or [""]
    parts = [first, short_name(" ".join(more), _LONGEST_TITLE)] if more else [first]
    if unit:
        parts[-1] = f"{parts[-1]} [{unit}]"
    return lines(*parts)


def titled(name: str, unit: str = "") -> Mapping[str, object]:
    """An axis with its name and unit."""
    return {"title": {"text": axis_text(name, unit), "standoff": 8}}


def row_axis(rows: int) -> Mapping[str, object]:
    """An axis for rows at 0, 1, ... from the top; their names stand above them."""
    return {
        "range": [rows - 0.4, -0.75],
        "showticklabels": False,
        "showgrid": False,
        "showline": False,
        "ticks": "",
    }


def row_height(rows: int) -> int:
    """Room for the rows, the axis and two lines of legend."""
    return 130 + ROW_HEIGHT * rows


def row_names(names: Sequence[str], left: float) -> go.Scatter:
    """The names above their rows: beside them there is no room on a small screen."""
    return go.Scatter(
        x=[left] * len(names),
        y=[number - _NAME_ABOVE for number in range(len(names))],
        mode="text",
        text=[literal(short_name(name)) for name in names],
        textposition="middle right",
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
