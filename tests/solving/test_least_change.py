"""The least change of amounts, on cases small enough to be counted by hand."""

from math import inf

import pytest

from optimizer.domain.limit import Budget, Fund, Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.scenario import Scenario
from optimizer.formulation.giving_way import Soft
from optimizer.solving.least_change import LeastChange, least_change
from optimizer.solving.settings import SolveSettings
from tests.builders import candidate, origin, scenario_of
from tests.strategies.parts import paid_by

LAND, FIRST, SECOND = Soft(origin(1)), Soft(origin(2), "f", 0), Soft(origin(3), "f", 1)


def a_case(
    land: float = 25.0, money: tuple[float, float] = (4.0, 6.0), carry: bool = True
) -> Scenario:
    """One candidate of 10 to 30 ha at 1 bn VND a hectare; so much land is asked."""
    cluster = candidate("A", max_ha=30.0, infra_cost_bn_per_ha=0.0)
    fund = Fund("f", money, carry, (origin(2), origin(3)))
    asked = Limit(BUILT_IN["land"], "at_least", land, frozenset("A"), 1, origin(1))
    budget = Budget((fund,), paid_by("f"))
    return scenario_of(cluster, years=(1.0, 1.0), budget=budget, limits=(asked,))


def least(weights: dict[Soft, float], carry: bool = True) -> LeastChange:
    land = -inf if LAND in weights else 25.0
    money = (
        inf if FIRST in weights else 4.0,
        inf if SECOND in weights else 6.0,
    )
    unbound = a_case(land, money, carry)
    return least_change(a_case(carry=carry), unbound, weights, SolveSettings(gap=0.0))


def test_land_is_missed_by_what_the_money_does_not_buy() -> None:
    found = least({LAND: 1.0})
    assert found.proved
    # 10 bn VND buy 10 ha, the least area of the cluster.
    assert found.missed_by == pytest.approx({LAND: 15.0})


@pytest.mark.parametrize("soft", [FIRST, SECOND])
def test_money_carried_over_may_come_in_either_period(soft: Soft) -> None:
    assert least({soft: 1.0}).missed_by == pytest.approx({soft: 15.0})


def test_money_that_is_lost_after_its_period_is_needed_in_one() -> None:
    # 4 bn VND do not add the least 10 ha in the first period: all 25 come later.
    assert least({SECOND: 1.0}, carry=False).missed_by == pytest.approx({SECOND: 19.0})


def test_the_cheaper_of_two_amounts_gives_way() -> None:
    found = least({LAND: 1.0, FIRST: 0.5})
    assert found.missed_by == pytest.approx({LAND: 0.0, FIRST: 15.0})
    found = least({LAND: 1.0, FIRST: 2.0})
    assert found.missed_by == pytest.approx({LAND: 15.0, FIRST: 0.0})


def test_without_a_plan_nothing_is_found_and_that_is_proved() -> None:
    asked = Limit(BUILT_IN["clusters"], "at_least", 2.0, frozenset("A"), 1, origin(9))
    scenario = a_case()
    impossible = scenario_of(
        *scenario.clusters,
        years=(1.0, 1.0),
        budget=scenario.budget,
        limits=(*scenario.limits, asked),
    )
    found = least_change(impossible, impossible, {LAND: 1.0}, SolveSettings(gap=0.0))
    assert found == LeastChange(None, proved=True)
