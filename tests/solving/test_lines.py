"""Which clusters hang on which line, by hand and by taking each line away."""

import pytest
from hypothesis import given, settings

from optimizer.solving.lines import hanging_clusters
from tests.builders import candidate, existing
from tests.solving.joined_case import (
    HANGING,
    LINKS,
    PLAN,
    SCENARIO,
    a_link,
    a_place,
    a_trunk,
    demanded,
    joined,
    joined_plan,
    required,
    with_connectivity,
    with_links,
)
from tests.solving.matrix_oracle import carrying, joined_clusters
from tests.solving.random_networks import networks

ROAD = (required("road"),)
BEHIND = (
    a_trunk("T"),
    a_link("1", "T", "J"),
    a_link("2", "A", "J"),
    a_link("3", "B", "A"),
)


def on_the_road(*parts, clusters="AB", periods=1, **stated):
    return joined(
        *(existing(name) for name in clusters),
        parts=parts,
        periods=periods,
        required=ROAD,
        **stated,
    )


def test_every_line_of_the_joined_case_has_the_clusters_found_by_hand():
    found = hanging_clusters(SCENARIO, PLAN)
    assert found == HANGING
    assert list(found) == sorted(LINKS)


def test_a_cluster_hangs_on_every_line_between_it_and_the_trunk():
    scenario = on_the_road(*BEHIND, a_place("J"))
    plan = joined_plan(scenario, {"1": 0, "2": 0, "3": 0})
    both = ("A", "B")
    assert hanging_clusters(scenario, plan) == {"1": both, "2": both, "3": ("B",)}


def test_nobody_hangs_on_a_line_that_has_a_way_around_it():
    scenario = on_the_road(*BEHIND, a_place("J"), a_link("4", "B", "T"))
    plan = joined_plan(scenario, dict.fromkeys("1234", 0))
    assert hanging_clusters(scenario, plan) == dict.fromkeys("1234", ())


def test_the_way_around_may_lead_to_another_trunk_place():
    parts = (*BEHIND, a_trunk("U"), a_link("4", "U", "A", exists=True))
    plan = joined_plan(on_the_road(*parts), {"1": 0, "2": 0, "3": 0})
    found = hanging_clusters(on_the_road(*parts), plan)
    assert found == {"1": (), "2": (), "3": ("B",)}
    other = (*BEHIND, a_trunk("U", "power"), a_link("4", "U", "A", exists=True))
    assert hanging_clusters(on_the_road(*other), plan)["2"] == ("A", "B")


def test_a_line_beside_another_is_no_one_s_last_way():
    scenario = on_the_road(
        a_trunk("T"), a_link("1", "T", "A"), a_link("2", "A", "T"), clusters="A"
    )
    both = joined_plan(scenario, {"1": 0, "2": 0})
    assert hanging_clusters(scenario, both) == {"1": (), "2": ()}
    one = joined_plan(scenario, {"2": 0})
    assert hanging_clusters(scenario, one) == {"2": ("A",)}


def test_two_lines_that_are_too_narrow_one_by_one_carry_for_the_same_clusters():
    scenario = joined(
        existing("A"),
        existing("B"),
        existing("C"),
        parts=(
            a_trunk("T"),
            a_link("1", "T", "A", capacity=2.0),
            a_link("2", "A", "T", capacity=2.0),
            a_link("3", "A", "B"),
            a_link("4", "T", "C"),
        ),
        demands=(demanded("road", 1.5),),
    )
    flows = {"1": (2.0,), "2": (-1.0,), "3": (1.5,), "4": (1.5,)}
    plan = joined_plan(scenario, dict.fromkeys("1234", 0), flows)
    both = ("A", "B")
    found = {"1": both, "2": both, "3": ("B",), "4": ("C",)}
    assert hanging_clusters(scenario, plan) == found


def test_a_line_in_a_ring_is_for_those_who_need_what_flows_over_it():
    """A needs nothing: no hectare of it is occupied; B is fed over both 1 and 2."""
    scenario = joined(
        existing("A", leased_ha=0.0),
        existing("B"),
        parts=(
            a_trunk("T"),
            a_link("1", "T", "A"),
            a_link("2", "A", "B"),
            a_link("3", "B", "T"),
        ),
        demands=(demanded("road", 0.5, "hectare_occupied"),),
    )
    built = dict.fromkeys("123", 0)
    plan = joined_plan(scenario, built, {"1": (2.5,), "2": (2.5,)})
    assert hanging_clusters(scenario, plan) == {"1": ("B",), "2": ("B",), "3": ()}


def test_a_cluster_is_cut_off_from_a_last_way_even_if_it_needs_nothing_of_it():
    scenario = joined(
        existing("A", leased_ha=0.0),
        existing("B"),
        parts=(a_trunk("T"), a_link("1", "T", "A"), a_link("2", "A", "B")),
        demands=(demanded("road", 0.5, "hectare_occupied"),),
    )
    plan = joined_plan(scenario, {"1": 0, "2": 0}, {"1": (2.5,), "2": (2.5,)})
    assert hanging_clusters(scenario, plan) == {"1": ("A", "B"), "2": ("B",)}


@pytest.mark.parametrize(
    ("courses", "hangs"),
    [
        ({"A": "keep 20; keep 20", "B": "wait; wait"}, ("A",)),
        ({"A": "keep 20; drop", "B": "wait; add 10"}, ("B",)),
        ({"A": "keep 20; drop", "B": "wait; wait"}, ("A",)),
        ({"A": "drop; gone", "B": "wait; wait"}, ()),
    ],
)
def test_clusters_count_that_are_in_the_plan_at_the_end(courses, hangs):
    scenario = joined(
        existing("A"), candidate("B"), parts=BEHIND, periods=2, required=ROAD
    )
    plan = joined_plan(scenario, {"1": 0, "2": 0, "3": 0}, **courses)
    assert hanging_clusters(scenario, plan)["1"] == hangs


def test_the_end_is_the_last_period_with_any_cluster_and_the_lines_of_that_time():
    scenario = on_the_road(*BEHIND, a_link("4", "B", "T"), periods=2)
    plan = joined_plan(
        scenario,
        {"1": 0, "2": 0, "3": 0, "4": 1},
        A="keep 20/20/5; drop",
        B="keep 20/20/5; drop",
    )
    found = hanging_clusters(scenario, plan)
    assert (found["3"], found["4"]) == (("B",), ())


def test_nobody_hangs_on_a_line_that_joins_nothing_to_a_trunk_place():
    scenario = on_the_road(*BEHIND)
    plan = joined_plan(scenario, {"2": 0, "3": 0})
    assert hanging_clusters(scenario, plan) == {"2": (), "3": ()}
    assert hanging_clusters(scenario, joined_plan(scenario)) == {}


def test_clusters_hang_on_a_line_that_nothing_requires():
    scenario = with_connectivity(required=())
    assert hanging_clusters(scenario, with_links(r4=None))["r5"] == ("M",)


def test_a_way_through_a_cluster_that_is_left_out_is_none_where_it_may_not_be():
    parts = (*BEHIND, a_link("4", "B", "C"), a_link("5", "C", "T"))
    clusters = (existing("A"), existing("B"), candidate("C"))
    for strict, hangs in ((False, ()), (True, ("B",))):
        scenario = joined(
            *clusters, parts=parts, required=ROAD, through_plan_only=strict
        )
        plan = joined_plan(scenario, dict.fromkeys("12345", 0))
        assert hanging_clusters(scenario, plan)["3"] == hangs


def test_a_chain_may_be_longer_than_a_stack_is_deep():
    names = [f"c{number:04d}" for number in range(1500)]
    ends = ["T", *names]
    links = [
        a_link(f"l{here}", before, here)
        for before, here in zip(ends, names, strict=False)
    ]
    scenario = on_the_road(a_trunk("T"), *links, clusters=names)
    plan = joined_plan(scenario, {link.id: 0 for link in links})
    found = hanging_clusters(scenario, plan)
    assert found["lc0000"] == tuple(names)
    assert found["lc1499"] == ("c1499",)


@settings(max_examples=200, deadline=None)
@given(networks())
def test_those_hang_on_a_line_who_are_cut_off_when_it_is_taken_away(case):
    scenario, plan = case
    last = max(
        (
            t
            for t in (0, 1)
            for done in plan.clusters.values()
            if done.pathway.is_open(t)
        ),
        default=1,
    )
    service_of = {link.id: link.service for link in scenario.network.links}
    expected = {}
    for name in plan.links:
        service = service_of[name]
        reached = joined_clusters(scenario, plan, service, last)
        left = joined_clusters(scenario, plan, service, last, without=name)
        expected[name] = tuple(sorted(reached - left))
    assert hanging_clusters(scenario, plan) == expected


@settings(max_examples=100, deadline=None)
@given(networks(fed=True))
def test_flows_add_clusters_only_to_lines_that_are_nobody_s_last_way(case):
    scenario, plan = case
    carried = carrying(scenario, plan)
    bare = hanging_clusters(scenario, plan)
    for name, clusters in hanging_clusters(scenario, carried).items():
        assert not bare[name] or clusters == bare[name]
        assert clusters == bare[name] or any(carried.flows[name])
