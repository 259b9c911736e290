"""Points of a frontier between measures, and how far each is proved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor, inf

from optimizer.analysis.pareto_axes import Axis
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import SAME, Outcome, StageResult

ROUNDING = 1e-6
"""Values nearer than this fraction of a measure's span are the same."""

Levels = tuple[float, ...]
"""What was asked of each measure held, the larger the better; -inf asks nothing."""


@dataclass(frozen=True, slots=True)
class Span:
    """The best that a measure can be, and its worst among the ends of the frontier.

    Both are the larger the better: of a measure to minimize they are negative.
    """

    best: float
    worst: float
    is_whole: bool = False

    @classmethod
    def of(cls, scenario: Scenario, axis: Axis, ends: Sequence[Plan]) -> "Span":
        merits = [axis.merit(scenario, plan) for plan in ends]
        return cls(max(merits), min(merits), axis.measure.is_count)

    @property
    def width(self) -> float:
        return max(self.best - self.worst, 0.0)

    @property
    def size(self) -> float:
        return max(abs(self.best), abs(self.worst))

    @property
    def rounding(self) -> float:
        """What differs by no more than this is the same."""
        if self.is_whole:
            return 0.5
        return max(ROUNDING * self.width, SAME * max(self.size, 1.0))

    @property
    def varies(self) -> bool:
        """Whether the ends differ by more than the roundings of a search."""
        least = 0.5 if self.is_whole else ROUNDING * max(self.size, 1.0)
        return self.width > least

    def tolerance(self, gap: float) -> float:
        """By how much a plan that is proved may be beaten: a share of the width."""
        return self.rounding if self.is_whole else max(gap * self.width, self.rounding)


@dataclass(frozen=True, slots=True)
class ParetoPoint:
    """A plan, what it has of each measure, and how far it is proved undominated.

    ``rooms``: a plan that is as good in every measure can be better in this one by no
    more than that; inf where nothing is known. ``levels`` are what was asked of the
    measures held when it was found.
    """

    values: tuple[float, ...]
    rooms: tuple[float, ...]
    plan: Plan
    levels: Levels
    proved: bool

    @classmethod
    def of(
        cls,
        scenario: Scenario,
        axes: Sequence[Axis],
        spans: Sequence[Span],
        outcome: Outcome,
        levels: Levels,
        gap: float,
    ) -> "ParetoPoint":
        """The point of an outcome whose goals in order have every measure in one."""
        assert outcome.plan is not None
        room_of = _rooms(outcome.stages)
        rooms = tuple(
            _whole(room_of[axis.measure.name])
            if axis.measure.is_count
            else room_of[axis.measure.name]
            for axis in axes
        )
        proved = all(
            room <= span.tolerance(gap) for room, span in zip(rooms, spans, strict=True)
        )
        values = tuple(axis.value(scenario, outcome.plan) for axis in axes)
        return cls(values, rooms, outcome.plan, levels, proved)

    def merits(self, axes: Sequence[Axis]) -> tuple[float, ...]:
        """Its values, the larger the better."""
        pairs = zip(axes, self.values, strict=True)
        return tuple(axis.sign * value + 0.0 for axis, value in pairs)


def _rooms(stages: Sequence[StageResult]) -> Mapping[str, float]:
    """How much better in each measure a plan can be that is as good in all.

    By the sum of a stage it is worth no more than the bound, since it keeps what the
    stages before ask; and in each other measure of the sum it is no worse.
    """
    return {
        name: max(stage.bound - stage.reached, 0.0) / abs(weight)
        for stage in stages
        for name, weight in stage.goal.items()
    }


def _whole(room: float) -> float:
    return room if room == inf else float(floor(room + ROUNDING))


def undominated(
    points: Sequence[ParetoPoint],
    axes: Sequence[Axis],
    spans: Sequence[Span],
    gap: float,
) -> tuple[ParetoPoint, ...]:
    """The points that no other dominates, each once, by rising values.

    Points are the same if no measure tells them apart by more than what is left
    unproved; of those the proved one that is best in all measures together stays.
    """

    def order(point: ParetoPoint) -> tuple[object, ...]:
        merits = point.merits(axes)
        shares = (m / (s.width or 1.0) for m, s in zip(merits, spans, strict=True))
        return not point.proved, -sum(shares), point.values

    kept: list[ParetoPoint] = []
    for point in sorted(points, key=order):
        if not any(_same(point, one, spans, gap) for one in kept):
            kept.append(point)
    left = [
        point
        for point in kept
        if not any(_dominates(one, point, axes, spans) for one in kept)
    ]
    return tuple(sorted(left, key=lambda point: point.values))


def _same(
    one: ParetoPoint, other: ParetoPoint, spans: Sequence[Span], gap: float
) -> bool:
    return all(
        abs(a - b) <= span.tolerance(gap)
        for a, b, span in zip(one.values, other.values, spans, strict=True)
    )


def _dominates(
    one: ParetoPoint, other: ParetoPoint, axes: Sequence[Axis], spans: Sequence[Span]
) -> bool:
    """Whether one is as good in every measure, and better in some."""
    pairs = zip(one.merits(axes), other.merits(axes), spans, strict=True)
    gains = [(a - b, span.rounding) for a, b, span in pairs]
    as_good = all(gain >= -rounding for gain, rounding in gains)
    return as_good and any(gain > rounding for gain, rounding in gains)
