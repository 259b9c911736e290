"""A frontier between measures, for the terminal and for programs."""

from collections.abc import Iterator, Sequence
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
from optimizer.reporting.numbers import MISSING, plain
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
    parts += [report.table(), *report.notes()]
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
    """The table and the notes of one frontier."""

    def __init__(
        self, scenario: Scenario, found: Pareto, bends: Bends, words: Words
    ) -> None:
        self.found, self.bends, self.words = found, bends, words
        self.rows = rows_of(pareto_table(scenario, found, bends))
        self.changes = rows_of(pareto_change_table(found, bends))
        self.figures = Figures(words)
        self.two = len(found.axes) == 2

    def table(self) -> RenderableType:
        words, axes = self.words, self.found.axes
        last = "exchange" if self.two else "distance"
        columns = [
            (words["point"], _RIGHT),
            *((self._heading(axis), _RIGHT) for axis in axes),
            (self._rate_heading() if self.two else words["distance_to_best"], _RIGHT),
            ("", _LEFT),
            (words["against_before" if self.two else "against_knee"], _LEFT),
        ]
        rows = [
            [
                str(row["point"]),
                *(self._value(axis, row) for axis in axes),
                self._rate(as_float(row[last])),
                self._state(number, row),
                self._changes(number),
            ]
            for number, row in enumerate(self.rows)
        ]
        names = ", ".join(self._name(axis) for axis in axes)
        return table(words("title_pareto", measures=names), columns, rows)

    def notes(self) -> Iterator[str]:
        yield from self._about_bends()
        yield from self._about_proof()
        words = self.words
        ways = (
            f"{words(f'pareto_{axis.way}', measure=self._name(axis))} "
            f"({words[f'because_{axis.because}']})"
            for axis in self.found.axes
        )
        yield "; ".join(ways) + ". " + words["pareto_counted"]
        if self.figures.marked:
            yield words["estimate_legend"]

    def _about_bends(self) -> Iterator[str]:
        words, knee = self.words, self.bends.knee
        if len(self.rows) < 2:
            if self._all_proved() and not self.found.interrupted:
                yield words["nothing_to_trade"]
            return
        if not self.two:
            if knee is not None:
                yield words("knee_three", point=knee + 1)
            return
        if knee is None:
            yield words["knee_none"]
        for number in sorted({*self.bends.bends, *([] if knee is None else [knee])}):
            rates = self.bends.exchanges[number - 1 : number + 1]
            before, after = (self._rate(one.rate) for one in rates)
            yield words(
                "knee_two" if number == knee else "bend_two",
                point=number + 1,
                before=before,
                after=after,
                rate=self._rate_heading(),
            )

    def _about_proof(self) -> Iterator[str]:
        words, found = self.words, self.found
        if self._all_proved():
            tolerances = (
                words(
                    "pareto_by",
                    measure=self._name(axis),
                    amount=self._amount(axis, span.tolerance(found.gap)),
                )
                for axis, span in zip(found.axes, found.spans, strict=True)
                if not axis.measure.is_count
            )
            most = "; ".join(tolerances)
            yield words("pareto_proved", most=most) if most else words["pareto_exact"]
        if len(self.rows) > 1:
            yield self._between()
        if found.unanswered:
            yield words("pareto_unanswered", count=found.unanswered)
        if found.interrupted:
            yield words["pareto_stopped"]

    def _between(self) -> str:
        words, found = self.words, self.found
        held = [found.axes[k] for k in found.held]
        names = ", ".join(self._name(axis) for axis in held)
        if found.steps is None:
            key = "pareto_complete" if found.complete else "pareto_every_whole"
            return words(key, held=names)
        if found.unanswered or found.interrupted or not self._all_proved():
            return words["pareto_between_open"]
        steps = [
            self._amount(found.axes[k], found.spans[k].width / (found.steps - 1))
            for k in found.held
        ]
        if self.two:
            return words("pareto_between", held=names, step=steps[0])
        named = (f"{self._name(a)} {s}" for a, s in zip(held, steps, strict=True))
        return words("pareto_between_many", steps="; ".join(named))

    def _all_proved(self) -> bool:
        return all(point.proved for point in self.found.points)

    def _name(self, axis: Axis) -> str:
        return self.words.measure(axis.measure.name).strip()

    def _heading(self, axis: Axis) -> str:
        unit = self.words.unit(axis.measure.unit)
        if _is_named(axis) or not unit:
            return self._name(axis)
        return f"{self._name(axis)} [{unit}]"

    def _rate_heading(self) -> str:
        first, second = self.found.axes
        names = {"first": self._name(first), "second": self._name(second)}
        if not first.measure.unit:
            return self.words("exchange_rate_no_unit", **names)
        key = "exchange_rate_counted" if _is_named(first) else "exchange_rate"
        unit = self.words.unit(first.measure.unit, 1)
        return self.words(key, unit=unit, **names)

    def _value(self, axis: Axis, row: Row) -> str:
        column = column_of(axis)
        return self.figures.number(row, column, _decimals_of(axis))

    def _amount(self, axis: Axis, amount: float) -> str:
        unit = self.words.unit(axis.measure.unit, amount)
        text = plain(amount, self.words, 0) if _is_whole(axis, amount) else ""
        return f"{text or self._rate(amount)} {unit}".strip()

    def _rate(self, rate: float | None) -> str:
        if rate is None:
            return MISSING
        return plain(rate, self.words, _decimals(rate))

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
                "pareto_by", measure=self._name(axis), amount=self._amount(axis, room)
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


def _is_named(axis: Axis) -> bool:
    """Whether the unit is the name over again, as of jobs [people]."""
    return axis.measure.unit in ("people", "clusters")


def _is_whole(axis: Axis, amount: float) -> bool:
    return axis.measure.is_count and amount.is_integer()


def _decimals_of(axis: Axis) -> int:
    return 0 if axis.measure.is_count or axis.measure.unit == "people" else 1


def _decimals(value: float) -> int:
    """So many that a small amount still has digits."""
    size = abs(value)
    return 1 if size >= 100 else 2 if size >= 1 or not size else 4
