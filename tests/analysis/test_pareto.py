"""Frontiers between measures, compared with enumeration."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import pytest

from optimizer.analysis.pareto import pareto_of
from optimizer.analysis.pareto_axes import Asked, Axis, axes_of
from optimizer.analysis.pareto_found import Pareto
from optimizer.domain.measure import Measure, Quantity, Term
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.verify import verify
from tests.oracle.nondominated import Enumerated, Values, Wanted, whole_frontier
from tests.strategies.scenarios import random_scenario

EXACT = SolveSettings(gap=0.0)
EQUAL = 1e-5

ADDED = Measure("added", "", (Term(Quantity.CLUSTER_ADDED),), "flow")
EXPANDED = Measure("expanded", "", (Term(Quantity.CLUSTER_EXPANDED),), "flow")
NEVER = Measure("never", "", (Term(Quantity.HECTARE_BUILT, None, 0.0),), "state")


def with_own(scenario: Scenario) -> Scenario:
    own = {one.name: one for one in (ADDED, EXPANDED, NEVER)}
    return replace(scenario, measures={**scenario.measures, **own})


def some_axes(scenario: Scenario, *names: str) -> tuple[Axis, ...]:
    less = {"cost", "added_land", "added"}
    return axes_of(
        scenario, [Asked(name, "min" if name in less else "max") for name in names]
    )


def wanted_of(axes: Sequence[Axis]) -> list[Wanted]:
    return [Wanted(axis.measure.name, axis.sign) for axis in axes]


def merits(found: Pareto) -> list[Values]:
    return [point.merits(found.axes) for point in found.points]


def smalls(found: Pareto) -> list[float]:
    return [EQUAL * max(1.0, span.width, span.size) for span in found.spans]


def same(one: Values, other: Values, small: Sequence[float]) -> bool:
    trios = zip(one, other, small, strict=True)
    return all(abs(a - b) <= most for a, b, most in trios)


def expect_same_points(
    found: Sequence[Values], expected: Sequence[Values], small: Sequence[float]
) -> None:
    for one in expected:
        assert any(same(one, other, small) for other in found), one
    for other in found:
        assert any(same(one, other, small) for one in expected), other


Drawn = tuple[str | None, int]
"""The theme and the seed of a scenario."""

MONEY, LAND, COUNTS = ("cost", "output"), ("added_land", "jobs"), ("clusters", "cost")

TWO: tuple[tuple[Drawn, tuple[str, str]], ...] = (
    ((None, 1), MONEY),
    ((None, 3), MONEY),  # no plan exists
    ((None, 12), LAND),
    (("law", 0), MONEY),
    (("law", 3), MONEY),
    (("law", 6), MONEY),
    (("law", 12), LAND),
    (("moves", 1), MONEY),
    (("moves", 2), COUNTS),
    (("moves", 12), LAND),
    (("network", 2), LAND),
    (("network", 3), MONEY),
    (("network", 5), COUNTS),
    (("network", 13), MONEY),
    (("flows", 1), LAND),
    (("flows", 5), MONEY),
    (("coverage", 1), LAND),
    (("coverage", 3), MONEY),
)

THREE: tuple[Drawn, ...] = (
    (None, 5),
    (None, 8),
    ("law", 0),
    ("law", 3),
    ("moves", 4),
    ("network", 3),
    ("coverage", 3),
)


@pytest.mark.parametrize(("drawn", "names"), TWO)
def test_two_measures_have_the_points_of_the_same_grid_by_enumeration(
    drawn: Drawn, names: tuple[str, str]
) -> None:
    theme, seed = drawn
    scenario = random_scenario(seed, theme=theme)
    axes = some_axes(scenario, *names)
    found = pareto_of(scenario, axes, 5, EXACT)
    expected = list(Enumerated.of(scenario, *wanted_of(axes)).grid(5))
    if not expected:
        assert found.points == ()
        assert found.first is not None
        assert found.first.status == "infeasible"
        return
    assert all(point.proved for point in found.points)
    assert all(verify(scenario, point.plan) == () for point in found.points)
    expect_same_points(merits(found), expected, smalls(found))


@pytest.mark.parametrize(("theme", "seed"), THREE)
def test_no_plan_beats_a_point_of_three_measures(theme: str | None, seed: int) -> None:
    scenario = random_scenario(seed, theme=theme)
    axes = some_axes(scenario, "cost", "land", "output")
    found = pareto_of(scenario, axes, 3, EXACT)
    oracle = Enumerated.of(scenario, *wanted_of(axes))
    ends = [oracle.end(k) for k in range(3)]
    assert (None in ends) == (found.points == ())
    small = smalls(found)
    for values in merits(found):
        assert oracle.beaten_by(values, small) <= 1.5
    for end in ends:
        if end is not None:
            assert any(same(end, one, small) for one in merits(found))


@pytest.mark.parametrize(
    ("theme", "seed"),
    [(None, 8), ("law", 0), ("law", 13), ("moves", 13), ("network", 3)],
)
def test_three_measures_are_as_good_at_every_level_as_enumeration_finds(
    theme: str | None, seed: int
) -> None:
    scenario = random_scenario(seed, theme=theme)
    axes = some_axes(scenario, "cost", "land", "output")
    found = pareto_of(scenario, axes, 4, EXACT)
    oracle = Enumerated.of(scenario, *wanted_of(axes))
    ends = [end for end in map(oracle.end, range(3)) if end is not None]
    small = smalls(found)
    levels: list[list[float | None]] = [[None], [None]]
    for k, some in enumerate(levels):
        low, high = min(one[k] for one in ends), max(one[k] for one in ends)
        some += [low + (high - low) * number / 3 for number in (1, 2)]
    for asked in product(*levels):
        floors = {k: one for k, one in enumerate(asked) if one is not None}
        best = oracle.best_above(2, floors)
        reached = [
            one[2]
            for one in merits(found)
            if all(one[k] >= floor - small[k] for k, floor in floors.items())
        ]
        if best is None:
            assert reached == []
        else:
            assert max(reached) == pytest.approx(best, abs=2 * small[2])


@pytest.mark.parametrize(
    ("names", "free"),
    [
        (("added", "output"), 1),
        (("cost", "clusters"), 0),
        (("clusters", "expanded"), None),
        (("added", "clusters", "output"), 2),
        (("expanded", "cost", "added"), 1),
    ],
)
@pytest.mark.parametrize(("theme", "seed"), [("law", 29), ("network", 29)])
def test_whole_numbers_give_every_point_and_no_other(
    names: tuple[str, ...], free: int | None, theme: str | None, seed: int
) -> None:
    scenario = with_own(random_scenario(seed, theme=theme))
    axes = some_axes(scenario, *names)
    found = pareto_of(scenario, axes, None, EXACT)
    # The free measure comes last in what enumeration gives.
    order = [k for k in range(len(names)) if k != free]
    order += [] if free is None else [free]
    points = whole_frontier(scenario, wanted_of(axes), free)
    if free is None:
        points = {one[:-1] for one in points}
    here = [tuple(one[k] for k in order) for one in merits(found)]
    small = smalls(found)
    expect_same_points(here, sorted(points), [small[k] for k in order] if small else [])
    if found.points:
        assert found.complete


def test_where_points_may_be_missing_nothing_else_is_left_out() -> None:
    """Between neighbours: the best at any amount that is not said to be open."""
    scenario = random_scenario(1)
    axes = some_axes(scenario, "cost", "output")
    found = pareto_of(scenario, axes, 4, EXACT)
    oracle = Enumerated.of(scenario, *wanted_of(axes))
    assert len(found.points) > 2
    for number in range(len(found.points) - 1):
        less, more = found.points[number : number + 2]
        gap = found.open_after(number)
        # Down to here no plan is better than the cheaper point.
        until = more.values[0] if gap is None else gap[0]
        best = oracle.best_above(1, {0: -until - 1e-9})
        assert best == pytest.approx(less.values[1], abs=1e-4)


def test_a_measure_that_is_the_same_in_all_plans_leaves_one_point() -> None:
    scenario = with_own(random_scenario(1))
    found = pareto_of(scenario, some_axes(scenario, "never", "output"), 5, EXACT)
    (point,) = found.points
    assert point.proved
    assert point.values[0] == 0.0
    (end,) = {Enumerated.of(scenario, Wanted("output", 1.0)).end(0)}
    assert end is not None
    assert point.values[1] == pytest.approx(end[0], rel=EQUAL)


def test_measures_that_do_not_clash_leave_one_point() -> None:
    scenario = random_scenario(1)
    found = pareto_of(scenario, some_axes(scenario, "cost", "added_land"), 5, EXACT)
    assert len(found.points) == 1
