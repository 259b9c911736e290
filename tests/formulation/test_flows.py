"""What lines carry to clusters that draw on a service."""

import pytest

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.measure import Quantity
from optimizer.domain.pathway import Action
from optimizer.domain.plan import Plan
from optimizer.formulation.build import formulate
from optimizer.formulation.flows import (
    lines_carry_only_once_built,
    lines_carry_only_through_the_plan,
    what_clusters_draw_is_brought_to_them,
)
from optimizer.solving.solve import solve
from tests.builders import (
    a_link,
    a_network,
    a_plan,
    a_trunk,
    candidate,
    demanded,
    existing,
    scenario_of,
)
from tests.formulation.harness import Trio, all_hold, at, rows_on
from tests.strategies.parts import all_permitted

TWO = (5.0, 5.0)
POWER = Connectivity((), (demanded("power"),))
"""One unit for each hectare occupied."""
ALWAYS = Connectivity((), (demanded("power", Quantity.CLUSTER_OPEN, 2.0),))
A, N = existing("A"), candidate("N")
TO_A, A_TO_N, FROM_N = "T-A-power", "A-N-power", "N-T-power"


def power(start, end, capacity=None, **stated):
    return a_link(start, end, service="power", capacity=capacity, **stated)


def lines(*links, clusters=(A,), years=(1.0,), **stated):
    plain = {"connectivity": POWER, "network": a_network(*links)}
    return scenario_of(*clusters, years=years, **{**plain, **stated})


def carrying(scenario, built, flows, **courses):
    return Plan(a_plan(scenario, **courses).clusters, built, flows)


ONE = lines(power("T", "A", exists=True))
LATER = lines(power("T", "N", 8.0, name="l"), clusters=(N,), years=TWO)
BACK = lines(power("N", "T", 8.0), clusters=(N,), years=TWO)
ZONE = lines(
    power("T", "A", exists=True),
    power("A", "N", exists=True),
    clusters=(A, N),
    connectivity=Connectivity((), (demanded("power"),), through_plan_only=True),
)
MORE, MOST = "wait; add 10/10/5", "add 20/20/8; keep 20/20/8"

TRIOS = [
    Trio(
        what_clusters_draw_is_brought_to_them,
        "too little",
        ONE,
        broken=carrying(ONE, {}, {TO_A: (4.99,)}),
        kept=carrying(ONE, {}, {TO_A: (7.0,)}, A="keep 20/20/7"),
        tight=carrying(ONE, {}, {TO_A: (5.0,)}),
        where=at(("A", 0)),
    ),
    Trio(
        what_clusters_draw_is_brought_to_them,
        "too much",
        ONE,
        broken=carrying(ONE, {}, {TO_A: (5.01,)}),
        kept=carrying(ONE, {}, {}, A="drop"),
        tight=carrying(ONE, {}, {TO_A: (5.0,)}),
        where=at(("A", 0)),
    ),
    Trio(
        lines_carry_only_once_built,
        "forth",
        LATER,
        broken=carrying(LATER, {"l": 1}, {"l": (8.0, 8.0)}, N=MOST),
        kept=carrying(LATER, {"l": 0}, {"l": (0.0, 5.0)}, N=MORE),
        tight=carrying(LATER, {"l": 0}, {"l": (8.0, 8.0)}, N=MOST),
        where=at(("l", 0)),
        ways={"l": "> >"},
        astray={"l": "- >"},
    ),
    Trio(
        lines_carry_only_once_built,
        "back",
        BACK,
        broken=carrying(BACK, {FROM_N: 1}, {FROM_N: (-8.0, -8.0)}, N=MOST),
        kept=carrying(BACK, {FROM_N: 0}, {FROM_N: (0.0, -5.0)}, N=MORE),
        tight=carrying(BACK, {FROM_N: 0}, {FROM_N: (-8.0, -8.0)}, N=MOST),
        where=at((FROM_N, 0)),
        ways={FROM_N: "< <"},
        astray={FROM_N: "- <"},
    ),
    Trio(
        lines_carry_only_once_built,
        "more than it can",
        LATER,
        broken=carrying(
            LATER, {"l": 0}, {"l": (8.01, 8.01)}, N="add 20/20/8.01; keep 20/20/8.01"
        ),
        kept=carrying(
            LATER, {"l": 0}, {"l": (7.0, 7.0)}, N="add 20/20/7; keep 20/20/7"
        ),
        tight=carrying(LATER, {"l": 0}, {"l": (8.0, 8.0)}, N=MOST),
        where=at(("l", 0), ("l", 1)),
    ),
    Trio(
        lines_carry_only_through_the_plan,
        "through a cluster that is dropped",
        ZONE,
        broken=carrying(
            ZONE, {}, {TO_A: (5.0,), A_TO_N: (5.0,)}, A="drop", N="add 30/30/5"
        ),
        kept=carrying(ZONE, {}, {TO_A: (10.0,), A_TO_N: (5.0,)}, N="add 30/30/5"),
        tight=carrying(
            ZONE,
            {},
            {TO_A: (35.0,), A_TO_N: (15.0,)},
            A="expand 40/40/20",
            N="add 30/30/15",
        ),
        where=at((TO_A, 0), (A_TO_N, 0)),
    ),
]


def test_services_are_brought_by_lines_of_their_own():
    water = a_link("T", "A", service="water", exists=True)
    demands = (demanded("power"), demanded("water", Quantity.CLUSTER_OPEN, 3.0))
    scenario = lines(
        power("T", "A", exists=True), water, connectivity=Connectivity((), demands)
    )
    flows = {TO_A: (5.0,), "T-A-water": (3.0,)}
    assert all_hold(rows_on(scenario, carrying(scenario, {}, flows)))
    flows = {TO_A: (8.0,), "T-A-water": (0.0,)}
    short = rows_on(scenario, carrying(scenario, {}, flows))
    assert [row.subject for row in short if not row.holds] == ["A", "A"]


def test_two_demands_of_a_service_add_up():
    demands = (demanded("power"), demanded("power", Quantity.HECTARE_BUILT, 0.1))
    scenario = lines(
        power("T", "A", exists=True), connectivity=Connectivity((), demands)
    )
    assert all_hold(rows_on(scenario, carrying(scenario, {}, {TO_A: (7.0,)})))


def test_two_clusters_on_a_node_draw_together():
    scenario = lines(
        power("T", "A", exists=True), clusters=(A, candidate("N", place="A"))
    )
    plan = carrying(scenario, {}, {TO_A: (9.0,)}, N="add 10/10/4")
    assert all_hold(rows_on(scenario, plan))


def test_parallel_lines_share_what_they_carry():
    scenario = lines(power("T", "A", 3.0, exists=True), power("A", "T", 3.0, name="l"))
    plan = carrying(scenario, {"l": 0}, {TO_A: (2.0,), "l": (-3.0,)})
    assert all_hold(rows_on(scenario, plan))


def test_a_trunk_place_supplies_no_more_than_it_can():
    scenario = lines(
        power("T", "A", exists=True),
        power("U", "A", exists=True),
        network=a_network(
            a_trunk("T", power=4.0),
            a_trunk("U"),
            power("T", "A", exists=True),
            power("U", "A", exists=True),
        ),
    )
    formulation = formulate(scenario)  # variables of PuLP 4 die with their problem
    (carrier,) = formulation.variables.lines.carriers
    most = {
        trunk: [one.upBound * carrier.unit for one in gives]
        for trunk, gives in carrier.supplied.items()
    }
    # 40 ha at most, of which half can be leased
    assert most == {"T": [4.0], "U": [20.0]}


@pytest.mark.parametrize("exists", [True, False])
def test_a_need_that_no_line_can_meet_leaves_no_plan(exists):
    # A cannot be dropped: what it draws is a plain number, and no line can carry any.
    scenario = lines(
        power("T", "A", 0.0, exists=exists),
        connectivity=ALWAYS,
        permissions=all_permitted((A,), 1, Action.KEEP, Action.EXPAND),
    )
    assert solve(scenario).status == "infeasible"


def test_a_line_that_can_carry_nothing_of_use_has_no_flow():
    dead_end = power("A", "J", 9.0)
    scenario = lines(power("T", "A", 9.0, exists=True), dead_end)
    (carrier,) = formulate(scenario).variables.lines.carriers
    assert [one.link.id for one in carrier.carried] == [TO_A]


def test_lines_lead_on_through_a_trunk_place_that_has_little_of_its_own():
    parts = (a_trunk("P", power=1.0), power("T", "P"), power("P", "A", exists=True))
    scenario = lines(network=a_network(a_trunk("T"), *parts))
    flows = {"T-P-power": (4.0,), "P-A-power": (5.0,)}
    assert all_hold(rows_on(scenario, carrying(scenario, {"T-P-power": 0}, flows)))


def test_where_a_cluster_stands_on_a_trunk_place_lines_always_lead_on():
    scenario = lines(
        power("T", "N", exists=True),
        clusters=(existing("A", place="T"), N),
        connectivity=ZONE.connectivity,
    )
    plan = carrying(scenario, {}, {"T-N-power": (5.0,)}, A="drop", N="add 10/10/5")
    assert all_hold(rows_on(scenario, plan))
