"""What limits and demand ask, and what is left of each, for the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.figures import Figures, as_float
from optimizer.reporting.labels import limit_label, unit_label
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.limits import limit_table
from optimizer.reporting.terminal import Cells, table

MOST_LIMITS = 40
"""Limits that are listed one by one, those that bind before others."""


def limit_report(
    scenario: Scenario, plan: Plan, figures: Figures
) -> Iterator[RenderableType]:
    """The table of limits and demand in their order; further ones are counted."""
    words = figures.words
    columns: Cells = [
        *((words[column], "left") for column in ("limit", "period", "asked")),
        *((words[column], "right") for column in ("value", "slack")),
        ("", "left"),
        (words["where"], "left"),
    ]
    rows = rows_of(limit_table(scenario, plan))
    if not rows:
        return
    shown = _most_telling(rows)
    texts = [_texts(rows[at], figures) for at in shown]
    yield table(words["title_limits"], columns, texts)
    left = [row for at, row in enumerate(rows) if at not in shown]
    if left:
        binding = sum(bool(row["binding"]) for row in left)
        yield words("more_limits", count=len(left), binding=binding)
        yield ""


def _most_telling(rows: Sequence[Row]) -> list[int]:
    """Places of the rows that are listed, in their order."""
    order = sorted(range(len(rows)), key=lambda at: (not rows[at]["binding"], at))
    return sorted(order[:MOST_LIMITS])


def _texts(row: Row, figures: Figures) -> list[str]:
    words = figures.words
    return [
        limit_label(row, words),
        str(row["period"]) or words["in_total"],
        f"{words[str(row['sense'])]} {figures.amount(row, 'asked')}"
        f" {unit_label(row, words, as_float(row['asked']))}",
        figures.amount(row, "value", plus=bool(row["change"])),
        figures.amount(row, "slack"),
        words["binding"] if row["binding"] else "",
        str(row["where"]),
    ]
