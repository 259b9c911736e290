"""Amounts that give way: each in all of its rows, by no more than it must."""

from dataclasses import replace
from math import inf

import pytest
from pulp import LpVariable

from optimizer.domain.limit import Budget, Demand, DemandCap, Fund, Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.scenario import Scenario
from optimizer.formulation.build import Formulation, formulate
from optimizer.formulation.giving_way import Soft, give_way
from tests.builders import candidate, existing, origin, scenario_of
from tests.strategies.parts import paid_by

LAND = Limit(BUILT_IN["land"], "at_least", 70.0, frozenset({"A", "B"}), 1, origin(1))
FUND = Fund("budget", (5.0, 7.0), True, (origin(2), origin(3)))
CAP = DemandCap(frozenset({"A", "B"}), 0, 2.5, origin(4))


def a_case(fund: Fund = FUND) -> Scenario:
    clusters = existing("A"), candidate("B")
    budget = Budget((fund,), paid_by("budget"))
    return scenario_of(
        *clusters,
        years=(5.0, 5.0),
        budget=budget,
        demand=Demand(None, (CAP,)),
        limits=(LAND, replace(LAND, period=0)),
    )


def unbound(scenario: Scenario) -> Scenario:
    assert scenario.budget is not None
    funds = tuple(replace(f, amounts_bn=(inf, inf)) for f in scenario.budget.funds)
    return replace(
        scenario,
        limits=tuple(replace(one, amount=-inf) for one in scenario.limits),
        budget=replace(scenario.budget, funds=funds),
        demand=Demand(None, (replace(CAP, hectares=inf),)),
    )


def soft_rows(
    scenario: Scenario, many: int, *soft: Soft
) -> tuple[Formulation, dict[Soft, LpVariable], list[set[str]]]:
    """The slacks, and for each of so many rows the names of those that stand in it."""
    made = formulate(unbound(scenario))
    slack = dict(give_way(made, scenario, soft))
    names = {variable.name for variable in slack.values()}
    added = [made.problem.get_constraint_by_name(f"g{n:07d}") for n in range(many)]
    return made, slack, [names & {v.name for v, _ in row.items()} for row in added]


def test_a_limit_gives_way_by_the_same_in_all_its_periods() -> None:
    _made, slack, rows = soft_rows(a_case(), 2, Soft(origin(1)))
    (name,) = (variable.name for variable in slack.values())
    assert rows == [{name}, {name}]


def test_money_that_is_carried_over_is_there_in_every_later_period() -> None:
    first, second = Soft(origin(2), "budget", 0), Soft(origin(3), "budget", 1)
    _made, slack, rows = soft_rows(a_case(), 2, first, second)
    one, other = slack[first].name, slack[second].name
    assert rows == [{one}, {one, other}]


def test_money_that_is_not_carried_over_is_there_once() -> None:
    first, second = Soft(origin(2), "budget", 0), Soft(origin(3), "budget", 1)
    fund = replace(FUND, carry_over=False)
    _made, slack, rows = soft_rows(a_case(fund), 2, first, second)
    assert rows == [{slack[first].name}, {slack[second].name}]


def test_a_demand_gives_way_in_its_row() -> None:
    _made, slack, rows = soft_rows(a_case(), 1, Soft(origin(4)))
    assert rows == [{slack[Soft(origin(4))].name}]


@pytest.mark.parametrize("line", [1, 4])
def test_a_slack_is_bounded_by_what_any_plan_misses(line: int) -> None:
    _made, slack, _ = soft_rows(a_case(), 1, Soft(origin(line)))
    (variable,) = slack.values()
    # 70 ha are asked, and there are 40 and 30 ha to be leased.
    assert variable.upBound <= 71
    assert variable.lowBound == 0
