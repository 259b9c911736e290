"""What the law asks of a plan, by article: met, to be met, and to be confirmed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from optimizer.domain.cluster import Cell, Cluster
from optimizer.domain.law import ROUNDING_HA, Law, Rule, RuleKind
from optimizer.domain.pathway import Action
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.checks.fault import exceeds
from optimizer.solving.quantities import step_before

State = Literal["met", "to_meet", "to_confirm"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that asks something of a cluster in a period, and whether it is met.

    To be confirmed is that of which a fact is unknown. ``cluster`` is empty where the
    rule is about the plan as a whole; ``figures`` are the numbers compared, in a form
    that needs no translation.
    """

    rule: Rule
    cluster: str
    period: int
    state: State
    figures: str


def law_findings(scenario: Scenario, plan: Plan) -> tuple[Finding, ...]:
    """What is not met, or not known to be, by cluster and period."""
    return tuple(one for one in law_checks(scenario, plan) if one.state != "met")


def law_checks(scenario: Scenario, plan: Plan) -> tuple[Finding, ...]:
    """Every rule that warns or is enforced where it asks something of a cluster.

    By cluster and period. Of the state's share only what is above it is told.
    """
    law = scenario.law
    if law is None:
        return ()
    found: list[Finding] = []
    periods = range(len(scenario.periods))
    groups = [_land_by_group(scenario, plan, law, t) for t in periods]
    for cluster in scenario.clusters:
        for t, step in enumerate(plan.clusters[cluster.id].steps):
            if step.action is Action.ADD:
                found += _establishing(scenario, plan, law, cluster, t, groups[t])
            elif step.action is Action.EXPAND:
                found += _expanding(scenario, plan, law, cluster, t)
            elif step.action is Action.DROP:
                found += _dropping(law, cluster, t)
    found += _state_support(scenario, plan, law)
    return tuple(found)


def _land_by_group(
    scenario: Scenario, plan: Plan, law: Law, t: int
) -> Mapping[Cell, tuple[float, float]]:
    """Industrial land built before a period, and how much of it is leased [ha]."""
    found: dict[Cell, tuple[float, float]] = {}
    for cluster in scenario.clusters:
        group = cluster.columns.get(law.judged_by)
        before = step_before(cluster, plan.clusters[cluster.id], t)
        land, leased = found.get(group, (0.0, 0.0))
        land += cluster.industrial_share * before.built_ha
        found[group] = land, leased + before.occupied_ha
    return found


def _establishing(
    scenario: Scenario,
    plan: Plan,
    law: Law,
    cluster: Cluster,
    t: int,
    groups: Mapping[Cell, tuple[float, float]],
) -> Iterator[Finding]:
    area = plan.clusters[cluster.id].steps[t].area_ha
    yield from _size(law, cluster, t, area, new=True)
    yield from _fact(scenario, law, cluster, t, RuleKind.ESTABLISH_INVESTOR, "investor")
    rule = law.rule(RuleKind.ESTABLISH_FILL)
    if rule is None:
        return
    group = cluster.columns.get(law.judged_by)
    land, leased = groups[group]
    fill, unleased = rule.thresholds["fill"], rule.thresholds["unleased_ha"]
    filled = leased > fill * land + ROUNDING_HA
    little = land - leased <= unleased + ROUNDING_HA
    if land <= 0:  # The first cluster of its group: nothing there can be filled.
        return
    figures = (
        f"{group}: {leased:.2f}/{land:.2f} ha = {leased / land:.1%} "
        f"(> {fill:.0%}); {land - leased:.2f} ha (≤ {unleased:g} ha)"
    )
    yield Finding(rule, cluster.id, t, _state(filled or little), figures)


def _expanding(
    scenario: Scenario, plan: Plan, law: Law, cluster: Cluster, t: int
) -> Iterator[Finding]:
    area = plan.clusters[cluster.id].steps[t].area_ha
    yield from _size(law, cluster, t, area, new=False)
    yield from _fact(scenario, law, cluster, t, RuleKind.EXPAND_INVESTOR, "investor")
    yield from _fact(scenario, law, cluster, t, RuleKind.EXPAND_WORKS, "wastewater")
    rule = law.rule(RuleKind.EXPAND_FILL)
    if rule is None:
        return
    before = step_before(cluster, plan.clusters[cluster.id], t)
    land = cluster.industrial_share * before.built_ha
    fill = rule.thresholds["fill"]
    filled = before.occupied_ha >= fill * land - ROUNDING_HA
    asked = "" if filled else _asked_for(scenario, plan, cluster, t)
    figures = f"{before.occupied_ha:.2f}/{land:.2f} ha"
    if land > 0:
        figures += f" = {before.occupied_ha / land:.1%} (≥ {fill:.0%})"
    if asked:
        figures += f"; {asked}"
    yield Finding(rule, cluster.id, t, _state(filled or bool(asked)), figures)


def _state(met: bool) -> State:
    return "met" if met else "to_meet"


def _asked_for(scenario: Scenario, plan: Plan, cluster: Cluster, t: int) -> str:
    """Demand and land of the cluster's group where more is asked for than is there."""
    for cap in scenario.demand.caps if scenario.demand else ():
        if cap.period == t and cluster.id in cap.members:
            land = sum(
                other.industrial_share
                * step_before(other, plan.clusters[other.id], t).built_ha
                for other in scenario.clusters
                if other.id in cap.members
            )
            more = cap.hectares > land + ROUNDING_HA
            return f"{cap.hectares:.2f} ha > {land:.2f} ha" if more else ""
    return ""


def _dropping(law: Law, cluster: Cluster, t: int) -> Iterator[Finding]:
    rule = law.rule(RuleKind.CONVERSION)
    if rule is not None:
        yield Finding(rule, cluster.id, t, _state(bool(cluster.conversion)), "")


def _size(
    law: Law, cluster: Cluster, t: int, area: float, *, new: bool
) -> Iterator[Finding]:
    rule = law.rule(RuleKind.SIZE)
    if rule is None:
        return
    special = cluster.mountainous or cluster.craft_village
    floor = law.floor_ha(special=special) if new else 0.0
    cap = rule.thresholds["cap_ha"]
    outside = exceeds(floor, area) or exceeds(area, cap)
    shown = area if outside else round(area, 2)
    figures = f"{shown:g} ha ({floor:g} - {cap:g} ha)"
    yield Finding(rule, cluster.id, t, _state(not outside), figures)


def _fact(
    scenario: Scenario, law: Law, cluster: Cluster, t: int, kind: RuleKind, column: str
) -> Iterator[Finding]:
    rule = law.rule(kind)
    if rule is None:
        return
    given = any(
        obligation.column == column
        and obligation.period < t
        and cluster.id in obligation.clusters
        for obligation in scenario.obligations
    )
    known = cluster.columns.get(column)
    met = known is True or given
    state: State = "to_confirm" if known is None and not met else _state(met)
    yield Finding(rule, cluster.id, t, state, column)


def _state_support(scenario: Scenario, plan: Plan, law: Law) -> Iterator[Finding]:
    rule, budget = law.rule(RuleKind.STATE_SUPPORT), scenario.budget
    if rule is None or budget is None:
        return
    share, most = budget.state_share("infrastructure"), rule.thresholds["share"]
    if not exceeds(share, most):
        return
    for cluster in scenario.clusters:
        done = plan.clusters[cluster.id]
        for t, step in enumerate(done.steps):
            newly = step.built_ha - step_before(cluster, done, t).built_ha
            if cluster.infra_cost_bn_per_ha > 0 and exceeds(newly, 0.0):
                figures = f"{share:.1%} (≤ {most:.0%})"
                yield Finding(rule, cluster.id, t, "to_meet", figures)
