"""A figure as text that may stand inside a page."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


def as_json(value: object) -> str:
    """JSON that no browser takes for tags; raises ValueError where a number is not one.

    The same figures give the same text.
    """
    text = json.dumps(value, allow_nan=False, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def figure_json(figure: "Figure") -> str:
    """What plotly.js draws: data and layout."""
    made = figure.to_plotly_json()
    return as_json({"data": made["data"], "layout": made["layout"]})
