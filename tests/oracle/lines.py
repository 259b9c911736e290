"""Lines: when each candidate link may be built, and whom that joins to a trunk.

A schedule says for each candidate link in which period it is built, if ever. Every
schedule is listed; an array over schedules has shape (S,).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np
import numpy.typing as npt

from optimizer.domain.measure import Quantity
from optimizer.domain.network import Link
from optimizer.domain.scenario import Scenario
from tests.oracle.courses import TODAY, Vector
from tests.oracle.parts import Counted

Opened = tuple[frozenset[str], ...]
"""The ids of the clusters in the plan at the end of each period."""
Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int_]


@dataclass(eq=False)
class Lines:
    """Every schedule of a scenario's candidate links."""

    scenario: Scenario
    candidates: tuple[Link, ...] = field(init=False)
    schedules: Numbers = field(init=False)
    """The period in which each candidate is built, the number of periods for never."""
    _reached: dict[object, Flags] = field(default_factory=dict)

    def __post_init__(self) -> None:
        links = self.scenario.network.links
        self.candidates = tuple(link for link in links if not link.exists)
        never = len(self.scenario.periods)
        times = product(range(never + 1), repeat=len(self.candidates))
        self.schedules = np.array(list(times), dtype=int)

    def built(self, period: int) -> Numbers:
        """The candidates built by the end of a period, a bit for each."""
        bits = 1 << np.arange(len(self.candidates))
        return (self.schedules <= period) @ bits

    def every_choice(self) -> range:
        """All that `built` can be."""
        return range(1 << len(self.candidates))

    def usable(self, service: str, built: int, closed: Collection[str]) -> list[Link]:
        """Links of a service that exist or are built and end at no closed node."""
        standing = [link for link in self.scenario.network.links if link.exists]
        standing += [
            link for bit, link in enumerate(self.candidates) if built >> bit & 1
        ]
        return [
            link
            for link in standing
            if link.service == service
            and link.start not in closed
            and link.end not in closed
        ]

    def closed(self, service: str, in_plan: frozenset[str]) -> frozenset[str]:
        """The nodes that no line of a service may lead through."""
        if not self.scenario.connectivity.through_plan_only:
            return frozenset()
        clusters = self.scenario.clusters
        stood_on = {each.place for each in clusters}
        passed = {each.place for each in clusters if each.id in in_plan}
        return frozenset(stood_on - passed - trunk_nodes(self.scenario, service))

    def serving(self, opened: Opened) -> Flags:
        """The schedules that join whom they must while these clusters are open."""
        sound = np.ones(len(self.schedules), dtype=bool)
        for rule in self.scenario.connectivity.required:
            for period in range(rule.first, len(self.scenario.periods)):
                nodes = frozenset(
                    each.place
                    for each in self.scenario.clusters
                    if each.id in opened[period] and not (rule.new_only and each.exists)
                )
                closed = self.closed(rule.service, opened[period])
                reached = self._reaching(rule.service, nodes, closed)
                sound &= reached[self.built(period)]
        return sound

    def _reaching(
        self, service: str, nodes: frozenset[str], closed: frozenset[str]
    ) -> Flags:
        """For every choice of built candidates whether all nodes are reached."""
        key = (service, nodes, closed)
        if key not in self._reached:
            trunks = trunk_nodes(self.scenario, service)
            self._reached[key] = np.array(
                [
                    nodes <= reached_from(trunks, self.usable(service, built, closed))
                    for built in self.every_choice()
                ]
            )
        return self._reached[key]

    def effect(self, shared: Sequence[Counted]) -> Vector:
        """What the lines of each schedule add to a sum."""
        never = len(self.scenario.periods)
        table = np.zeros((len(self.candidates), never + 1))
        for each in shared:
            if each.period == TODAY:
                continue
            for term in each.measure.terms:
                if term.quantity is Quantity.LINK_BUILT:
                    for index, link in enumerate(self.candidates):
                        rate = _rate(link, term.column)
                        table[index, each.period] += each.weight * term.factor * rate
        total = np.zeros(len(self.schedules))
        for index, row in enumerate(table):
            total += row[self.schedules[:, index]]
        return total


def trunk_nodes(scenario: Scenario, service: str) -> set[str]:
    """The places from which a service comes."""
    return {
        place.id
        for place in scenario.network.places
        if place.kind == "trunk" and (not place.services or service in place.services)
    }


def reached_from(starts: Iterable[str], links: Sequence[Link]) -> set[str]:
    """The nodes that links join to the starts, these included."""
    seen, waiting = set(starts), list(starts)
    while waiting:
        node = waiting.pop()
        for link in links:
            if node in (link.start, link.end):
                for end in {link.start, link.end} - seen:
                    seen.add(end)
                    waiting.append(end)
    return seen


def _rate(link: Link, column: str | None) -> float:
    if column is None:
        return 1.0
    value = link.cost_bn if column == "cost" else link.columns.get(column)
    return float(value) if isinstance(value, int | float) else 0.0
