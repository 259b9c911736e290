"""Comparing the plan at hand with what would be best instead."""

from math import inf

import pytest

from optimizer.analysis.what_if import (
    Worth,
    best_instead,
    difference,
    frozen,
    with_lock,
    worth_of,
)
from optimizer.domain.objective import Balanced, Goal, InOrder, Stage, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.builders import ORIGIN, a_limit, candidate, scenario_of

EXACT = SolveSettings(gap=0.0)


def a_province(objective: object) -> Scenario:
    """Two candidates of which one fits; A has more jobs, B more output."""
    return scenario_of(
        candidate("A", jobs_per_ha=90.0, output_bn_per_ha=4.0),
        candidate("B", jobs_per_ha=60.0, output_bn_per_ha=9.0),
        years=(5.0,),
        objective=objective,
        limits=(a_limit("clusters", "at_most", 1.0, "AB"),),
    )


def in_order(give_up: float) -> InOrder:
    stages = (
        Stage(Goal({"jobs": 1.0}), give_up, ORIGIN),
        Stage(Goal({"output": 1.0}), 0.0, ORIGIN),
    )
    return InOrder(stages, ORIGIN)


@pytest.mark.parametrize(
    ("more", "less", "expected"),
    [
        (Worth(10.0, 10.0), Worth(7.0, 7.0), (3.0, 3.0)),
        (Worth(10.0, 11.0), Worth(7.0, 9.0), (1.0, 4.0)),
        (Worth(10.0, 11.0), Worth(9.5, 12.0), (0.0, 1.5)),
        (Worth(10.0, 10.0), Worth(10.0 - 1e-7, 10.0), (0.0, 0.0)),
        (Worth(10.0, inf), Worth(7.0, 7.0), (3.0, inf)),
        (Worth(10.0, 10.0), Worth(7.0, inf), (0.0, 3.0)),
    ],
)
def test_a_difference_is_known_as_well_as_both_ends(
    more: Worth, less: Worth, expected: tuple[float, float]
) -> None:
    assert difference(more, less) == pytest.approx(expected)


def test_a_loss_shows_in_the_first_stage_that_falls_below_its_floor() -> None:
    scenario = a_province(in_order(0.1))
    main = solve(scenario, EXACT)
    found = best_instead(with_lock(scenario, "B", Headline.ADD), main, EXACT)
    assert found.stage == 0
    assert found.worth is not None
    low, high = difference(worth_of(scenario, main, 0), found.worth)
    assert low == pytest.approx(main.stages[0].found / 3)
    assert high == pytest.approx(low)


def test_a_loss_shows_in_the_last_stage_if_none_falls_below_its_floor() -> None:
    scenario = a_province(in_order(0.5))
    main = solve(scenario, EXACT)
    assert main.plan is not None
    assert main.plan.clusters["B"].headline is Headline.ADD
    found = best_instead(with_lock(scenario, "A", Headline.ADD), main, EXACT)
    assert found.stage == 1
    assert found.worth is not None
    low, _ = difference(worth_of(scenario, main, 1), found.worth)
    assert main.objective is not None
    assert low == pytest.approx(main.objective * 5 / 9)


def test_a_headline_without_a_plan_has_no_worth() -> None:
    scenario = a_province(in_order(0.1))
    main = solve(scenario, EXACT)
    locked = with_lock(with_lock(scenario, "A", Headline.ADD), "B", Headline.ADD)
    found = best_instead(locked, main, EXACT)
    assert found.worth is None
    assert found.outcome.status == "infeasible"


def test_a_balance_keeps_the_ranges_of_the_plan() -> None:
    scenario = a_province(Balanced({"jobs": 50.0, "output": 20.0}, ORIGIN))
    main = solve(scenario, EXACT)
    fixed = frozen(scenario, main)
    assert isinstance(fixed.objective, Weighted)
    low, high = main.ranges["jobs"]
    assert fixed.objective.goal.weights["jobs"] == pytest.approx(50 / (high - low))
    # With A locked in, its own ranges would make every plan worth the same.
    found = best_instead(with_lock(fixed, "B", Headline.ADD), main, EXACT)
    assert found.worth is not None
    loss, _ = difference(worth_of(fixed, main, 0), found.worth)
    jobs = (main.ranges["jobs"][1] - main.ranges["jobs"][0]) / 3
    assert loss == pytest.approx(50 * jobs / (high - low) - 20 * 5 / 9)
