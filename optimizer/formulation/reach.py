"""Clusters that no line can join: pathways closed before anything is solved."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from optimizer.domain.connectivity import RequiredService
from optimizer.domain.pathway import Pathway
from optimizer.domain.scenario import Scenario
from optimizer.formulation.causes import Cause, stated
from optimizer.formulation.contraction import (
    ROOT,
    Edge,
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
            for need, between in _unmet(scenario, network, still):
                found = True
                cause = _cause(scenario, network.service, need, between)
                for pathway in need.pathways:
                    closed.setdefault(need.cluster, {}).setdefault(pathway, cause)
        if not found:
            return closed


def _unmet(
    scenario: Scenario, network: ServiceNetwork, left: Left
) -> Iterator[tuple[Need, tuple[str, ...]]]:
    """Needs that cannot be met, each with the clusters that stand in every way."""
    shut: dict[int, set[int]] = {}
    reached: dict[int, set[int]] = {}
    for need in needs_of(scenario, network.service, left):
        t = need.period
        if t not in reached:
            shut[t] = {
                node
                for node, clusters in network.guards.items()
                if not any(p.is_open(t) for one in clusters for p in left[one])
            }
            reached[t] = reachable(network.edges, shut[t])
        node = network.stand(scenario, need.cluster)
        if node is None:
            yield need, ()
        elif node != ROOT and node not in reached[t]:
            barred = _barring(network.edges, reached[t], shut[t], node)
            yield need, tuple(sorted(c for one in barred for c in network.guards[one]))


def _barring(
    edges: Collection[Edge], reached: set[int], shut: set[int], node: int
) -> set[int]:
    """The shut nodes of which every way to a node passes one.

    Of those at which what is reached ends, the ones from which a way leads on that
    passes no other. None where no way leads there at all.
    """
    neighbours: dict[int, set[int]] = defaultdict(set)
    for edge in edges:
        neighbours[edge.start].add(edge.end)
        neighbours[edge.end].add(edge.start)
    ends = {one for one in shut if neighbours[one] & reached}
    barring: set[int] = set()
    seen, waiting = {node}, [node]
    while waiting:
        beside = neighbours[waiting.pop()]
        barring |= beside & ends
        waiting += beside - ends - seen
        seen |= beside
    return barring


MOST_NAMED = 5
"""Of more clusters that stand in the way these many are named."""


def _cause(
    scenario: Scenario, service: str, need: Need, between: tuple[str, ...]
) -> Cause:
    rule = need.rule
    word = "requires" if isinstance(rule, RequiredService) else "demands"
    first = rule.first if isinstance(rule, RequiredService) else 0
    if between:
        period = scenario.periods[need.period].name
        more = ", ..." if len(between) > MOST_NAMED else ""
        barring = ", ".join(between[:MOST_NAMED]) + more
        text = (
            f"every way of {service} to {need.cluster} leads through clusters that "
            f"cannot be in the plan: {barring} ({period}); and `connectivity` {word} "
            f"{service} through clusters in the plan"
        )
        figures = stated(
            service=service, cluster=need.cluster, period=period, barring=barring
        )
        return Cause(text, rule.origin, "no_way_through", figures)
    text = (
        f"no line of {service}, existing or candidate, leads from a trunk place to "
        f"{need.cluster}, and `connectivity` {word} {service}"
    )
    period = scenario.periods[first].name
    if first:
        text += f" from {period}"
    figures = stated(service=service, cluster=need.cluster, period=period)
    return Cause(text, rule.origin, "no_line_from" if first else "no_line", figures)
