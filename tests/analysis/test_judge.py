"""What is said of a plan made by people: compared with enumeration."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.analysis.judge import Judgement, judge
from optimizer.domain.objective import InOrder
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.verify import verify
from tests.analysis.people_plans import Headlines, drawn_headlines, must, plan_with
from tests.oracle.enumeration import best
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.own_origins import with_own_origins
from tests.strategies.scenarios import scenarios

NUMBERS = st.integers(0, 5**4)
NEAR = {"rel": 1e-5, "abs": 1e-5}


def judged(scenario: Scenario, headlines: Headlines) -> Judgement:
    return judge(scenario, plan_with(scenario, headlines), SolveSettings(gap=0.0))


def expect_a_true_judgement(scenario: Scenario, headlines: Headlines) -> None:
    """Breaches where no plan has these headlines, else their best value."""
    made = judged(scenario, headlines)
    all_plans, these = best(scenario), best(must(scenario, headlines))
    assert made.best.status == all_plans.status
    assert made.plan is not None
    for name, headline in headlines.items():
        assert made.plan.clusters[name].headline is headline
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


@same_in_every_run(35)
@given(scenarios("weighted"), NUMBERS)
def test_a_plan_is_judged_truly(scenario: Scenario, number: int) -> None:
    if headlines := drawn_headlines(scenario, number):
        expect_a_true_judgement(with_own_origins(scenario), headlines)


@same_in_every_run(12)
@given(scenarios("in order"), NUMBERS)
def test_a_plan_is_judged_truly_by_goals_in_order(
    scenario: Scenario, number: int
) -> None:
    if headlines := drawn_headlines(scenario, number):
        expect_a_true_judgement(with_own_origins(scenario), headlines)


@same_in_every_run(14)
@given(scenarios("weighted", "law"), NUMBERS)
def test_a_plan_is_judged_truly_under_a_law(scenario: Scenario, number: int) -> None:
    if headlines := drawn_headlines(scenario, number):
        expect_a_true_judgement(with_own_origins(scenario), headlines)


@same_in_every_run(14)
@given(scenarios("weighted", "moves"), NUMBERS)
def test_a_plan_that_moves_tenants_is_judged_truly(
    scenario: Scenario, number: int
) -> None:
    if headlines := drawn_headlines(scenario, number):
        expect_a_true_judgement(with_own_origins(scenario), headlines)


@pytest.mark.parametrize("theme", ["network", "flows", "zone", "coverage"])
def test_a_plan_on_a_network_is_judged_truly(theme: str) -> None:
    @same_in_every_run(8)
    @given(scenarios("weighted", theme), NUMBERS)
    def expected(scenario: Scenario, number: int) -> None:
        if headlines := drawn_headlines(scenario, number):
            expect_a_true_judgement(with_own_origins(scenario), headlines)

    expected()
