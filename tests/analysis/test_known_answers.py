"""Answers that follow from others: given only where they must be right."""

from dataclasses import replace

import pytest

from optimizer.analysis.known_answers import KnownAnswers, counts_only
from optimizer.analysis.levers import Lever, levers_of
from optimizer.domain.objective import Goal, InOrder, Stage, Weighted
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.builders import ORIGIN, a_limit, candidate, one_fund, scenario_of

EXACT = SolveSettings(gap=0.0)


def a_province(**stated: object) -> Scenario:
    plain: dict[str, object] = {
        "years": (5.0,),
        "objective": Weighted(Goal({"output": 1.0, "cost": -0.1}), ORIGIN),
        "budget": one_fund(200.0),
    }
    return scenario_of(
        candidate("A", min_ha=10.0, max_ha=30.0, output_bn_per_ha=5.0),
        candidate("B", min_ha=10.0, max_ha=30.0, output_bn_per_ha=4.0),
        **{**plain, **stated},
    )


def lever(scenario: Scenario, kind: str) -> Lever:
    return next(one for one in levers_of(scenario, "A") if one.kind == kind)


def solved(scenario: Scenario, one: Lever, factor: float) -> Outcome:
    return solve(one.scaled(scenario, factor), EXACT)


def known(scenario: Scenario, one: Lever, *factors: float) -> KnownAnswers:
    answers = KnownAnswers(one, 0.0, counts_only(scenario, one))
    for factor in factors:
        answers.add(factor, solved(scenario, one, factor))
    return answers


def test_what_fits_into_less_money_is_still_best() -> None:
    scenario = a_province(budget=one_fund(2000.0))
    budget = lever(scenario, "budget")
    answers = known(scenario, budget, 1.0)
    assert answers.at(budget.scaled(scenario, 0.9), 0.9) is not None
    assert answers.at(budget.scaled(scenario, 0.01), 0.01) is None
    assert answers.at(budget.scaled(scenario, 1.1), 1.1) is None


def test_without_a_plan_there_is_none_with_less_money() -> None:
    least = a_limit("clusters", "at_least", 2.0, "AB")
    scenario = a_province(limits=(least,), budget=one_fund(1.0))
    budget = lever(scenario, "budget")
    answers = known(scenario, budget, 1.0)
    none = answers.at(budget.scaled(scenario, 0.5), 0.5)
    assert none is not None
    assert none.status == "infeasible"
    assert answers.at(budget.scaled(scenario, 2.0), 2.0) is None


@pytest.mark.parametrize("factor", [0.6, 0.8, 1.2, 1.4])
def test_between_two_yields_an_answer_is_the_one_that_a_solve_gives(
    factor: float,
) -> None:
    scenario = a_province()
    gain = lever(scenario, "yield")
    answers = known(scenario, gain, 0.5, 1.0, 1.5)
    found = answers.at(gain.scaled(scenario, factor), factor)
    right = solved(scenario, gain, factor)
    if found is not None:
        assert found.objective == pytest.approx(right.objective, rel=1e-6)


def test_a_bend_between_two_yields_is_not_taken_for_a_straight_line() -> None:
    # Only one fits: at half its yield A is left out for B, at its own it is taken.
    scenario = a_province(limits=(a_limit("clusters", "at_most", 1.0, "AB"),))
    gain = lever(scenario, "yield")
    answers = known(scenario, gain, 0.5, 1.5)
    assert answers.at(gain.scaled(scenario, 0.7), 0.7) is None
    ends = known(scenario, gain, 1.0, 1.5)
    assert ends.at(gain.scaled(scenario, 1.2), 1.2) is not None


def test_a_yield_that_a_limit_reads_changes_what_is_allowed() -> None:
    scenario = a_province(limits=(a_limit("output", "at_least", 1.0, "AB"),))
    assert not counts_only(scenario, lever(scenario, "yield"))
    assert counts_only(a_province(), lever(a_province(), "yield"))
    assert not counts_only(a_province(), lever(a_province(), "infra_cost"))


def test_of_goals_in_order_nothing_follows() -> None:
    stages = tuple(Stage(Goal({name: 1.0}), 0.1, ORIGIN) for name in ("jobs", "output"))
    scenario = a_province(objective=InOrder(stages, ORIGIN), budget=one_fund(2000.0))
    budget = lever(scenario, "budget")
    answers = known(scenario, budget, 1.0)
    assert answers.at(budget.scaled(scenario, 0.99), 0.99) is None
    first = replace(solved(scenario, budget, 1.0), stages=())
    answers.add(1.0, first)
    assert answers.at(budget.scaled(scenario, 0.99), 0.99) is None
