"""The curve of value against means, for the terminal and for programs."""

from collections.abc import Iterable, Iterator
from math import isnan

from rich.console import RenderableType

from optimizer.analysis.curve import Changes, Difference, Point, Worth
from optimizer.analysis.entries import Kind
from optimizer.analysis.frontier import Frontier
from optimizer.analysis.varied import BUDGET, SHARE, Means
from optimizer.domain.objective import InOrder
from optimizer.domain.scenario import Scenario
from optimizer.reporting.labels import goal_label, title_of
from optimizer.reporting.numbers import MISSING, plain, share
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.tables.frontier import JOINED, LISTS, frontier_table
from optimizer.reporting.terminal import rendered, table
from optimizer.reporting.words import Words
from optimizer.solving.outcome import Outcome

BAR = 12
"""Letters of the longest bar."""

DOUBTFUL = "~"
_MOST_IDS = 6
_LEFT, _RIGHT = "left", "right"


def frontier_report(
    scenario: Scenario, means: Means, found: Frontier, words: Words
) -> str:
    """The curve as a table with a bar, and the nested plans as another."""
    report = _Report(scenario, means, found, words)
    parts: list[RenderableType] = [title_of(scenario, words), ""]
    parts += report.curve()
    if any(point.nested for point in found.points):
        parts += report.nested()
    parts += report.notes()
    return rendered(parts) + "\n"


def frontier_as_json(means: Means, found: Frontier) -> dict[str, object]:
    """What a program reads: what was varied, how, and a row per point."""
    rows = rows_of(frontier_table(means, found))
    return {
        "vary": means.name,
        "unit": means.unit,
        "count": found.count,
        "done": len(found.points),
        "interrupted": found.interrupted,
        "points": [
            {
                **{name: _plain(name, value) for name, value in row.items()},
                "amounts": [
                    {
                        "file": entry.origin.file,
                        "line": entry.origin.line,
                        "entry": entry.origin.entry,
                        "amount": amount,
                    }
                    for entry, amount in point.place.amounts.items()
                ],
            }
            for row, point in zip(rows, found.points, strict=True)
        ],
    }


def _plain(name: str, value: object) -> object:
    """Ids as a list; a frame makes not-a-number of what is not there."""
    if name.endswith(LISTS):
        return str(value).split(JOINED) if value else []
    return None if isinstance(value, float) and isnan(value) else value


class _Report:
    """The tables of one curve."""

    def __init__(
        self, scenario: Scenario, means: Means, found: Frontier, words: Words
    ) -> None:
        self.scenario, self.means, self.words = scenario, means, words
        self.points, self.count = found.points, found.count
        values = [one.worth.value for one in self.points if one.worth]
        self.least, self.most = min(values, default=0.0), max(values, default=0.0)

    def curve(self) -> Iterator[RenderableType]:
        words = self.words
        columns = [
            *self._place_columns(),
            (words["objective"], _RIGHT),
            (words["curve"], _LEFT),
            (words("gain_per", unit=self._unit()), _RIGHT),
            ("", _LEFT),
            (words["against_before"], _LEFT),
        ]
        rows = [
            [
                *self._place(point),
                self._value(point.worth),
                self._bar(point.worth),
                self._gain(point.marginal),
                self._state(point.outcome),
                self._changes(point.changes, first=point.worth is not None),
            ]
            for point in self.points
        ]
        title = words("title_frontier", means=means_named(self.means, self.words))
        yield table(title, columns, rows)

    def nested(self) -> Iterator[RenderableType]:
        words = self.words
        columns = [
            *self._place_columns(),
            (words["nested_value"], _RIGHT),
            (words["price_of_nesting"], _RIGHT),
            ("", _LEFT),
            (words["against_before"], _LEFT),
        ]
        rows = [
            [
                *self._place(point),
                self._value(nested.worth),
                self._gain(nested.price),
                self._state(nested.outcome),
                self._changes(nested.changes, first=True),
            ]
            for point in self.points
            if (nested := point.nested) is not None
        ]
        yield table(words["title_nested"], columns, rows)
        yield words["nested_explained"]

    def notes(self) -> Iterator[str]:
        words, objective = self.words, self.scenario.objective
        if isinstance(objective, InOrder) and len(objective.stages) > 1:
            goal = goal_label(objective.stages[0].goal.weights, words)
            yield words("first_stage_curve", goal=goal)
        if any(each.is_doubtful for each in self._differences()):
            yield words["doubtful_gain"]
        falling = [one for one in self.points if one.gain and one.gain.falls]
        if falling:
            yield words("falls_by_gap", where=", ".join(map(self._factor, falling)))
        if len(self.points) < self.count:
            yield words("few_points", done=len(self.points), count=self.count)

    def _differences(self) -> Iterator[Difference]:
        for point in self.points:
            if point.marginal is not None:
                yield point.marginal
            if point.nested is not None and point.nested.price is not None:
                yield point.nested.price

    def _place_columns(self) -> list[tuple[str, str]]:
        columns = [(self.words["of_written"], _RIGHT)]
        if self.means.unit:
            unit = self.words.unit(self.means.unit)
            columns.append((f"{self.words['varied_amount']} [{unit}]", _RIGHT))
        return columns

    def _place(self, point: Point) -> list[str]:
        cells = [self._factor(point)]
        if self.means.unit:
            decimals = 0 if self.means.whole else 1
            cells.append(plain(point.place.total, self.words, decimals))
        return cells

    def _factor(self, point: Point) -> str:
        return share(point.place.factor, self.words, 1)

    def _unit(self) -> str:
        if not self.means.unit:
            return self.words["percent_of_means"]
        if self.means.unit == SHARE:
            return self.words["percentage_point"]
        return self.words.unit(self.means.unit, 1)

    def _value(self, worth: Worth | None) -> str:
        return MISSING if worth is None else plain(worth.value, self.words, 2)

    def _bar(self, worth: Worth | None) -> str:
        """Longer for more; the least value has the shortest bar, not none."""
        if worth is None:
            return ""
        span = self.most - self.least
        part = (worth.value - self.least) / span if span > 0 else 1.0
        return "█" * (1 + round((BAR - 1) * part))

    def _gain(self, gain: Difference | None) -> str:
        if gain is None:
            return MISSING
        text = plain(gain.value, self.words, _decimals(gain.value))
        return f"{DOUBTFUL}{text}" if gain.is_doubtful else text

    def _state(self, outcome: Outcome) -> str:
        words = self.words
        match outcome.status:
            case "optimal":
                return words["proved"]
            case "feasible":
                return words("within_gap", gap=share(outcome.gap, words))
            case "infeasible":
                return words["no_plan_here"]
            case "no_solution_in_time":
                return words["none_in_time"]

    def _changes(self, changes: Changes | None, *, first: bool) -> str:
        words = self.words
        if changes is None:
            return words["first_point"] if first else ""
        parts = []
        if changes.come:
            parts.append(words("comes_in", ids=self._ids(changes.come)))
        if changes.leave:
            parts.append(words("goes_out", ids=self._ids(changes.leave)))
        for action in dict.fromkeys(action for _, action in changes.other):
            ids = [name for name, done in changes.other if done is action]
            text = words("acts_otherwise", action=words[action], ids=self._ids(ids))
            parts.append(text)
        for key, moved in (
            ("acts_sooner", changes.sooner),
            ("acts_later", changes.later),
        ):
            if moved:
                parts.append(words(key, ids=self._ids(moved)))
        return "\n".join(parts) or words["no_change"]

    def _ids(self, ids: Iterable[str]) -> str:
        every = list(ids)
        shown, more = ", ".join(every[:_MOST_IDS]), len(every) - _MOST_IDS
        return f"{shown} {self.words('and_more', count=more)}" if more > 0 else shown


def means_named(means: Means, words: Words) -> str:
    """What is varied: `the budget`, `the limit quota`."""
    kind = means.entries[0].kind
    if kind is Kind.DEMAND:
        return words["varied_demand"]
    if kind is Kind.LIMIT:
        return words("limit_named", id=words.own(means.name))
    if means.name == BUDGET:
        return words["varied_budget"]
    return words("fund_named", fund=words.fund(means.name))


def _decimals(value: float) -> int:
    """So many that a small gain still has digits."""
    size = abs(value)
    return 1 if size >= 100 else 2 if size >= 1 or not size else 4
