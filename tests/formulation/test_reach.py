"""Pathways are closed before anything is solved just where no line can ever lead."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.measure import Quantity
from optimizer.domain.pathway import Headline, pathways
from optimizer.domain.period import Period
from optimizer.formulation.causes import figures_of
from optimizer.formulation.needs import needs_of
from optimizer.formulation.open_pathways import open_pathways
from optimizer.formulation.reach import out_of_reach
from optimizer.solving.solve import solve
from tests.builders import (
    a_link,
    a_network,
    candidate,
    demanded,
    existing,
    must_not,
    required,
    scenario_of,
)
from tests.oracle.lines import Lines, reached_from, trunk_nodes
from tests.solving.random_networks import SERVICES, networks

ROAD = Connectivity((required(),))
ZONE = Connectivity((required(),), through_plan_only=True)
A, B, C = candidate("A"), candidate("B"), candidate("C")
ADD, OUT = Headline.ADD, Headline.LEAVE_OUT


def all_pathways(scenario):
    periods = len(scenario.periods)
    return {each.id: pathways(each.status, periods) for each in scenario.clusters}


def closed_headlines(scenario):
    closed = out_of_reach(scenario, all_pathways(scenario))
    return {name: {p.headline for p in those} for name, those in closed.items()}


@settings(max_examples=200, deadline=None)
@given(networks())
def test_without_zones_pathways_close_just_if_no_path_is_there(case):
    scenario, _ = case
    rules = replace(scenario.connectivity, through_plan_only=False)
    scenario = replace(scenario, connectivity=rules)
    left = all_pathways(scenario)
    expected = set()
    for service in SERVICES:
        trunks = trunk_nodes(scenario, service)
        reached = reached_from(trunks, scenario.network.links_of(service))
        for need in needs_of(scenario, service, left):
            if scenario.cluster_of[need.cluster].place not in reached:
                expected |= {(need.cluster, pathway) for pathway in need.pathways}
    closed = out_of_reach(scenario, left)
    assert {(name, p) for name, those in closed.items() for p in those} == expected


@settings(max_examples=150, deadline=None)
@given(networks(), st.data())
def test_in_a_zone_of_one_period_who_can_be_joined_is_left(case, data):
    scenario, _ = case
    rules = replace(
        scenario.connectivity,
        required=tuple(replace(r, first=0) for r in scenario.connectivity.required),
        demands=(),
        through_plan_only=True,
    )
    scenario = replace(scenario, periods=(Period("P", 1.0),), connectivity=rules)
    left = {
        name: tuple(p for p in those if data.draw(st.sampled_from([True, True, False])))
        for name, those in all_pathways(scenario).items()
    }
    closed = out_of_reach(scenario, left)
    still = {
        name: [p for p in those if p not in closed.get(name, ())]
        for name, those in left.items()
    }
    kept = {(name, p) for name, those in still.items() for p in those}
    # Who has nothing left is in no plan; the others may still serve as a way.
    some = {name: those or (None,) for name, those in left.items()}
    fits = set()
    for chosen in product(*some.values()):
        combination = dict(zip(some, chosen, strict=True))
        if _all_joined(scenario, combination):
            fits |= {(name, p) for name, p in combination.items() if p}
    assert fits <= kept
    if all(still.values()):
        # Together they fit. To be out of the plan may still cut others off.
        assert {one for one in kept if one[1].is_open(0)} <= fits


def _all_joined(scenario, combination) -> bool:
    """Whether with every link built all clusters of a combination are joined."""
    lines = Lines(scenario)
    in_plan = frozenset(name for name, p in combination.items() if p and p.is_open(0))
    everything = (1 << len(lines.candidates)) - 1
    for rule in scenario.connectivity.required:
        closed = lines.closed(rule.service, in_plan)
        usable = lines.usable(rule.service, everything, closed)
        reached = reached_from(trunk_nodes(scenario, rule.service), usable)
        for name in in_plan:
            cluster = scenario.cluster_of[name]
            meant = not (rule.new_only and cluster.exists)
            if meant and cluster.place not in reached:
                return False
    return True


def test_who_cannot_be_in_the_plan_cuts_off_those_behind():
    chain = a_network(a_link("T", "A"), a_link("A", "B"), a_link("B", "C"))
    scenario = scenario_of(
        A, B, C, network=chain, connectivity=ZONE, decisions=(must_not("A", ADD),)
    )
    left = open_pathways(scenario).left
    assert {p.headline for those in left.values() for p in those} == {OUT}
    anywhere = replace(scenario, connectivity=ROAD)
    free = open_pathways(anywhere).left
    assert [len(free[name]) for name in "ABC"] == [1, 2, 2]


@settings(max_examples=200, deadline=None)
@given(networks(), st.data())
def test_who_is_cut_off_is_told_of_no_line_only_if_there_is_none(case, data):
    """Else of clusters that cannot be in the plan and bar every way, each of them."""
    scenario, _ = case
    rules = replace(scenario.connectivity, demands=(), through_plan_only=True)
    scenario = replace(scenario, connectivity=rules)
    left = {
        name: tuple(p for p in those if data.draw(st.sampled_from([True, False])))
        for name, those in all_pathways(scenario).items()
    }
    closed = out_of_reach(scenario, left)
    for name, causes in closed.items():
        for cause in set(causes.values()):
            _expect_a_true_cause(scenario, left, name, cause)


def _expect_a_true_cause(scenario, left, name, cause):
    told = figures_of(cause)
    place = scenario.cluster_of[name].place
    lines = Lines(scenario)
    everything = (1 << len(lines.candidates)) - 1

    def reaches(shut: set[str]) -> bool:
        usable = lines.usable(told["service"], everything, shut)
        trunks = trunk_nodes(scenario, told["service"])
        return place in reached_from(trunks, usable)

    if cause.key != "no_way_through":
        assert not reaches(set())
        return
    barring = told["barring"].split(", ")
    period = [one.name for one in scenario.periods].index(told["period"])
    closed = out_of_reach(scenario, left)
    assert not any(
        pathway.is_open(period)
        for one in barring
        for pathway in left[one]
        if pathway not in closed.get(one, ())
    )
    nodes = {scenario.cluster_of[one].place for one in barring}
    assert reaches(set())
    assert not reaches(nodes)
    assert all(reaches(nodes - {one}) for one in nodes)


def test_a_planner_reads_who_bars_the_way():
    chain = a_network(a_link("T", "A"), a_link("A", "B"), a_link("B", "C"))
    scenario = scenario_of(
        A, B, C, network=chain, connectivity=ZONE, decisions=(must_not("A", ADD),)
    )
    ruled_out = open_pathways(scenario).ruled_out
    texts = [
        cause.text for name in "BC" for c in ruled_out[name].values() for cause in c
    ]
    assert len(texts) == 2
    for name, text in zip("BC", texts, strict=True):
        assert text.startswith(f"every way of road to {name} leads through clusters")
        assert "cannot be in the plan: A (P1); and" in text


def test_a_cluster_to_which_nothing_leads_cannot_be_added():
    scenario = scenario_of(A, B, network=a_network(a_link("T", "A")), connectivity=ROAD)
    assert closed_headlines(scenario) == {"B": {ADD}}


def test_an_existing_cluster_to_which_nothing_leads_can_only_be_dropped_by_then():
    scenario = scenario_of(
        existing("E"),
        years=(1.0, 1.0),
        network=a_network(),
        connectivity=Connectivity((required(first=1),)),
    )
    dropped = open_pathways(scenario).left["E"]
    assert {p.headline for p in dropped} == {Headline.DROP}
    assert {p.period for p in dropped} == {0, 1}


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (ROAD, "no line of road, existing or candidate, leads from a trunk place to A"),
        (ROAD, "and `connectivity` requires road"),
        (Connectivity((required(first=1),)), "requires road from P2"),
        (
            Connectivity((), (demanded("road", Quantity.CLUSTER_OPEN, 1.0),)),
            "and `connectivity` demands road",
        ),
    ],
)
def test_the_cause_says_what_is_missing_and_who_asks_for_it(rules, words):
    scenario = scenario_of(A, years=(1.0, 1.0), connectivity=rules)
    (causes,) = {
        causes
        for closed in open_pathways(scenario).ruled_out.values()
        for causes in closed.values()
    }
    (cause,) = causes
    assert words in cause.text
    assert cause.text.endswith(("road", "from P2"))
    assert cause.origin == (rules.required or rules.demands)[0].origin


def test_where_nothing_is_left_the_answer_says_why():
    scenario = scenario_of(
        existing("E"),
        network=a_network(),
        connectivity=ROAD,
        decisions=(must_not("E", Headline.DROP),),
    )
    outcome = solve(scenario)
    assert outcome.status == "infeasible"
    assert "no line of road" in outcome.reasons[0]
