"""The entries of a scenario that bind a plan, left out or given other amounts.

An entry is what a planner can point at: an item of a list, one amount in a map of
amounts, or a rule of the law. One entry may have become several parts of a scenario: a
limit that holds in every period, a lock on several clusters.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf

from optimizer.domain.law import Law, RuleKind
from optimizer.domain.limit import Budget, Demand, Fund, Sense
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin


class Kind(StrEnum):
    """What kind of entry it is; in this order they are listed."""

    LOCK = "lock"
    RELATION = "relation"
    LIMIT = "limit"
    FUND = "fund"
    DEMAND = "demand"
    OBLIGATION = "obligation"
    SERVICE = "service"
    FLOW = "flow"
    NEAR = "near"
    THROUGH = "through"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; ``amount`` is None where it can only be kept or left out.

    ``subject`` tells entries of one kind apart that share an origin: the fund and the
    period, or the rule. With ``at_most`` a larger amount allows more, with ``at_least``
    a smaller one.
    """

    kind: Kind
    origin: Origin
    amount: float | None = None
    sense: Sense | None = None
    subject: tuple[str, int] = ("", 0)


def entries_of(scenario: Scenario) -> tuple[Entry, ...]:
    """Every entry that can keep a plan from being one; each once, in a fixed order."""
    return tuple(dict.fromkeys(_entries(scenario)))


def without(scenario: Scenario, entries: Iterable[Entry]) -> Scenario:
    """The scenario without some entries: a budget or a demand is then without end."""
    out = frozenset(entries)
    unbound = {one: inf for one in out if one.kind in (Kind.FUND, Kind.DEMAND)}
    scenario = with_amounts(scenario, unbound)

    def stays(kind: Kind, origin: Origin) -> bool:
        return (kind, origin) not in gone

    gone = {(one.kind, one.origin) for one in out}
    rules = {RuleKind(one.subject[0]) for one in out if one.kind is Kind.RULE}
    joined = scenario.connectivity
    return replace(
        scenario,
        decisions=tuple(
            one for one in scenario.decisions if stays(Kind.LOCK, one.origin)
        ),
        relations=tuple(
            one for one in scenario.relations if stays(Kind.RELATION, one.origin)
        ),
        limits=tuple(one for one in scenario.limits if stays(Kind.LIMIT, one.origin)),
        obligations=tuple(
            one for one in scenario.obligations if stays(Kind.OBLIGATION, one.origin)
        ),
        within_km=tuple(
            one for one in scenario.within_km if stays(Kind.NEAR, one.origin)
        ),
        connectivity=replace(
            joined,
            required=tuple(
                one for one in joined.required if stays(Kind.SERVICE, one.origin)
            ),
            demands=tuple(
                one for one in joined.demands if stays(Kind.FLOW, one.origin)
            ),
            through_plan_only=joined.through_plan_only
            and not any(one.kind is Kind.THROUGH for one in out),
        ),
        law=_without_rules(scenario.law, rules),
    )


def with_amounts(scenario: Scenario, amounts: Mapping[Entry, float]) -> Scenario:
    """The scenario with other amounts in some entries; they must have one already."""
    of = {(one.kind, one.origin): amount for one, amount in amounts.items()}
    joined = scenario.connectivity
    return replace(
        scenario,
        limits=tuple(
            replace(one, amount=of.get((Kind.LIMIT, one.origin), one.amount))
            for one in scenario.limits
        ),
        budget=_with_funds(scenario.budget, amounts),
        demand=_with_caps(scenario.demand, of),
        within_km=tuple(
            replace(one, km=of.get((Kind.NEAR, one.origin), one.km))
            for one in scenario.within_km
        ),
        connectivity=replace(
            joined,
            demands=tuple(
                replace(one, amount=of.get((Kind.FLOW, one.origin), one.amount))
                for one in joined.demands
            ),
        ),
    )


def _entries(scenario: Scenario) -> Iterator[Entry]:
    for lock in scenario.decisions:
        yield Entry(Kind.LOCK, lock.origin)
    for relation in scenario.relations:
        yield Entry(Kind.RELATION, relation.origin)
    for limit in scenario.limits:
        yield Entry(Kind.LIMIT, limit.origin, limit.amount, limit.sense)
    for fund in scenario.budget.funds if scenario.budget else ():
        for t, amount in enumerate(fund.amounts_bn):
            subject = (fund.name, t)
            yield Entry(Kind.FUND, fund.origins[t], amount, "at_most", subject)
    for cap in scenario.demand.caps if scenario.demand else ():
        yield Entry(Kind.DEMAND, cap.origin, cap.hectares, "at_most")
    for obligation in scenario.obligations:
        yield Entry(Kind.OBLIGATION, obligation.origin)
    joined = scenario.connectivity
    for service in joined.required:
        yield Entry(Kind.SERVICE, service.origin)
    for flow in joined.demands:
        yield Entry(Kind.FLOW, flow.origin, flow.amount, "at_least")
    for near in scenario.within_km:
        yield Entry(Kind.NEAR, near.origin, near.km, "at_most")
    if joined.through_plan_only and joined.through_origin is not None:
        yield Entry(Kind.THROUGH, joined.through_origin)
    for kind in RuleKind if scenario.law else ():
        rule = scenario.law.enforced(kind) if scenario.law else None
        if rule is not None:
            origin = Origin(rule.file, rule.line, None, rule.article)
            yield Entry(Kind.RULE, origin, subject=(kind, 0))


def _with_funds(budget: Budget | None, amounts: Mapping[Entry, float]) -> Budget | None:
    of = {one.subject: a for one, a in amounts.items() if one.kind is Kind.FUND}
    if budget is None or not of:
        return budget

    def changed(fund: Fund) -> Fund:
        stated = enumerate(fund.amounts_bn)
        found = tuple(of.get((fund.name, t), amount) for t, amount in stated)
        return replace(fund, amounts_bn=found)

    return replace(budget, funds=tuple(changed(fund) for fund in budget.funds))


def _with_caps(
    demand: Demand | None, of: Mapping[tuple[Kind, Origin], float]
) -> Demand | None:
    if demand is None:
        return None
    caps = tuple(
        replace(cap, hectares=of.get((Kind.DEMAND, cap.origin), cap.hectares))
        for cap in demand.caps
    )
    return replace(demand, caps=caps)


def _without_rules(law: Law | None, rules: set[RuleKind]) -> Law | None:
    """The law with some rules that only warn."""
    if law is None or not rules:
        return law
    warned = {kind: "warn" if kind in rules else m for kind, m in law.modes.items()}
    return replace(law, modes=warned)
