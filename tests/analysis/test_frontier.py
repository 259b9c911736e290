"""The curve of value against means, and nested plans, compared with enumeration."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given

from optimizer.analysis.entries import with_amounts
from optimizer.analysis.frontier import Frontier, frontier_of
from optimizer.analysis.varied import Place, means_of, places
from optimizer.domain.objective import Balanced, Goal, Weighted
from optimizer.domain.pathway import CALM, Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import SettingsError
from optimizer.reading.scenario import read_scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.verify import verify
from tests.oracle.combinations import Combination, Space
from tests.oracle.courses import AREA, Course, Vector
from tests.oracle.enumeration import attainable, best, weighted_total
from tests.oracle.parts import Part, Requirement
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.dice import seeded
from tests.strategies.own_origins import with_own_origins
from tests.strategies.scenarios import random_scenario, scenarios

EXACT = SolveSettings(gap=0.0)
EQUAL = 2e-6
GROWING = (Headline.ADD, Headline.EXPAND)


def some_places(scenario: Scenario, seed: int) -> tuple[Place, ...]:
    """Three points of something that can be varied; none if nothing can."""
    pick, found = seeded(seed), means_of(scenario)
    for _ in found:
        try:
            (means, *_) = found[pick(sorted(found))]
            return places(means, 0.25, 1.75, 3, scaled=True)
        except SettingsError:
            continue
    return ()


def named(scenario: Scenario) -> Scenario:
    """Every limit with an id, every entry with a line of its own."""
    scenario = with_own_origins(scenario)
    limits = tuple(
        replace(one, id=f"limit {number}") for number, one in enumerate(scenario.limits)
    )
    return replace(scenario, limits=limits)


def values(frontier: Frontier) -> list[float]:
    return [one.worth.value for one in frontier.points if one.worth is not None]


@pytest.mark.parametrize("theme", [None, "law", "network", "coverage"])
@pytest.mark.parametrize("form", ["weighted", "in order"])
@pytest.mark.parametrize("seed", range(6))
def test_every_point_is_the_optimum_there(
    theme: str | None, form: str, seed: int
) -> None:
    scenario = named(random_scenario(seed, form, theme))
    where = some_places(scenario, seed)
    frontier = frontier_of(scenario, where, EXACT) if where else Frontier((), 0)
    for point in frontier.points:
        answer = best(with_amounts(scenario, point.place.amounts))
        assert point.outcome.status == answer.status
        if answer.status == "optimal":
            reached = point.outcome.objective
            assert reached == pytest.approx(answer.objective, rel=EQUAL, abs=EQUAL)
    assert len(frontier.points) == len(where)


@pytest.mark.parametrize("seed", range(24))
def test_no_point_changes_more_headlines_than_its_optimum_needs(seed: int) -> None:
    scenario = named(random_scenario(seed, theme=(None, "law", "network")[seed % 3]))
    # Many plans are as good.
    counted = Weighted(Goal({"clusters": 1.0}), scenario.objective.origin)
    scenario = replace(scenario, objective=counted)
    where = some_places(scenario, seed)
    before: tuple[Headline, ...] | None = None
    for point in frontier_of(scenario, where, EXACT).points if where else ():
        plan = point.outcome.plan
        if plan is None:
            continue
        now = tuple(plan.clusters[name].headline for name in sorted(plan.clusters))
        if before is not None:
            optimal = best(with_amounts(scenario, point.place.amounts)).optimal
            assert _apart(before, now) == min(_apart(before, one) for one in optimal)
        before = now


def test_unbuilt_land_is_not_reduced_and_kept_in_turn_along_a_curve() -> None:
    """Lào Cai has some twenty clusters with which both are as good."""
    case = Path(__file__).parents[2] / "scenarios/lao-cai/phuong-an-2.yaml"
    scenario = read_scenario(case).scenario
    (means,) = means_of(scenario)["state_clusters"]
    where = places(means, 0.9, 1.0, 2, scaled=True)
    less, more = frontier_of(scenario, where, SolveSettings(gap=1e-3)).points
    assert less.worth is not None
    assert more.changes is not None
    assert len(more.changes.other) < 5


def _apart(one: tuple[Headline, ...], other: tuple[Headline, ...]) -> int:
    return sum(a is not b for a, b in zip(one, other, strict=True))


@given(scenarios())
@same_in_every_run(40)
def test_the_value_never_falls_as_means_grow(scenario: Scenario) -> None:
    scenario = named(scenario)
    where = some_places(scenario, 0)
    if not where:
        return
    frontier = frontier_of(scenario, where, EXACT)
    known = [one.worth is not None for one in frontier.points]
    assert known == sorted(known)
    for less, more in pairwise(values(frontier)):
        assert more >= less - EQUAL * max(1.0, abs(less))
    for point in frontier.points:
        if point.gain is not None:
            assert not point.gain.falls


@pytest.mark.parametrize("seed", range(24))
def test_a_balance_keeps_the_ranges_of_the_scenario_as_written(seed: int) -> None:
    scenario = named(random_scenario(seed, "balanced"))
    where = some_places(scenario, seed)
    objective, space = scenario.objective, Space(scenario)
    assert isinstance(objective, Balanced)
    ends = {name: attainable(space, name) for name in objective.shares}
    weights, constant = {}, 0.0
    for name, share in objective.shares.items():
        low, high = ends[name] or (0.0, 0.0)
        if high - low > 1e-6 * max(1.0, abs(low), abs(high)):
            weights[name] = share / (high - low)
            constant -= low * weights[name]
    if not where or not weights:
        return
    same = replace(scenario, objective=Weighted(Goal(weights), objective.origin))
    for point in frontier_of(scenario, where, EXACT).points:
        answer = best(with_amounts(same, point.place.amounts))
        assert point.outcome.status == answer.status
        if answer.objective is not None:
            assert point.worth is not None
            value = answer.objective + constant
            assert point.worth.value == pytest.approx(value, rel=1e-5, abs=1e-5)


def contains(larger: Plan, smaller: Plan) -> bool:
    """Said again, apart from the engine: nothing of the smaller plan is taken back."""
    for name, before in smaller.clusters.items():
        after = larger.clusters[name]
        if before.headline in CALM:
            continue
        if after.headline is not before.headline:
            return False
        if after.pathway.period > before.pathway.period:
            return False
        sign = 1 if before.headline in GROWING else -1
        for now, then in list(zip(after.steps, before.steps, strict=True))[
            before.pathway.period :
        ]:
            if sign * (now.area_ha - then.area_ha) < -1e-6:
                return False
    return True


def best_containing(scenario: Scenario, smaller: Plan) -> float | None:
    """By enumeration: the best of all plans that contain the smaller one."""

    def holds(one: Combination) -> bool:
        for course in one.courses:
            before = smaller.clusters[course.cluster.id]
            if before.headline in CALM:
                continue
            same = course.pathway.headline is before.headline
            if not same or course.pathway.period > before.pathway.period:
                return False
        return True

    def area(name: str, t: int, sign: int) -> Part:
        def part(course: Course) -> Vector:
            if course.cluster.id != name:
                return course.constant(0.0)
            return sign * course.hectares(AREA, t)

        return Part(part)

    held = [
        Requirement(area(name, t, sign), 1e-9 - sign * step.area_ha)
        for name, done in smaller.clusters.items()
        if done.headline not in CALM
        for sign in [1 if done.headline in GROWING else -1]
        for t, step in enumerate(done.steps)
        if t >= done.pathway.period
    ]
    space = Space(scenario)
    goal = weighted_total(scenario, scenario.objective.goal.weights)  # type: ignore[union-attr]
    among = [one for one in space.combinations if holds(one)]
    reached = space.greatest(goal, held, among) if among else None
    return None if reached is None else reached[0]


def expect_nested(scenario: Scenario, frontier: Frontier) -> None:
    chain = [one for one in frontier.points if one.nested is not None]
    for number, point in enumerate(chain):
        nested, worth = point.nested, point.worth
        assert nested is not None
        assert worth is not None
        assert nested.price is not None
        plan = nested.outcome.plan
        assert plan is not None
        at = with_amounts(scenario, point.place.amounts)
        assert verify(at, plan) == ()
        if number == 0:
            assert nested.price.value == 0.0
            assert plan == point.outcome.plan
            continue
        assert nested.price.value >= -EQUAL * max(1.0, abs(worth.value))
        before = chain[number - 1].nested
        assert before is not None
        assert before.outcome.plan is not None
        assert contains(plan, before.outcome.plan)
        reached = best_containing(at, before.outcome.plan)
        assert nested.worth.value == pytest.approx(reached, rel=EQUAL, abs=EQUAL)


@pytest.mark.parametrize("theme", [None, "law", "moves", "network"])
@pytest.mark.parametrize("seed", range(20))
def test_each_nested_plan_is_the_best_that_contains_the_one_before(
    theme: str | None, seed: int
) -> None:
    scenario = named(random_scenario(seed, "weighted", theme))
    scenario = replace(scenario, preferences=())
    where = some_places(scenario, seed)
    if where:
        expect_nested(scenario, frontier_of(scenario, where, EXACT, nested=True))
