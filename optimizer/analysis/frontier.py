"""The curve of value against means, and plans for rising means that nest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from optimizer.analysis.curve import Changes, Difference, Nested, Point, Worth
from optimizer.analysis.entries import with_amounts
from optimizer.analysis.nesting import containing
from optimizer.analysis.steps import Steps
from optimizer.analysis.varied import Place
from optimizer.domain.objective import Balanced, Weighted
from optimizer.domain.scenario import Scenario
from optimizer.formulation.objective import balanced_goal
from optimizer.solving.outcome import relative_gap
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.watch import Watch


@dataclass(frozen=True, slots=True)
class Frontier:
    """The points that are done, from the least means to the most, of ``count``."""

    points: tuple[Point, ...]
    count: int
    interrupted: bool = False


def frontier_of(
    scenario: Scenario,
    where: Sequence[Place],
    settings: SolveSettings | None = None,
    watch: Watch | None = None,
    *,
    nested: bool = False,
) -> Frontier:
    """The best plan at every place, in their order: rising means.

    With ``nested`` also a sequence of plans of which each is the best that contains
    the one before; the first is the best at the first place with a plan. A balanced
    objective keeps the ranges of the scenario as written, so that values compare.
    Ctrl-C keeps the points that are done. Raises as `solve` does.
    """
    settings = settings or SolveSettings().overridden(scenario.solve)
    steps = Steps(watch, len(where))
    points: list[Point] = []
    interrupted = False
    try:
        scenario, constant = _comparable(scenario, where, settings, watch)
        for number, place in enumerate(where, start=1):
            told = steps.watch_of(number)
            at = with_amounts(scenario, place.amounts)
            made = _Maker(at, settings, told, constant, points)
            point = made.point(place)
            if nested and not point.outcome.interrupted:
                point = made.nested(point)
            points.append(point)
            if _stopped(point):
                interrupted = True
                break
    except KeyboardInterrupt:
        interrupted = True
    kept = tuple(one for one in points if one.worth or not one.outcome.interrupted)
    return Frontier(kept, len(where), interrupted)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the point of one place, after those before it."""

    scenario: Scenario
    settings: SolveSettings
    watch: Watch | None
    constant: float
    before: Sequence[Point]

    def point(self, place: Place) -> Point:
        last = next((one for one in reversed(self.before) if one.worth), None)
        # Of plans as good the one like that before: other changes tell nothing.
        like = None if last is None else last.outcome.plan
        outcome = solve(self.scenario, self.settings, self.watch, like=like)
        worth = Worth.of(outcome, self.constant)
        if last is None or last.worth is None or worth is None:
            return Point(place, outcome, worth)
        assert outcome.plan is not None
        assert last.outcome.plan is not None
        return Point(
            place,
            outcome,
            worth,
            Difference.of(worth, last.worth),
            _means_between(last.place, place),
            Changes.between(last.outcome.plan, outcome.plan),
        )

    def nested(self, point: Point) -> Point:
        """The point with its nested plan; as it is where no point has a plan yet."""
        last = next((o.nested for o in reversed(self.before) if o.nested), None)
        if last is None:
            if point.worth is None:
                return point
            same = Difference(0.0, 0.0, 0.0)
            return replace(point, nested=Nested(point.outcome, point.worth, same, None))
        smaller = last.outcome.plan
        assert smaller is not None
        inside = containing(self.scenario, smaller)
        outcome = solve(inside, self.settings, self.watch)
        worth = Worth.of(outcome, self.constant)
        if worth is None or Difference.of(worth, last.worth).falls:
            # With more means the smaller plan itself is one that contains it.
            bound = None if point.worth is None else point.worth.bound
            worth = Worth(last.worth.value, bound)
            gap = None if bound is None else relative_gap(worth.value, bound)
            stopped = outcome.interrupted
            outcome = replace(
                last.outcome, status="feasible", gap=gap, interrupted=stopped
            )
        price = None
        if point.worth is not None:
            price = Difference.of(point.worth, worth).at_least_nothing
        assert outcome.plan is not None
        changes = Changes.between(smaller, outcome.plan)
        return replace(point, nested=Nested(outcome, worth, price, changes))


def _stopped(point: Point) -> bool:
    nested = point.nested is not None and point.nested.outcome.interrupted
    return point.outcome.interrupted or nested


def _means_between(before: Place, after: Place) -> float | None:
    """Units of means between two points; hundredths where amounts do not add up."""
    if before.total is not None and after.total is not None:
        return abs(after.total - before.total)
    if before.factor is None or after.factor is None:
        return None
    return 100 * abs(after.factor - before.factor)


def _comparable(
    scenario: Scenario,
    where: Sequence[Place],
    settings: SolveSettings,
    watch: Watch | None,
) -> tuple[Scenario, float]:
    """The scenario with an objective that is the same everywhere, and its constant.

    A balanced one is scaled by the ranges as written; where no plan exists then, by
    those at the most means.
    """
    objective = scenario.objective
    if not isinstance(objective, Balanced):
        return scenario, 0.0
    loosest = with_amounts(scenario, where[-1].amounts)
    for one in (scenario, loosest):
        outcome = solve(one, settings, watch)
        if outcome.interrupted:
            raise KeyboardInterrupt
        if outcome.plan is not None:
            goal, constant = balanced_goal(objective.shares, outcome.ranges)
            weighted = Weighted(goal, objective.origin)
            return replace(scenario, objective=weighted), constant
    return scenario, 0.0
