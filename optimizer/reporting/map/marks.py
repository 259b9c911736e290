"""The clusters of a plan as marks on a map."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import ClusterPlan
from optimizer.reporting.certainty import area_rests_on_estimate
from optimizer.reporting.map.apart import set_apart
from optimizer.reporting.map.frame import Frame
from optimizer.reporting.map.looks import WAITING
from optimizer.reporting.record import Run
from optimizer.reporting.tables.written import headline_period

_POINT = frozenset({"lat", "lon"})

SMALLEST = 0.42
"""The radius of what has few hectares, or none, as a share of the largest radius."""
APART = 1.4
"""How far from each other marks are at least, in largest radii."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A cluster at one time: how it looks, its hectares, and its radius in units.

    ``look`` is the action once it has happened, `keep` before; `leave_out` and `drop`
    are clusters that are not in the plan, and `waiting` those that are to come.
    """

    look: str
    area_ha: float
    radius: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A cluster on the map; x and y are units of the frame.

    ``whole`` is how it looks in a map of the whole plan: its action, with the hectares
    at the end, of one that is dropped those of today. ``ends`` has the end of each
    period; ``steps`` what is done in each.
    """

    cluster: str
    name: str
    district: str
    lat: float
    lon: float
    x: float
    y: float
    action: str
    period: str
    today: Seen
    ends: tuple[Seen, ...]
    whole: Seen
    steps: tuple[str, ...]
    point_is_estimate: bool
    area_is_estimate: bool


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A cluster that no map can show: the tables have no point for it."""

    cluster: str
    name: str
    district: str
    action: str


def unplaced(run: Run) -> tuple[Unplaced, ...]:
    """Clusters without a point, by id."""
    assert run.plan is not None
    return tuple(
        Unplaced(
            one.id, one.name, one.district, str(run.plan.clusters[one.id].headline)
        )
        for one in run.scenario.clusters
        if one.lat is None or one.lon is None
    )


@dataclass(frozen=True, slots=True)
class Size:
    """Marks have areas as hectares have, from a smallest one upwards, in units."""

    largest_ha: float
    largest: float

    def radius(self, hectares: float) -> float:
        share = hectares / self.largest_ha if self.largest_ha > 0 else 0.0
        return self.largest * max(SMALLEST, math.sqrt(max(share, 0.0)))


def largest_radius(frame: Frame, most: int) -> float:
    """Smaller the more marks there are, so that the map stays a map."""
    room = math.sqrt(frame.width * frame.height / max(most, 1))
    return min(15.0, max(5.5, 0.16 * room))


def marks_of(
    run: Run, frame: Frame, size: Size, beside: Sequence[tuple[float, float]] = ()
) -> list[Mark]:
    """The clusters that have a point, the largest marks first, so that none is hidden.

    ``size`` is one for all maps that are laid side by side. ``beside`` are places that
    no mark may hide.
    """
    plan, scenario = run.plan, run.scenario
    assert plan is not None
    made = []
    for one in scenario.clusters:
        if one.lat is None or one.lon is None:
            continue
        done = plan.clusters[one.id]
        ends = tuple(
            _seen(_look_at(done, t), done.steps[t].area_ha, size)
            for t in range(len(scenario.periods))
        )
        x, y = frame.at(one.lat, one.lon)
        made.append(
            Mark(
                cluster=one.id,
                name=one.name,
                district=one.district,
                lat=one.lat,
                lon=one.lon,
                x=x,
                y=y,
                action=str(done.headline),
                period=headline_period(scenario, done),
                today=_today(one, done, size),
                ends=ends,
                whole=_whole(one, done, size),
                steps=tuple(str(step.action) for step in done.steps),
                point_is_estimate=bool(one.uncertain & _POINT),
                area_is_estimate=area_rests_on_estimate(one),
            )
        )
    return sorted(
        _apart(made, frame, size.largest, beside),
        key=lambda mark: (-mark.whole.radius, mark.cluster),
    )


def largest_ha(runs: Sequence[Run]) -> float:
    """The largest area that a cluster has today or after any period."""
    areas = [one.area_ha for run in runs for one in run.scenario.clusters]
    for run in runs:
        assert run.plan is not None
        areas += [
            step.area_ha for done in run.plan.clusters.values() for step in done.steps
        ]
    return max(areas, default=0.0)


def _look_at(done: ClusterPlan, period: int) -> str:
    headline = done.headline
    if headline is Headline.LEAVE_OUT or period >= done.pathway.period:
        return str(headline)
    return WAITING if headline is Headline.ADD else str(Headline.KEEP)


def _seen(look: str, hectares: float, size: Size) -> Seen:
    return Seen(look, hectares, size.radius(hectares))


def _today(cluster: Cluster, done: ClusterPlan, size: Size) -> Seen:
    if cluster.exists:
        return _seen(str(Headline.KEEP), cluster.area_ha, size)
    left = done.headline is Headline.LEAVE_OUT
    return _seen(str(Headline.LEAVE_OUT) if left else WAITING, 0.0, size)


def _whole(cluster: Cluster, done: ClusterPlan, size: Size) -> Seen:
    dropped = done.headline is Headline.DROP
    hectares = cluster.area_ha if dropped else done.steps[-1].area_ha
    return _seen(str(done.headline), hectares, size)


def _apart(
    marks: list[Mark],
    frame: Frame,
    radius: float,
    beside: Sequence[tuple[float, float]],
) -> list[Mark]:
    """In all maps alike, so that a cluster has one place in those side by side."""
    points = [(mark.x, mark.y) for mark in marks]
    within = frame.inside(1.5 * radius, 1.5 * radius)
    moved = set_apart(points, APART * radius, beside, within)
    return [replace(mark, x=x, y=y) for mark, (x, y) in zip(marks, moved, strict=True)]
