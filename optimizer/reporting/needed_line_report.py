"""The lines that one cluster hangs on, or would, for the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType

from optimizer.analysis.explanation import Explanation
from optimizer.domain.scenario import Scenario
from optimizer.reporting.figures import Figures
from optimizer.reporting.labels import named
from optimizer.reporting.numbers import plain
from optimizer.reporting.tables.explain import line_rows
from optimizer.reporting.tables.lines import node_names
from optimizer.reporting.terminal import Cells, table
from optimizer.reporting.words import Words

_LEFT, _RIGHT = "left", "right"
_MOST_IDS = 3
"""Clusters that share a line are named up to here, then counted."""

_NO_MONEY_BN = 0.05
"""Less than what one decimal shows."""


def needed_line_report(
    scenario: Scenario, explained: Explanation, figures: Figures
) -> Iterator[RenderableType]:
    """Lines, whom they are shared with, and how they compare with the plan's."""
    words, needed = figures.words, explained.lines
    if needed is None or not scenario.network.links:
        return
    action = words[needed.headline]
    found = line_rows(scenario, explained)
    names = node_names(scenario)
    columns: Cells = [
        *((words[key], _LEFT) for key in ("line", "service", "from", "to")),
        (words["period"], _LEFT),
        (words["cost"], _RIGHT),
        *((words[key], _LEFT) for key in ("shared_with", "in_plan")),
    ]
    rows = [
        [
            str(row["link"]),
            words.service(str(row["service"])),
            *(named(row[end], names.get(str(row[end]), "")) for end in ("from", "to")),
            str(row["period"]),
            figures.number(row, "cost"),
            _few(row["shared_with"], words),
            words["yes"] if row["in_plan"] else words["line_new"],
        ]
        for row in found
    ]
    if rows:
        yield table(words("title_needed_lines", action=action), columns, rows)
    else:
        yield words("no_lines", action=action)
    compared = list(_compared(explained, words))
    yield from compared
    if compared or not rows:  # a table has its blank line
        yield ""


def _few(shared_with: object, words: Words) -> str:
    """The first ids, and how many more there are."""
    assert isinstance(shared_with, tuple)
    text = ", ".join(shared_with[:_MOST_IDS])
    more = len(shared_with) - _MOST_IDS
    return f"{text} {words('and_more', count=more)}" if more > 0 else text or "–"


def _compared(explained: Explanation, words: Words) -> Iterator[RenderableType]:
    """Only where another plan than the one at hand has the cluster in it."""
    needed, main = explained.lines, explained.outcome.plan
    assert main is not None
    if needed is None or needed.headline is main.clusters[explained.cluster].headline:
        return
    added_bn, key = needed.added_bn, "lines_as_dear"
    if abs(added_bn) >= _NO_MONEY_BN:
        key = "lines_added" if added_bn > 0 else "lines_saved"
    yield words(key, cost=plain(abs(added_bn), words))
