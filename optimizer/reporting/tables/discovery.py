"""discovery.csv."""

from optimizer.analysis.failing_boxes import Box, Condition, Discovery
from optimizer.reporting.tables.frame import DataFrame, Row, frame

JOINED = "; "
"""Between values in one cell."""

COLUMNS = (
    "box",
    "entry",
    "low",
    "high",
    "values",
    "without",
    "least",
    "most",
    "chance",
    "futures",
    "failures",
    "density",
    "coverage",
    "new_futures",
    "new_failures",
    "correlation",
)


def discovery_table(found: Discovery) -> DataFrame:
    """discovery.csv: a row per box and input that it restricts, the best box first.

    The input is more than ``low`` and less than ``high``, or one of ``values``, or none
    of ``without``; ``least`` and ``most`` are of all futures. ``chance`` is the
    quasi-p-value. The other columns are of the box: its futures, those in which it
    fails and their share (``density``), the share of all failures that it holds
    (``coverage``), what is in no earlier box, and how far being in it and failing go
    together, from 0 to 1.
    """
    rows = [
        _row(number, box, condition)
        for number, box in enumerate(found.boxes, start=1)
        for condition in box.conditions
    ]
    return frame(rows, list(COLUMNS))


def _row(number: int, box: Box, condition: Condition) -> Row:
    bounds, (least, most) = condition.bounds, condition.span or (None, None)
    return {
        "box": number,
        "entry": condition.entry,
        "low": bounds.low,
        "high": bounds.high,
        "values": _joined(bounds.values),
        "without": _joined(bounds.without),
        "least": least,
        "most": most,
        "chance": condition.chance,
        "futures": box.futures,
        "failures": box.failures,
        "density": box.density,
        "coverage": box.coverage,
        "new_futures": box.new_futures,
        "new_failures": box.new_failures,
        "correlation": box.correlation,
    }


def _joined(values: tuple[float | str, ...]) -> str:
    return JOINED.join(one if isinstance(one, str) else f"{one:.10g}" for one in values)
