"""What each action of one cluster would cost, for the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType

from optimizer.analysis.explanation import Explanation
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.scenario import Scenario
from optimizer.reporting.figures import Figures, as_float
from optimizer.reporting.gains import interval
from optimizer.reporting.numbers import signed
from optimizer.reporting.tables.explain import SHOWN_MEASURES, price_rows
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.terminal import Cells, table
from optimizer.reporting.words import Words

_LEFT, _RIGHT = "left", "right"
_MOST_CHANGES = 4
"""Other clusters that change are named up to here, then counted."""


def price_report(
    scenario: Scenario, explained: Explanation, figures: Figures
) -> Iterator[RenderableType]:
    """The price of each action, what the loss consists of, and who else changes."""
    words, found = figures.words, price_rows(scenario, explained)
    if not found:
        return
    columns: Cells = [
        (words["action"], _LEFT),
        (words["price"], _RIGHT),
        *((_heading(measure, words), _RIGHT) for measure in SHOWN_MEASURES),
        (words["others_change"], _LEFT),
    ]
    rows = [
        [
            words[str(row["headline"])],
            _price(row, words),
            *(_more(row, measure, figures) for measure in SHOWN_MEASURES),
            _others(row, words),
        ]
        for row in found
    ]
    yield table(words["title_prices"], columns, rows)


def _heading(measure: str, words: Words) -> str:
    """`jobs [people]`."""
    return f"{words[measure].strip()} [{words.unit(BUILT_IN[measure].unit)}]"


def _price(row: Row, words: Words) -> str:
    low, high = _number(row["low"]), _number(row["high"])
    if row["state"] != "open" or low is None or high is None:
        return words[f"state_{row['state']}"]
    price = interval(low, high, words)
    if row["stage"] is None:
        return price
    stage = int(str(row["stage"])) + 1
    return words("price_in_stage", price=price, stage=stage)


def _more(row: Row, measure: str, figures: Figures) -> str:
    value = as_float(row[measure])
    if value is None:
        return "–"
    text = signed(value, figures.words, 0 if measure == "jobs" else 1)
    return figures.marked_if(text, row, measure)


def _others(row: Row, words: Words) -> str:
    changes = row["changes"]
    assert isinstance(changes, tuple)
    if row["state"] != "open":
        return "–"
    told = [
        words("becomes", cluster=name, now=words[now], then=words[then])
        for name, now, then in changes[:_MOST_CHANGES]
    ]
    if (more := len(changes) - _MOST_CHANGES) > 0:
        told.append(words("and_more", count=more))
    return "\n".join(told) or words["nothing_else"]


def _number(value: object) -> float | None:
    """A number, which may be infinite."""
    return float(value) if isinstance(value, int | float) else None
