"""What a plan says, for the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType

from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.reporting.alternatives_report import alternatives_report
from optimizer.reporting.figures import Figures
from optimizer.reporting.labels import (
    goal_label,
    headline,
    measure_label,
    unit_label,
)
from optimizer.reporting.limit_report import limit_report
from optimizer.reporting.line_report import line_report
from optimizer.reporting.numbers import plain
from optimizer.reporting.ranking_report import ranking_report
from optimizer.reporting.reasons import Reasons, own_lines
from optimizer.reporting.record import Run
from optimizer.reporting.remark_words import remark_text
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.law import law_table
from optimizer.reporting.tables.limits import preference_table
from optimizer.reporting.tables.lines import line_total_table
from optimizer.reporting.tables.province import (
    action_table,
    change_table,
    spending_table,
    total_table,
)
from optimizer.reporting.terminal import Cells, rendered, table
from optimizer.reporting.words import Words
from optimizer.solving.findings import law_findings

_LEFT, _RIGHT = "left", "right"
MOST_CHANGES = 200
"""Clusters that are listed one by one; further ones are counted."""
_MOST_FIGURES = 3
"""Further figures of one rule are counted, not listed."""


def plan_report(run: Run, words: Words) -> str:
    """All tables of a plan as text; figures that rest on estimates are marked."""
    plan = run.plan
    if plan is None:
        return headline(run, words)
    report = _Report(run, plan, words)
    parts: list[RenderableType] = [headline(run, words), ""]
    parts += report.actions()
    parts += report.ranking()
    parts += report.changes()
    parts += report.lines()
    parts += report.totals()
    parts += report.spending()
    parts += limit_report(run.scenario, plan, report.figures)
    parts += report.law()
    parts += report.preferences()
    parts += report.stages()
    parts += alternatives_report(
        run.scenario, run.opened, run.outcome, run.alternatives, report.figures
    )
    parts += report.warnings()
    if report.figures.marked:
        parts.append(words["estimate_legend"])
    return rendered(parts) + "\n"


class _Report:
    """The tables of one plan."""

    def __init__(self, run: Run, plan: Plan, words: Words) -> None:
        self.run, self.plan, self.words = run, plan, words
        self.scenario = run.scenario
        self.figures = Figures(words)

    def _table(
        self, title: str, columns: Cells, rows: list[list[str]], *, total: bool = False
    ) -> Iterator[RenderableType]:
        if rows:
            yield table(self.words[title], columns, rows, total)

    def actions(self) -> Iterator[RenderableType]:
        frame, words = action_table(self.scenario, self.plan), self.words
        met = [h for h in Headline if frame[f"{h}_count"].sum()]
        columns = [(words["district"], _LEFT), *((words[h], _RIGHT) for h in met)]
        rows = [
            [
                self._district(row),
                *(self._count_and_ha(row, h) for h in met),
            ]
            for row in rows_of(frame)
        ]
        yield from self._table("title_actions", columns, rows, total=len(rows) > 1)

    def _district(self, row: Row) -> str:
        if row["sums_up"]:
            return self.words["total"]
        return str(row["district"]) or self.words["no_district"]

    def _count_and_ha(self, row: Row, headline: Headline) -> str:
        count = row[f"{headline}_count"]
        if not count:
            return "–"
        if headline is Headline.LEAVE_OUT:
            return str(count)
        return f"{count}  {self.figures.number(row, f'{headline}_ha'):>8}"

    def ranking(self) -> Iterator[RenderableType]:
        run, ranking = self.run, self.run.ranking
        if ranking is not None:
            lines = own_lines(self.scenario, run.hanging)
            reasons = Reasons(
                self.scenario, self.plan, run.opened, lines, self.words, ranking.steps
            )
            yield from ranking_report(
                self.scenario, self.plan, ranking, reasons, self.figures
            )

    def changes(self) -> Iterator[RenderableType]:
        words = self.words
        frame = change_table(self.scenario, self.plan)
        if frame.empty:
            yield words["nothing_changes"]
            return
        texts = ("cluster", "name", "district", "action", "period")
        figures = ("before_ha", "after_ha", "occupied_after_ha", "cost")
        columns = [
            *((words[column], _LEFT) for column in texts),
            *((words[column], _RIGHT) for column in figures),
        ]
        rows = [
            [
                *(str(row[column]) for column in texts[:3]),
                words[str(row["action"])],
                str(row["period"]) or "–",
                *(self.figures.number(row, column) for column in figures),
            ]
            for row in rows_of(frame)[:MOST_CHANGES]
        ]
        yield from self._table("title_changes", columns, rows)
        if (more := len(frame) - MOST_CHANGES) > 0:
            yield words("more_changes", count=more)
            yield ""

    def lines(self) -> Iterator[RenderableType]:
        """What stands beside the clusters: lines, in no cluster's cost."""
        scenario, plan, figures = self.scenario, self.plan, self.figures
        summed = rows_of(line_total_table(scenario, plan))
        if summed:
            cost = figures.number(summed[-1], "cost")
            yield self.words("lines_besides", cost=cost)
            yield ""
        yield from line_report(scenario, plan, self.run.hanging, figures)

    def totals(self) -> Iterator[RenderableType]:
        words = self.words
        columns = [
            (words["measure"], _LEFT),
            (words["unit"], _LEFT),
            (words["today"], _RIGHT),
            *((period.name, _RIGHT) for period in self.scenario.periods),
        ]
        times = ["today", *(str(t) for t in range(len(self.scenario.periods)))]
        rows = [
            [
                measure_label(self.scenario, row, words),
                unit_label(row, words),
                *(self.figures.amount(row, time) for time in times),
            ]
            for row in rows_of(total_table(self.scenario, self.plan))
        ]
        yield from self._table("title_totals", columns, rows)

    def spending(self) -> Iterator[RenderableType]:
        words = self.words
        figures = ("amount", "carried", "spent", "left")
        columns = [
            *((words[column], _LEFT) for column in ("fund", "period")),
            *((words[column], _RIGHT) for column in figures),
            ("", _LEFT),
        ]
        rows = [
            [
                words.fund(str(row["fund"])),
                str(row["period"]),
                *(self.figures.number(row, column) for column in figures),
                words["binding"] if row["binding"] else "",
            ]
            for row in rows_of(spending_table(self.scenario, self.plan))
        ]
        yield from self._table("title_spending", columns, rows)

    def law(self) -> Iterator[RenderableType]:
        words, findings = self.words, law_findings(self.scenario, self.plan)
        columns = [
            (words["article"], _LEFT),
            (words["rule"], _LEFT),
            (words["count"], _RIGHT),
            (words["ids"], _LEFT),
            (words["figures"], _LEFT),
        ]
        for state in ("to_meet", "to_confirm"):
            frame = law_table(findings, state, words)
            rows = [
                [
                    str(row["article"]),
                    str(row["rule"]),
                    str(row["count"]),
                    str(row["ids"]),
                    self._few(str(row["figures"]).split("\n")),
                ]
                for row in rows_of(frame)
            ]
            yield from self._table(f"title_{state}", columns, rows)
            if rows and not frame["verified"].all():
                yield words["not_verified"]
                yield ""

    def _few(self, figures: list[str]) -> str:
        more = len(figures) - _MOST_FIGURES
        shown = "\n".join(figures[:_MOST_FIGURES])
        return shown if more <= 0 else f"{shown}\n{self.words('and_more', count=more)}"

    def preferences(self) -> Iterator[RenderableType]:
        words = self.words
        columns = [
            *((words[column], _LEFT) for column in ("cluster", "action", "period")),
            (words["bonus"], _RIGHT),
            (words["met"], _LEFT),
        ]
        rows = [
            [
                str(row["cluster"]),
                words[str(row["action"])],
                str(row["period"]) or "–",
                self.figures.number(row, "bonus"),
                words["yes" if row["met"] else "no"],
            ]
            for row in rows_of(preference_table(self.scenario, self.plan))
        ]
        yield from self._table("title_preferences", columns, rows)

    def stages(self) -> Iterator[RenderableType]:
        """What each stage of an objective in order found, and what was kept of it."""
        words = self.words
        columns = [
            (words["stage"], _LEFT),
            *((words[key], _RIGHT) for key in ("best", "kept_at_least", "reached")),
        ]
        rows = [
            [
                f"{number}. {goal_label(stage.goal, words)}",
                plain(stage.found, words),
                plain(stage.floor, words),
                plain(stage.reached, words),
            ]
            for number, stage in enumerate(self.run.outcome.stages, start=1)
        ]
        yield from self._table("title_stages", columns, rows)

    def warnings(self) -> Iterator[RenderableType]:
        """What the solving warns of; warnings of the reading were told before."""
        if self.run.outcome.warnings:
            yield self.words["title_warnings"]
            warned = self.run.outcome.warnings
            yield from (f" {remark_text(one, self.words)}" for one in warned)
            yield ""
