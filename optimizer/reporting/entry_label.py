"""What a planner calls an entry that binds: a limit, an amount of a fund, a demand."""

from optimizer.analysis.entries import Entry, Kind
from optimizer.analysis.levers import Lever
from optimizer.domain.limit import Limit
from optimizer.domain.scenario import Scenario
from optimizer.reporting.labels import limit_label
from optimizer.reporting.words import SIMPLE_BUDGET, Words


def entry_label(scenario: Scenario, entry: Entry, words: Words) -> str:
    """`quota: land, Kim Bảng 2026-2030`; an entry of every period names none."""
    if entry.kind is Kind.FUND:
        fund, period = entry.subject
        name = scenario.periods[period].name
        if fund == SIMPLE_BUDGET:
            return words("budget_in", period=name)
        return words("budget_of", fund=words.fund(fund), period=name)
    if entry.kind is Kind.DEMAND:
        caps = scenario.demand.caps if scenario.demand else ()
        cap = next(one for one in caps if one.origin == entry.origin)
        group = f", {cap.group}" if cap.group else ""
        return f"{words['demand']}{group} {scenario.periods[cap.period].name}"
    limits = [one for one in scenario.limits if one.origin == entry.origin]
    return _with_period(scenario, limits, words)


def lever_label(scenario: Scenario, lever: Lever, words: Words) -> str:
    """What is scaled: `fund province`, `quota: land`."""
    if lever.kind == "land":
        entries: dict[object, list[Limit]] = {}
        for number in lever.limits:
            limit = scenario.limits[number]
            entries.setdefault((limit.id, limit.by, limit.group), []).append(limit)
        labels = (_with_period(scenario, one, words) for one in entries.values())
        return " + ".join(labels)
    if lever.kind == "budget" and len(lever.subjects) == 1:
        return words["lever_one_budget"]
    name = lever.subjects[0] if lever.kind == "fund" else ""
    return words(f"lever_{lever.kind}", name=words.own(name))


def _with_period(scenario: Scenario, limits: list[Limit], words: Words) -> str:
    """The label of what is one limit, with its period if it has only one."""
    label = limit_label(as_row(limits[0]), words)
    periods = {one.period for one in limits}
    if len(periods) > 1:
        return label
    period = limits[0].period
    when = words["in_total"] if period is None else scenario.periods[period].name
    return f"{label} {when}"


def as_row(limit: Limit) -> dict[str, object]:
    """What the label of a limit is made of."""
    return {
        "id": limit.id,
        "measure": limit.measure.name,
        "over": "" if limit.over is None else limit.over.name,
        "change": limit.change,
        "group": limit.group or "",
    }
