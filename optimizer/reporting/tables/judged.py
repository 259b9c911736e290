"""A plan made by people in tables: its breaches, and its figures beside the best."""

from collections.abc import Mapping

from optimizer.analysis.breaches import Breach
from optimizer.analysis.judge import Judgement
from optimizer.domain.scenario import Scenario
from optimizer.reporting.breach_certainty import breach_rests_on_estimate
from optimizer.reporting.cause_words import cause_text
from optimizer.reporting.numbers import in_language
from optimizer.reporting.plain_text import short_place
from optimizer.reporting.tables.frame import DataFrame, Row, frame, rows_of
from optimizer.reporting.tables.one_order import one_order
from optimizer.reporting.tables.province import total_table
from optimizer.reporting.words import Words


def breach_table(judgement: Judgement, words: Words) -> DataFrame:
    """Breaches of one rule at one place together: rule, subjects, periods, amounts.

    ``has`` and ``asked`` are those of the only subject, else missing; ``has_estimate``
    says whether the first rests on one. ``where`` is the file and line of the entry, or
    the article.
    """
    scenario, plan = judgement.scenario, judgement.plan
    groups: dict[tuple[str, str, str], list[Breach]] = {}
    for one in judgement.breaches:
        rule, where = breach_label(judgement, one, words), place_of(judgement, one)
        # Bounds of clusters stand in a row each; figures would be lost in a group.
        figures = in_language(_figures(one), words)
        rule = f"{rule}: {figures}" if figures else rule
        alone = one.subject if one.value is not None or figures else ""
        groups.setdefault((rule, where, alone), []).append(one)
    rows: list[Row] = []
    for (rule, where, _), found in groups.items():
        periods = sorted({t for one in found for t in one.periods})
        names = scenario.periods
        rows.append(
            {
                "rule": rule,
                "subjects": tuple(
                    dict.fromkeys(_subject(judgement, one, words) for one in found)
                ),
                "period": ", ".join(names[t].name for t in periods),
                "has": found[0].value,
                "has_estimate": plan is not None
                and breach_rests_on_estimate(scenario, plan, found[0]),
                "asked": found[0].asked,
                "where": where,
            }
        )
    return frame(rows)


def _subject(judgement: Judgement, breach: Breach, words: Words) -> str:
    """Whom a breach is about: a cluster's id, else its title; of one demand all."""
    if breach.rule == "budget":
        return words.fund(breach.subject)
    if breach.rule == "limits":
        return words.own(breach.subject)
    demand = judgement.scenario.demand
    for cap in demand.caps if demand and breach.rule == "demand" else ():
        if cap.origin == breach.origin and cap.group is None:
            return words["whole_province"]
    return breach.subject


def place_of(judgement: Judgement, breach: Breach) -> str:
    """File and line; of a law's rule the article as well."""
    law = judgement.scenario.law
    files = {rule.file for rule in law.rule_set.rules.values()} if law else set()
    place = short_place(breach.origin)
    return f"{breach.origin.entry} ({place})" if breach.origin.file in files else place


def breach_label(judgement: Judgement, breach: Breach, words: Words) -> str:
    """The rule in words: of a limit what it counts, of an action which one."""
    scenario = judgement.scenario
    law = scenario.law.rule_set.rules if scenario.law else {}
    for kind, rule in law.items():
        if breach.rule == str(kind):
            return rule.title.get(words.language, str(kind))
    key = f"breach_{breach.rule}"
    if breach.rule == "limits":
        return words(key, what=_counted(scenario, breach, words))
    if breach.rule in ("actions", "decisions"):
        return words(key, action=_action(judgement, breach, words))
    if breach.rule == "budget" and _carries_over(scenario, breach.subject):
        return words["breach_budget_so_far"]
    if breach.rule == "connectivity" and scenario.connectivity.through_plan_only:
        return words["breach_connectivity_through"]
    if key in words:
        return words[key]
    text = cause_text(breach.cause, words) if breach.cause else breach.text
    return words("breach_other", text=text)


def _carries_over(scenario: Scenario, fund: str) -> bool:
    """Whether amounts of a fund are those of all periods up to the one at hand."""
    funds = scenario.budget.funds if scenario.budget else ()
    return any(one.name == fund and one.carry_over for one in funds)


def _figures(breach: Breach) -> str:
    """The numbers that a rule of the law compares."""
    figures = breach.text.removeprefix(f"{breach.origin.entry}: ")
    numbers = any(letter.isdigit() for letter in figures)
    return figures if figures != breach.text and numbers else ""


def _counted(scenario: Scenario, breach: Breach, words: Words) -> str:
    for limit in scenario.limits:
        if (limit.origin, limit.group or "") == (breach.origin, breach.group):
            text = words.measure(limit.measure.name).strip()
            over = limit.over and words.measure(limit.over.name).strip()
            unit = words.unit(limit.measure.unit)
            text = words("ratio_of", what=text, over=over) if over else text
            text = f"{text}, {limit.group}" if limit.group else text
            return f"{text} [{unit}]" if unit else text
    return breach.subject


def _action(judgement: Judgement, breach: Breach, words: Words) -> str:
    """What the plan does against `actions`, or what a decision asks or forbids."""
    if breach.rule == "decisions":
        for lock in judgement.scenario.decisions:
            if lock.origin == breach.origin and lock.cluster == breach.subject:
                named = ", ".join(words[one] for one in sorted(lock.headlines))
                return named if lock.must else words("judge_not", what=named)
    if judgement.plan is None or breach.subject not in judgement.plan.clusters:
        return breach.text
    return words[judgement.plan.clusters[breach.subject].headline]


def measure_table(judgement: Judgement) -> DataFrame:
    """Each measure today, in the plan and in the best plan: states at the end.

    Flows are summed over all periods. Columns ``today``, ``plan``, ``best``, ``apart``,
    each with ``_estimate``.
    """
    scenario = judgement.scenario
    tables = {
        name: {
            str(row["measure"]): row
            for row in rows_of(total_table(scenario, plan, funds=True))
        }
        for name, plan in (("plan", judgement.plan), ("best", judgement.best.plan))
        if plan is not None
    }
    rows: list[Row] = []
    for measure in one_order(*(list(table) for table in tables.values())):
        found = {name: table.get(measure) for name, table in tables.items()}
        some = next(row for row in found.values() if row is not None)
        row: dict[str, object] = {
            key: some[key] for key in ("measure", "unit", "today", "today_estimate")
        }
        for name in ("plan", "best"):
            value, shaky = None, False
            if name in tables:
                value, shaky = _at_end(scenario, measure, found[name])
            row[name], row[f"{name}_estimate"] = value, shaky
        plan, best = row["plan"], row["best"]
        both = isinstance(plan, float | int) and isinstance(best, float | int)
        row["apart"] = best - plan if both else None  # type: ignore[operator]
        row["apart_estimate"] = row["plan_estimate"] or row["best_estimate"]
        rows.append(row)
    return frame(rows)


def _at_end(
    scenario: Scenario, measure: str, row: Mapping[str, object] | None
) -> tuple[float | None, bool]:
    """A state at the end, or the sum of a flow; whether it rests on an estimate.

    A kind of cost that never occurs has no row.
    """
    if row is None:
        return 0.0, False
    known = scenario.measures.get(measure)
    last = str(scenario.last_period)
    if known is None or known.kind == "state":
        value = row[last]
        shaky = bool(row[f"{last}_estimate"])
        return (float(value) if isinstance(value, float | int) else None), shaky
    times = [str(t) for t in range(len(scenario.periods))]
    values = [row[t] for t in times]
    total = sum(float(one) for one in values if isinstance(one, float | int))
    return total, any(bool(row[f"{t}_estimate"]) for t in times)
