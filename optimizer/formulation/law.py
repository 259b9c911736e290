"""The law's gates on later periods: they look at the period before."""

from collections.abc import Iterator
from math import isinf

from pulp import LpAffineExpression, lpSum

from optimizer.domain.cluster import Cluster
from optimizer.domain.law import Rule, RuleKind
from optimizer.domain.limit import DemandCap
from optimizer.domain.pathway import Action
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.gates import judged_together
from optimizer.formulation.row import Row
from optimizer.formulation.variables import Variables

STRICTLY_HA = 1e-4
"""'Above' is read as one square metre above: a programme knows no strict rows."""


def expansion_follows_fill(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""A cluster expands only once it is filled, or its group asks for more land.

    .. math:: expand_{it} \le f_{it} + w_{gt},\quad
        O_{i,t-1} \ge \varphi\,\sigma_i B_{i,t-1} - \varphi\,\sigma_i\overline{A}_i
        (1 - f_{it})

    :math:`\varphi` the fill that the law asks (Article 8(2)c), :math:`f_{it}` 1 if the
    cluster has it, :math:`w_{gt}` 1 if the demand stated for its group exceeds the
    group's industrial land at the end of the period before. The constant is the
    greatest industrial land that the cluster can have.
    """
    rule = scenario.law.enforced(RuleKind.EXPAND_FILL) if scenario.law else None
    if rule is None:
        return
    for t in range(1, len(scenario.periods)):
        caps = [] if scenario.demand is None else scenario.demand.caps
        cap_of = {i: cap for cap in caps if cap.period == t for i in cap.members}
        for cap in dict.fromkeys(cap_of.values()):
            yield from _demand_exceeds_land(scenario, x, rule, cap, t)
        for cluster in scenario.clusters:
            if _may(x, cluster, t, Action.EXPAND):
                yield from _filled(x, rule, cluster, t, cap_of.get(cluster.id))


def _may(x: Variables, cluster: Cluster, t: int, action: Action) -> bool:
    return any(pathway.actions[t] is action for pathway in x.choice[cluster.id])


def _filled(
    x: Variables, rule: Rule, cluster: Cluster, t: int, cap: DemandCap | None
) -> Iterator[Row]:
    filled = x.leg(f"filled {cluster.id} {t}")
    expand = x.doing(cluster.id, t, Action.EXPAND)
    legs = [filled] if cap is None else [filled, x.leg(f"asked {cap.group} {t}")]
    most = rule.thresholds["fill"] * cluster.industrial_share
    slack = most * max(cluster.max_ha, cluster.area_ha)
    short = x.occupied[cluster.id][t - 1] - most * x.built[cluster.id][t - 1]
    name, origin = "expansion_follows_fill", _origin(rule)
    yield Row(name, cluster.id, t, expand - lpSum(legs) <= 0, origin)
    yield Row(name, cluster.id, t, short - slack * filled >= -slack, origin)


def _demand_exceeds_land(
    scenario: Scenario, x: Variables, rule: Rule, cap: DemandCap, t: int
) -> Iterator[Row]:
    if isinf(cap.hectares):
        return  # it exceeds any land
    asked = x.leg(f"asked {cap.group} {t}")
    if isinf(cap.hectares):
        return  # a demand without end exceeds all land
    clusters = [scenario.cluster_of[i] for i in sorted(cap.members)]
    most = sum(c.industrial_share * max(c.max_ha, c.area_ha) for c in clusters)
    slack = max(most - cap.hectares, 0.0) + STRICTLY_HA
    land = _industrial_land(x, clusters, t - 1)
    row = land + slack * asked <= cap.hectares - STRICTLY_HA + slack
    yield Row("expansion_follows_fill", cap.group or "", t, row, _origin(rule))


def new_clusters_follow_fill(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""New clusters come where those at hand are half full, or little land is left.

    .. math:: add_{it} \le u^1_{gt} + u^2_{gt},\quad
        u^1_{gt} \Rightarrow \sum_{j \in g} O_{j,t-1} > \varphi
        \sum_{j \in g} \sigma_j B_{j,t-1},\quad
        u^2_{gt} \Rightarrow \sum_{j \in g} (\sigma_j B_{j,t-1} - O_{j,t-1}) \le U

    :math:`g` the clusters whose fill is pooled (Article 8(1)c), :math:`\varphi` the
    mean fill to be passed, :math:`U` hectares that may be unleased. Clusters with
    nothing built count nothing.
    """
    law = scenario.law
    rule = law.enforced(RuleKind.ESTABLISH_FILL) if law else None
    if law is None or rule is None:
        return
    for group, clusters in judged_together(scenario, law).items():
        for t in range(1, len(scenario.periods)):
            new = [c for c in clusters if _may(x, c, t, Action.ADD)]
            if new:
                yield from _gate_of_group(x, rule, str(group), clusters, new, t)


def _gate_of_group(
    x: Variables,
    rule: Rule,
    group: str,
    clusters: tuple[Cluster, ...],
    new: list[Cluster],
    t: int,
) -> Iterator[Row]:
    name, origin = "new_clusters_follow_fill", _origin(rule)
    fill, unleased = rule.thresholds["fill"], rule.thresholds["unleased_ha"]
    most = sum(c.industrial_share * max(c.max_ha, c.area_ha) for c in clusters)
    if most <= unleased:
        return  # the second leg always holds
    full, little = x.leg(f"full {group} {t}"), x.leg(f"little {group} {t}")
    for cluster in new:
        add = x.doing(cluster.id, t, Action.ADD)
        yield Row(name, cluster.id, t, add - full - little <= 0, origin)
    land = _industrial_land(x, clusters, t - 1)
    leased = lpSum(x.occupied[c.id][t - 1] for c in clusters)
    slack = fill * most + STRICTLY_HA
    passed = leased - fill * land - slack * full >= STRICTLY_HA - slack
    yield Row(name, group, t, passed, origin)
    slack = most - unleased
    left = land - leased + slack * little <= unleased + slack
    yield Row(name, group, t, left, origin)


def _industrial_land(
    x: Variables, clusters: list[Cluster] | tuple[Cluster, ...], t: int
) -> LpAffineExpression:
    return lpSum(c.industrial_share * x.built[c.id][t] for c in clusters)


def the_state_supports_no_more_than_its_share(
    scenario: Scenario, x: Variables
) -> Iterator[Row]:
    r"""Where the state would pay more of the infrastructure than the law lets it.

    .. math:: (\pi - \overline{\pi})\,k_i n_{it} \le 0

    :math:`\pi` the state's share of infrastructure in `pays`, :math:`\overline{\pi}`
    the ceiling (Article 26(1)), :math:`k_i n_{it}` cost of what is newly built.
    """
    law, budget = scenario.law, scenario.budget
    rule = law.enforced(RuleKind.STATE_SUPPORT) if law else None
    if rule is None or budget is None:
        return
    excess = budget.state_share("infrastructure") - rule.thresholds["share"]
    if excess <= 1e-9:
        return
    name = "the_state_supports_no_more_than_its_share"
    for cluster in scenario.clusters:
        for t in range(len(scenario.periods)):
            if cluster.infra_cost_bn_per_ha > 0:
                cost = lpSum([x.newly_built[cluster.id][t]])
                yield Row(name, cluster.id, t, cost <= 0, _origin(rule))


def _origin(rule: Rule) -> Origin:
    return Origin(rule.file, rule.line, None, rule.article)
