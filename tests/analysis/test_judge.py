"""What is said of a plan made by people: compared with enumeration."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.analysis.judge import Judgement, judge
from optimizer.domain.objective import Balanced, Goal, InOrder, Weighted
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.verify import verify
from tests.analysis.people_plans import (
    NO_AREAS,
    ROW,
    Headlines,
    drawn_areas,
    drawn_headlines,
    must,
    plan_with,
)
from tests.oracle.combinations import Space
from tests.oracle.enumeration import attainable, best
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.own_origins import with_own_origins
from tests.strategies.scenarios import scenarios

NUMBERS = st.integers(0, 5**4)
NEAR = {"rel": 1e-5, "abs": 1e-5}


def judged(
    scenario: Scenario, headlines: Headlines, areas_ha: Mapping[str, float] = NO_AREAS
) -> Judgement:
    stated = plan_with(scenario, headlines, areas_ha)
    return judge(scenario, stated, SolveSettings(gap=0.0))


def expect_a_true_judgement(
    scenario: Scenario, headlines: Headlines, areas_ha: Mapping[str, float] = NO_AREAS
) -> None:
    """Breaches where no plan has these headlines and areas, else their best value."""
    made = judged(scenario, headlines, areas_ha)
    all_plans, these = best(scenario), best(must(scenario, headlines, areas_ha))
    assert made.best.status == all_plans.status
    assert made.plan is not None
    for name, headline in headlines.items():
        done = made.plan.clusters[name]
        assert done.headline is headline
        if name in areas_ha:
            assert done.steps[-1].area_ha == pytest.approx(areas_ha[name], abs=1e-6)
    if these.status == "infeasible":
        assert made.breaches
        assert verify(scenario, made.plan)
        assert made.distance is None
        return
    assert made.breaches == ()
    assert verify(scenario, made.plan) == ()
    assert made.value == pytest.approx(these.objective, **NEAR)
    if not isinstance(scenario.objective, InOrder):
        assert made.distance is not None
        away = all_plans.objective - these.objective
        assert made.distance.loss == pytest.approx(away, **NEAR)
        assert made.distance.least <= away + 1e-5 * max(1.0, abs(away))


@same_in_every_run(24)
@given(scenarios("weighted"), NUMBERS)
def test_a_plan_is_judged_truly(scenario: Scenario, number: int) -> None:
    if headlines := drawn_headlines(scenario, number):
        expect_a_true_judgement(with_own_origins(scenario), headlines)


@same_in_every_run(18)
@given(scenarios("weighted"), NUMBERS, st.integers(0, 14**4))
def test_a_plan_with_hectares_is_judged_truly(
    scenario: Scenario, number: int, tenths: int
) -> None:
    if headlines := drawn_headlines(scenario, number):
        areas_ha = drawn_areas(scenario, headlines, tenths)
        expect_a_true_judgement(with_own_origins(scenario), headlines, areas_ha)


@same_in_every_run(8)
@given(scenarios("balanced"), NUMBERS)
def test_shares_of_a_balance_mean_for_a_plan_what_they_mean_for_the_best(
    scenario: Scenario, number: int
) -> None:
    """A plan has no ranges of its own: those of all plans scale its measures."""
    headlines = drawn_headlines(scenario, number)
    assert isinstance(scenario.objective, Balanced)
    if not headlines or best(scenario).status == "infeasible":
        return
    space = Space(scenario)
    weights, constant = {}, 0.0
    for name, points in scenario.objective.shares.items():
        ends = attainable(space, name)
        assert ends is not None
        low, high = ends
        if high - low > 1e-6 * max(1.0, abs(low), abs(high)):
            weights[name] = points / (high - low)
            constant -= weights[name] * low
    frozen = replace(scenario, objective=Weighted(Goal(weights), ROW))
    these = best(must(frozen, headlines))
    made = judged(with_own_origins(scenario), headlines)
    if these.objective is None:
        assert made.breaches
        return
    assert made.value == pytest.approx(these.objective + constant, rel=1e-4, abs=1e-3)
    assert made.distance is not None
    assert made.distance.value == pytest.approx(made.value)


@same_in_every_run(8)
@given(scenarios("in order"), NUMBERS)
def test_a_plan_is_judged_truly_by_goals_in_order(
    scenario: Scenario, number: int
) -> None:
    if headlines := drawn_headlines(scenario, number):
        expect_a_true_judgement(with_own_origins(scenario), headlines)


@same_in_every_run(9)
@given(scenarios("weighted", "law"), NUMBERS)
def test_a_plan_is_judged_truly_under_a_law(scenario: Scenario, number: int) -> None:
    if headlines := drawn_headlines(scenario, number):
        expect_a_true_judgement(with_own_origins(scenario), headlines)


@same_in_every_run(9)
@given(scenarios("weighted", "moves"), NUMBERS)
def test_a_plan_that_moves_tenants_is_judged_truly(
    scenario: Scenario, number: int
) -> None:
    if headlines := drawn_headlines(scenario, number):
        expect_a_true_judgement(with_own_origins(scenario), headlines)


@pytest.mark.parametrize("theme", ["network", "flows", "zone", "coverage"])
def test_a_plan_on_a_network_is_judged_truly(theme: str) -> None:
    @same_in_every_run(5)
    @given(scenarios("weighted", theme), NUMBERS)
    def expected(scenario: Scenario, number: int) -> None:
        if headlines := drawn_headlines(scenario, number):
            expect_a_true_judgement(with_own_origins(scenario), headlines)

    expected()
