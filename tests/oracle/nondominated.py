"""The exact frontier of a small scenario, found by enumeration at a grid of its own.

Written from the definition of the method and the file format alone, as all of the
oracle is: no code of the engine but the data in `optimizer.domain`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from optimizer.domain.scenario import Scenario
from tests.oracle.combinations import Space
from tests.oracle.courses import Course, Vector
from tests.oracle.enumeration import Held, greatest
from tests.oracle.parts import Part, Requirement, counted

Values = tuple[float, ...]
"""What each measure is worth, larger is better: minimized ones are negative."""


@dataclass(frozen=True)
class Wanted:
    """A measure, and 1 where more of it is better, -1 where less is."""

    name: str
    sign: float


def part_at_end(scenario: Scenario, wanted: Wanted, weight: float = 1.0) -> Part:
    """A state in the last period, a flow over all, undiscounted; larger is better."""
    measure = scenario.measures[wanted.name]
    last = len(scenario.periods) - 1
    periods = [last] if measure.kind == "state" else list(range(last + 1))
    factor = wanted.sign * weight

    def part(course: Course) -> Vector:
        return sum(
            (factor * course.measure(measure, t) for t in periods),
            course.constant(0.0),
        )

    return Part(part, counted(factor, measure, *periods))


def joined(*parts: Part) -> Part:
    """The sum of several parts."""

    def part(course: Course) -> Vector:
        return sum((one(course) for one in parts), course.constant(0.0))

    return Part(part, tuple(each for one in parts for each in one.shared))


@dataclass(frozen=True)
class Enumerated:
    """A scenario whose plans are enumerated, and the measures that count."""

    space: Space
    wanted: tuple[Wanted, ...]

    @classmethod
    def of(cls, scenario: Scenario, *wanted: Wanted) -> "Enumerated":
        return cls(Space(scenario), wanted)

    def part(self, k: int) -> Part:
        return part_at_end(self.space.scenario, self.wanted[k])

    def end(self, k: int) -> Values | None:
        """The values with measure k best, then the others in their order."""
        held: list[Held] = []
        reached: dict[int, float] = {}
        for j in [k, *(j for j in range(len(self.wanted)) if j != k)]:
            found = greatest(self.space, self.part(j), held)
            if found is None:
                return None
            reached[j] = found[0]
            held.append((self.part(j), found[0]))
        return tuple(reached[j] for j in range(len(self.wanted)))

    def best_above(self, k: int, floors: dict[int, float]) -> float | None:
        """The greatest of measure k where others are no worse than some amounts."""
        least = [Requirement(self.part(j), -floor) for j, floor in floors.items()]
        found = self.space.greatest(self.part(k), least)
        return None if found is None else found[0]

    def point_above(self, floor: float) -> Values | None:
        """Of two measures: the second best above a floor of the first, then that."""
        second = self.best_above(1, {0: floor})
        if second is None:
            return None
        first = self.best_above(0, {1: second - 1e-9 * max(1.0, abs(second))})
        assert first is not None
        return first, second

    def grid(self, steps: int) -> Iterator[Values]:
        """Of two measures: the points at even levels of the first, ends included."""
        ends = [self.end(0), self.end(1)]
        if ends[0] is None or ends[1] is None:
            return
        high, low = ends[0][0], ends[1][0]
        yield ends[1]
        for number in range(1, steps - 1):
            point = self.point_above(low + (high - low) * number / (steps - 1))
            assert point is not None
            yield point
        yield ends[0]

    def beaten_by(self, values: Values, small: Sequence[float]) -> float:
        """How much better some plan is in one measure that is as good in all.

        As a multiple of what is small in each measure; no more than 1 if none beats it.
        """
        floors = {j: v - small[j] * 0.01 for j, v in enumerate(values)}
        most = 0.0
        for k, value in enumerate(values):
            others = {j: floor for j, floor in floors.items() if j != k}
            best = self.best_above(k, others)
            assert best is not None
            most = max(most, (best - value) / small[k])
        return most


def whole_frontier(
    scenario: Scenario, wanted: Sequence[Wanted], free: int | None
) -> set[Values]:
    """Every undominated point where all measures but one count in whole numbers.

    Each combination of pathways has its counts; the free measure is made best in each
    by itself. No level is asked of anything.
    """
    space = Space(scenario)
    parts = [part_at_end(scenario, each) for each in wanted]
    best: dict[Values, float] = {}
    for one in space.combinations:
        counts = tuple(
            round(sum(float(part(course)[-1]) for course in one.courses), 9)
            for k, part in enumerate(parts)
            if k != free
        )
        goal = parts[0] if free is None else parts[free]
        found = space.greatest(goal, (), [one])
        if found is None:
            continue
        value = 0.0 if free is None else found[0]
        best[counts] = max(best.get(counts, float("-inf")), value)
    points = {(*counts, value) for counts, value in best.items()}
    return {
        one
        for one, other in product(points, [points])
        if not any(_beats(each, one) for each in other)
    }


def _beats(one: Values, other: Values) -> bool:
    gains = [a - b for a, b in zip(one, other, strict=True)]
    return all(gain >= -1e-7 for gain in gains) and any(gain > 1e-7 for gain in gains)
