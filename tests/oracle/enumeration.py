"""The best plan of a small scenario, found by trying every combination of pathways.

This is the yardstick for the engine. It is written from the file format alone, with
arrays and small linear programmes, and shares no code with the engine but the data
in `optimizer.domain`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from optimizer.domain.objective import Balanced, InOrder, Stage, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from tests.oracle.combinations import Found, Space
from tests.oracle.courses import Course, Vector
from tests.oracle.parts import Part, Requirement, counted, counted_discounted

Headlines = tuple[Headline, ...]
Held = tuple[Part, float]
"""A goal, and the value that it keeps."""
SLACKS = (1e-9, 1e-8, 1e-7, 1e-6)
"""By how much of its size a value that is held may be missed: the first that works."""
NO_RANGE = 1e-6


@dataclass(frozen=True)
class Frugal:
    """The least undiscounted cost of a tie, then the least hectares added."""

    cost_bn: float
    added_ha: float


@dataclass(frozen=True)
class OracleAnswer:
    """What the best plans have in common.

    ``optimal`` has each combination of headlines, in the order of the clusters, that
    reaches the objective (in the last stage, if there are several).
    """

    status: Literal["optimal", "infeasible"]
    objective: float | None = None
    optimal: Mapping[Headlines, Frugal] = field(default_factory=dict)


def best(scenario: Scenario) -> OracleAnswer:
    """The optimum of a scenario, and every tie."""
    space = Space(scenario)
    asked = last_goal(space)
    reached = None if asked is None else greatest(space, *asked)
    if asked is None or reached is None:
        return OracleAnswer("infeasible")
    goal, held = asked
    objective, tied = reached
    groups = by_headlines(tied)
    return OracleAnswer(
        "optimal",
        objective,
        {names: frugal(space, goal, held, group) for names, group in groups.items()},
    )


def last_goal(space: Space) -> tuple[Part, list[Held]] | None:
    """What plans are ordered by, and what they keep of goals before; None without."""
    *before, (last, _) = _goals(space)
    held: list[Held] = []
    for goal, give_up in before:
        reached = greatest(space, goal, held)
        if reached is None:
            return None
        objective, _ = reached
        held.append((goal, objective - give_up * abs(objective)))
    return last, held


def by_headlines(found: Found) -> dict[Headlines, Found]:
    """The combinations found with each choice of headlines, the best first."""
    groups: dict[Headlines, Found] = {}
    for value, one in sorted(found, key=lambda pair: -pair[0]):
        groups.setdefault(one.headlines, []).append((value, one))
    return groups


def attainable(space: Space, measure: str) -> tuple[float, float] | None:
    """The least and the greatest discounted total of a measure; None without plan."""
    highest = space.greatest(weighted_total(space.scenario, {measure: 1.0}))
    lowest = space.greatest(weighted_total(space.scenario, {measure: -1.0}))
    if highest is None or lowest is None:
        return None
    return -lowest[0], highest[0]


def _goals(space: Space) -> list[tuple[Part, float]]:
    """The goals in order, each with the share that later ones may give up."""
    scenario = space.scenario
    match scenario.objective:
        case Weighted(goal):
            return [
                (_with_wishes(scenario, weighted_total(scenario, goal.weights)), 0.0)
            ]
        case Balanced(shares):
            return [(_with_wishes(scenario, _balance(space, shares)), 0.0)]
        case InOrder(stages):
            return _stages(scenario, stages)


def _stages(scenario: Scenario, stages: Sequence[Stage]) -> list[tuple[Part, float]]:
    goals = [weighted_total(scenario, stage.goal.weights) for stage in stages]
    goals[0] = _with_wishes(scenario, goals[0])
    return [(goal, stage.give_up) for goal, stage in zip(goals, stages, strict=True)]


def _balance(space: Space, shares: Mapping[str, float]) -> Part:
    scales: dict[str, float] = {}
    offset = 0.0
    for name, share in shares.items():
        ends = attainable(space, name)
        if ends is None:
            break
        low, high = ends
        if high - low > NO_RANGE * max(1.0, abs(low), abs(high)):
            scales[name] = share / (high - low)
            offset -= scales[name] * low
    scaled = weighted_total(space.scenario, scales)
    first = space.scenario.clusters[0].id

    def part(course: Course) -> Vector:
        extra = offset if course.cluster.id == first else 0.0
        return scaled(course) + course.constant(extra)

    return Part(part, scaled.shared)


def weighted_total(scenario: Scenario, weights: Mapping[str, float]) -> Part:
    """Measures times weights over all periods, discounted."""

    def part(course: Course) -> Vector:
        total = course.constant(0.0)
        for name, weight in weights.items():
            total += weight * course.discounted(scenario.measures[name])
        return total

    shared = [
        each
        for name, weight in weights.items()
        for each in counted_discounted(scenario, weight, scenario.measures[name])
    ]
    return Part(part, tuple(shared))


def _with_wishes(scenario: Scenario, goal: Part) -> Part:
    def part(course: Course) -> Vector:
        bonus = sum(
            wish.bonus
            for wish in scenario.preferences
            if wish.cluster == course.cluster.id
            and wish.headline is course.pathway.headline
            and wish.period in (None, course.pathway.period)
        )
        return goal(course) + course.constant(bonus)

    return Part(part, goal.shared)


def frugal(space: Space, goal: Part, before: list[Held], group: Found) -> Frugal:
    """The least cost, then added land, of combinations as good as the first."""
    held = [*before, (goal, group[0][0])]
    less_cost = _undiscounted(space.scenario, "cost")
    less_land = _undiscounted(space.scenario, "added_land")
    cheapest = greatest(space, less_cost, held, group)
    assert cheapest is not None
    cost, cheap = cheapest
    smallest = greatest(space, less_land, [*held, (less_cost, cost)], cheap)
    assert smallest is not None
    return Frugal(-cost, -smallest[0])


def greatest(
    space: Space, goal: Part, held: Sequence[Held], group: Found | None = None
) -> tuple[float, Found] | None:
    """The greatest value of a goal while others keep theirs, as exactly as can be."""
    among = None if group is None else [one for _, one in group]
    if not held:
        return space.greatest(goal, (), among)
    for slack in SLACKS:
        floors = [
            Requirement(other, slack * max(1.0, abs(value)) - value)
            for other, value in held
        ]
        reached = space.greatest(goal, floors, among)
        if reached is not None:
            return reached
    message = "a plan that was found is lost when its values are held"
    raise ArithmeticError(message)


def _undiscounted(scenario: Scenario, measure: str) -> Part:
    summed = scenario.measures[measure]
    periods = range(len(scenario.periods))

    def part(course: Course) -> Vector:
        zero = course.constant(0.0)
        return -sum((course.measure(summed, each) for each in periods), zero)

    return Part(part, counted(-1.0, summed, *periods))
