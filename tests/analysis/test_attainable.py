"""How low and how high everything can go, compared with enumeration."""

from dataclasses import replace

import pytest
from hypothesis import given

from optimizer.analysis.attainable import Range, ranges_of
from optimizer.analysis.targets import Target, target_names
from optimizer.domain.scenario import Scenario
from optimizer.solving.ends import End
from optimizer.solving.settings import SolveSettings
from tests.oracle.combinations import Space
from tests.oracle.courses import Course, Vector
from tests.oracle.parts import Part, counted
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.dice import seeded
from tests.strategies.scenarios import random_scenario, scenarios

EXACT = SolveSettings(gap=0.0)
EQUAL = 2e-6
THEMES = (None, "law", "moves", "network", "flows", "zone", "coverage")


def goal(target: Target, times: float, over: float = 0.0) -> Part:
    """The target's measure times a number, less its whole times another."""
    periods = [target.period]
    terms = [(times, target.measure)]
    if target.over is not None:
        terms.append((-over, target.over))

    def part(course: Course) -> Vector:
        total = course.constant(0.0)
        whens = range(course.periods) if periods == [None] else periods
        for weight, measure in terms if course.cluster.id in target.members else ():
            for t in whens:
                total += weight * course.measure(measure, t)
        return total

    return Part(part)


def with_shared(target: Target, scenario: Scenario, times: float) -> Part:
    whens = range(len(scenario.periods)) if target.period is None else [target.period]
    part = goal(target, times)
    return Part(part.of, counted(times, target.measure, *whens))


def expect_ends(space: Space, one: Range, low: End | None, high: End | None) -> None:
    for sign, end in ((-1.0, low), (1.0, high)):
        if one.target.over is not None:
            expect_ratio(space, one.target, sign, end)
            continue
        reached = space.greatest(with_shared(one.target, space.scenario, sign))
        assert reached is not None
        assert end is not None
        assert end.proved
        assert end.value == pytest.approx(sign * reached[0], rel=EQUAL, abs=EQUAL)


def expect_ratio(space: Space, target: Target, sign: float, end: End | None) -> None:
    """No plan has a better ratio, and some plan comes that near."""
    assert target.over is not None
    whole = replace(target, measure=target.over, over=None)
    most = space.greatest(goal(whole, 1.0))
    assert most is not None
    if end is None:
        assert most[0] <= EQUAL
        return
    assert end.proved
    beyond = space.greatest(goal(target, sign, sign * end.value))
    assert beyond is not None
    assert -EQUAL <= beyond[0] <= EQUAL * max(1.0, most[0])


def without_own(scenario: Scenario, target: Target) -> Scenario:
    """Said again, apart from the engine: without what limits this very quantity."""
    over = target.over and target.over.name
    about = (target.measure.name, over, target.members)
    budget = scenario.budget
    if budget is not None and len(target.members) == len(scenario.clusters):
        endless = tuple(
            replace(fund, amounts_bn=tuple(1e9 for _ in fund.amounts_bn))
            if target.measure.name == f"cost.fund.{fund.name}"
            else fund
            for fund in budget.funds
        )
        budget = replace(budget, funds=endless)
    limits = tuple(
        one
        for one in scenario.limits
        if (one.measure.name, one.over and one.over.name, one.members) != about
    )
    return replace(scenario, limits=limits, budget=budget)


def expect_the_ranges(scenario: Scenario, names: tuple[str, ...]) -> None:
    found = ranges_of(scenario, EXACT, names=names)
    space = Space(scenario)
    if found.best.plan is None:
        assert space.greatest(Part(lambda course: course.constant(0.0))) is None
        assert found.ranges == ()
        return
    assert found.done == found.count
    for one in found.ranges[-1:]:
        expect_ends(space, one, one.low, one.high)
        if one.asked:
            free = Space(without_own(scenario, one.target))
            expect_ends(free, one, one.free_low, one.free_high)
        else:
            assert (one.free_low, one.free_high) == (None, None)


def some_name(scenario: Scenario, seed: int) -> tuple[str, ...]:
    """A measure, one that is limited if there is one and the seed is even."""
    names = target_names(scenario)
    limited = [one.measure.name for one in scenario.limits if one.over is None]
    return (seeded(seed)(limited if limited and seed % 2 == 0 else names),)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("seed", range(18))
def test_both_ends_are_those_of_all_plans(theme: str | None, seed: int) -> None:
    scenario = random_scenario(seed, theme=theme)
    expect_the_ranges(scenario, some_name(scenario, seed))


@given(scenarios())
@same_in_every_run(60)
def test_both_ends_are_those_of_all_plans_however_drawn(scenario: Scenario) -> None:
    expect_the_ranges(scenario, some_name(scenario, 1))


@pytest.mark.parametrize("seed", range(16))
def test_fill_has_the_least_and_the_greatest_ratio(seed: int) -> None:
    expect_the_ranges(random_scenario(seed, theme=(None, "law")[seed % 2]), ("fill",))


@pytest.mark.parametrize("seed", range(14))
def test_lines_count_at_their_dearest_too(seed: int) -> None:
    scenario = random_scenario(seed, theme=("network", "zone")[seed % 2])
    expect_the_ranges(scenario, ("cost", "cost.links"))
