"""The lines of a network on a map, and the places that they come from."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from optimizer.domain.network import TRUNK, Link
from optimizer.domain.scenario import Scenario
from optimizer.reporting.map.frame import Frame
from optimizer.reporting.map.marks import Mark
from optimizer.reporting.record import Run

Point = tuple[float, float]

APART_UNITS = 2.4
"""Between lines of different services that run from one node to the same other one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line from one point to another; x and y are units of the frame.

    ``period`` is the index of the one in which it is built, None for a line that
    exists today.
    """

    link: str
    service: str
    start: str
    end: str
    period: int | None
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Trunk:
    """A place where the outside network begins; of all services if none is named."""

    place: str
    name: str
    services: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Covered:
    """A place that clusters can cover; whether they do, at the end of each period."""

    place: str
    name: str
    today: bool
    ends: tuple[bool, ...]
    x: float
    y: float


def lines_of(
    run: Run, frame: Frame, marks: Iterable[Mark]
) -> tuple[tuple[Line, ...], Mapping[str, int]]:
    """Lines that exist or are built, by id; and how many have an end without a point.

    The counts are by service. Candidate lines that are not built are left out.
    """
    assert run.plan is not None
    drawn = [
        link
        for link in sorted(run.scenario.network.links, key=lambda one: one.id)
        if link.exists or link.id in run.plan.links
    ]
    nodes = _nodes(run.scenario, frame, marks)
    placed = [one for one in drawn if one.start in nodes and one.end in nodes]
    lost = Counter(one.service for one in drawn) - Counter(
        one.service for one in placed
    )
    beside = _services_between(placed)
    lines = []
    for one in placed:
        x1, y1, x2, y2 = _beside(
            nodes[one.start], nodes[one.end], _place(one, beside[_pair(one)])
        )
        period = None if one.exists else run.plan.links[one.id]
        lines.append(
            Line(one.id, one.service, one.start, one.end, period, x1, y1, x2, y2)
        )
    return tuple(lines), dict(sorted(lost.items()))


def trunks_of(scenario: Scenario, frame: Frame) -> tuple[Trunk, ...]:
    """Trunk places that have a point, by id."""
    return tuple(
        Trunk(
            one.id, one.name, tuple(sorted(one.services)), *frame.at(one.lat, one.lon)
        )
        for one in scenario.network.places
        if one.kind == TRUNK and one.lat is not None and one.lon is not None
    )


def covered_of(run: Run, frame: Frame) -> tuple[Covered, ...]:
    """Places of the scenario's coverage that have a point, by id."""
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    if scenario.coverage is None:
        return ()
    there = [
        {one for one, done in plan.clusters.items() if done.pathway.is_open(t)}
        for t in range(len(scenario.periods))
    ]
    today = {one.id for one in scenario.clusters if one.exists}
    near = {one.id: set(one.clusters) for one in scenario.coverage.places}
    return tuple(
        Covered(
            one.id,
            one.name,
            not near[one.id].isdisjoint(today),
            tuple(not near[one.id].isdisjoint(open_then) for open_then in there),
            *frame.at(one.lat, one.lon),
        )
        for one in scenario.network.places
        if one.id in near and one.lat is not None and one.lon is not None
    )


def _nodes(
    scenario: Scenario, frame: Frame, marks: Iterable[Mark]
) -> Mapping[str, Point]:
    """Where each node of the network lies: a place at its point, a cluster at its mark.

    A place of its own stays where it is, whoever stands on it.
    """
    at = {mark.cluster: (mark.x, mark.y) for mark in marks}
    nodes = {
        one.place: at[one.id] for one in reversed(scenario.clusters) if one.id in at
    }
    for one in scenario.network.places:
        if one.lat is not None and one.lon is not None:
            nodes[one.id] = frame.at(one.lat, one.lon)
    return nodes


def _pair(link: Link) -> tuple[str, str]:
    return min(link.start, link.end), max(link.start, link.end)


def _services_between(links: Iterable[Link]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for one in links:
        found.setdefault(_pair(one), set()).add(one.service)
    return {pair: sorted(services) for pair, services in found.items()}


def _place(link: Link, services: list[str]) -> float:
    """How far aside of the straight line, the same whichever end is named first."""
    side = 1 if _pair(link) == (link.start, link.end) else -1
    middle = (len(services) - 1) / 2
    return side * APART_UNITS * (services.index(link.service) - middle)


def _beside(start: Point, end: Point, aside: float) -> tuple[float, ...]:
    length = math.dist(start, end)
    if length == 0 or aside == 0:
        return (*start, *end)
    dx = -(end[1] - start[1]) / length * aside
    dy = (end[0] - start[0]) / length * aside
    return start[0] + dx, start[1] + dy, end[0] + dx, end[1] + dy
