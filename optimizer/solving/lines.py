"""Whom each line of a plan is for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from optimizer.domain.network import Link
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.bridges import bridges
from optimizer.solving.checks.fault import NEAR
from optimizer.solving.checks.flows import need
from optimizer.solving.in_plan import is_open
from optimizer.solving.usable_lines import usable_links

Standing = Mapping[str, Sequence[str]]
"""Clusters in the plan by the node that they stand on, by id."""


def hanging_clusters(scenario: Scenario, plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """By link that is built: the clusters in the plan that hang on it, both by id.

    As the plan leaves things at the end of the last period, or of the last in which
    any cluster is in the plan. Clusters hang on a link if they lose their last way to
    a trunk place of its service without it, whether they must have one or not. Where
    there is a way around the link, nobody loses the connection; but if the link
    carries a flow, that way may be too narrow: then the clusters are named that have
    a need and to which what the link carries flows on. No cluster hangs on a link that
    leads nowhere yet, or beside another one that does as well.
    """
    period = _last_with_clusters(scenario, plan)
    standing: defaultdict[str, list[str]] = defaultdict(list)
    for cluster in scenario.clusters:
        if is_open(plan, cluster.id, period):
            standing[cluster.place].append(cluster.id)
    hanging: dict[str, tuple[str, ...]] = dict.fromkeys(sorted(plan.links), ())
    built = [link for link in scenario.network.links if link.id in plan.links]
    for service in sorted({link.service for link in built}):
        usable = usable_links(scenario, plan, service, period)
        roots = [place.id for place in scenario.network.trunks(service)]
        around = {link.id: link for link in usable if link.id in plan.links}
        for name, behind in bridges(usable, roots):
            if around.pop(name, None):
                hanging[name] = _standing_on(behind, standing)
        hungry = _hungry(scenario, plan, service, period, standing)
        hanging |= _fed(plan, usable, around, period, hungry)
    return hanging


def _last_with_clusters(scenario: Scenario, plan: Plan) -> int:
    """The last period at whose end a cluster is in the plan; the last if none ever."""
    for t in reversed(range(len(scenario.periods))):
        if any(is_open(plan, name, t) for name in plan.clusters):
            return t
    return scenario.last_period


def _standing_on(nodes: Sequence[str], standing: Standing) -> tuple[str, ...]:
    return tuple(sorted(name for node in nodes for name in standing.get(node, ())))


def _hungry(
    scenario: Scenario, plan: Plan, service: str, period: int, standing: Standing
) -> Standing:
    """Of the clusters in the plan, those that need some of a service."""
    clusters = scenario.cluster_of
    return {
        node: [
            name
            for name in names
            if need(scenario, plan, clusters[name], service, period) > 0
        ]
        for node, names in standing.items()
    }


def _fed(
    plan: Plan,
    usable: Sequence[Link],
    asked: Mapping[str, Link],
    period: int,
    hungry: Standing,
) -> dict[str, tuple[str, ...]]:
    """By link that carries something: the clusters to which that flows on."""
    flow_of = {
        link.id: flows[period]
        for link in usable
        if (flows := plan.flows.get(link.id)) is not None
    }
    onward: defaultdict[str, list[str]] = defaultdict(list)
    for link in usable:
        flow = flow_of.get(link.id, 0.0)
        if abs(flow) > NEAR:
            source, target = _along(link, flow)
            onward[source].append(target)
    fed = {}
    for name, link in asked.items():
        flow = flow_of.get(name, 0.0)
        if abs(flow) > NEAR:
            _, target = _along(link, flow)
            fed[name] = _standing_on(_downstream(target, onward), hungry)
    return fed


def _along(link: Link, flow: float) -> tuple[str, str]:
    """The ends of a link in the direction of a flow."""
    return (link.start, link.end) if flow > 0 else (link.end, link.start)


def _downstream(start: str, onward: Mapping[str, Sequence[str]]) -> list[str]:
    """Every node to which something flows from a node, with that node."""
    found = {start: None}
    waiting = [start]
    while waiting:
        for node in onward.get(waiting.pop(), ()):
            if node not in found:
                found[node] = None
                waiting.append(node)
    return list(found)
