"""A frontier between measures, for the terminal and for programs."""

from collections.abc import Sequence
from itertools import groupby
from math import isfinite

from rich.console import RenderableType

from optimizer.analysis.knees import Bends
from optimizer.analysis.pareto_axes import Axis
from optimizer.analysis.pareto_found import Pareto
from optimizer.domain.scenario import Scenario
from optimizer.reporting.as_text import finite
from optimizer.reporting.figures import Figures, as_float
from optimizer.reporting.labels import title_of
from optimizer.reporting.pareto_labels import ParetoLabels
from optimizer.reporting.pareto_notes import pareto_notes
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.pareto import (
    column_of,
    compared_with,
    pareto_change_table,
    pareto_table,
)
from optimizer.reporting.terminal import rendered, table
from optimizer.reporting.words import Words

KNEE, BEND = "◆", "◇"
_MOST_IDS = 6
_LEFT, _RIGHT = "left", "right"


def pareto_report(scenario: Scenario, found: Pareto, bends: Bends, words: Words) -> str:
    """The points as a table, then what they mean and what is proved of them."""
    report = _Report(scenario, found, bends, words)
    parts: list[RenderableType] = [title_of(scenario, words), ""]
    parts += [report.table(), *pareto_notes(found, bends, words)]
    if report.figures.marked:
        parts.append(words["estimate_legend"])
    return rendered(parts) + "\n"


def pareto_as_json(
    scenario: Scenario, found: Pareto, bends: Bends
) -> dict[str, object]:
    """What a program reads: the measures, what is proved, and a row per point."""
    changes = rows_of(pareto_change_table(found, bends))
    points = []
    for row in rows_of(pareto_table(scenario, found, bends)):
        own = [change for change in changes if change["point"] == row["point"]]
        told = [{k: v for k, v in change.items() if k != "point"} for change in own]
        points.append({**row, "changes": told})
    answer = {
        "between": [
            {
                "measure": axis.measure.name,
                "column": column_of(axis),
                "unit": axis.measure.unit,
                "better": axis.way,
                "because": axis.because,
                "held": k in found.held,
            }
            for k, axis in enumerate(found.axes)
        ],
        "steps": found.steps,
        "gap": found.gap,
        "complete": found.complete,
        "interrupted": found.interrupted,
        "unanswered": found.unanswered,
        "knee": None if bends.knee is None else bends.knee + 1,
        "points": points,
    }
    plain_answer = finite(answer)
    assert isinstance(plain_answer, dict)
    return plain_answer


class _Report:
    """The table of one frontier."""

    def __init__(
        self, scenario: Scenario, found: Pareto, bends: Bends, words: Words
    ) -> None:
        self.found, self.bends, self.words = found, bends, words
        self.rows = rows_of(pareto_table(scenario, found, bends))
        self.changes = rows_of(pareto_change_table(found, bends))
        self.figures, self.labels = Figures(words), ParetoLabels(found, words)
        self.two = len(found.axes) == 2

    def table(self) -> RenderableType:
        words, axes = self.words, self.found.axes
        last = "exchange" if self.two else "distance"
        columns = [
            (words["point"], _RIGHT),
            *((self.labels.heading(axis), _RIGHT) for axis in axes),
            (
                self.labels.rate_heading() if self.two else words["distance_to_best"],
                _RIGHT,
            ),
            ("", _LEFT),
            (words["against_before" if self.two else "against_knee"], _LEFT),
        ]
        rows = [
            [
                str(row["point"]),
                *(self._value(axis, row) for axis in axes),
                self.labels.rate(as_float(row[last])),
                self._state(number, row),
                self._changes(number),
            ]
            for number, row in enumerate(self.rows)
        ]
        names = ", ".join(self.labels.name(axis) for axis in axes)
        return table(words("title_pareto", measures=names), columns, rows)

    def _value(self, axis: Axis, row: Row) -> str:
        column = column_of(axis)
        return self.figures.number(row, column, _decimals_of(axis))

    def _state(self, number: int, row: Row) -> str:
        words, parts = self.words, []
        if row["knee"]:
            parts.append(f"{KNEE} {words['knee']}")
        elif row["bend"]:
            parts.append(f"{BEND} {words['bend']}")
        point = self.found.points[number]
        if point.proved:
            return "\n".join([*parts, words["proved"]])
        if not all(map(isfinite, point.rooms)):
            return "\n".join([*parts, words["pareto_unproved"]])
        rooms = (
            words(
                "pareto_by",
                measure=self.labels.name(axis),
                amount=self.labels.amount(axis, room),
            )
            for axis, span, room in zip(
                self.found.axes, self.found.spans, point.rooms, strict=True
            )
            if room > span.tolerance(self.found.gap)
        )
        return "\n".join([*parts, words("pareto_unproved_by", rooms=", ".join(rooms))])

    def _changes(self, number: int) -> str:
        words = self.words
        if compared_with(self.found, self.bends, number) is None:
            if self.two:
                return words["first_of_all"]
            return words["the_knee"] if number == self.bends.knee else ""
        own = [one for one in self.changes if one["point"] == number + 1]
        if not own:
            return words["no_change"]

        def kind(change: Row) -> tuple[str, str]:
            return str(change["was"]), str(change["now"])

        return "\n".join(
            words(
                "changes_headline",
                was=words[was],
                now=words[now],
                ids=self._ids([str(one["cluster"]) for one in group]),
            )
            for (was, now), group in groupby(sorted(own, key=kind), kind)
        )

    def _ids(self, every: Sequence[str]) -> str:
        shown, more = ", ".join(every[:_MOST_IDS]), len(every) - _MOST_IDS
        return f"{shown} {self.words('and_more', count=more)}" if more > 0 else shown


def _decimals_of(axis: Axis) -> int:
    return 0 if axis.measure.is_count or axis.measure.unit == "people" else 1
