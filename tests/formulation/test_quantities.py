"""Measures as expressions: on a plan they are worth what one counts by hand."""

import pytest
from pulp import value

from optimizer.domain.choice import Preference
from optimizer.domain.measure import BUILT_IN, Measure, Quantity, Term
from optimizer.domain.objective import Goal
from optimizer.domain.pathway import Headline
from optimizer.formulation import quantities
from optimizer.formulation.objective import (
    balanced_goal,
    discounted_total,
    goal_value,
    period_weights,
    preference_value,
)
from tests.builders import (
    a_plan,
    an_obligation,
    candidate,
    existing,
    origin,
    scenario_of,
)
from tests.formulation.harness import formulated_on
from tests.solving.worked_example import BY_HAND, PLAN, SCENARIO


@pytest.mark.parametrize("name", sorted(BY_HAND))
def test_a_measure_is_worth_what_one_counts_by_hand(name):
    formulation = formulated_on(SCENARIO, PLAN)
    x, measure = formulation.variables, SCENARIO.measures[name]
    found = [
        value(quantities.measure_in_period(SCENARIO, x, measure, t)) for t in range(2)
    ]
    assert found == pytest.approx(BY_HAND[name])


def test_a_measure_can_be_counted_over_some_clusters():
    formulation = formulated_on(SCENARIO, PLAN)
    members = [SCENARIO.cluster_of["N"]]
    land = quantities.measure_in_period(
        SCENARIO, formulation.variables, BUILT_IN["land"], 1, members
    )
    assert value(land) == pytest.approx(16.0)


def test_today_counts_existing_clusters_only():
    clusters = [existing("A", leased_ha=5.0), candidate("N")]
    assert quantities.measure_today(SCENARIO, BUILT_IN["jobs"], clusters) == 50.0
    assert quantities.measure_today(SCENARIO, BUILT_IN["clusters"], clusters) == 1.0
    assert (
        quantities.measure_today(SCENARIO, BUILT_IN["industrial_land"], clusters)
        == 10.0
    )


def test_a_state_counts_its_years_and_a_flow_its_discount():
    # middles of the periods lie 2.5 and 10 years from the start
    scenario = scenario_of(existing("A"), years=(5.0, 10.0), discount_rate=0.21)
    early, late = 1.21**-2.5, 1.21**-10
    assert period_weights(scenario, BUILT_IN["jobs"]) == pytest.approx(
        (5 * early, 10 * late)
    )
    assert period_weights(scenario, BUILT_IN["cost"]) == pytest.approx((early, late))


def test_a_discounted_total_weighs_every_period():
    scenario = scenario_of(existing("A"), years=(5.0, 10.0), discount_rate=0.21)
    plan = a_plan(scenario, A="keep 20/20/6; keep 20/20/8")
    x = formulated_on(scenario, plan)
    total = discounted_total(scenario, x.variables, BUILT_IN["output"])
    assert value(total) == pytest.approx(5 * 1.21**-2.5 * 6 + 10 * 1.21**-10 * 8)


def test_a_goal_adds_up_its_weighted_measures():
    x = formulated_on(SCENARIO, PLAN)
    goal = goal_value(SCENARIO, x.variables, Goal({"output": 2.0, "cost": -0.5}))
    parts = [
        discounted_total(SCENARIO, x.variables, BUILT_IN[name])
        for name in ("output", "cost")
    ]
    assert value(goal) == pytest.approx(2 * value(parts[0]) - 0.5 * value(parts[1]))


@pytest.mark.parametrize(
    ("headline", "period", "bonus"),
    [
        (Headline.ADD, None, 7.0),
        (Headline.ADD, 1, 7.0),
        (Headline.ADD, 0, 0.0),
        (Headline.LEAVE_OUT, None, 0.0),
    ],
)
def test_a_preference_counts_once_where_its_headline_happens(headline, period, bonus):
    wish = Preference("N", headline, 7.0, origin(1), period)
    scenario = scenario_of(candidate("N"), years=(5.0, 5.0), preferences=(wish,))
    x = formulated_on(scenario, a_plan(scenario, N="wait; add 10"))
    assert value(preference_value(scenario, x.variables)) == pytest.approx(bonus)


def test_a_balanced_goal_scales_each_share_by_its_range():
    goal, constant = balanced_goal(
        {"output": 50.0, "cost": -20.0, "jobs": 5.0},
        {"output": (10.0, 30.0), "cost": (0.0, 40.0)},
    )
    assert goal.weights == {"output": 2.5, "cost": -0.5}
    assert constant == -25.0


def test_an_own_measure_may_have_several_terms_and_negative_cells():
    terms = (
        Term(Quantity.CLUSTER_OPEN, "score", 2.0),
        Term(Quantity.HECTARE_PLANNED),
        Term(Quantity.HECTARE_BUILT, "blank"),
    )
    own = Measure("own", "", terms, "state")
    scenario = scenario_of(existing("A", {"score": -3.0, "blank": None}))
    x = formulated_on(scenario, a_plan(scenario))
    found = quantities.measure_in_period(scenario, x.variables, own, 0)
    assert value(found) == pytest.approx(2 * -3 + 20)


def test_an_obligation_of_a_cluster_that_is_not_obliged_costs_nothing():
    scenario = scenario_of(
        existing("A"), existing("B"), obligations=(an_obligation("A"),)
    )
    x = formulated_on(scenario, a_plan(scenario))
    cost = quantities.measure_in_period(
        scenario,
        x.variables,
        BUILT_IN["cost.obligations"],
        0,
        [scenario.cluster_of["B"]],
    )
    assert value(cost) == 0.0
