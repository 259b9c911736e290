"""The oracle itself, on cases whose best plan is plain to see."""

import pytest

from optimizer.domain.choice import (
    AtMostOneOf,
    Decision,
    Obligation,
    Permission,
    Preference,
    Requires,
    TenantsMove,
    WithinKm,
)
from optimizer.domain.limit import Budget, Demand, DemandCap, Fund, Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.objective import Balanced, Goal, InOrder, Stage, Weighted
from optimizer.domain.pathway import Action, Headline
from optimizer.domain.scenario import Scenario
from tests.oracle.combinations import Space
from tests.oracle.enumeration import attainable, best
from tests.strategies.parts import (
    ORIGIN,
    a_candidate,
    a_cluster,
    a_scenario,
    all_permitted,
    paid_by,
)

KEEP, EXPAND, REDUCE = Headline.KEEP, Headline.EXPAND, Headline.REDUCE
DROP, ADD, LEAVE_OUT = Headline.DROP, Headline.ADD, Headline.LEAVE_OUT


def limit(measure: str, sense: str, amount: float, *members: str, **rest) -> Limit:
    ids = frozenset(members or ("A", "B"))
    stated = {"period": 0, **rest}
    return Limit(BUILT_IN[measure], sense, amount, ids, origin=ORIGIN, **stated)


def only_best(scenario: Scenario) -> tuple[tuple[Headline, ...], float, float, float]:
    """Headlines, objective, cost and added land where just one set is optimal."""
    answer = best(scenario)
    assert answer.status == "optimal"
    ((headlines, frugal),) = answer.optimal.items()
    return headlines, answer.objective, frugal.cost_bn, frugal.added_ha


def is_infeasible(scenario: Scenario) -> bool:
    return best(scenario).status == "infeasible"


def test_a_cluster_expands_to_its_bound_and_is_leased_in_full():
    # 40 ha, half of it leasable, 1 bn a hectare; 20 ha cleared at 1 and built at 2.
    assert only_best(a_scenario(a_cluster("A"))) == (
        (EXPAND,),
        pytest.approx(20),
        pytest.approx(60),
        pytest.approx(20),
    )


def test_land_without_use_is_not_added():
    slow = a_cluster("A", absorption_ha_per_year=1.0)
    # What is built has 10 leasable hectares; 6 of them can be leased after a year.
    answer = best(a_scenario(slow))
    assert answer.objective == pytest.approx(6)
    assert answer.optimal[KEEP,].added_ha == pytest.approx(0, abs=1e-6)
    assert answer.optimal[EXPAND,].added_ha == pytest.approx(1)
    assert answer.optimal[EXPAND,].cost_bn == pytest.approx(1)


def test_planned_land_that_stands_empty_is_built_while_the_headline_is_keep():
    half_built = a_cluster("A", built_ha=10.0, max_ha=20.0)
    assert only_best(a_scenario(half_built)) == (
        (KEEP,),
        pytest.approx(10),
        pytest.approx(20),
        pytest.approx(0, abs=1e-6),
    )


def test_states_count_years_and_discount_and_flows_discount_only():
    scenario = a_scenario(
        a_cluster("A", max_ha=20.0),
        years=(5.0, 5.0),
        discount_rate=0.1,
        permissions=all_permitted((a_cluster("A"),), 2, Action.KEEP),
    )
    weights = 1.1**-2.5 + 1.1**-7.5
    assert best(scenario).objective == pytest.approx(10 * 5 * weights)


def test_a_candidate_is_leased_from_nothing_at_its_pace():
    slow = a_candidate("A", absorption_ha_per_year=0.5, fixed_cost_bn=10.0)
    headlines, objective, cost, added = only_best(a_scenario(slow, years=(4.0, 4.0)))
    assert headlines == (ADD,)
    assert objective == pytest.approx(2 * 4 + 4 * 4)
    assert added == pytest.approx(10)
    assert cost == pytest.approx(10 + 10 * 1 + 8 * 2)


def test_adding_brings_at_least_the_least_area():
    quota = limit("land", "at_most", 9.0, "A")
    assert only_best(a_scenario(a_candidate("A"), limits=(quota,)))[0] == (LEAVE_OUT,)


def test_a_step_is_not_smaller_than_its_least():
    cluster = a_cluster("A", max_ha=23.0)
    five = all_permitted((cluster,), 1, Action.KEEP, Action.EXPAND, step=5.0)
    assert only_best(a_scenario(cluster, permissions=five))[0] == (KEEP,)


def test_only_unbuilt_land_is_given_back():
    cluster = a_cluster("A", built_ha=15.0, min_ha=0.0)
    less = Weighted(Goal({"land": -1.0}), ORIGIN)
    both = all_permitted((cluster,), 1, Action.KEEP, Action.REDUCE)
    scenario = a_scenario(cluster, permissions=both, objective=less)
    assert only_best(scenario)[:2] == ((REDUCE,), pytest.approx(-15))


def test_what_is_built_and_leased_stays_while_the_cluster_stays():
    costly = Weighted(Goal({"occupied": -1.0, "built": -1.0}), ORIGIN)
    assert only_best(a_scenario(a_cluster("A"), objective=costly))[0] == (DROP,)
    kept = all_permitted((a_cluster("A"),), 1, Action.KEEP)
    scenario = a_scenario(a_cluster("A"), objective=costly, permissions=kept)
    assert best(scenario).objective == pytest.approx(-25)


def test_dropping_costs_once_and_releases_all_land():
    cluster = a_cluster("A", drop_cost_bn=7.0)
    gone = limit("released_land", "at_least", 20.0, "A", period=None)
    answer = only_best(a_scenario(cluster, limits=(gone,), years=(1.0, 1.0)))
    assert answer[0] == (DROP,)
    # It is dropped in the second period, after a year of ten leased hectares.
    assert answer[1:3] == (pytest.approx(20), pytest.approx(20 * 3 + 7)) or (
        answer[1:3] == (pytest.approx(10), pytest.approx(7))
    )


def test_a_limit_can_ask_for_a_ratio_a_change_or_a_group():
    pair = (a_cluster("A"), a_cluster("B", output_bn_per_ha=2.0))
    ratio = limit("occupied", "at_least", 0.5, over=BUILT_IN["land"])
    half = limit("occupied", "at_most", 0.4, over=BUILT_IN["land"])
    assert best(a_scenario(*pair, limits=(ratio,))).objective == pytest.approx(60)
    assert best(a_scenario(*pair, limits=(half,))).objective == pytest.approx(52)
    change = limit("land", "at_most", 10.0, change=True)
    assert best(a_scenario(*pair, limits=(change,))).objective == pytest.approx(40)
    one = limit("land", "at_most", 20.0, "B")
    assert best(a_scenario(*pair, limits=(one,))).objective == pytest.approx(40)


def test_a_limit_that_nothing_meets_leaves_no_plan():
    assert is_infeasible(
        a_scenario(a_cluster("A"), limits=(limit("land", "at_least", 41.0, "A"),))
    )


@pytest.mark.parametrize(("carry", "objective"), [(True, 10 + 20), (False, 10 + 15)])
def test_money_left_over_is_carried_only_if_said(carry: bool, objective: float):
    fund = Fund("budget", (30.0, 30.0), carry, (ORIGIN, ORIGIN))
    permissions = all_permitted((a_cluster("A"),), 2)
    late = Permission(Action.EXPAND, frozenset("A"), 1, 1, ORIGIN)
    scenario = a_scenario(
        a_cluster("A"),
        years=(1.0, 1.0),
        permissions={**permissions, Action.EXPAND: late},
        budget=Budget((fund,), paid_by("budget")),
    )
    # A hectare more costs 3 bn: 20 ha with the 60 bn of both periods, else 10 ha.
    assert best(scenario).objective == pytest.approx(objective)


def test_each_fund_pays_its_share():
    funds = tuple(Fund(name, (20.0,), False, (ORIGIN,)) for name in ("a", "b"))
    pays = {**paid_by("a"), "infrastructure": {"a": 0.25, "b": 0.75}}
    scenario = a_scenario(a_cluster("A"), budget=Budget(funds, pays))
    # b: 0.75 x 2 a hectare of 20 bn; a: clearance 1 and 0.25 x 2 a hectare.
    assert best(scenario).objective == pytest.approx(10 + 0.5 * 20 / 1.5)


def test_demand_caps_the_growth_of_those_who_stay():
    both = frozenset({"A", "B"})
    demand = Demand(None, (DemandCap(both, 0, 3.0, ORIGIN),))
    pair = (a_cluster("A"), a_cluster("B", output_bn_per_ha=0.0))
    answer = best(a_scenario(*pair, demand=demand))
    assert answer.objective == pytest.approx(8)


def test_tenants_who_move_do_not_count_against_demand():
    pair = (a_cluster("A"), a_cluster("B", min_ha=20.0, max_ha=20.0))
    move = TenantsMove(("A",), "B", ORIGIN)
    no_demand = Demand(None, (DemandCap(frozenset({"A", "B"}), 0, 0.0, ORIGIN),))
    drop = Decision("A", True, frozenset({DROP}), ORIGIN)
    stated = {"demand": no_demand, "decisions": (drop,)}
    assert best(a_scenario(*pair, **stated)).objective == pytest.approx(5)
    moved = a_scenario(*pair, relations=(move,), **stated)
    assert best(moved).objective == pytest.approx(10)
    full = (a_cluster("A"), a_cluster("B", max_ha=20.0, leased_ha=6.0))
    assert is_infeasible(a_scenario(*full, relations=(move,), **stated))


def test_relations_hold_in_every_period():
    pair = (a_cluster("A"), a_candidate("B", output_bn_per_ha=5.0))
    one = AtMostOneOf(("A", "B"), ORIGIN)
    assert only_best(a_scenario(*pair, relations=(one,)))[0] == (DROP, ADD)
    circle = (Requires("A", "B", ORIGIN), Requires("B", "A", ORIGIN))
    kept_out = Decision("B", False, frozenset({ADD}), ORIGIN)
    scenario = a_scenario(*pair, relations=circle, decisions=(kept_out,))
    assert only_best(scenario)[0] == (DROP, LEAVE_OUT)


def test_locks_bind_headline_period_and_area():
    area = Decision("A", True, frozenset({EXPAND}), ORIGIN, None, 25.5)
    assert only_best(a_scenario(a_cluster("A"), decisions=(area,)))[3] == (
        pytest.approx(5.5)
    )
    late = a_candidate("A", fixed_cost_bn=1000.0)
    spend = Weighted(Goal({"output": 1.0, "cost": -0.001}), ORIGIN)
    by = Decision("A", True, frozenset({ADD}), ORIGIN, 0)
    kept_out = Decision("A", False, frozenset({LEAVE_OUT}), ORIGIN)
    for lock in (by, kept_out):
        scenario = a_scenario(
            late, years=(1.0, 1.0), objective=spend, decisions=(lock,)
        )
        assert only_best(scenario)[0] == (ADD,)
    both = (by, Decision("A", False, frozenset({ADD}), ORIGIN))
    assert is_infeasible(a_scenario(late, decisions=both))


def test_a_new_cluster_lies_near_enough_or_its_distance_is_unknown():
    rule = (WithinKm("port", 10.0, ORIGIN),)
    for km, headline in ((10.0, ADD), (10.5, LEAVE_OUT), (None, ADD)):
        cluster = a_candidate("A", {"km_to.port": km})
        assert only_best(a_scenario(cluster, within_km=rule))[0] == (headline,)


def test_a_bonus_counts_once_and_only_in_its_period():
    wish = Preference("A", KEEP, 100.0, ORIGIN)
    assert only_best(a_scenario(a_cluster("A"), preferences=(wish,)))[:2] == (
        (KEEP,),
        pytest.approx(110),
    )
    late = Preference("A", EXPAND, 100.0, ORIGIN, 1)
    scenario = a_scenario(a_cluster("A"), years=(1.0, 1.0), preferences=(late,))
    assert only_best(scenario)[:2] == ((EXPAND,), pytest.approx(10 + 20 + 100))


def test_an_obligation_is_paid_in_its_period_by_those_who_stay():
    duty = Obligation("wastewater", 1, frozenset("A"), 8.0, 0.5, ORIGIN)
    kept = all_permitted((a_cluster("A"),), 2, Action.KEEP)
    scenario = a_scenario(
        a_cluster("A"), years=(1.0, 1.0), obligations=(duty,), permissions=kept
    )
    assert only_best(scenario)[2] == pytest.approx(8 + 0.5 * 20)


def test_a_balance_scales_each_measure_by_the_range_it_can_attain():
    scenario = a_scenario(
        a_cluster("A"),
        permissions=all_permitted((a_cluster("A"),), 1, Action.KEEP, Action.EXPAND),
        objective=Balanced({"output": 50.0, "cost": -20.0, "clusters": 9.0}, ORIGIN),
    )
    space = Space(scenario)
    assert attainable(space, "output") == pytest.approx((5, 20))
    assert attainable(space, "cost") == pytest.approx((0, 60))
    assert attainable(space, "clusters") == pytest.approx((1, 1))
    assert only_best(scenario)[:2] == ((EXPAND,), pytest.approx(30))


def test_later_stages_choose_among_what_earlier_ones_leave():
    first = Stage(Goal({"output": 1.0}), 0.25, ORIGIN)
    second = Stage(Goal({"cost": -1.0}), 0.0, ORIGIN)
    scenario = a_scenario(a_cluster("A"), objective=InOrder((first, second), ORIGIN))
    # 15 of 20 leased hectares must stay: 30 ha built.
    assert only_best(scenario)[:2] == ((EXPAND,), pytest.approx(-30))
