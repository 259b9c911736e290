"""The whole story of one cluster, for the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType

from optimizer.analysis.explanation import Explanation
from optimizer.analysis.flip_points import PRECISION
from optimizer.domain.plan import Plan
from optimizer.reporting.binding_report import gain_label, step_label
from optimizer.reporting.cause_words import cause_with_place
from optimizer.reporting.certainty import MARK
from optimizer.reporting.entry_label import entry_label, lever_label
from optimizer.reporting.figures import Figures
from optimizer.reporting.flip_report import flip_row
from optimizer.reporting.labels import headline, named
from optimizer.reporting.needed_line_report import needed_line_report
from optimizer.reporting.numbers import share
from optimizer.reporting.obstacle_report import obstacle_report
from optimizer.reporting.price_report import price_report
from optimizer.reporting.reasons import Reasons, own_lines
from optimizer.reporting.record import Run
from optimizer.reporting.tables.explain import (
    pathway_rows,
    planned_rows,
    today_rows,
)
from optimizer.reporting.terminal import Cells, rendered, table
from optimizer.reporting.words import Words

_LEFT, _RIGHT = "left", "right"
_MOST_CHANGES = 4
"""Other clusters that change are named up to here, then counted."""


def explain_report(run: Run, explained: Explanation, words: Words) -> str:
    """Everything that is known about one cluster as text."""
    plan = run.plan
    assert plan is not None
    report = _Report(run, plan, explained, words)
    parts: list[RenderableType] = [report.title(), headline(run, words), ""]
    parts += report.today()
    parts += report.planned()
    parts += report.pathways()
    parts += price_report(run.scenario, explained, report.figures)
    parts += obstacle_report(run.scenario, explained.obstacles, words)
    parts += report.flips()
    parts += needed_line_report(run.scenario, explained, report.figures)
    parts += report.steps()
    if report.figures.marked:
        parts.append(words["estimate_legend"])
    if explained.interrupted:
        comparable = bool(explained.pricing.prices)
        parts.append(words["explain_stopped" if comparable else "nothing_compares"])
    return rendered(parts) + "\n"


class _Report:
    """The tables of one cluster."""

    def __init__(
        self, run: Run, plan: Plan, explained: Explanation, words: Words
    ) -> None:
        self.run, self.plan, self.words = run, plan, words
        self.explained = explained
        self.scenario = run.scenario
        self.cluster = run.scenario.cluster_of[explained.cluster]
        self.figures = Figures(words)

    def title(self) -> str:
        one, words = self.cluster, self.words
        places = ", ".join(dict.fromkeys(p for p in (one.commune, one.district) if p))
        parts = [named(one.id, one.name), words[f"status_{one.status}"], places]
        return " · ".join(part for part in parts if part)

    def today(self) -> Iterator[RenderableType]:
        words, found = self.words, today_rows(self.scenario, self.cluster.id)
        beside = any(row["count"] for row in found)
        compared = ("median", "median_of") if beside else ()
        columns: Cells = [
            (words["figure"], _LEFT),
            *((words[key], _RIGHT) for key in ("its_own", *compared)),
        ]
        rows = [
            [
                words[f"own_{row['figure']}"],
                self.figures.number(row, "value"),
                *([self.figures.number(row, "median")] if beside else []),
                *([str(row["count"])] if beside else []),
            ]
            for row in found
        ]
        key = f"title_today_{self.cluster.status if beside else 'alone'}"
        yield table(words(key, district=self.cluster.district or "–"), columns, rows)

    def planned(self) -> Iterator[RenderableType]:
        words, name = self.words, self.cluster.id
        chosen = self.plan.clusters[name].headline
        columns: Cells = [
            *((words[key], _LEFT) for key in ("period", "action")),
            *((words[f"step_{key}"], _RIGHT) for key in ("area", "built", "occupied")),
            (words["cost"], _RIGHT),
        ]
        figured = ("area_ha", "built_ha", "occupied_ha", "cost")
        rows = [
            [
                str(row["period"]),
                words[str(row["action"])],
                *(self.figures.number(row, column) for column in figured),
            ]
            for row in planned_rows(self.scenario, self.plan, name)
        ]
        yield table(words("title_planned", action=words[chosen]), columns, rows)
        own = own_lines(self.scenario, self.run.hanging)
        opened = self.explained.opened
        reasons = Reasons(self.scenario, self.plan, opened, own, words)
        yield reasons.of(name, compared=False)  # a table above has the medians
        yield ""

    def pathways(self) -> Iterator[RenderableType]:
        words = self.words
        columns: Cells = [
            (words["action"], _LEFT),
            (words["by_period"], _LEFT),
            (words["open_or_why_not"], _LEFT),
        ]
        rows = []
        for row in pathway_rows(self.scenario, self.explained):
            paths, causes = row["pathways"], row["causes"]
            assert isinstance(paths, tuple)
            assert isinstance(causes, tuple)
            ways = [", ".join(words[action] for action in path) for path in paths]
            told = "\n".join(cause_with_place(cause, words) for cause in causes)
            why = told or words["is_open"]
            rows.append([words[str(row["headline"])], "\n".join(ways), why])
        yield table(words["title_pathways"], columns, rows)

    def flips(self) -> Iterator[RenderableType]:
        words, scenario = self.words, self.scenario
        columns: Cells = [
            (words[key], _LEFT)
            for key in ("lever", "amount_today", "outcome_by_amount")
        ]
        rows = [
            flip_row(scenario, one, lever_label(scenario, one.lever, words), words)
            for one in self.explained.flips
        ]
        if rows:
            self.figures.marked |= any(MARK in now for _, now, _ in rows)
            yield table(words["title_flips"], columns, rows)
            yield words("flip_note", precision=share(PRECISION, words, 1))
        if self.explained.untried:
            labels = (
                lever_label(scenario, one, words) for one in self.explained.untried
            )
            yield words("flips_left_out", levers="; ".join(labels))
        if rows or self.explained.untried:
            yield ""

    def steps(self) -> Iterator[RenderableType]:
        words, scenario = self.words, self.scenario
        columns: Cells = [
            *((words[key], _LEFT) for key in ("limit", "step")),
            (words["gain"], _RIGHT),
            (words["then"], _LEFT),
        ]
        rows = []
        for one in self.explained.steps:
            after = {name: then for name, _, then in one.changes}
            then = after.get(self.cluster.id)
            told = words["stays_so"] if then is None else words[then]
            rows.append(
                [
                    entry_label(scenario, one.entry, words),
                    step_label(one, words),
                    gain_label(one, words),
                    "–" if one.gain_low is None else told,
                ]
            )
        if rows:
            yield table(words["title_steps"], columns, rows)
