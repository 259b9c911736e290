"""The three forms of an objective, on a case small enough to solve by hand.

A has 20 ha, of which 10 are built and 5 leased; it can only be kept. Each further
hectare costs 2 bn and lets half a hectare be leased, which yields 0.5 bn a year.
"""

from dataclasses import replace

import pytest

from optimizer.domain.choice import Preference
from optimizer.domain.objective import Balanced, Goal, InOrder, Stage, Weighted
from optimizer.domain.pathway import Action, Headline
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.builders import ORIGIN, a_limit, candidate, existing, origin, scenario_of
from tests.strategies.parts import all_permitted

NEAR = 1e-6
A = existing("A", built_ha=10.0, leased_ha=5.0)
PROVED = SolveSettings(gap=0.0)


def case(objective, *others, **stated):
    plain = {
        "permissions": all_permitted((A, *others), 1, Action.KEEP, Action.ADD),
        "objective": objective,
    }
    return scenario_of(A, *others, **{**plain, **stated})


def solved(objective, *others, **stated):
    return solve(case(objective, *others, **stated), PROVED)


def weighted(**weights):
    return Weighted(Goal(weights), ORIGIN)


def in_order(*stages):
    return InOrder(
        tuple(Stage(Goal({name: sign}), loss, ORIGIN) for name, sign, loss in stages),
        ORIGIN,
    )


def built(outcome, name="A"):
    return outcome.plan.clusters[name].steps[-1].built_ha


@pytest.mark.parametrize(
    ("weight", "hectares", "objective"),
    [(-0.2, 20.0, 10 - 4), (-0.3, 10.0, 5.0), (0.0, 20.0, 10.0)],
)
def test_a_weighted_objective_builds_while_it_pays(weight, hectares, objective):
    outcome = solved(weighted(output=1.0, cost=weight))
    assert built(outcome) == pytest.approx(hectares)
    assert outcome.objective == pytest.approx(objective)
    assert outcome.bound == pytest.approx(objective)


def test_years_and_discount_weigh_an_objective():
    scenario = case(weighted(output=1.0), years=(4.0,), discount_rate=0.1)
    assert solve(scenario, PROVED).objective == pytest.approx(4 * 10 * 1.1**-2)


@pytest.mark.parametrize(
    ("give_up", "hectares"), [(0.0, 20.0), (0.2, 16.0), (0.5, 10.0), (1.0, 10.0)]
)
def test_a_stage_gives_up_no_more_than_its_share(give_up, hectares):
    outcome = solved(in_order(("output", 1.0, give_up), ("cost", -1.0, 0.0)))
    assert outcome.status == "optimal"
    assert built(outcome) == pytest.approx(hectares, abs=NEAR)
    assert outcome.objective == pytest.approx(-2 * (hectares - 10), abs=1e-5)
    first, last = outcome.stages
    assert first.found == pytest.approx(10.0)
    assert first.floor == pytest.approx(10.0 - give_up * 10.0)
    assert first.reached == pytest.approx(max(first.floor, 5.0))
    assert last.reached == pytest.approx(outcome.objective)


def test_a_stage_below_zero_gives_up_a_share_of_its_size():
    # 8 ha leased need 6 ha built for 12 bn; half of that may be spent besides
    least = (a_limit("occupied", "at_least", 8.0, "A"),)
    objective = in_order(("cost", -1.0, 0.5), ("output", 1.0, 0.0))
    outcome = solved(objective, limits=least)
    assert outcome.stages[0].found == pytest.approx(-12.0)
    assert outcome.stages[0].floor == pytest.approx(-18.0)
    assert built(outcome) == pytest.approx(19.0)
    assert outcome.objective == pytest.approx(9.5)


def test_three_stages_keep_all_floors_before_them():
    objective = in_order(("output", 1.0, 0.2), ("cost", -1.0, 0.5), ("built", 1.0, 0.0))
    outcome = solved(objective)
    # output of 8 costs 12 at best; 18 may be spent on building, leased or not
    assert [stage.floor for stage in outcome.stages[:2]] == pytest.approx([8.0, -18.0])
    assert built(outcome) == pytest.approx(19.0)
    assert [stage.reached for stage in outcome.stages] == pytest.approx(
        [8.0, -18.0, 19.0]
    )


def test_one_stage_is_an_objective_too():
    outcome = solved(in_order(("output", 1.0, 0.0)))
    assert (outcome.status, len(outcome.stages)) == ("optimal", 1)
    assert outcome.objective == pytest.approx(10.0)


def test_a_balance_scales_each_measure_by_what_it_can_attain():
    outcome = solved(Balanced({"output": 50.0, "cost": -20.0}, ORIGIN))
    assert outcome.ranges["output"] == pytest.approx((5.0, 10.0))
    assert outcome.ranges["cost"] == pytest.approx((0.0, 20.0))
    assert outcome.objective == pytest.approx(50.0 - 20.0)
    thrifty = solved(Balanced({"output": 10.0, "cost": -20.0}, ORIGIN))
    assert thrifty.objective == pytest.approx(0.0, abs=NEAR)
    assert built(thrifty) == pytest.approx(10.0)


def test_ranges_are_those_that_limits_leave():
    limits = (
        a_limit("cost", "at_most", 8.0, "A"),
        a_limit("occupied", "at_least", 6.0, "A"),
    )
    outcome = solved(Balanced({"output": 1.0, "cost": -0.5}, ORIGIN), limits=limits)
    assert outcome.ranges["output"] == pytest.approx((6.0, 7.0))
    assert outcome.ranges["cost"] == pytest.approx((4.0, 8.0))
    assert outcome.objective == pytest.approx(0.5)


def test_ranges_are_of_discounted_totals():
    scenario = case(Balanced({"output": 1.0}, ORIGIN), years=(4.0,), discount_rate=0.1)
    low, high = solve(scenario, PROVED).ranges["output"]
    assert (low, high) == pytest.approx((4 * 5 * 1.1**-2, 4 * 10 * 1.1**-2))


def test_a_measure_that_cannot_vary_is_left_out_with_a_warning():
    outcome = solved(Balanced({"output": 50.0, "clusters": 50.0}, ORIGIN))
    assert set(outcome.ranges) == {"output"}
    assert outcome.objective == pytest.approx(50.0)
    (warning,) = outcome.warnings
    assert "clusters" in str(warning)
    assert "left out" in str(warning)


def test_without_a_plan_a_balance_has_no_ranges():
    limits = (a_limit("clusters", "at_least", 2.0, "A"),)
    outcome = solved(Balanced({"output": 50.0}, ORIGIN), limits=limits)
    assert (outcome.status, outcome.ranges) == ("infeasible", {})


def test_without_a_plan_no_stage_is_reached():
    limits = (a_limit("clusters", "at_least", 2.0, "A"),)
    outcome = solved(in_order(("output", 1.0, 0.0)), limits=limits)
    assert (outcome.status, outcome.stages) == ("infeasible", ())


def wished(bonus, headline=Headline.ADD, name="N", period=None):
    return Preference(name, headline, bonus, origin(5), period)


@pytest.mark.parametrize(("bonus", "added"), [(20.1, True), (19.9, False)])
def test_a_preference_is_worth_its_bonus(bonus, added):
    # adding N clears 10 ha at 1 bn and costs 10 bn
    other = candidate("N", fixed_cost_bn=10.0)
    outcome = solved(weighted(cost=-1.0), other, preferences=(wished(bonus),))
    plan = outcome.plan
    assert (plan.clusters["N"].headline is Headline.ADD) is added
    assert outcome.objective == pytest.approx(bonus - 20.0 if added else 0.0)


def test_a_preference_is_not_discounted_and_counts_in_its_period_only():
    other = candidate("N")
    scenario = scenario_of(
        A,
        other,
        years=(5.0, 5.0),
        discount_rate=0.1,
        objective=weighted(cost=-1.0),
        preferences=(wished(50.0, period=1), wished(40.0, period=0)),
    )
    outcome = solve(scenario, PROVED)
    assert outcome.plan.clusters["N"].pathway.period == 1
    assert outcome.objective == pytest.approx(50.0 - 10 * 1.1**-7.5)


def test_preferences_count_in_a_balance():
    other = candidate("N", output_bn_per_ha=0.0)
    objective = Balanced({"output": 1.0}, ORIGIN)
    outcome = solved(objective, other, preferences=(wished(3.0),))
    assert outcome.plan.clusters["N"].headline is Headline.ADD
    assert outcome.objective == pytest.approx(4.0)


def test_preferences_count_in_the_first_stage():
    other = candidate("N", output_bn_per_ha=0.0)
    objective = in_order(("output", 1.0, 0.0), ("cost", -1.0, 0.0))
    outcome = solved(objective, other, preferences=(wished(3.0),))
    assert outcome.plan.clusters["N"].headline is Headline.ADD
    first, last = outcome.stages
    assert (first.found, first.reached) == pytest.approx((13.0, 13.0))
    assert outcome.objective == last.reached == pytest.approx(-20.0 - 10.0)


def test_a_penalty_is_a_bonus_below_zero():
    scenario = case(
        weighted(output=1.0), preferences=(wished(-6.0, Headline.KEEP, "A"),)
    )
    permitted = all_permitted((A,), 1, Action.KEEP, Action.DROP)
    outcome = solve(replace(scenario, permissions=permitted), PROVED)
    assert outcome.objective == pytest.approx(10.0 - 6.0)
