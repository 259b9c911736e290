"""One service's network as the model sees it: what is there contracted, one root."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from optimizer.domain.measure import Quantity
from optimizer.domain.network import Link
from optimizer.domain.scenario import Scenario
from optimizer.formulation.needs import Need
from optimizer.formulation.rewards import link_number, wishes

ROOT = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """A link between two nodes by number; ``free`` if it exists already."""

    link: Link
    start: int
    end: int
    free: bool


@dataclass(frozen=True)
class ServiceNetwork:
    """Nodes joined by existing links are one; all trunk places are node 0, the root.

    ``node_of`` is the number of each named node; ``guards`` has the clusters of which
    one must be in the plan for a node to be passed, where lines lead through the plan
    only.
    """

    service: str
    node_of: Mapping[str, int]
    edges: tuple[Edge, ...]
    guards: Mapping[int, tuple[str, ...]]

    def stand(self, scenario: Scenario, cluster: str) -> int | None:
        """The node on which a cluster stands; None if no link leads there."""
        return self.node_of.get(scenario.cluster_of[cluster].place)


class _Unions:
    """Disjoint sets of names, each led by its first name."""

    def __init__(self) -> None:
        self.leader: dict[str, str] = {}

    def find(self, name: str) -> str:
        self.leader.setdefault(name, name)
        while self.leader[name] != name:
            self.leader[name] = self.leader[self.leader[name]]
            name = self.leader[name]
        return name

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        self.leader[second] = first


def contract(scenario: Scenario, service: str) -> ServiceNetwork:
    """Contract the existing links of a service and merge its trunk places.

    Where lines lead through clusters in the plan only, existing links at a cluster's
    node are kept, for they can be used only at times.
    """
    network = scenario.network
    trunks = {place.id for place in network.trunks(service)}
    standing: dict[str, list[str]] = defaultdict(list)
    if scenario.connectivity.through_plan_only:
        for cluster in scenario.clusters:
            if cluster.place not in trunks:
                standing[cluster.place].append(cluster.id)
    unions = _Unions()
    for trunk in sorted(trunks):
        unions.join(min(trunks), trunk)
    links = network.links_of(service)
    for link in links:
        ends = {unions.find(link.start), unions.find(link.end)}
        if link.exists and not ends & standing.keys() and len(ends) == 2:
            unions.join(link.start, link.end)
    numbers: dict[str, int] = {}
    if trunks:
        numbers[unions.find(min(trunks))] = ROOT
    names = sorted({end for link in links for end in (link.start, link.end)} | trunks)
    node_of = {}
    for name in names:
        leader = unions.find(name)
        # number 0 stays free for the root, even where there is no trunk place
        node_of[name] = numbers.setdefault(leader, len(numbers) + (not trunks))
    edges = tuple(
        Edge(link, node_of[link.start], node_of[link.end], link.exists)
        for link in links
        if node_of[link.start] != node_of[link.end]
    )
    guards = {node_of[n]: tuple(c) for n, c in standing.items() if n in node_of}
    return ServiceNetwork(service, node_of, edges, guards)


def without_useless_links(
    scenario: Scenario, network: ServiceNetwork, needs: Iterable[Need]
) -> ServiceNetwork:
    """The network without links that no best plan builds, if nothing rewards links.

    Of parallel links one that is dearer, or larger in any measure, than another; links
    out of the root's reach; dead ends on which nobody depends.
    """
    kept = _without_dominated(scenario, network.edges)
    wanted = {network.stand(scenario, need.cluster) for need in needs}
    reached = reachable(kept)
    kept = [edge for edge in kept if edge.start in reached]
    while True:
        degree: dict[int, int] = defaultdict(int)
        for edge in kept:
            degree[edge.start] += 1
            degree[edge.end] += 1
        dead = {n for n, d in degree.items() if d == 1 and n not in wanted} - {ROOT}
        if not dead:
            break
        kept = [e for e in kept if e.start not in dead and e.end not in dead]
    edges = tuple(kept)
    return ServiceNetwork(network.service, network.node_of, edges, network.guards)


def reachable(edges: Iterable[Edge], closed: Iterable[int] = ()) -> set[int]:
    """The nodes that edges join to the root, passing no closed node."""
    neighbours: dict[int, list[int]] = defaultdict(list)
    for edge in edges:
        neighbours[edge.start].append(edge.end)
        neighbours[edge.end].append(edge.start)
    shut = set(closed)
    seen, waiting = {ROOT}, [ROOT]
    while waiting:
        for node in neighbours[waiting.pop()]:
            if node not in seen and node not in shut:
                seen.add(node)
                waiting.append(node)
    return seen


def _without_dominated(scenario: Scenario, edges: Iterable[Edge]) -> list[Edge]:
    columns = _columns_counted(scenario)
    parallel: dict[tuple[int, int], list[tuple[tuple[float, ...], Edge]]] = {}
    for edge in sorted(edges, key=lambda edge: (not edge.free, edge.link.id)):
        ends = (min(edge.start, edge.end), max(edge.start, edge.end))
        amounts = tuple(
            0.0 if edge.free else sign * link_number(edge.link, column)
            for column, sign in columns
        )
        others = parallel.setdefault(ends, [])
        if any(_no_more(other, amounts) for other, _ in others):
            continue
        others[:] = [one for one in others if not _no_more(amounts, one[0])]
        others.append((amounts, edge))
    kept = [edge for others in parallel.values() for _, edge in others]
    return sorted(kept, key=lambda edge: edge.link.id)


def _no_more(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(a <= b for a, b in zip(one, other, strict=True))


def _columns_counted(scenario: Scenario) -> list[tuple[str | None, float]]:
    """Columns of links that somebody wishes for, and what makes more of one no better.

    1 where less is wished for, -1 where more is; both where different wishes count it.
    """
    found = {
        (term.column, -1.0 if sign * term.factor > 0 else 1.0)
        for measure, sign in wishes(scenario)
        for term in measure.terms
        if term.quantity is Quantity.LINK_BUILT
    }
    found |= {("cost", 1.0)}
    return sorted(found, key=lambda pair: (pair[0] or "", pair[1]))
