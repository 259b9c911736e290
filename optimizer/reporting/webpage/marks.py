"""The mark of each action in tables: the shape and the colours that the map has."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.reporting.map.looks import ACTIONS, EDGE, FILL, SHAPES


@dataclass(frozen=True, slots=True)
class ActionMark:
    """A shape about as large as a circle of radius 1; ``points`` as SVG has them."""

    points: str
    fill: str
    edge: str


MARKS: Mapping[str, ActionMark] = {
    str(action): ActionMark(
        " ".join(f"{x:.2f},{y:.2f}" for x, y in SHAPES[action]),
        FILL[action],
        EDGE[action],
    )
    for action in ACTIONS
}
