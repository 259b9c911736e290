"""Which amounts bind a plan, and what a step of each is."""

from collections.abc import Iterator
from math import floor, isfinite, log10

from optimizer.analysis.entries import Entry, Kind, entries_of, with_amounts
from optimizer.analysis.what_if import NEAR
from optimizer.domain.limit import Limit
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.checks.amounts import check_amounts

STEP_SHARE = 0.05
"""A step is this part of the amount, rounded, unless that is more than the usual."""

_USUAL = {"ha": 10.0, "bn VND": 50.0, "clusters": 1.0, "share": 0.01}
"""The largest step of an amount, by its unit."""


def binding_entries(
    scenario: Scenario, plan: Plan, cluster: str | None = None
) -> tuple[Entry, ...]:
    """The limits, amounts of funds and caps of demand that a plan reaches.

    With ``cluster`` only those that hold for it. Money first, then what holds for most
    clusters, each in the order of the entries.
    """
    members = _members(scenario)
    found = [
        entry
        for entry in entries_of(scenario)
        if entry.kind in (Kind.LIMIT, Kind.FUND, Kind.DEMAND)
        and (cluster is None or cluster in members[entry])
        and _binds(scenario, plan, entry)
    ]
    found.sort(key=lambda one: (one.kind is not Kind.FUND, -len(members[one])))
    return tuple(found)


def loosened_amount(entry: Entry, step: float) -> float:
    """The amount of an entry after a step that allows more."""
    assert entry.amount is not None
    return entry.amount - step if entry.sense == "at_least" else entry.amount + step


def _members(scenario: Scenario) -> dict[Entry, frozenset[str]]:
    """The clusters for which each entry holds; a fund is there for all."""
    everyone = frozenset(one.id for one in scenario.clusters)
    of = {limit.origin: limit.members for limit in scenario.limits}
    caps = scenario.demand.caps if scenario.demand else ()
    of |= {cap.origin: cap.members for cap in caps}
    return {
        entry: everyone if entry.kind is Kind.FUND else of.get(entry.origin, everyone)
        for entry in entries_of(scenario)
    }


def _binds(scenario: Scenario, plan: Plan, entry: Entry) -> bool:
    """Whether the plan would break the entry if it asked a trifle more."""
    amount = entry.amount
    if amount is None or not isfinite(amount):
        return False
    size = max(1.0, abs(amount))
    if entry.kind is Kind.FUND and scenario.budget is not None:
        # What is carried over is checked to a fraction of the sum of the amounts.
        size += sum(sum(map(abs, fund.amounts_bn)) for fund in scenario.budget.funds)
    tightened = loosened_amount(entry, -2 * NEAR * size)
    for fault in check_amounts(with_amounts(scenario, {entry: tightened}), plan):
        if fault.origin != entry.origin:
            continue
        # Money short only later is carried over: the entry of that period binds.
        if entry.kind is not Kind.FUND or entry.subject == (
            fault.subject,
            fault.period,
        ):
            return True
    return False


def step_of(scenario: Scenario, entry: Entry) -> tuple[float, str]:
    """The step of an entry, and its unit."""
    assert entry.amount is not None
    unit = _unit(scenario, entry)
    usual = _USUAL.get(unit)
    part = rounded_125(STEP_SHARE * abs(entry.amount))
    if part == 0.0:
        step = usual or 1.0
    elif _counts(scenario, entry):
        step = max(1.0, part) if usual is None else 1.0
    else:
        step = part if usual is None else min(part, usual)
    return step, unit


def rounded_125(value: float) -> float:
    """The nearest of 1, 2, 5, 10, 20, 50, ..., by its ratio; 0 for nothing."""
    if value <= 0:
        return 0.0
    power = 10.0 ** floor(log10(value))
    near = (power * digit for digit in (1.0, 2.0, 5.0, 10.0))
    return min(near, key=lambda one: abs(log10(one / value)))


def _unit(scenario: Scenario, entry: Entry) -> str:
    if entry.kind is Kind.FUND:
        return "bn VND"
    if entry.kind is Kind.DEMAND:
        return "ha"
    limit = next(_limits_of(scenario, entry))
    return "share" if limit.over is not None else limit.measure.unit


def _counts(scenario: Scenario, entry: Entry) -> bool:
    """Whether its amount is a number of clusters or lines: then a step is whole."""
    limits = _limits_of(scenario, entry) if entry.kind is Kind.LIMIT else iter(())
    return any(one.over is None and one.measure.is_count for one in limits)


def _limits_of(scenario: Scenario, entry: Entry) -> Iterator[Limit]:
    return (one for one in scenario.limits if one.origin == entry.origin)
