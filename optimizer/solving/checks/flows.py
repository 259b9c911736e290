"""Do the lines bring every cluster what it demands of a service?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isfinite

from optimizer.domain.cluster import Cluster
from optimizer.domain.network import Link, Place
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.solving.checks.fault import NEAR, Fault, exceeds
from optimizer.solving.quantities import quantity
from optimizer.solving.usable_lines import is_there, shut_nodes


@dataclass(frozen=True, slots=True)
class _Carried:
    """What lines carry of one service in one period, in the service's unit.

    ``flows`` by the id of the link, ``needs`` by node.
    """

    service: str
    period: int
    flows: Mapping[str, float]
    needs: Mapping[str, float]
    origin: Origin


def check_flows(scenario: Scenario, plan: Plan) -> Iterator[Fault]:
    """In every period, within what lines and trunk places can, all needs are met."""
    demands = scenario.connectivity.demands
    services = {entry.service: entry.origin for entry in reversed(demands)}
    sound: dict[str, tuple[float, ...]] = {}
    links = {link.id: link for link in scenario.network.links}
    for name, flows in sorted(plan.flows.items()):
        faults = tuple(_misshapen(scenario, links.get(name), name, flows, services))
        yield from faults
        if not faults:
            sound[name] = flows
    for service in sorted(services):
        for t in range(len(scenario.periods)):
            flows_now = {name: flows[t] for name, flows in sound.items()}
            needs = needs_at_nodes(scenario, plan, service, t)
            carried = _Carried(service, t, flows_now, needs, services[service])
            yield from _lines(scenario, plan, carried)
            yield from _nodes(scenario, carried)


def need(
    scenario: Scenario, plan: Plan, cluster: Cluster, service: str, period: int
) -> float:
    """What a cluster demands of a service in a period, in the service's unit."""
    done = plan.clusters[cluster.id]
    return sum(
        entry.amount * quantity(scenario, cluster, done, period, entry.per)
        for entry in scenario.connectivity.demands
        if entry.service == service
    )


def needs_at_nodes(
    scenario: Scenario, plan: Plan, service: str, period: int
) -> dict[str, float]:
    """What the clusters that stand on a node demand together, by node."""
    needs: defaultdict[str, float] = defaultdict(float)
    for cluster in scenario.clusters:
        needs[cluster.place] += need(scenario, plan, cluster, service, period)
    return dict(needs)


def _misshapen(
    scenario: Scenario,
    link: Link | None,
    name: str,
    flows: tuple[float, ...],
    services: Mapping[str, Origin],
) -> Iterator[Fault]:
    if link is None or link.service not in services:
        text = "it carries a flow, but is no link of a service that is demanded"
        yield Fault("flows_of_demanded_services", name, None, text)
    if len(flows) != len(scenario.periods):
        text = f"{len(flows)} flows for {len(scenario.periods)} periods"
        yield Fault("flow_in_every_period", name, None, text)
    elif not all(isfinite(flow) for flow in flows):
        yield Fault("flow_in_every_period", name, None, f"{flows} are not all numbers")


def _lines(scenario: Scenario, plan: Plan, carried: _Carried) -> Iterator[Fault]:
    """What is wrong about a line that carries something."""
    t = carried.period
    shut = shut_nodes(scenario, plan, carried.service, t)
    for link in scenario.network.links_of(carried.service):
        flow = abs(carried.flows.get(link.id, 0.0))
        if link.capacity is not None and exceeds(flow, link.capacity):
            text = f"{flow:g} of {carried.service} on a link for {link.capacity:g}"
            at, most = link.origin, link.capacity
            yield Fault("link_capacity", link.id, t, text, at, flow, most)
        # Not beside what others need: a whole unit is a trickle beside a million.
        if flow <= NEAR:
            continue
        if not is_there(plan, link, t):
            text = f"{flow:g} of {carried.service} on a link that is not built by then"
            yield Fault("flow_on_built_links", link.id, t, text, link.origin)
        for node in sorted({link.start, link.end} & shut):
            text = f"{flow:g} of {carried.service} by {node}, which is not in the plan"
            yield Fault("flow_through_plan", link.id, t, text, link.origin)


def _nodes(scenario: Scenario, carried: _Carried) -> Iterator[Fault]:
    """What is wrong about a node: what arrives, leaves and is needed there."""
    arrives: defaultdict[str, float] = defaultdict(float)
    for link in scenario.network.links_of(carried.service):
        flow = carried.flows.get(link.id, 0.0)
        arrives[link.end] += flow
        arrives[link.start] -= flow
    trunks = {place.id: place for place in scenario.network.trunks(carried.service)}
    for node in sorted({*arrives, *carried.needs}):
        needed = carried.needs.get(node, 0.0)
        near = NEAR * max(1.0, needed)
        trunk = trunks.get(node)
        if trunk is not None:
            yield from _supply(carried, trunk, needed - arrives[node], near)
        elif abs(arrives[node] - needed) > near:
            text = f"{arrives[node]:g} of {carried.service} arrive, {needed:g} needed"
            at, came = carried.origin, arrives[node]
            yield Fault("flow_balance", node, carried.period, text, at, came, needed)


def _supply(
    carried: _Carried, trunk: Place, supplied: float, near: float
) -> Iterator[Fault]:
    """Is what a trunk place gives within 0 and what it can?"""
    capacity = trunk.capacities.get(carried.service)
    given = f"{supplied:g} of {carried.service} supplied"
    if supplied < -near:
        text = f"{given}: more arrives than is needed"
        yield Fault("supply", trunk.id, carried.period, text, trunk.origin)
    elif capacity is not None and exceeds(supplied, capacity):
        text = f"{given}, {capacity:g} can be"
        at, t = trunk.origin, carried.period
        yield Fault("supply", trunk.id, t, text, at, supplied, capacity)
