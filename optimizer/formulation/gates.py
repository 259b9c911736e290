"""The law's gates as far as today's facts decide them: they close pathways."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from optimizer.domain.cluster import Cell, Cluster
from optimizer.domain.law import ROUNDING_HA, Law, Rule, RuleKind
from optimizer.domain.pathway import Action
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.causes import Figure, stated

Pools = Mapping[Cell, tuple[Cluster, ...]]
"""Clusters by the area in which their fill is judged."""


@dataclass(frozen=True, slots=True)
class ClosedGate:
    """An action that a rule forbids to a cluster in one period, and why."""

    action: Action
    period: int
    text: str
    origin: Origin
    key: str
    figures: tuple[tuple[str, Figure], ...]


def closed_gates(scenario: Scenario) -> Mapping[str, tuple[ClosedGate, ...]]:
    """Gates that no plan can open, by cluster; only rules that are enforced."""
    law = scenario.law
    if law is None:
        return {}
    pools = judged_together(scenario, law)
    return {
        cluster.id: (
            *_facts(scenario, law, cluster),
            *_fill_today(scenario, law, cluster, pools),
        )
        for cluster in scenario.clusters
    }


_FACTS = (
    (RuleKind.ESTABLISH_INVESTOR, Action.ADD, "investor"),
    (RuleKind.EXPAND_INVESTOR, Action.EXPAND, "investor"),
    (RuleKind.EXPAND_WORKS, Action.EXPAND, "wastewater"),
)
"""Rules that ask for a fact about the cluster, and the column that has it."""


def _facts(scenario: Scenario, law: Law, cluster: Cluster) -> Iterator[ClosedGate]:
    for kind, action, column in _FACTS:
        rule = law.enforced(kind)
        if rule is None or cluster.columns.get(column) is not False:
            continue
        for period in range(len(scenario.periods)):
            if not fulfilled_before(scenario, cluster, column, period):
                text = f"{column} is `no`"
                yield _closed(rule, action, period, text, "fact", column=column)


def fulfilled_before(
    scenario: Scenario, cluster: Cluster, column: str, period: int
) -> bool:
    """Whether an obligation has given the cluster what a column asks, by then."""
    return any(
        obligation.column == column
        and obligation.period < period
        and cluster.id in obligation.clusters
        for obligation in scenario.obligations
    )


def _fill_today(
    scenario: Scenario, law: Law, cluster: Cluster, pools: Pools
) -> Iterator[ClosedGate]:
    """The tests of fill in the first period, in which they look at today."""
    rule = law.enforced(RuleKind.EXPAND_FILL)
    if rule is not None and cluster.exists:
        asked = rule.thresholds["fill"] * cluster.industrial_ha
        filled = cluster.leased_ha >= asked - ROUNDING_HA
        if not filled and not _demand_exceeds_today(scenario, cluster):
            text = f"{cluster.leased_ha:g} of {cluster.industrial_ha:g} ha are leased"
            today = {"leased": cluster.leased_ha, "land": cluster.industrial_ha}
            yield _closed(rule, Action.EXPAND, 0, text, "fill", **today)
    rule = law.enforced(RuleKind.ESTABLISH_FILL)
    if rule is not None and not cluster.exists:
        pool = pools[cluster.columns.get(law.judged_by)]
        land = sum(other.industrial_ha for other in pool)
        leased = sum(other.leased_ha for other in pool if other.exists)
        filled = leased > rule.thresholds["fill"] * land + ROUNDING_HA
        little = land - leased <= rule.thresholds["unleased_ha"] + ROUNDING_HA
        if land > 0 and not filled and not little:
            group = str(cluster.columns.get(law.judged_by))
            text = f"in {group} {leased:g} of {land:g} ha are leased"
            pooled: dict[str, Figure] = {"leased": leased, "land": land}
            yield _closed(rule, Action.ADD, 0, text, "fill_of", group=group, **pooled)


def judged_together(scenario: Scenario, law: Law) -> Pools:
    """The clusters whose fill is pooled, by the value of the column `judged_by`."""
    pools: dict[Cell, list[Cluster]] = defaultdict(list)
    for cluster in scenario.clusters:
        pools[cluster.columns.get(law.judged_by)].append(cluster)
    return {group: tuple(clusters) for group, clusters in pools.items()}


def _demand_exceeds_today(scenario: Scenario, cluster: Cluster) -> bool:
    demand = scenario.demand
    if demand is None:
        return False
    for cap in demand.caps:
        if cap.period == 0 and cluster.id in cap.members:
            land = sum(
                other.industrial_ha
                for other in scenario.clusters
                if other.id in cap.members
            )
            return cap.hectares > land + ROUNDING_HA
    return False


def _closed(
    rule: Rule, action: Action, period: int, text: str, key: str, **figures: Figure
) -> ClosedGate:
    origin = Origin(rule.file, rule.line, None, rule.article)
    said = stated(**figures, article=rule.article)
    return ClosedGate(action, period, f"{text} ({rule.article})", origin, key, said)
