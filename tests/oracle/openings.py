"""Which pathways are open to each cluster, and which combinations relations allow."""

from itertools import product

from optimizer.domain.choice import AtMostOneOf, Decision, Requires, TenantsMove
from optimizer.domain.cluster import Cluster
from optimizer.domain.law import Law, RuleKind
from optimizer.domain.pathway import Action, Headline, Pathway, pathways
from optimizer.domain.scenario import Scenario

SLACK_HA = 1e-9


def open_pathways(scenario: Scenario, cluster: Cluster) -> tuple[Pathway, ...]:
    """Pathways that permissions, locks, distance and the law's known facts leave."""
    return tuple(
        pathway
        for pathway in pathways(cluster.status, len(scenario.periods))
        if _permitted(scenario, cluster, pathway)
        and all(
            _obeys(decision, pathway)
            for decision in scenario.decisions
            if decision.cluster == cluster.id
        )
        and _near_enough(scenario, cluster, pathway)
        and _lawful_today(scenario, cluster, pathway)
    )


def combinations(scenario: Scenario) -> list[tuple[Pathway, ...]]:
    """One pathway per cluster, in the order of clusters, as the relations allow."""
    open_to_each = [open_pathways(scenario, each) for each in scenario.clusters]
    ids = [cluster.id for cluster in scenario.clusters]
    return [
        chosen
        for chosen in product(*open_to_each)
        if _relations_hold(scenario, dict(zip(ids, chosen, strict=True)))
    ]


def _permitted(scenario: Scenario, cluster: Cluster, pathway: Pathway) -> bool:
    def allowed(action: Action, period: int) -> bool:
        permission = scenario.permissions.get(action)
        return (
            permission is not None
            and cluster.id in permission.clusters
            and permission.first <= period <= permission.last
        )

    if pathway.headline is Headline.KEEP:
        return allowed(Action.KEEP, pathway.period)
    free = (Action.KEEP, Action.WAIT, Action.GONE)
    return all(
        action in free or allowed(action, period)
        for period, action in enumerate(pathway.actions)
    )


def _obeys(decision: Decision, pathway: Pathway) -> bool:
    if not decision.must:
        return pathway.headline not in decision.headlines
    in_time = decision.by is None or pathway.period <= decision.by
    stays = decision.area_ha is None or pathway.is_open(len(pathway.actions) - 1)
    return pathway.headline in decision.headlines and in_time and stays


def _near_enough(scenario: Scenario, cluster: Cluster, pathway: Pathway) -> bool:
    if pathway.headline is not Headline.ADD:
        return True
    distances = (
        (cluster.columns.get(f"km_to.{rule.kind}"), rule.km)
        for rule in scenario.within_km
    )
    return all(km is None or float(km) <= most for km, most in distances)


def _lawful_today(scenario: Scenario, cluster: Cluster, pathway: Pathway) -> bool:
    law = scenario.law
    if law is None:
        return True
    for period, action in enumerate(pathway.actions):
        if action is Action.EXPAND:
            if law.enforced(RuleKind.EXPAND_INVESTOR) and _known_no(
                scenario, cluster, "investor", period
            ):
                return False
            if law.enforced(RuleKind.EXPAND_WORKS) and _known_no(
                scenario, cluster, "wastewater", period
            ):
                return False
            if period == 0 and not _full_enough(scenario, law, cluster):
                return False
        if action is Action.ADD:
            if law.enforced(RuleKind.ESTABLISH_INVESTOR) and _known_no(
                scenario, cluster, "investor", period
            ):
                return False
            if period == 0 and not _group_full_enough(scenario, law, cluster):
                return False
    return True


def _known_no(scenario: Scenario, cluster: Cluster, fact: str, period: int) -> bool:
    """Whether the fact is `no` at the start of the period, obligations considered."""
    met = any(
        obligation.column == fact
        and obligation.period < period
        and cluster.id in obligation.clusters
        for obligation in scenario.obligations
    )
    return getattr(cluster, fact) is False and not met


def _full_enough(scenario: Scenario, law: Law, cluster: Cluster) -> bool:
    rule = law.enforced(RuleKind.EXPAND_FILL)
    if rule is None:
        return True
    asked = rule.thresholds["fill"] * _industrial_today(cluster)
    if _occupied_today(cluster) >= asked - SLACK_HA:
        return True
    return any(
        cap.hectares > _industrial_of(scenario, cap.members) + SLACK_HA
        for cap in (scenario.demand.caps if scenario.demand else ())
        if cap.period == 0 and cluster.id in cap.members
    )


def _group_full_enough(scenario: Scenario, law: Law, cluster: Cluster) -> bool:
    rule = law.enforced(RuleKind.ESTABLISH_FILL)
    if rule is None:
        return True
    group = judged_with(scenario, law, cluster)
    industrial = _industrial_of(scenario, group)
    occupied = sum(_occupied_today(scenario.cluster_of[each]) for each in group)
    return (
        industrial <= SLACK_HA
        or occupied > rule.thresholds["fill"] * industrial + SLACK_HA
        or industrial - occupied <= rule.thresholds["unleased_ha"] + SLACK_HA
    )


def judged_with(scenario: Scenario, law: Law, cluster: Cluster) -> frozenset[str]:
    """The clusters whose fill is pooled with that of this one, itself included."""
    group = cluster.columns.get(law.judged_by)
    return frozenset(
        other.id
        for other in scenario.clusters
        if other.columns.get(law.judged_by) == group
    )


def _industrial_of(scenario: Scenario, ids: frozenset[str]) -> float:
    return sum(_industrial_today(scenario.cluster_of[each]) for each in sorted(ids))


def _industrial_today(cluster: Cluster) -> float:
    return cluster.industrial_share * cluster.built_ha if cluster.exists else 0.0


def _occupied_today(cluster: Cluster) -> float:
    return cluster.leased_ha if cluster.exists else 0.0


def _relations_hold(scenario: Scenario, chosen: dict[str, Pathway]) -> bool:
    for period in range(len(scenario.periods)):
        is_open = {each: pathway.is_open(period) for each, pathway in chosen.items()}
        for relation in scenario.relations:
            match relation:
                case AtMostOneOf(members):
                    if sum(is_open[each] for each in members) > 1:
                        return False
                case Requires(cluster, needs):
                    if is_open[cluster] and not is_open[needs]:
                        return False
                case TenantsMove(dropped, to):
                    moved = any(chosen[each].dropped_by(period) for each in dropped)
                    if moved and not is_open[to]:
                        return False
    return True
