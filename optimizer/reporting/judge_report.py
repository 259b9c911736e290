"""What is to be said of a plan made by people, for the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType

from optimizer.analysis.exchanges import Exchange
from optimizer.analysis.judge import Judgement
from optimizer.domain.plan import Plan
from optimizer.reporting.figures import Figures, as_float
from optimizer.reporting.judge_verdict import verdict
from optimizer.reporting.labels import measure_label, named, unit_label
from optimizer.reporting.numbers import plain, signed
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.tables.judged import (
    breach_table,
    headline_table,
    measure_table,
)
from optimizer.reporting.tables.law import law_table
from optimizer.reporting.terminal import Cells, rendered, table
from optimizer.reporting.words import Words
from optimizer.solving.findings import law_findings
from optimizer.solving.quantities import measure_in_period

_LEFT, _RIGHT = "left", "right"
MOST_SUBJECTS = 6
"""Further subjects of one rule are counted, not listed."""
MOST_CHANGES = 12
"""Further clusters of one exchange are counted, not listed."""


def judge_report(judgement: Judgement, plan_name: str, words: Words) -> str:
    """All tables of a judgement; figures that rest on estimates are marked."""
    figures = Figures(words)
    parts: list[RenderableType] = [
        *verdict(judgement, plan_name, words),
        "",
        *_breaches(judgement, words),
        *_law(judgement, words),
        *_headlines(judgement, words),
        *_measures(judgement, figures),
        *_exchanges(judgement, words),
    ]
    if judgement.interrupted:
        parts.append(words["judge_stopped"])
    if figures.marked:
        parts.append(words["estimate_legend"])
    return rendered(parts) + "\n"


def _breaches(judgement: Judgement, words: Words) -> Iterator[RenderableType]:
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
            plain(as_float(row["has"]), words, 2),
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
        return _named(judgement, subjects[0])
    shown, more = ", ".join(subjects[:MOST_SUBJECTS]), len(subjects) - MOST_SUBJECTS
    return f"{shown} {words('and_more', count=more)}" if more > 0 else shown


def _named(judgement: Judgement, subject: str) -> str:
    cluster = judgement.scenario.cluster_of.get(subject)
    return named(subject, cluster.name) if cluster else subject


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


def _headlines(judgement: Judgement, words: Words) -> Iterator[RenderableType]:
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
                plain(as_float(row[f"{which}_{what}"]), words, decimals)
                for which in ("plan", "best")
                for what, decimals in (("count", 0), ("ha", 1))
            ),
        ]
        for row in rows_of(headline_table(judgement))
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


def _exchanges(judgement: Judgement, words: Words) -> Iterator[RenderableType]:
    tried, mends = judgement.tried, bool(judgement.breaches)
    if judgement.best.plan is None or judgement.plan is None:
        return
    worth = "judge_objective" if mends else "judge_gain"
    cost = "judge_cost" if mends else "judge_more_cost"
    columns: Cells = [
        ("#", _RIGHT),
        *((words[key], _LEFT) for key in ("cluster", "judge_stated", "judge_instead")),
        *((words[key], _RIGHT) for key in (worth, cost)),
        *([(words["judge_moved"], _RIGHT)] if mends else []),
    ]
    shown = [one for one in tried.exchanges if one.changes or not mends]
    rows = [
        row
        for number, one in enumerate(shown, start=1)
        for row in _exchange(judgement, number, one, words)
    ]
    if rows:
        title = "title_judge_mends" if mends else "title_judge_gains"
        yield table(words[title], columns, rows)
    elif not mends and tried.proved:
        yield words["judge_no_gain"]
    elif mends and not tried.exchanges and not judgement.interrupted:
        yield words["judge_no_mend"]
    if mends and tried.exchanges:
        yield from _moved(judgement, tried.exchanges[0], words)
    if judgement.interrupted:
        return
    tail = words["judge_proved" if tried.proved else "judge_unproved"]
    if not mends:
        yield f"{words['judge_tried_gains']} {tail}"
    elif tried.exchanges:
        yield words["judge_tried_mends"] if tried.proved else tail


def _elsewhere(
    judgement: Judgement, name: str, plan: Plan, words: Words
) -> Iterator[str]:
    """The cluster, and its headline with period and hectares: as judged, and better."""
    yield _named(judgement, name)
    for one in (judgement.plan, plan):
        if one is not None:
            done = one.clusters[name]
            period = judgement.scenario.periods[done.pathway.period].name
            area = plain(done.steps[-1].area_ha, words)
            yield f"{words[done.headline]} {period}, {area} ha"


def _moved(
    judgement: Judgement, nearest: Exchange, words: Words
) -> Iterator[RenderableType]:
    """Clusters that keep their action, with the hectares that they can have."""
    if nearest.plan is None or not nearest.moved:
        return
    columns: Cells = [
        *((words[key], _LEFT) for key in ("cluster", "action", "period")),
        *((words[key], _RIGHT) for key in ("judge_stated_ha", "judge_nearest_ha")),
    ]
    rows = []
    for name in nearest.moved[:MOST_CHANGES]:
        done, last = nearest.plan.clusters[name], judgement.scenario.last_period
        stated = judgement.stated.courses[name].area_ha.get(last)
        rows.append(
            [
                _named(judgement, name),
                words[done.headline],
                judgement.scenario.periods[done.pathway.period].name,
                plain(stated, words),
                plain(done.steps[-1].area_ha, words),
            ]
        )
    if (more := len(nearest.moved) - MOST_CHANGES) > 0:
        rows.append([words("and_more", count=more), "", "", "", ""])
    yield table(words["title_judge_moved"], columns, rows)


def _exchange(
    judgement: Judgement, number: int, one: Exchange, words: Words
) -> Iterator[list[str]]:
    """A line for each cluster; what the exchange brings stands in the first."""
    scenario = judgement.scenario
    worth = one.value if one.gain is None else one.gain
    text = signed(worth, words, 2) if one.gain is not None else plain(worth, words, 2)
    before = judgement.plan if one.gain is not None else None
    cost = sum(
        measure_in_period(scenario, plan, scenario.measures["cost"], t) * sign
        for plan, sign in ((one.plan, 1.0), (before, -1.0))
        if plan is not None
        for t in range(len(scenario.periods))
    )
    cost_text = signed(cost, words) if one.gain is not None else plain(cost, words)
    moved = [str(len(one.moved))] if one.gain is None else []
    head = [str(number), text, cost_text if one.plan is not None else "–", *moved]
    if not one.changes and one.plan is not None:
        yield [
            head[0],
            *_elsewhere(judgement, one.moved[0], one.plan, words),
            *head[1:],
        ]
        return
    items = list(one.changes.items())
    for name, headline in items[:MOST_CHANGES]:
        stated = ", ".join(words[h] for h in judgement.stated.courses[name].headlines)
        yield [head[0], _named(judgement, name), stated, words[headline], *head[1:]]
        head = [""] * len(head)
    if (more := len(items) - MOST_CHANGES) > 0:
        yield ["", words("and_more", count=more), "", "", *[""] * (len(head) - 1)]
