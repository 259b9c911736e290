"""What lines bring, counted by hand and against what a linear program finds."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.domain.measure import Quantity
from optimizer.solving.checks.flows import check_flows, needs_at_nodes
from tests.builders import candidate, existing, origin
from tests.solving.joined_case import (
    FLOWS,
    PLAN,
    SCENARIO,
    a_link,
    a_place,
    a_trunk,
    demanded,
    joined,
    joined_plan,
    with_flows,
    with_part,
)
from tests.solving.matrix_oracle import carrying, flow_faults
from tests.solving.random_networks import networks


def named(scenario, plan):
    return {(f.rule, f.subject, f.period) for f in check_flows(scenario, plan)}


def water(amount, *parts, clusters=None, strict=False):
    """A case in which each cluster needs this much water."""
    return joined(
        *(clusters or (existing("A"),)),
        parts=parts,
        demands=(demanded("water", amount),),
        through_plan_only=strict,
    )


def line(name, start, end, **stated):
    return a_link(name, start, end, "water", exists=True, **stated)


@pytest.mark.parametrize(
    ("per", "units"),
    [
        (Quantity.CLUSTER_OPEN, (1.0, 1.0)),
        (Quantity.HECTARE_PLANNED, (20.0, 30.0)),
        (Quantity.HECTARE_BUILT, (18.0, 25.0)),
        (Quantity.HECTARE_OCCUPIED, (5.0, 9.0)),
    ],
)
def test_a_demand_counts_units_of_the_state_it_names(per, units):
    scenario = joined(existing("A"), periods=3, demands=(demanded("water", 0.5, per),))
    plan = joined_plan(scenario, A="expand 20/18/5; expand 30/25/9; keep 30/25/9")
    for t, unit in enumerate(units):
        assert needs_at_nodes(scenario, plan, "water", t) == {"A": 0.5 * unit}


def test_clusters_on_one_node_demand_together_and_only_those_in_the_plan():
    scenario = water(2.0, clusters=(existing("A"), existing("B", place="A")))
    assert needs_at_nodes(scenario, joined_plan(scenario), "water", 0) == {"A": 4.0}
    scenario = water(2.0, clusters=(existing("A"), candidate("B", place="A")))
    assert needs_at_nodes(scenario, joined_plan(scenario), "water", 0) == {"A": 2.0}


def test_several_demands_of_one_service_add_up():
    demands = (
        demanded("water", 0.5),
        demanded("power", 7.0),
        demanded("water", 0.1, Quantity.HECTARE_PLANNED),
    )
    scenario = joined(existing("A"), demands=demands)
    for service, amount in (("water", 2.5), ("power", 7.0)):
        needs = needs_at_nodes(scenario, joined_plan(scenario), service, 0)
        assert needs == pytest.approx({"A": amount})


def test_parallel_links_carry_together_and_in_either_direction():
    scenario = water(
        5.0,
        a_trunk("T"),
        line("1", "T", "A", capacity=2.0),
        line("2", "A", "T", capacity=3.0),
    )
    plan = joined_plan(scenario, flows={"1": (2.0,), "2": (-3.0,)})
    assert named(scenario, plan) == set()
    wrong = joined_plan(scenario, flows={"1": (3.0,), "2": (-2.0,)})
    assert named(scenario, wrong) == {("link_capacity", "1", 0)}


def test_a_trunk_place_supplies_clusters_that_stand_on_it():
    on_trunk = existing("A", place="T")
    assert named_supply(water(5.0, a_trunk("T", water=5.0), clusters=(on_trunk,)))
    short = water(5.0, a_trunk("T", water=4.9), clusters=(on_trunk,))
    assert not named_supply(short)
    assert named_supply(water(5.0, a_trunk("T"), clusters=(on_trunk,)))


def named_supply(scenario):
    """Whether nothing is wrong while no line carries anything."""
    return named(scenario, joined_plan(scenario)) == set()


def test_a_trunk_place_passes_on_what_another_supplies():
    scenario = water(
        5.0,
        a_trunk("S", water=5.0),
        a_trunk("T", water=0.0),
        line("1", "S", "T"),
        line("2", "T", "A"),
    )
    plan = joined_plan(scenario, flows={"1": (5.0,), "2": (5.0,)})
    assert named(scenario, plan) == set()
    more = joined_plan(scenario, flows={"1": (4.0,), "2": (5.0,)})
    assert named(scenario, more) == {("supply", "T", 0)}
    swallowed = joined_plan(scenario, flows={"1": (5.0,), "2": (0.0,)})
    assert named(scenario, swallowed) == {("supply", "T", 0), ("flow_balance", "A", 0)}


@pytest.mark.parametrize(
    ("strict", "course", "trunk", "faults"),
    [
        (False, "wait", "T", set()),
        (True, "add 10", "T", set()),
        (True, "wait", "T", {"1", "2"}),
        (True, "wait", "A", set()),
    ],
)
def test_a_flow_through_a_cluster_may_need_it_in_the_plan(
    strict, course, trunk, faults
):
    """A passes on to B what it needs itself and what B needs; A may be a trunk."""
    parts = [a_trunk(trunk), a_trunk("T"), line("1", "T", "A"), line("2", "A", "B")]
    scenario = water(
        1.0,
        *{part.id: part for part in parts}.values(),
        clusters=(candidate("A"), existing("B")),
        strict=strict,
    )
    flow = 1.0 if course == "wait" else 2.0
    plan = joined_plan(scenario, flows={"1": (flow,), "2": (1.0,)}, A=course)
    expected = {("flow_through_plan", name, 0) for name in faults}
    assert named(scenario, plan) == expected


def test_a_ring_may_carry_around_what_nobody_needs():
    scenario = water(
        1.0,
        a_trunk("T"),
        a_place("J"),
        line("1", "T", "A"),
        line("2", "A", "J"),
        line("3", "J", "A", capacity=3.0),
        line("4", "J", "J"),
    )
    around = {"1": (1.0,), "2": (3.0,), "3": (3.0,), "4": (9.0,)}
    assert named(scenario, joined_plan(scenario, flows=around)) == set()


@pytest.mark.parametrize(("ends", "sign"), [("TA", 1.0), ("AT", -1.0)])
def test_roundings_of_a_large_flow_are_no_fault_and_more_is(ends, sign):
    scenario = water(1e6, a_trunk("T"), line("1", *ends, capacity=1e6))
    near = joined_plan(scenario, flows={"1": (sign * (1e6 + 0.5),)})
    assert named(scenario, near) == set()
    far = joined_plan(scenario, flows={"1": (sign * (1e6 + 5.0),)})
    rules = {("link_capacity", "1", 0), ("flow_balance", "A", 0)}
    assert named(scenario, far) == rules


def test_a_small_need_is_missed_however_much_flows_elsewhere():
    scenario = water(
        0.001,
        a_trunk("T"),
        line("1", "T", "A"),
        line("2", "T", "T"),
    )
    plan = joined_plan(scenario, flows={"2": (1e6,)})
    assert named(scenario, plan) == {("flow_balance", "A", 0)}


def test_a_small_need_is_missed_however_much_passes_by_there():
    passing = (line("1", "A", "J"), line("2", "J", "A"))
    scenario = water(0.001, a_trunk("T"), a_place("J"), *passing)
    plan = joined_plan(scenario, flows={"1": (1e6,), "2": (1e6,)})
    assert named(scenario, plan) == {("flow_balance", "A", 0)}


def test_a_trunk_place_takes_in_nothing_however_much_passes_by_there():
    through = (line("1", "S", "T"), line("2", "T", "A"), line("3", "S", "A"))
    scenario = water(1e6, a_trunk("S"), a_trunk("T"), *through)
    flows = {"1": (0.5,), "2": (0.0,), "3": (1e6,)}
    assert named(scenario, joined_plan(scenario, flows=flows)) == {("supply", "T", 0)}


def test_a_unit_beside_a_million_is_no_trace():
    unbuilt = a_link("2", "S", "B", "water")
    shut = line("3", "S", "C")
    scenario = water(
        1e6,
        a_trunk("S"),
        line("1", "S", "A"),
        unbuilt,
        shut,
        clusters=(existing("A"), candidate("B", place="B"), candidate("C")),
        strict=True,
    )
    plan = joined_plan(
        scenario, flows={"1": (1e6,), "2": (1e-7,), "3": (1.0,)}, B="wait", C="wait"
    )
    assert named(scenario, plan) == {
        ("flow_through_plan", "3", 0),
        ("flow_balance", "C", 0),
    }
    plan = replace(plan, flows={**plan.flows, "2": (1.0,), "3": (0.0,)})
    assert named(scenario, plan) == {
        ("flow_on_built_links", "2", 0),
        ("flow_through_plan", "2", 0),
        ("flow_balance", "B", 0),
    }


def test_a_trace_on_a_link_that_is_not_built_is_no_flow():
    assert named(SCENARIO, with_flows(p7=(1e-7, -1e-7))) == set()
    trace = with_flows(p7=(1e-5, 0.0))
    assert ("flow_on_built_links", "p7", 0) in named(SCENARIO, trace)


def test_faults_name_the_entry_or_the_row_of_what_they_are_about():
    faults = check_flows(SCENARIO, with_flows(p5=(0.0, 0.6)))
    found = {(f.subject, f.text, f.origin.line) for f in faults}
    assert found == {
        ("p5", "0.6 of power on a link for 0.5", 200),
        ("K", "2.9 of power arrive, 3 needed", 120),
        ("M", "0.6 of power arrive, 0.5 needed", 120),
    }
    (fault, _) = check_flows(with_part("P", capacities={"power": 0.2}), PLAN)
    assert fault.text == "0.5 of power supplied, 0.2 can be"
    assert fault.origin == origin(300)


def test_a_node_out_of_balance_names_the_first_demand_of_the_service():
    demands = tuple(
        replace(demanded(service, 1.0), origin=origin(number))
        for number, service in enumerate(("power", "water", "power"))
    )
    scenario = joined(existing("A"), demands=demands)
    faults = check_flows(scenario, joined_plan(scenario))
    entries = {fault.text.split()[2]: fault.origin for fault in faults}
    assert entries == {"power": origin(0), "water": origin(1)}


@pytest.mark.parametrize("name", sorted(FLOWS))
@pytest.mark.parametrize("period", [0, 1])
@pytest.mark.parametrize("more", [1e-3, -1e-3])
def test_every_flow_is_as_it_must_be(name, period, more):
    flows = list(FLOWS[name])
    flows[period] += more
    assert named(SCENARIO, with_flows(**{name: tuple(flows)}))


@settings(max_examples=200, deadline=None)
@given(networks(fed=True))
def test_flows_that_a_linear_program_finds_are_sound(case):
    scenario, plan = case
    assert tuple(check_flows(scenario, carrying(scenario, plan))) == ()


KIND = {
    "flow_on_built_links": "unusable",
    "flow_through_plan": "unusable",
    "link_capacity": "capacity",
    "supply": "supply",
    "flow_balance": "balance",
}


@settings(max_examples=200, deadline=None)
@given(networks(), st.data())
def test_any_flows_have_the_faults_that_a_matrix_shows(case, data):
    scenario, plan = case
    amounts = st.sampled_from([0.0, 0.0, 0.875, -0.875, 1.0, -2.5, 6.0])
    flows = {
        link.id: data.draw(st.tuples(amounts, amounts))
        for link in scenario.network.links
        if link.service == "power" and data.draw(st.booleans())
    }
    plan = replace(plan, flows=flows)
    found = {(KIND[rule], name, t) for rule, name, t in named(scenario, plan)}
    expected = {
        (kind, name, t) for t in (0, 1) for kind, name in flow_faults(scenario, plan, t)
    }
    assert found == expected
