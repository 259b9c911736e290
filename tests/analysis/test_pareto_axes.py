"""Which way a measure is better, and what it counts."""

from dataclasses import replace

import pytest

from optimizer.analysis.pareto_axes import Asked, axes_of
from optimizer.domain.objective import (
    Balanced,
    Goal,
    InOrder,
    Objective,
    Stage,
    Weighted,
)
from optimizer.errors import Origin
from tests.reporting import hand_made

HERE = Origin("case.yaml", 1)


def ways(objective: Objective, *asked: Asked) -> list[tuple[str, str]]:
    scenario = replace(hand_made.scenario(), objective=objective)
    return [(axis.way, axis.because) for axis in axes_of(scenario, asked)]


@pytest.mark.parametrize(
    "objective",
    [
        Weighted(Goal({"land": 2.0, "jobs": -1.0}), HERE),
        Balanced({"land": 50.0, "jobs": -50.0}, HERE),
        InOrder(
            (
                Stage(Goal({"land": 1.0}), 0.0, HERE),
                Stage(Goal({"jobs": -1.0, "land": -1.0}), 0.0, HERE),
            ),
            HERE,
        ),
    ],
)
def test_the_objective_says_which_way_is_better(objective: Objective) -> None:
    assert ways(objective, Asked("land"), Asked("jobs")) == [
        ("max", "objective"),
        ("min", "objective"),
    ]


def test_what_is_written_counts_for_more_than_the_objective() -> None:
    objective = Weighted(Goal({"jobs": 1.0}), HERE)
    assert ways(objective, Asked("jobs", "min")) == [("min", "written")]


def test_else_less_of_costs_and_land_is_better_and_more_of_all_else() -> None:
    objective = Weighted(Goal({"built": 1.0, "land": 0.0}), HERE)
    names = ("cost", "cost.fund.province", "cost.links", "land", "added_land")
    assert ways(objective, *map(Asked, names)) == [("min", "usual")] * 5
    assert (
        ways(objective, Asked("jobs"), Asked("released_land")) == [("max", "usual")] * 2
    )


def test_a_state_counts_at_the_end_and_a_flow_in_all_periods() -> None:
    scenario, plan = hand_made.scenario(), hand_made.plan()
    land, added, clusters = axes_of(
        scenario, [Asked("land"), Asked("added_land"), Asked("clusters")]
    )
    assert land.value(scenario, plan) == 70.0
    assert added.value(scenario, plan) == 30.0
    assert clusters.value(scenario, plan) == 2.0
    # The discount of the scenario changes nothing.
    dear = replace(scenario, discount_rate=0.1)
    assert added.value(dear, plan) == 30.0


def test_a_level_is_a_limit_on_all_clusters() -> None:
    scenario = hand_made.scenario()
    land, cost = axes_of(scenario, [Asked("land", "max"), Asked("cost")])
    limit = land.at_least_as_good(scenario, 60.0)
    assert (limit.sense, limit.amount, limit.period) == ("at_least", 60.0, 1)
    assert limit.members == hand_made.everyone()
    limit = cost.at_least_as_good(scenario, -60.0)
    assert (limit.sense, limit.amount, limit.period) == ("at_most", 60.0, None)
