"""Which pathways are left to a cluster, and what is said about the others."""

from dataclasses import replace

import pytest

from optimizer.domain.choice import Permission, WithinKm
from optimizer.domain.law import RuleKind
from optimizer.domain.pathway import Action, Headline, pathways
from optimizer.formulation.open_pathways import add_range_ha, open_pathways
from tests.builders import (
    candidate,
    existing,
    law_with,
    must,
    must_not,
    origin,
    scenario_of,
)
from tests.strategies.parts import all_permitted

TWO = (5.0, 5.0)
EVERY = (Action.KEEP, Action.EXPAND, Action.REDUCE, Action.DROP, Action.ADD)
A = existing("A", min_ha=5.0, built_ha=5.0, leased_ha=0.0)
N = candidate("N")


def scenario_with(*clusters, years=TWO, **stated):
    """Every action is permitted to every cluster unless stated."""
    permitted = all_permitted(clusters, len(years), *EVERY)
    plain = {"years": years, "permissions": permitted}
    return scenario_of(*clusters, **{**plain, **stated})


def left(scenario, cluster="A"):
    return {pathway.actions for pathway in open_pathways(scenario).left[cluster]}


def headlines(scenario, cluster="A"):
    return {pathway.headline for pathway in open_pathways(scenario).left[cluster]}


def causes(scenario, cluster, *actions):
    closed = open_pathways(scenario).ruled_out[cluster]
    return next(found for each, found in closed.items() if each.actions == actions)


def permitting(action, first=0, last=1, clusters="AN", step=1.0):
    """Every action everywhere, but one only so."""
    permitted = all_permitted((A, N), 2, *EVERY)
    one = Permission(action, frozenset(clusters), first, last, origin(30), step)
    return scenario_with(A, N, permissions={**permitted, action: one})


def test_every_pathway_is_open_where_nothing_forbids_it():
    scenario = scenario_with(A, N)
    found = open_pathways(scenario)
    assert found.left == {
        "A": pathways("existing", 2),
        "N": pathways("candidate", 2),
    }
    assert found.ruled_out == {"A": {}, "N": {}}
    assert found.without_any() == ()


@pytest.mark.parametrize("action", EVERY)
def test_an_action_that_is_not_listed_is_forbidden(action):
    permitted = all_permitted((A, N), 2, *(each for each in EVERY if each != action))
    scenario = scenario_with(A, N, permissions=permitted)
    name = "N" if action is Action.ADD else "A"
    assert Headline(action.value) not in headlines(scenario, name)
    closed = open_pathways(scenario).ruled_out[name]
    texts = {cause.text for found in closed.values() for cause in found}
    assert texts == {f"`actions` does not list {action}"}


def test_keeping_before_or_after_a_change_needs_no_permission():
    permitted = all_permitted((A,), 2, Action.EXPAND)
    scenario = scenario_with(A, permissions=permitted)
    assert left(scenario) == {
        (Action.EXPAND, Action.KEEP),
        (Action.EXPAND, Action.EXPAND),
        (Action.KEEP, Action.EXPAND),
    }


def test_waiting_and_being_left_out_need_no_permission():
    scenario = scenario_with(N, permissions={})
    assert headlines(scenario, "N") == {Headline.LEAVE_OUT}


def test_an_action_is_permitted_from_one_period_until_another():
    assert left(permitting(Action.ADD, first=1), "N") == {
        (Action.WAIT, Action.WAIT),
        (Action.WAIT, Action.ADD),
    }
    assert (Action.WAIT, Action.ADD) not in left(permitting(Action.ADD, last=0), "N")
    cause = causes(permitting(Action.DROP, last=0), "A", Action.KEEP, Action.DROP)
    assert cause[0].origin == origin(30)
    assert cause[0].text == "`actions.drop` does not allow it for A in P2"


def test_expanding_after_adding_needs_permission_too():
    scenario = permitting(Action.EXPAND, clusters="A")
    assert (Action.ADD, Action.EXPAND) not in left(scenario, "N")
    assert (Action.ADD, Action.KEEP) in left(scenario, "N")


def test_an_action_is_permitted_to_some_clusters():
    scenario = permitting(Action.DROP, clusters="N")
    assert Headline.DROP not in headlines(scenario)


@pytest.mark.parametrize(
    ("lock", "allowed"),
    [
        (must("A", Headline.EXPAND), {Headline.EXPAND}),
        (must("A", Headline.KEEP, Headline.DROP), {Headline.KEEP, Headline.DROP}),
        (must_not("A", Headline.KEEP, Headline.DROP), {"expand", "reduce"}),
    ],
)
def test_a_lock_leaves_the_headlines_that_it_allows(lock, allowed):
    scenario = scenario_with(A, decisions=(lock,))
    assert headlines(scenario) == allowed
    assert {
        cause.origin
        for found in open_pathways(scenario).ruled_out["A"].values()
        for cause in found
    } == {lock.origin}


def test_a_lock_with_a_period_must_have_happened_by_then():
    scenario = scenario_with(N, decisions=(must("N", Headline.ADD, by=0),))
    assert left(scenario, "N") == {
        (Action.ADD, Action.KEEP),
        (Action.ADD, Action.EXPAND),
    }


def test_forbidding_to_leave_out_means_adding():
    scenario = scenario_with(N, decisions=(must_not("N", Headline.LEAVE_OUT),))
    assert headlines(scenario, "N") == {Headline.ADD}


def test_locks_that_contradict_each_other_leave_nothing_and_both_are_named():
    locks = (
        replace(must("A", Headline.KEEP), origin=origin(1)),
        replace(must("A", Headline.DROP), origin=origin(2)),
    )
    scenario = scenario_with(A, decisions=locks)
    found = open_pathways(scenario)
    assert found.without_any() == ("A",)
    calm = causes(scenario, "A", Action.EXPAND, Action.KEEP)
    assert [cause.origin for cause in calm] == [origin(1), origin(2)]


@pytest.mark.parametrize(
    ("km", "near"), [(15.0, True), (15.1, False), (None, True), (0.0, True)]
)
def test_a_new_cluster_lies_near_enough_where_the_distance_is_known(km, near):
    rule = WithinKm("port", 15.0, origin(33))
    clusters = (
        existing("A", {"km_to.port": 99.0}, min_ha=5.0),
        candidate("N", {"km_to.port": km}),
    )
    scenario = scenario_with(*clusters, within_km=(rule,))
    assert (Headline.ADD in headlines(scenario, "N")) is near
    assert Headline.KEEP in headlines(scenario)
    if not near:
        cause = causes(scenario, "N", Action.ADD, Action.KEEP)
        assert [each.origin for each in cause] == [origin(33)]


def test_a_cluster_without_room_for_a_step_cannot_expand():
    scenario = scenario_with(existing("A", max_ha=20.9), years=(1.0,))
    assert Headline.EXPAND not in headlines(scenario)
    cause = causes(scenario, "A", Action.EXPAND)
    assert cause[0].text == "0.9 ha of room to expand up to 20.9 ha"


def test_room_for_one_step_is_no_room_for_two():
    scenario = scenario_with(existing("A", max_ha=21.5))
    assert (Action.EXPAND, Action.EXPAND) not in left(scenario)
    assert (Action.EXPAND, Action.KEEP) in left(scenario)


def test_a_new_cluster_expands_above_its_least_area():
    scenario = scenario_with(candidate("N", min_ha=10.0, max_ha=10.9))
    assert (Action.ADD, Action.EXPAND) not in left(scenario, "N")
    assert (Action.ADD, Action.KEEP) in left(scenario, "N")


def test_room_of_exactly_a_step_is_room():
    # 20.3 - 20 is a little less than 0.3 in binary numbers
    cluster = existing("A", max_ha=20.3)
    permitted = all_permitted((cluster,), 1, Action.EXPAND, step=0.3)
    scenario = scenario_with(cluster, years=(1.0,), permissions=permitted)
    assert headlines(scenario) == {Headline.EXPAND}


@pytest.mark.parametrize(
    ("built", "least", "opens"),
    [(19.0, 1.0, True), (19.1, 1.0, False), (5.0, 19.0, True), (5.0, 19.1, False)],
)
def test_only_spare_unbuilt_land_above_the_least_can_be_given_back(built, least, opens):
    cluster = existing("A", built_ha=built, min_ha=least)
    scenario = scenario_with(cluster, years=(1.0,))
    assert (Headline.REDUCE in headlines(scenario)) is opens


@pytest.mark.parametrize(
    ("least", "most", "allowed"),
    [
        (25.0, 40.0, {(Action.EXPAND, Action.KEEP), (Action.EXPAND, Action.EXPAND)}),
        (5.0, 18.0, {(Action.REDUCE, Action.KEEP), (Action.REDUCE, Action.REDUCE)}),
    ],
)
def test_a_cluster_out_of_its_bounds_is_changed_or_dropped_at_once(
    least, most, allowed
):
    cluster = existing("A", min_ha=least, max_ha=most, built_ha=5.0)
    gone = {(Action.DROP, Action.GONE)}
    assert left(scenario_with(cluster)) == allowed | gone


def test_the_law_s_sizes_bind_new_clusters_only_where_enforced():
    small = candidate("N", min_ha=2.0, max_ha=9.0)
    for mode, opens in (("enforce", False), ("warn", True), ("off", True)):
        scenario = scenario_with(small, law=law_with(RuleKind.SIZE, mode=mode))
        assert (Headline.ADD in headlines(scenario, "N")) is opens
    binding = scenario_with(small, law=law_with(RuleKind.SIZE))
    cause = causes(binding, "N", Action.ADD, Action.KEEP)
    assert cause[0].text == "no area between 10 and 9 ha (Article 1)"
    assert cause[0].origin.file == "made-up.yaml"


@pytest.mark.parametrize("special", ["mountainous", "craft_village"])
def test_the_law_s_floor_is_lower_in_mountains_and_for_craft_villages(special):
    small = candidate("N", min_ha=2.0, max_ha=90.0, **{special: True})
    scenario = scenario_with(small, law=law_with(RuleKind.SIZE))
    assert add_range_ha(scenario, small) == (5.0, 75.0)


def test_the_law_s_cap_leaves_a_large_cluster_no_room():
    large = existing("A", area_ha=74.5, min_ha=74.5, max_ha=90.0)
    assert Headline.EXPAND in headlines(scenario_with(large, law=law_with(mode="warn")))
    scenario = scenario_with(large, law=law_with(RuleKind.SIZE))
    assert Headline.EXPAND not in headlines(scenario)
    cause = causes(scenario, "A", Action.EXPAND, Action.KEEP)
    assert cause[0].text == "0.5 ha of room to expand up to 75 ha"


def test_all_causes_of_a_pathway_are_named_together():
    full = existing("A", max_ha=20.0)
    elsewhere = permitting(Action.EXPAND, clusters="N")
    lock = must_not("A", Headline.EXPAND)
    scenario = replace(elsewhere, clusters=(full, N), decisions=(lock,))
    texts = [c.text for c in causes(scenario, "A", Action.EXPAND, Action.KEEP)]
    assert texts == [
        "`actions.expand` does not allow it for A in P1",
        "a decision says: must not expand",
        "0 ha of room to expand up to 20 ha",
    ]


def test_a_lock_on_pathways_leaves_no_others():
    late = (Action.KEEP, Action.EXPAND)
    (only,) = [one for one in pathways("existing", 2) if one.actions == late]
    lock = replace(must("A", Headline.EXPAND), pathways=(only,))
    scenario = scenario_with(A, N, decisions=(lock,))
    assert left(scenario) == {late}
    (cause,) = causes(scenario, "A", Action.EXPAND, Action.KEEP)
    assert cause.origin == lock.origin
