"""How actions and lines look on a map: shape and colour say the same twice.

Colours are those of the charts; shapes can be told apart in grey, and from afar.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from optimizer.domain.pathway import Headline
from optimizer.reporting.charts.palette import (
    BLACK,
    BLUE,
    GREY,
    INK,
    LOOK_OF,
    ORANGE,
    PAPER,
)

WAITING = "waiting"
"""The look of a cluster that is to be added, but is not there yet."""

ACTIONS = (
    Headline.EXPAND,
    Headline.ADD,
    Headline.KEEP,
    Headline.REDUCE,
    Headline.DROP,
    Headline.LEAVE_OUT,
)
"""In the order of the legend."""

Corners = tuple[tuple[float, float], ...]


def _around(corners: int, radius: float, first: float = -90.0) -> Corners:
    """Corners of a regular shape; 0 degrees is east, and y grows downwards."""
    turns = (math.radians(first + 360 * one / corners) for one in range(corners))
    return tuple((radius * math.cos(a), radius * math.sin(a)) for a in turns)


def _cross(reach: float, half: float) -> Corners:
    """A cross of four arms turned by 45 degrees; the arms are 2 half wide."""
    upright = [
        (half, half), (half, reach), (-half, reach), (-half, half),
        (-reach, half), (-reach, -half), (-half, -half), (-half, -reach),
        (half, -reach), (half, -half), (reach, -half), (reach, half),
    ]  # fmt: skip
    turn = math.sqrt(0.5)
    return tuple((turn * (x - y), turn * (x + y)) for x, y in upright)


_CIRCLE = _around(36, 1.0)

SHAPES: Mapping[str, Corners] = {
    Headline.KEEP: _CIRCLE,
    Headline.EXPAND: _around(3, 1.45),
    Headline.REDUCE: _around(3, 1.45, first=90.0),
    Headline.DROP: _cross(1.3, 0.38),
    Headline.ADD: _around(4, 1.3),
    Headline.LEAVE_OUT: _CIRCLE,
    WAITING: _around(4, 1.3),
}
"""By look, the corners of a shape about as large as a circle of radius 1."""

FILL: Mapping[str, str] = {
    **{action: look.colour for action, look in LOOK_OF.items()},
    Headline.LEAVE_OUT: PAPER,
    WAITING: PAPER,
}
EDGE: Mapping[str, str] = {
    **dict.fromkeys(SHAPES, INK),
    Headline.LEAVE_OUT: "#767676",
    WAITING: "#767676",
}
TRUNK_FILL, COVERED_FILL, UNCOVERED_FILL = INK, BLACK, GREY


@dataclass(frozen=True, slots=True)
class LineLook:
    """Colour and dashes of a service's lines; dashes in units, none is a full line."""

    key: str
    colour: str
    dashes: tuple[float, ...] = ()


_LINES = {
    "road": LineLook("road", "#5A5A5A"),
    "power": LineLook("power", ORANGE, (7.0, 3.0)),
    "water": LineLook("water", BLUE, (2.0, 2.5)),
    "wastewater": LineLook("wastewater", "#8B5A2B", (8.0, 3.0, 2.0, 3.0)),
}
_OTHERS = (
    LineLook("other-0", "#A0528C", (12.0, 4.0)),
    LineLook("other-1", "#006B4E", (4.0, 2.0, 1.5, 2.0, 1.5, 2.0)),
    LineLook("other-2", "#8A3B00", (1.5, 4.0)),
)


def line_looks(services: Sequence[str]) -> dict[str, LineLook]:
    """A look for each service; beyond seven kinds the last ones look alike in turns."""
    others = [one for one in sorted(services) if one not in _LINES]
    looks = {name: _OTHERS[at % len(_OTHERS)] for at, name in enumerate(others)}
    return {name: _LINES.get(name) or looks[name] for name in sorted(services)}
