"""What a figure has in it, read from the text that a page gets."""

import json
from typing import Any

from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.charts.embedded import figure_json


def drawn(chart: Chart) -> dict[str, Any]:
    """Data and layout as plotly.js gets them."""

    def refused(constant: str) -> float:
        raise AssertionError(constant)

    made = json.loads(figure_json(chart.figure), parse_constant=refused)
    assert isinstance(made, dict)
    return made


def trace(chart: Chart, name: str) -> dict[str, Any]:
    """The only trace of this name."""
    (found,) = [one for one in drawn(chart)["data"] if one.get("name") == name]
    assert isinstance(found, dict)
    return found


def axis_title(chart: Chart, axis: str) -> str:
    return str(drawn(chart)["layout"][axis]["title"]["text"])
