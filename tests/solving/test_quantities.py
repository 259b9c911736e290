"""What a plan amounts to, compared with figures counted by hand."""

from dataclasses import replace

import pytest

from optimizer.domain.choice import Preference
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.objective import Goal
from optimizer.domain.pathway import Headline
from optimizer.solving.quantities import (
    cluster_cost,
    cost_by_kind,
    discounted_total,
    goal_value,
    limit_value,
    measure_in_period,
    measure_today,
    measure_values,
    obligations_due_bn,
    preference_value,
    step_before,
    today,
)
from tests.builders import (
    a_limit,
    a_plan,
    an_obligation,
    candidate,
    existing,
    origin,
    scenario_of,
)
from tests.solving.rich_case import PLAN as RICH_PLAN
from tests.solving.rich_case import SCENARIO as RICH
from tests.solving.rich_case import VALUES
from tests.solving.worked_example import BY_HAND, PLAN, SCENARIO


@pytest.mark.parametrize("name", sorted(SCENARIO.measures))
def test_every_measure_is_what_one_counts_by_hand(name):
    found = measure_values(SCENARIO, PLAN)[name]
    expected = dict(zip(("P1", "P2"), BY_HAND[name], strict=True))
    assert found == pytest.approx(expected)


def test_a_measure_can_be_counted_over_some_clusters():
    land = BUILT_IN["land"]
    assert measure_in_period(SCENARIO, PLAN, land, 0, {"A", "N"}) == 32.0
    assert measure_in_period(SCENARIO, PLAN, land, 1, set()) == 0.0


def test_today_counts_existing_clusters_only():
    clusters = (existing("A", leased_ha=5.0), candidate("N"))
    scenario = scenario_of(*clusters)
    for name, amount in (("jobs", 50.0), ("clusters", 1.0), ("land", 20.0)):
        assert measure_today(scenario, BUILT_IN[name], "AN") == amount


def test_the_state_of_a_candidate_today_is_nothing():
    cluster = candidate("N")
    scenario = scenario_of(cluster, years=(1.0, 1.0))
    done = a_plan(scenario, N="add 10/8/2; keep 10/8/3").clusters["N"]
    assert step_before(cluster, done, 0) == today(cluster)
    assert (today(cluster).area_ha, today(cluster).occupied_ha) == (0.0, 0.0)
    assert step_before(cluster, done, 1).occupied_ha == 2.0


def test_costs_of_a_cluster_add_up():
    assert cluster_cost(SCENARIO, PLAN, "A", 0) == pytest.approx(18.0)
    assert cluster_cost(SCENARIO, PLAN, "A", 1) == pytest.approx(24.0)
    assert cost_by_kind(SCENARIO, PLAN, "N") == pytest.approx(
        {
            "infrastructure": 32.0,
            "clearance": 16.0,
            "fixed": 25.0,
            "drop": 0.0,
            "obligations": 0.0,
            "links": 0.0,
        }
    )


def test_obligations_are_due_on_the_area_of_today_in_their_period():
    twice = (
        an_obligation("A", period=1),
        an_obligation("A", period=1, column="fire", fixed_cost_bn=1.0),
    )
    scenario = scenario_of(existing("A"), years=(5.0, 5.0), obligations=twice)
    cluster = scenario.clusters[0]
    assert obligations_due_bn(scenario, cluster, 0) == 0.0
    assert obligations_due_bn(scenario, cluster, 1) == 8 + 10 + 1 + 10
    larger = a_plan(scenario, A="expand 30/20/5; expand 40/20/5")
    cost = measure_in_period(scenario, larger, BUILT_IN["cost.obligations"], 1)
    assert cost == 29.0


@pytest.mark.parametrize("limit", RICH.limits, ids=lambda limit: limit.id)
def test_a_limit_counts_what_one_counts_by_hand(limit):
    value = limit_value(RICH, RICH_PLAN, limit, limit.measure)
    if limit.over is not None:
        value /= limit_value(RICH, RICH_PLAN, limit, limit.over)
    assert value == pytest.approx(VALUES[limit.id])


def test_a_flow_over_all_periods_is_their_sum_undiscounted():
    limit = a_limit("cost", "at_most", 0.0, "ABCN", None)
    value = limit_value(SCENARIO, PLAN, limit, limit.measure)
    assert value == pytest.approx(sum(BY_HAND["cost"]))


def test_discount_is_taken_at_the_middle_of_a_period():
    # middles: 2.5 and 10 years; a state counts the years of its period
    early, late = 1.1**-2.5, 1.1**-10
    total = discounted_total(SCENARIO, PLAN, BUILT_IN["output"])
    assert total == pytest.approx(5 * early * 23 + 10 * late * 46)
    total = discounted_total(SCENARIO, PLAN, BUILT_IN["cost"])
    assert total == pytest.approx(early * 81 + late * 57)


def test_without_a_rate_nothing_is_discounted():
    scenario = replace(SCENARIO, discount_rate=0.0)
    assert discounted_total(scenario, PLAN, BUILT_IN["cost"]) == pytest.approx(138.0)
    assert discounted_total(scenario, PLAN, BUILT_IN["output"]) == pytest.approx(575.0)


def test_a_goal_is_the_weighted_sum_of_its_measures():
    scenario = replace(SCENARIO, discount_rate=0.0)
    goal = Goal({"output": 1.0, "cost": -0.5})
    assert goal_value(scenario, PLAN, goal) == pytest.approx(575 - 69)


def test_preferences_count_once_each_where_the_headline_happens():
    wishes = (
        Preference("A", Headline.EXPAND, 1.0, origin(1)),
        Preference("A", Headline.EXPAND, 2.0, origin(2), period=1),
        Preference("A", Headline.EXPAND, 4.0, origin(3), period=0),
        Preference("B", Headline.DROP, -8.0, origin(4)),
        Preference("N", Headline.LEAVE_OUT, 16.0, origin(5)),
    )
    scenario = replace(SCENARIO, preferences=wishes)
    assert preference_value(scenario, PLAN) == 1.0 + 2.0 - 8.0


@pytest.mark.parametrize("name", sorted(RICH.measures))
def test_a_goal_at_the_end_counts_as_a_limit_there(name: str) -> None:
    measure = RICH.measures[name]
    at = RICH.last_period if measure.kind == "state" else None
    members = tuple(cluster.id for cluster in RICH.clusters)
    limit = replace(a_limit(measure, "at_most", 0.0, members), period=at)
    counted = limit_value(RICH, RICH_PLAN, limit, measure)
    goal = Goal({name: -2.0}, at_end=True)
    assert goal_value(RICH, RICH_PLAN, goal) == pytest.approx(-2 * counted)
