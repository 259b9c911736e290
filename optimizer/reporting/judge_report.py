"""What is to be said of a plan made by people, for the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType

from optimizer.analysis.judge import Judgement
from optimizer.reporting.exchange_report import exchange_report, named_subject
from optimizer.reporting.figures import Figures, as_float
from optimizer.reporting.judge_verdict import verdict
from optimizer.reporting.labels import measure_label, unit_label
from optimizer.reporting.numbers import plain
from optimizer.reporting.tables.frame import DataFrame, rows_of
from optimizer.reporting.tables.headlines import headline_table
from optimizer.reporting.tables.judged import (
    breach_table,
    measure_table,
)
from optimizer.reporting.tables.law import law_table
from optimizer.reporting.terminal import Cells, rendered, table
from optimizer.reporting.words import Words
from optimizer.solving.findings import law_findings

_LEFT, _RIGHT = "left", "right"
MOST_SUBJECTS = 6
"""Further subjects of one rule are counted, not listed."""


def judge_report(judgement: Judgement, plan_name: str, words: Words) -> str:
    """All tables of a judgement; figures that rest on estimates are marked."""
    figures = Figures(words)
    parts: list[RenderableType] = [
        *verdict(judgement, plan_name, words),
        "",
        *_breaches(judgement, figures),
        *_law(judgement, words),
        *_headlines(judgement, figures),
        *_measures(judgement, figures),
        *exchange_report(judgement, figures),
    ]
    if judgement.interrupted:
        parts.append(words["judge_stopped"])
    if figures.marked:
        parts.append(words["estimate_legend"])
    return rendered(parts) + "\n"


def _breaches(judgement: Judgement, figures: Figures) -> Iterator[RenderableType]:
    words = figures.words
    columns: Cells = [
        (words["judge_rule"], _LEFT),
        (words["judge_about"], _LEFT),
        (words["period"], _LEFT),
        (words["judge_has"], _RIGHT),
        (words["judge_asked"], _RIGHT),
        (words["where"], _LEFT),
    ]
    rows = [
        [
            str(row["rule"]),
            _subjects(judgement, row["subjects"], words),
            str(row["period"]) or "–",
            figures.number(row, "has", 2),
            plain(as_float(row["asked"]), words, 2),
            str(row["where"]),
        ]
        for row in rows_of(breach_table(judgement, words))
    ]
    if rows:
        yield table(words["title_judge_breaches"], columns, rows)


def _subjects(judgement: Judgement, subjects: object, words: Words) -> str:
    assert isinstance(subjects, tuple)
    if len(subjects) == 1:
        return named_subject(judgement, subjects[0])
    shown, more = ", ".join(subjects[:MOST_SUBJECTS]), len(subjects) - MOST_SUBJECTS
    return f"{shown} {words('and_more', count=more)}" if more > 0 else shown


def _law(judgement: Judgement, words: Words) -> Iterator[RenderableType]:
    """Rules that only warn: what they still ask before anything is established."""
    if judgement.plan is None:
        return
    findings = law_findings(judgement.scenario, judgement.plan)
    columns: Cells = [
        *((words[key], _LEFT) for key in ("article", "rule")),
        (words["count"], _RIGHT),
        (words["ids"], _LEFT),
    ]
    enforced = {one.rule for one in judgement.breaches}
    for state in ("to_meet", "to_confirm"):
        left = [one for one in findings if str(one.rule.kind) not in enforced]
        frame = law_table(left, state, words)
        rows = [
            [str(row[key]) for key in ("article", "rule", "count", "ids")]
            for row in rows_of(frame)
        ]
        if rows:
            yield table(words[f"title_{state}"], columns, rows)
            if not frame["verified"].all():
                yield words["not_verified"]
                yield ""


def _counted(judgement: Judgement) -> DataFrame:
    plans = {"plan": judgement.plan, "best": judgement.best.plan}
    return headline_table(
        {name: (judgement.scenario, plan) for name, plan in plans.items()}
    )


def _headlines(judgement: Judgement, figures: Figures) -> Iterator[RenderableType]:
    words = figures.words
    columns: Cells = [
        (words["action"], _LEFT),
        (words["judge_plan"], _RIGHT),
        ("ha", _RIGHT),
        (words["judge_best"], _RIGHT),
        ("ha", _RIGHT),
    ]
    rows = [
        [
            words[str(row["action"])],
            *(
                figures.number(row, f"{which}_{what}", decimals)
                for which in ("plan", "best")
                for what, decimals in (("count", 0), ("ha", 1))
            ),
        ]
        for row in rows_of(_counted(judgement))
    ]
    if rows:
        yield table(words["title_judge_actions"], columns, rows)


def _measures(judgement: Judgement, figures: Figures) -> Iterator[RenderableType]:
    words = figures.words
    keys = ("today", "judge_plan", "judge_best", "judge_apart")
    columns: Cells = [
        (words["measure"], _LEFT),
        (words["unit"], _LEFT),
        *((words[key], _RIGHT) for key in keys),
    ]
    rows = [
        [
            measure_label(judgement.scenario, row, words),
            unit_label(row, words),
            *(figures.amount(row, key) for key in ("today", "plan", "best")),
            figures.amount(row, "apart", plus=True),
        ]
        for row in rows_of(measure_table(judgement))
    ]
    if rows:
        yield table(words["title_judge_measures"], columns, rows)
