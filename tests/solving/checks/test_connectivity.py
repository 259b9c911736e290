"""Who is joined to what, on networks made by hand and against scipy's components."""

import pytest
from hypothesis import given, settings

from optimizer.solving.checks.connectivity import check_connectivity, reached_nodes
from tests.builders import candidate, existing, origin
from tests.solving.joined_case import (
    PLAN,
    a_link,
    a_place,
    a_trunk,
    joined,
    joined_plan,
    required,
    with_connectivity,
)
from tests.solving.matrix_oracle import joined_clusters
from tests.solving.random_networks import networks

ROAD = (required("road"),)
TO_A, TO_B = a_link("1", "T", "A"), a_link("2", "B", "A")


def unjoined(scenario, plan):
    return {(f.subject, f.period) for f in check_connectivity(scenario, plan)}


def test_a_fault_names_cluster_period_and_service_and_the_entry():
    scenario = with_connectivity(required=(required("gas", 1, line=7),))
    faults = {f.subject: f for f in check_connectivity(scenario, PLAN)}
    assert set(faults) == {"A", "C", "D", "M", "N"}
    text = "A in period 2: no line joins it to a trunk place of gas (connectivity)"
    assert str(faults["A"]) == text
    assert faults["A"].origin == origin(7)


@pytest.mark.parametrize(
    ("built", "alone"),
    [
        ({"1": 0, "2": 0}, set()),
        ({"1": 1, "2": 0}, {("A", 0), ("B", 0)}),
        ({"1": 0, "2": 1}, {("B", 0)}),
        ({"2": 0}, {("A", 0), ("B", 0), ("A", 1), ("B", 1)}),
        ({"1": 0}, {("B", 0), ("B", 1)}),
    ],
)
def test_a_line_counts_from_the_period_in_which_it_is_built(built, alone):
    parts = (a_trunk("T"), TO_A, TO_B)
    scenario = joined(
        existing("A"), existing("B"), parts=parts, periods=2, required=ROAD
    )
    assert unjoined(scenario, joined_plan(scenario, built)) == alone


def test_only_clusters_in_the_plan_must_be_joined():
    scenario = joined(
        existing("A"), candidate("B"), parts=(a_trunk("T"),), periods=2, required=ROAD
    )
    plan = joined_plan(scenario, A="keep 20/20/5; drop", B="wait; add 10")
    assert unjoined(scenario, plan) == {("A", 0), ("B", 1)}


def test_an_added_cluster_stays_new_in_later_periods():
    new = (required("road", 0, new_only=True),)
    scenario = joined(
        existing("A"), candidate("B"), parts=(a_trunk("T"),), periods=2, required=new
    )
    plan = joined_plan(scenario, B="add 10; keep 10")
    assert unjoined(scenario, plan) == {("B", 0), ("B", 1)}


@pytest.mark.parametrize(
    ("trunk", "alone"),
    [
        (a_trunk("A"), set()),
        (a_trunk("A", "road"), set()),
        (a_trunk("A", "road", "power", road=0.0), set()),
        (a_trunk("A", "power"), {("A", 0)}),
        (a_place("A", "junction"), {("A", 0)}),
        (a_place("A", "interchange"), {("A", 0)}),
    ],
)
def test_a_cluster_that_stands_on_a_trunk_place_of_the_service_is_joined(trunk, alone):
    scenario = joined(existing("A"), parts=(trunk,), required=ROAD)
    assert unjoined(scenario, joined_plan(scenario)) == alone


@pytest.mark.parametrize(
    "links",
    [
        (TO_A, TO_B),
        (a_link("1", "A", "T"), a_link("2", "A", "B")),
        (a_link("1", "T", "A"), a_link("2", "A", "B")),
    ],
)
@pytest.mark.parametrize(
    ("strict", "course", "alone"),
    [
        (False, "wait", set()),
        (True, "add 10", set()),
        (True, "wait", {("B", 0)}),
    ],
)
def test_a_line_through_a_cluster_may_need_it_in_the_plan(strict, course, alone, links):
    parts = (a_trunk("T"), *links)
    scenario = joined(
        candidate("A"),
        existing("B"),
        parts=parts,
        required=ROAD,
        through_plan_only=strict,
    )
    plan = joined_plan(scenario, {"1": 0, "2": 0}, A=course)
    assert unjoined(scenario, plan) == alone


@pytest.mark.parametrize(
    ("shared", "trunk", "alone"),
    [
        (existing("C", place="A"), a_trunk("T"), set()),
        (candidate("C", place="A"), a_trunk("T"), {("B", 0)}),
        (existing("C"), a_trunk("A", "road"), set()),
        (existing("C"), a_trunk("A", "power"), {("B", 0)}),
    ],
)
def test_one_cluster_on_a_node_or_a_trunk_place_opens_it(shared, trunk, alone):
    """A is left out; existing links obey as well; C is not asked to be joined."""
    parts = {"T": a_trunk("T"), trunk.id: trunk, "J": a_place("J")}
    links = (
        a_link("1", "T", "A", exists=True),
        a_link("2", "A", "J", exists=True),
        a_link("3", "J", "B", exists=True),
        a_link("4", "T", "C", exists=True),
    )
    scenario = joined(
        candidate("A"),
        existing("B"),
        shared,
        parts=(*parts.values(), *links),
        required=ROAD,
        through_plan_only=True,
    )
    assert unjoined(scenario, joined_plan(scenario)) == alone


def test_lines_of_another_service_join_nobody():
    parts = (a_trunk("T"), a_link("1", "T", "A", "power", exists=True))
    scenario = joined(existing("A"), parts=parts, required=ROAD)
    plan = joined_plan(scenario)
    assert unjoined(scenario, plan) == {("A", 0)}
    assert reached_nodes(scenario, plan, "power", 0) == {"T", "A"}


@settings(max_examples=200, deadline=None)
@given(networks())
def test_those_are_joined_who_are_in_the_component_of_a_trunk_place(case):
    scenario, plan = case
    expected = set()
    for entry in scenario.connectivity.required:
        for t in range(entry.first, 2):
            reached = joined_clusters(scenario, plan, entry.service, t)
            expected |= {
                (entry.service, cluster.id, t)
                for cluster in scenario.clusters
                if plan.clusters[cluster.id].pathway.is_open(t)
                and cluster.id not in reached
                and (not entry.new_only or cluster.status == "candidate")
            }
    found = {
        (fault.text.rsplit(" ", 1)[1], fault.subject, fault.period)
        for fault in check_connectivity(scenario, plan)
    }
    assert found == expected
