"""What can be limited, and what limits it already."""

import pytest

from optimizer.analysis.targets import (
    Target,
    asked_of,
    target_names,
    targets_of,
    without_own_limits,
)
from optimizer.domain.limit import Budget, Fund, Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.scenario import Scenario
from tests.builders import (
    a_link,
    a_network,
    candidate,
    existing,
    origin,
    scenario_of,
)
from tests.strategies.parts import measures_with, paid_by

A = existing("A", district="North")
B = candidate("B", district="South")
BOTH = frozenset({"A", "B"})
LAND = BUILT_IN["land"]


def a_limit(
    amount: float, line: int, period: int | None = 0, **stated: object
) -> Limit:
    whom = frozenset(str(one) for one in stated.pop("whom", BOTH))  # type: ignore[attr-defined]
    measure = stated.pop("measure", LAND)
    return Limit(measure, "at_most", amount, whom, period, origin(line), **stated)  # type: ignore[arg-type]


def scenario(*limits: Limit, **stated: object) -> Scenario:
    return scenario_of(A, B, years=(5.0, 5.0), limits=limits, **stated)


def test_states_are_asked_about_by_period_and_flows_in_total_too() -> None:
    made = scenario()
    assert [one.period for one in targets_of(made, ("land",))] == [0, 1]
    assert [one.period for one in targets_of(made, ("cost",))] == [0, 1, None]
    assert [one.name for one in targets_of(made, ("fill",))] == ["fill", "fill"]
    alone = scenario_of(A, years=(5.0,))
    assert [one.period for one in targets_of(alone, ("cost",))] == [0]


def test_every_measure_has_a_name_once() -> None:
    budget = Budget((Fund("firms", (1.0, 1.0), False, (origin(1),) * 2),), {})
    made = scenario(budget=budget, measures=measures_with(budget))
    names = target_names(made)
    assert len(names) == len(set(names)) == len(made.measures) + 1
    assert names.index("fill") == names.index("occupied") + 1
    assert "cost.fund.firms" in names


def test_groups_have_no_share_in_lines() -> None:
    groups = {"North": frozenset({"A"}), "South": frozenset({"B"})}
    made = scenario(network=a_network(a_link("A", "T")))
    with_lines = {one.name for one in targets_of(made, (), groups)}
    assert "land" in with_lines
    assert not with_lines & {"cost", "cost.links"}
    without = {one.name for one in targets_of(scenario(), (), groups)}
    assert "cost" in without


def test_limits_on_the_very_same_quantity_are_found() -> None:
    made = scenario(
        a_limit(100.0, 1),
        a_limit(90.0, 2, 1),
        a_limit(30.0, 3, whom={"A"}),
        a_limit(10.0, 4, change=True),
        a_limit(0.5, 5, over=BUILT_IN["built"]),
    )
    asked = asked_of(made, Target(LAND, BOTH, 0))
    assert [one.origin.line for one in asked] == [1, 4]
    assert [one.amount for one in asked] == [100.0, 10.0 + A.area_ha]
    left = without_own_limits(made, Target(LAND, BOTH, 0))
    assert [one.origin.line for one in left.limits] == [3, 5]


@pytest.mark.parametrize(
    ("carry_over", "amounts"), [(True, [10.0, 30.0, 30.0]), (False, [10.0, 20.0, 30.0])]
)
def test_a_fund_limits_what_is_spent_of_it(
    carry_over: bool, amounts: list[float]
) -> None:
    fund = Fund("firms", (10.0, 20.0), carry_over, (origin(1), origin(2)))
    budget = Budget((fund,), paid_by("firms"))
    made = scenario(budget=budget, measures=measures_with(budget))
    spent = made.measures["cost.fund.firms"]
    found = [asked_of(made, Target(spent, BOTH, t)) for t in (0, 1, None)]
    assert [one.amount for (one,) in found] == amounts
    left = without_own_limits(made, Target(spent, BOTH, 0))
    assert left.budget is not None
    assert left.budget.funds[0].amounts_bn == (float("inf"), float("inf"))
