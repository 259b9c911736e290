"""The unknowns of a demanded service: what links carry, what trunk places supply."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pulp import LpVariable

from optimizer.domain.network import Link
from optimizer.domain.pathway import Pathway
from optimizer.domain.scenario import Scenario
from optimizer.formulation.behind import Behind, needed_behind
from optimizer.formulation.maker import VariableMaker
from optimizer.formulation.most import most_of

OUTSIDE = ""
"""Where a service comes from, as one node."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What one link carries in each period, and the most it may, forth and back."""

    link: Link
    flow: tuple[LpVariable, ...]
    most: tuple[Behind, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """The flows of one service; links that can carry nothing are left out.

    ``supplied`` is what each trunk place gives in each period, by its id. ``standing``
    has the clusters on each node. Amounts are in ``unit`` of the service's own unit,
    since a solver's tolerances are made for numbers that are not far from 1.
    """

    service: str
    unit: float
    carried: tuple[Carried, ...]
    supplied: Mapping[str, tuple[LpVariable, ...]]
    standing: Mapping[str, tuple[str, ...]]


def carriers_of(
    scenario: Scenario,
    maker: VariableMaker,
    left: Mapping[str, Iterable[Pathway]],
) -> tuple[Carrier, ...]:
    """The flows of every demanded service, on its network as it is."""
    services = sorted({d.service for d in scenario.connectivity.demands})
    return tuple(_carrier(scenario, maker, left, one) for one in services)


def _carrier(
    scenario: Scenario,
    maker: VariableMaker,
    left: Mapping[str, Iterable[Pathway]],
    service: str,
) -> Carrier:
    network = scenario.network
    links = [link for link in network.links_of(service) if link.start != link.end]
    standing: dict[str, list[str]] = defaultdict(list)
    for cluster in scenario.clusters:
        standing[cluster.place].append(cluster.id)
    periods = range(len(scenario.periods))
    needed = [_most_drawn(scenario, left, service, t) for t in periods]
    unit = _unit_for(needed)
    drawn = [{node: need / unit for node, need in one.items()} for one in needed]
    limit_of = {
        place.id: _in_units(place.capacities.get(service), unit)
        for place in network.trunks(service)
    }
    behind = [_behind(links, limit_of, drawn[t]) for t in periods]
    carried = []
    for number, link in enumerate(links):
        capacity = _in_units(link.capacity, unit)
        most = tuple(_within(behind[t][number], capacity) for t in periods)
        if any(one.forth or one.back for one in most):
            flow = tuple(maker.flow(one.back, one.forth) for one in most)
            carried.append(Carried(link, flow, most))
    supplied = {}
    for trunk, limit in limit_of.items():
        totals = [sum(drawn[t].values()) for t in periods]
        mosts = [total if limit is None else min(total, limit) for total in totals]
        supplied[trunk] = tuple(maker.hectares(most) for most in mosts)
    return Carrier(
        service,
        unit,
        tuple(carried),
        supplied,
        {node: tuple(ids) for node, ids in standing.items()},
    )


def _unit_for(needed: Iterable[Mapping[str, float]]) -> float:
    """The power of 2 in which all that can be needed of a service is about 1,000."""
    largest = max((sum(one.values()) for one in needed), default=0.0)
    return math.ldexp(1.0, math.frexp(largest)[1] - 10) if largest else 1.0


def _in_units(amount: float | None, unit: float) -> float | None:
    return None if amount is None else amount / unit


def _most_drawn(
    scenario: Scenario,
    left: Mapping[str, Iterable[Pathway]],
    service: str,
    period: int,
) -> dict[str, float]:
    """The most that clusters can need of a service in a period, by node."""
    drawn: dict[str, float] = defaultdict(float)
    for demand in scenario.connectivity.demands:
        if demand.service == service:
            for cluster in scenario.clusters:
                states = (
                    most_of(scenario, cluster, pathway, period, demand.per)
                    for pathway in left[cluster.id]
                )
                drawn[cluster.place] += demand.amount * max(states, default=0.0)
    return drawn


def _behind(
    links: list[Link],
    limit_of: Mapping[str, float | None],
    drawn: Mapping[str, float],
) -> tuple[Behind, ...]:
    """What each link may have to carry.

    Trunk places without a limit are the outside itself. One with a limit is a node
    like others, joined to the outside: lines from elsewhere may lead through it.
    """
    numbers = {OUTSIDE: 0}

    def number(node: str) -> int:
        unlimited = node in limit_of and limit_of[node] is None
        return numbers.setdefault(OUTSIDE if unlimited else node, len(numbers))

    ends = [(number(link.start), number(link.end)) for link in links]
    ends += [(0, number(one)) for one, limit in limit_of.items() if limit is not None]
    needed: dict[int, float] = defaultdict(float)
    for node, amount in drawn.items():
        needed[number(node)] += amount
    return needed_behind(ends, needed, 0)


def _within(behind: Behind, capacity: float | None) -> Behind:
    if capacity is None:
        return behind
    return Behind(min(behind.forth, capacity), min(behind.back, capacity))
