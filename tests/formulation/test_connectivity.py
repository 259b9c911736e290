"""Which lines lead where, and whom they join."""

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.pathway import Action
from optimizer.domain.plan import Plan
from optimizer.formulation.build import formulate
from optimizer.formulation.connectivity import (
    clusters_in_the_plan_are_joined,
    lines_come_from_somewhere,
    lines_lead_one_way,
    lines_lead_only_through_the_plan,
    lines_stay_once_built,
)
from tests.builders import (
    a_limit,
    a_link,
    a_network,
    a_plan,
    a_trunk,
    candidate,
    existing,
    lines_measure,
    required,
    scenario_of,
)
from tests.formulation.harness import Trio, all_hold, at, rows_of, rows_on
from tests.strategies.parts import all_permitted

TWO = (5.0, 5.0)
ROAD = Connectivity((required(),))
A, B = candidate("A"), candidate("B")
EARLY, LATE = "add 10; keep 10", "wait; add 10"
TO_A, A_TO_B, TO_B = "T-A-road", "A-B-road", "T-B-road"


def roads(*links, years=TWO, clusters=(A, B), **stated):
    plain = {"connectivity": ROAD, "network": a_network(*links)}
    return scenario_of(*clusters, years=years, **{**plain, **stated})


def building(scenario, links, **courses):
    return Plan(a_plan(scenario, **courses).clusters, links)


CHAIN = roads(a_link("T", "A"), a_link("A", "B"))
RING = roads(a_link("T", "A"), a_link("A", "B"), a_link("T", "B"))
ASKED = (a_limit(lines_measure(), "at_least", 0.0, ("A", "B"), None),)
WISHED = roads(a_link("T", "A"), a_link("A", "B"), limits=ASKED)
"""Here a limit asks for lines: they may be worth building for their own sake."""
STANDS = existing("A")
ZONE = roads(
    a_link("T", "A"),
    a_link("A", "B"),
    years=(1.0,),
    clusters=(STANDS, B),
    connectivity=Connectivity((required(new_only=True),), through_plan_only=True),
)
BOTH_EARLY = building(CHAIN, {TO_A: 0, A_TO_B: 0}, A=EARLY, B=EARLY)

TRIOS = [
    Trio(
        clusters_in_the_plan_are_joined,
        "a period too late",
        CHAIN,
        broken=building(CHAIN, {TO_A: 0, A_TO_B: 1}, A=EARLY, B=EARLY),
        kept=building(CHAIN, {TO_A: 0, A_TO_B: 0}, A=EARLY, B=LATE),
        tight=BOTH_EARLY,
        where=at(("B", 0)),
    ),
    Trio(
        clusters_in_the_plan_are_joined,
        "lines with a worth of their own",
        WISHED,
        broken=building(WISHED, {TO_A: 0, A_TO_B: 1}, A=EARLY, B=EARLY),
        kept=building(WISHED, {TO_A: 0, A_TO_B: 0}, A=EARLY),
        tight=building(WISHED, {TO_A: 0, A_TO_B: 0}, A=EARLY, B=EARLY),
        where=at(("B", 0)),
    ),
    Trio(
        lines_stay_once_built,
        "arcs that are lines",
        CHAIN,
        broken=BOTH_EARLY,
        kept=building(CHAIN, {TO_A: 0, A_TO_B: 1}, A=EARLY, B=LATE),
        tight=BOTH_EARLY,
        where=at((A_TO_B, 1)),
        astray={A_TO_B: "> -"},
        unseen=True,
    ),
    Trio(
        lines_stay_once_built,
        "lines apart from arcs",
        WISHED,
        broken=building(WISHED, {TO_A: 0}),
        kept=building(WISHED, {TO_A: 1}),
        tight=building(WISHED, {TO_A: 0}),
        where=at((TO_A, 1)),
        ways={TO_A: "- -"},
        amiss={TO_A: (1.0, 0.0)},
        unseen=True,
    ),
    Trio(
        lines_lead_one_way,
        "a node entered twice",
        RING,
        broken=building(RING, {TO_A: 0, A_TO_B: 0, TO_B: 0}, A=EARLY, B=EARLY),
        kept=building(RING, {TO_A: 0}, A=EARLY),
        tight=building(RING, {TO_A: 0, A_TO_B: 0}, A=EARLY, B=EARLY),
        where=at(("node 2", 1)),
        unseen=True,
    ),
    Trio(
        lines_lead_one_way,
        "before it is built",
        WISHED,
        broken=building(WISHED, {TO_A: 1}, A=EARLY),
        kept=building(WISHED, {TO_A: 0}, A=LATE),
        tight=building(WISHED, {TO_A: 1}, A=LATE),
        where=at((TO_A, 0)),
        ways={TO_A: "- >"},
        astray={TO_A: "> >"},
    ),
    Trio(
        lines_come_from_somewhere,
        "from nowhere",
        CHAIN,
        broken=building(CHAIN, {A_TO_B: 0}, B=EARLY),
        kept=building(CHAIN, {TO_A: 0}, A=EARLY),
        tight=building(CHAIN, {TO_A: 1, A_TO_B: 0}, B=LATE),
        where=at((A_TO_B, 1)),
    ),
    Trio(
        lines_come_from_somewhere,
        "back where it came from",
        RING,
        broken=building(RING, {A_TO_B: 0}, A=EARLY, B=EARLY),
        kept=building(RING, {TO_A: 0, TO_B: 0}, A=EARLY, B=EARLY),
        tight=building(RING, {TO_A: 0, A_TO_B: 0}, A=EARLY, B=EARLY),
        where=at((A_TO_B, 1)),
        astray={A_TO_B: "<> <>"},
    ),
    Trio(
        lines_come_from_somewhere,
        "to nobody",
        CHAIN,
        broken=building(CHAIN, {TO_A: 0}),
        kept=building(CHAIN, {TO_A: 0, A_TO_B: 1}, A=EARLY, B=LATE),
        tight=building(CHAIN, {TO_A: 0}, A=EARLY),
        where=at(("node 1", 1)),
        unseen=True,
    ),
    Trio(
        lines_come_from_somewhere,
        "from nowhere yet",
        WISHED,
        broken=building(WISHED, {TO_A: 1, A_TO_B: 0}, B=EARLY),
        kept=building(WISHED, {TO_A: 0, A_TO_B: 1}, A=EARLY),
        tight=building(WISHED, {TO_A: 0, A_TO_B: 0}, B=EARLY),
        where=at((A_TO_B, 0)),
    ),
    Trio(
        lines_lead_only_through_the_plan,
        "through a cluster that is dropped",
        ZONE,
        broken=building(ZONE, {TO_A: 0, A_TO_B: 0}, A="drop", B="add 10"),
        kept=building(ZONE, {}),
        tight=building(ZONE, {TO_A: 0, A_TO_B: 0}, B="add 10"),
        where=at(("node 1", 0)),
    ),
]


def test_a_row_that_joins_a_cluster_names_the_entry_that_asks_for_it():
    rows = rows_of(clusters_in_the_plan_are_joined, rows_on(CHAIN, a_plan(CHAIN)))
    assert {row.origin for row in rows} == {required().origin}


def test_two_clusters_on_one_node_are_entered_by_one_line():
    beside = candidate("B", place="A")
    scenario = roads(a_link("T", "A"), years=(1.0,), clusters=(A, beside))
    plan = building(scenario, {TO_A: 0}, A="add 10", B="add 10")
    assert all_hold(rows_on(scenario, plan))


def test_a_line_may_wait_for_the_one_that_joins_it_to_the_network():
    plan = building(CHAIN, {TO_A: 1, A_TO_B: 0}, A=LATE, B=LATE)
    assert all_hold(rows_on(CHAIN, plan))


def test_a_line_to_a_cluster_that_is_dropped_later_has_had_its_use():
    actions = (Action.KEEP, Action.DROP)
    scenario = roads(
        a_link("T", "A"),
        clusters=(STANDS,),
        permissions=all_permitted((STANDS,), 2, *actions),
    )
    plan = building(scenario, {TO_A: 0}, A="keep 20/20/5; drop")
    assert all_hold(rows_on(scenario, plan))


def test_a_cluster_on_a_trunk_place_needs_no_line():
    on_trunk = candidate("B", place="T")
    scenario = roads(a_link("T", "A"), years=(1.0,), clusters=(A, on_trunk))
    plan = building(scenario, {}, B="add 10")
    assert all_hold(rows_on(scenario, plan))


def test_a_trunk_place_where_a_cluster_stands_is_always_passed():
    scenario = roads(
        a_link("K", "B"),
        years=(1.0,),
        clusters=(existing("A", place="K"), B),
        network=a_network(a_trunk("K"), a_link("K", "B")),
        connectivity=Connectivity((required(),), through_plan_only=True),
    )
    plan = building(scenario, {"K-B-road": 0}, A="drop", B="add 10")
    assert all_hold(rows_on(scenario, plan))


def test_without_lines_to_be_built_no_unknown_is_made_for_any():
    scenario = roads(a_link("T", "A", exists=True), clusters=(STANDS,))
    lines = formulate(scenario).variables.lines
    assert lines.built == {}
    assert [one.arcs for one in lines.joined] == [()]


def test_lines_that_nobody_asks_for_have_rows_of_their_own_where_they_are_wished():
    gas = a_link("T", "B", service="gas")
    names = {True: {TO_A, A_TO_B, gas.id}, False: {TO_A, A_TO_B}}
    for wished in (True, False):
        network = a_network(a_link("T", "A"), a_link("A", "B"), gas)
        scenario = roads(network=network, limits=ASKED if wished else ())
        assert set(formulate(scenario).variables.lines.built) == names[wished]
