"""The exchanges that better a plan made by people, or mend it."""

from collections.abc import Iterator

from rich.console import RenderableType

from optimizer.analysis.exchanges import Exchange
from optimizer.analysis.judge import Judgement
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import total_rests_on_estimate
from optimizer.reporting.figures import Figures
from optimizer.reporting.labels import named
from optimizer.reporting.numbers import MISSING, plain, signed
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.terminal import Cells, table
from optimizer.reporting.words import Words
from optimizer.solving.quantities import measure_in_period

_LEFT, _RIGHT = "left", "right"
_NEARNESS = ("judge_apart_ha", "judge_moved")
MOST_CHANGES = 12
"""Further clusters of one exchange are counted, not listed."""


def exchange_report(judgement: Judgement, figures: Figures) -> Iterator[RenderableType]:
    """The exchanges in a table, and what was tried."""
    words = figures.words
    tried, mends = judgement.tried, bool(judgement.breaches)
    if judgement.best.plan is None or judgement.plan is None:
        return
    worth = "judge_objective" if mends else "judge_gain"
    cost = "judge_cost" if mends else "judge_more_cost"
    columns: Cells = [
        ("#", _RIGHT),
        *((words[key], _LEFT) for key in ("cluster", "judge_stated", "judge_instead")),
        *((words[key], _RIGHT) for key in (worth, cost)),
        *((words[key], _RIGHT) for key in _NEARNESS if mends),
    ]
    shown = [one for one in tried.exchanges if one.changes or not mends]
    rows = [
        row
        for number, one in enumerate(shown, start=1)
        for row in _exchange(judgement, number, one, figures)
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
    tail = words["judge_unproved"]
    if tried.proved:
        tail = words("judge_proved", within=plain(tried.within, words, 2))
    if not mends:
        yield f"{words['judge_tried_gains']} {tail}"
    elif tried.exchanges:
        yield words["judge_tried_mends"] if tried.proved else tail


def _elsewhere(
    judgement: Judgement, name: str, plan: Plan, words: Words
) -> Iterator[str]:
    """The cluster, and its headline with period and hectares: as judged, and better."""
    yield named_subject(judgement, name)
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
                named_subject(judgement, name),
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
    judgement: Judgement, number: int, one: Exchange, figures: Figures
) -> Iterator[list[str]]:
    """A line for each cluster; what the exchange brings stands in the first."""
    words = figures.words
    worth = one.value if one.gain is None else one.gain
    text = signed(worth, words, 2) if one.gain is not None else plain(worth, words, 2)
    before = judgement.plan if one.gain is not None else None
    cost_text = _cost(judgement.scenario, one.plan, before, figures)
    moved = _nearness(judgement, one, words) if one.gain is None else []
    head = [str(number), text, cost_text, *moved]
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
        yield [
            head[0],
            named_subject(judgement, name),
            stated,
            words[headline],
            *head[1:],
        ]
        head = [""] * len(head)
    if (more := len(items) - MOST_CHANGES) > 0:
        yield ["", words("and_more", count=more), "", "", *[""] * (len(head) - 1)]


def _cost(
    scenario: Scenario, plan: Plan | None, before: Plan | None, figures: Figures
) -> str:
    """What a plan costs over all periods, or what it costs more than one before."""
    if plan is None:
        return MISSING
    costs, periods = scenario.measures["cost"], range(len(scenario.periods))
    plans = [plan] if before is None else [plan, before]
    spent = [
        sum(measure_in_period(scenario, one, costs, t) for t in periods)
        for one in plans
    ]
    more = spent[0] - sum(spent[1:])
    tell = plain if before is None else signed
    row: Row = {
        "cost_estimate": any(
            total_rests_on_estimate(scenario, one, costs, None) for one in plans
        )
    }
    return figures.marked_if(tell(more, figures.words), row, "cost")


def _nearness(judgement: Judgement, one: Exchange, words: Words) -> list[str]:
    """How near a plan that mends is: hectares, and clusters with the same action."""
    if one.plan is None:
        return ["–", str(len(one.moved))]
    away_ha = judgement.stated.apart_ha(one.plan)
    return [plain(away_ha, words), str(len(one.moved))]


def named_subject(judgement: Judgement, subject: str) -> str:
    """A cluster by id and name; another subject as it is."""
    cluster = judgement.scenario.cluster_of.get(subject)
    return named(subject, cluster.name) if cluster else subject
