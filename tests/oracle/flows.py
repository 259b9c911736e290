"""Flows: what lines can bring to clusters, said without a flow.

Demands can be met exactly if, and only if, no set of nodes asks for more than what
its trunk places supply and what the links into it carry (Gale 1957, A theorem on
flows in networks). So each set of clusters' nodes may ask for at most the smallest
such cut around it, which all splits of the nodes in two are tried to find.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

import numpy as np

from optimizer.domain.connectivity import ServiceDemand
from optimizer.domain.network import Link
from optimizer.domain.scenario import Scenario
from tests.oracle.courses import Course, Vector
from tests.oracle.lines import Lines, Opened, trunk_nodes
from tests.oracle.parts import Part, Requirement


@dataclass(eq=False)
class Flows:
    """One row per demanded service, period and set of clusters' nodes, in this order.

    The rows hold what is asked; `capacities` has what can be brought, the constant
    that each schedule of lines gives to each row.
    """

    lines: Lines
    groups: list[frozenset[str]] = field(init=False)
    _cuts: dict[object, Vector] = field(default_factory=dict)

    def __post_init__(self) -> None:
        nodes = sorted({each.place for each in self.lines.scenario.clusters})
        self.groups = [
            frozenset(group)
            for size in range(1, len(nodes) + 1)
            for group in combinations(nodes, size)
        ]

    def rows(self) -> list[Requirement]:
        """What each set of nodes asks for in each period, as a negative part."""
        scenario = self.lines.scenario
        return [
            Requirement(_asked(demand, period, group))
            for demand in scenario.connectivity.demands
            for period in range(len(scenario.periods))
            for group in self.groups
        ]

    def capacities(self, opened: Opened) -> Vector:
        """What can be brought under each schedule, shape (schedules, rows)."""
        blocks = [np.zeros((len(self.lines.schedules), 0))]
        for demand in self.lines.scenario.connectivity.demands:
            most = _most(self.lines.scenario, demand)
            for period, in_plan in enumerate(opened):
                closed = self.lines.closed(demand.service, in_plan)
                cuts = self._least_cuts(demand.service, closed)
                blocks.append(np.minimum(cuts[self.lines.built(period)], most))
        return np.hstack(blocks)

    def _least_cuts(self, service: str, closed: frozenset[str]) -> Vector:
        """What every choice of built candidates brings, shape (choices, groups)."""
        key = (service, closed)
        if key not in self._cuts:
            self._cuts[key] = np.array(
                [
                    least_cuts(
                        self.lines.usable(service, built, closed),
                        _supplies(self.lines.scenario, service),
                        self.groups,
                    )
                    for built in self.lines.every_choice()
                ]
            )
        return self._cuts[key]


def least_cuts(
    links: Sequence[Link],
    supplies: dict[str, float],
    groups: Sequence[frozenset[str]],
) -> list[float]:
    """The most that can be brought to each group of nodes together."""
    ends = {end for link in links for end in (link.start, link.end)}
    nodes = sorted(ends.union(supplies, *groups))
    column = {node: index for index, node in enumerate(nodes)}
    inside = np.array(list(product((False, True), repeat=len(nodes))))
    brought = np.zeros(len(inside))
    for link in links:
        carried = np.inf if link.capacity is None else link.capacity
        crosses = inside[:, column[link.start]] != inside[:, column[link.end]]
        brought += np.where(crosses, carried, 0.0)
    for node, supply in supplies.items():
        brought += np.where(inside[:, column[node]], supply, 0.0)
    return [
        float(brought[inside[:, [column[node] for node in group]].all(axis=1)].min())
        for group in groups
    ]


def _supplies(scenario: Scenario, service: str) -> dict[str, float]:
    trunks = trunk_nodes(scenario, service)
    return {
        place.id: place.capacities.get(service, np.inf)
        for place in scenario.network.places
        if place.id in trunks
    }


def _asked(demand: ServiceDemand, period: int, group: frozenset[str]) -> Part:
    def part(course: Course) -> Vector:
        if course.cluster.place not in group:
            return course.constant(0.0)
        return -demand.amount * course.quantity(demand.per, period)

    return Part(part)


def _most(scenario: Scenario, demand: ServiceDemand) -> float:
    """More than all clusters together can ask for: no limit."""
    units = sum(max(1.0, each.area_ha, each.max_ha) for each in scenario.clusters)
    return demand.amount * units + 1.0
