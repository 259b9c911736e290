"""What a plan's lines must do, on plans with one fault each."""

from dataclasses import replace

import pytest

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.plan import Plan
from tests.builders import (
    a_link,
    a_network,
    a_plan,
    a_trunk,
    candidate,
    demanded,
    required,
    scenario_of,
)
from tests.oracle.standing import faults_of_lines

SCENARIO = scenario_of(
    candidate("A"),
    candidate("B"),
    years=(1.0, 1.0),
    network=a_network(
        a_trunk(power=10.0),
        a_link("T", "A", name="road"),
        a_link("T", "A", service="power", capacity=8.0, name="thin"),
        a_link("A", "B", service="power", name="on", exists=True),
    ),
    connectivity=Connectivity((required(first=1, new_only=True),), (demanded(),)),
)
GOOD = replace(
    a_plan(SCENARIO, A="add 20/20/6; keep 20/20/8"),
    links={"road": 1, "thin": 0},
    flows={"thin": (6.0, 8.0)},
)


def test_lines_that_join_and_supply_have_no_fault():
    assert faults_of_lines(SCENARIO, GOOD) == []


@pytest.mark.parametrize(
    ("plan", "fault"),
    [
        (replace(GOOD, links={"thin": 0}), "A has no road in 1"),
        (replace(GOOD, links={**GOOD.links, "on": 0}), "on in 0"),
        (replace(GOOD, links={**GOOD.links, "road": 2}), "road in 2"),
        (replace(GOOD, links={"road": 1, "thin": 1}), "thin carries 6 in 0"),
        (replace(GOOD, flows={"thin": (6.0, 8.5)}), "thin carries 8.5 in 1"),
        (replace(GOOD, flows={"thin": (5.0, 8.0)}), "A supplies 1 power in 0"),
        (
            replace(GOOD, flows={**GOOD.flows, "on": (-1.0, 0.0)}),
            "B supplies 1 power in 0",
        ),
        (replace(GOOD, flows={"thin": (6.0, -1.0)}), "T supplies -1 power in 1"),
    ],
)
def test_each_fault_is_named(plan: Plan, fault: str):
    assert fault in faults_of_lines(SCENARIO, plan)


def test_a_zone_carries_nothing_through_a_cluster_outside_the_plan():
    zone = replace(SCENARIO.connectivity, through_plan_only=True)
    scenario = replace(SCENARIO, connectivity=zone)
    past = replace(
        a_plan(scenario, B="add 20/20/6; keep 20/20/6"),
        links={"thin": 0},
        flows={"thin": (6.0, 6.0), "on": (6.0, 6.0)},
    )
    faults = faults_of_lines(scenario, past)
    assert {"thin carries 6 in 0", "on carries 6 in 1"} <= set(faults)
