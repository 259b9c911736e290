"""What the law still asks of a plan, by article: to be met, and to be confirmed."""

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


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a cluster does not meet in a period, or of which a fact is unknown.

    ``cluster`` is empty where the rule is about the plan as a whole; ``figures`` are
    the numbers compared, in a form that needs no translation.
    """

    rule: Rule
    cluster: str
    period: int
    state: Literal["to_meet", "to_confirm"]
    figures: str


def law_findings(scenario: Scenario, plan: Plan) -> tuple[Finding, ...]:
    """Every finding of the rules that warn or are enforced, by cluster and period."""
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
    if land > 0 and not filled and not little:
        figures = (
            f"{group}: {leased:.2f}/{land:.2f} ha = {leased / land:.1%} "
            f"(> {fill:.0%}); {land - leased:.2f} ha (≤ {unleased:g} ha)"
        )
        yield Finding(rule, cluster.id, t, "to_meet", figures)


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
    if not filled and not _asked_for(scenario, plan, cluster, t):
        share = before.occupied_ha / land
        figures = f"{before.occupied_ha:.2f}/{land:.2f} ha = {share:.1%} (≥ {fill:.0%})"
        yield Finding(rule, cluster.id, t, "to_meet", figures)


def _asked_for(scenario: Scenario, plan: Plan, cluster: Cluster, t: int) -> bool:
    """Whether the demand stated for the cluster's group exceeds the group's land."""
    for cap in scenario.demand.caps if scenario.demand else ():
        if cap.period == t and cluster.id in cap.members:
            land = sum(
                other.industrial_share
                * step_before(other, plan.clusters[other.id], t).built_ha
                for other in scenario.clusters
                if other.id in cap.members
            )
            return cap.hectares > land + ROUNDING_HA
    return False


def _dropping(law: Law, cluster: Cluster, t: int) -> Iterator[Finding]:
    rule = law.rule(RuleKind.CONVERSION)
    if rule is not None and not cluster.conversion:
        yield Finding(rule, cluster.id, t, "to_meet", "")


def _size(
    law: Law, cluster: Cluster, t: int, area: float, *, new: bool
) -> Iterator[Finding]:
    rule = law.rule(RuleKind.SIZE)
    if rule is None:
        return
    special = cluster.mountainous or cluster.craft_village
    floor = law.floor_ha(special=special) if new else 0.0
    cap = rule.thresholds["cap_ha"]
    if exceeds(floor, area) or exceeds(area, cap):
        figures = f"{area:g} ha ({floor:g} - {cap:g} ha)"
        yield Finding(rule, cluster.id, t, "to_meet", figures)


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
    if known is True or given:
        return
    state: Literal["to_meet", "to_confirm"] = (
        "to_meet" if known is False else "to_confirm"
    )
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
