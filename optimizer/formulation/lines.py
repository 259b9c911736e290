"""The unknowns of lines: what is built, which way it leads, what it carries."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pulp import LpVariable

from optimizer.domain.network import Link
from optimizer.domain.pathway import Pathway
from optimizer.domain.scenario import Scenario
from optimizer.formulation.carriers import Carrier, carriers_of
from optimizer.formulation.contraction import (
    Edge,
    ServiceNetwork,
    contract,
    without_useless_links,
)
from optimizer.formulation.maker import Amount, VariableMaker
from optimizer.formulation.needs import Need, needs_of, services_joined
from optimizer.formulation.rewards import links_are_rewarded


@dataclass(frozen=True, slots=True)
class Arc:
    """An edge in one direction, from ``tail`` to ``head``."""

    edge: Edge
    tail: int
    head: int


@dataclass(frozen=True)
class Joined:
    """A service that must reach clusters, and the arcs by which it does.

    ``used`` is by arc and period. Where ``oriented``, an arc is the link itself, built
    by then, with one direction for all periods; else the arcs say in each period which
    way the links that are there lead. ``arcs`` never lead into the root.
    """

    network: ServiceNetwork
    needs: tuple[Need, ...]
    arcs: tuple[Arc, ...]
    used: Mapping[tuple[str, bool], tuple[LpVariable, ...]]
    oriented: bool

    @cached_property
    def into(self) -> Mapping[int, tuple[Arc, ...]]:
        """Arcs by the node that they enter."""
        return _grouped(self.arcs, lambda arc: arc.head)

    @cached_property
    def out_of(self) -> Mapping[int, tuple[Arc, ...]]:
        """Arcs by the node that they leave."""
        return _grouped(self.arcs, lambda arc: arc.tail)

    def use(self, arc: Arc, period: int) -> LpVariable:
        """1 if the arc is used in the period."""
        return self.used[_key(arc)][period]


def _grouped(
    arcs: Iterable[Arc], end: Callable[[Arc], int]
) -> dict[int, tuple[Arc, ...]]:
    found: dict[int, list[Arc]] = {}
    for arc in arcs:
        found.setdefault(end(arc), []).append(arc)
    return {node: tuple(there) for node, there in sorted(found.items())}


def _key(arc: Arc) -> tuple[str, bool]:
    return arc.edge.link.id, arc.tail == arc.edge.start


@dataclass(frozen=True, slots=True)
class Lines:
    """All unknowns of the network.

    ``built`` is 1 from the period in which a candidate link is built, by its id;
    links that no best plan builds have none. ``carriers`` are the flows of demanded
    services.
    """

    built: Mapping[str, tuple[Amount, ...]] = field(default_factory=dict)
    joined: tuple[Joined, ...] = ()
    carriers: tuple[Carrier, ...] = ()
    rewarded: bool = False

    def all_variables(self) -> Iterator[LpVariable]:
        """Every unknown of the network."""
        for series in self.built.values():
            yield from (each for each in series if isinstance(each, LpVariable))
        for one in self.joined:
            for used in one.used.values():
                yield from used
        for carrier in self.carriers:
            for carried in carrier.carried:
                yield from carried.flow
            for supplied in carrier.supplied.values():
                yield from supplied

    def built_in(self, link: str, period: int) -> Amount:
        """1 if the link is built in this period, else 0."""
        series = self.built.get(link)
        if series is None:
            return 0.0
        return series[period] if period == 0 else series[period] - series[period - 1]


def make_lines(
    scenario: Scenario,
    maker: VariableMaker,
    left: Mapping[str, Iterable[Pathway]],
) -> Lines:
    """Make the unknowns of the network; ``left`` are the open pathways by cluster."""
    rewarded = links_are_rewarded(scenario)
    demanded = {demand.service for demand in scenario.connectivity.demands}
    periods = len(scenario.periods)
    built: dict[str, tuple[Amount, ...]] = {}

    def free_to_build(links: Iterable[Link]) -> None:
        for link in links:
            if not link.exists and link.id not in built:
                built[link.id] = tuple(maker.binary() for _ in range(periods))

    joined = []
    for service in services_joined(scenario):
        needs = needs_of(scenario, service, left)
        network = contract(scenario, service)
        plain = not rewarded and service not in demanded
        if plain:
            network = without_useless_links(scenario, network, needs)
            oriented = not scenario.connectivity.through_plan_only
            if not oriented:
                free_to_build(edge.link for edge in network.edges)
        else:
            oriented = False
            free_to_build(scenario.network.links_of(service))
        made = _joined(network, needs, oriented, maker, periods)
        joined.append(made)
        if oriented:
            built |= dict(_as_built(made, periods))
    if rewarded:
        free_to_build(scenario.network.links)
    carriers = carriers_of(scenario, maker, left)
    return Lines(built, tuple(joined), carriers, rewarded)


def _joined(
    network: ServiceNetwork,
    needs: tuple[Need, ...],
    oriented: bool,
    maker: VariableMaker,
    periods: int,
) -> Joined:
    arcs = tuple(_arcs(network.edges))
    make = maker.binary if oriented else maker.share
    used = {_key(arc): tuple(make() for _ in range(periods)) for arc in arcs}
    return Joined(network, needs, arcs, used, oriented)


def _arcs(edges: Iterable[Edge]) -> Iterator[Arc]:
    for edge in edges:
        for tail, head in ((edge.start, edge.end), (edge.end, edge.start)):
            if head != 0:
                yield Arc(edge, tail, head)


def _as_built(joined: Joined, periods: int) -> Iterator[tuple[str, tuple[Amount, ...]]]:
    """A link is built once it leads in one of its two directions."""
    for edge in joined.network.edges:
        series = [joined.used.get((edge.link.id, way)) for way in (True, False)]
        there = [one for one in series if one is not None]
        built = [
            sum((one[t] for one in there[1:]), there[0][t]) for t in range(periods)
        ]
        yield edge.link.id, tuple(built)
