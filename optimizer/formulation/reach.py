"""Clusters that no line can join: pathways closed before anything is solved."""

from collections.abc import Iterator, Mapping

from optimizer.domain.connectivity import RequiredService
from optimizer.domain.pathway import Pathway
from optimizer.domain.scenario import Scenario
from optimizer.formulation.causes import Cause, stated
from optimizer.formulation.contraction import (
    ROOT,
    ServiceNetwork,
    contract,
    reachable,
)
from optimizer.formulation.needs import Need, needs_of, services_joined

Left = Mapping[str, tuple[Pathway, ...]]
Closed = dict[str, dict[Pathway, Cause]]


def out_of_reach(scenario: Scenario, left: Left) -> Closed:
    """By cluster the pathways on which it would need what cannot be brought to it.

    ``left`` are the pathways that are open so far. Where lines lead only through
    clusters in the plan, one that cannot be in it cuts off what lies behind it.
    """
    networks = [contract(scenario, one) for one in services_joined(scenario)]
    closed: Closed = {}
    while True:
        still: Left = {
            name: tuple(p for p in open_ones if p not in closed.get(name, {}))
            for name, open_ones in left.items()
        }
        found = False
        for network in networks:
            for need in _unmet(scenario, network, still):
                found = True
                cause = _cause(scenario, network.service, need)
                for pathway in need.pathways:
                    closed.setdefault(need.cluster, {}).setdefault(pathway, cause)
        if not found:
            return closed


def _unmet(scenario: Scenario, network: ServiceNetwork, left: Left) -> Iterator[Need]:
    reached: dict[int, set[int]] = {}
    for need in needs_of(scenario, network.service, left):
        t = need.period
        if t not in reached:
            shut = (
                node
                for node, clusters in network.guards.items()
                if not any(p.is_open(t) for one in clusters for p in left[one])
            )
            reached[t] = reachable(network.edges, shut)
        node = network.stand(scenario, need.cluster)
        if node is None or (node != ROOT and node not in reached[t]):
            yield need


def _cause(scenario: Scenario, service: str, need: Need) -> Cause:
    rule = need.rule
    word = "requires" if isinstance(rule, RequiredService) else "demands"
    text = (
        f"no line of {service}, existing or candidate, leads from a trunk place to "
        f"{need.cluster}, and `connectivity` {word} {service}"
    )
    first = rule.first if isinstance(rule, RequiredService) else 0
    if first:
        text += f" from {scenario.periods[first].name}"
    period = scenario.periods[first].name
    figures = stated(service=service, cluster=need.cluster, period=period)
    return Cause(text, rule.origin, "no_line_from" if first else "no_line", figures)
