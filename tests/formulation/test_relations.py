"""Clusters that depend on each other."""

from optimizer.domain.choice import AtMostOneOf, Requires, TenantsMove
from optimizer.formulation.relations import (
    a_cluster_comes_with_what_it_needs,
    at_most_one_of_a_group_is_in_the_plan,
    tenants_find_their_new_cluster,
)
from tests.builders import a_plan, candidate, existing, origin, scenario_of
from tests.formulation.harness import Trio, all_hold, at, rows_of, rows_on

TWO = (5.0, 5.0)
M, N = candidate("M"), candidate("N")
A, B = existing("A", leased_ha=0.0), existing("B", leased_ha=0.0)
RIVALS = scenario_of(M, N, years=TWO, relations=(AtMostOneOf(("M", "N"), origin(91)),))
NEEDS = scenario_of(M, N, years=TWO, relations=(Requires("M", "N", origin(92)),))
MOVES = scenario_of(A, N, years=TWO, relations=(TenantsMove(("A",), "N", origin(93)),))

TRIOS = [
    Trio(
        at_most_one_of_a_group_is_in_the_plan,
        "both",
        RIVALS,
        broken=a_plan(RIVALS, M="wait; add 10", N="add 10; keep 10"),
        kept=a_plan(RIVALS),
        tight=a_plan(RIVALS, M="wait; add 10"),
        where=at(("M", 1)),
    ),
    Trio(
        a_cluster_comes_with_what_it_needs,
        "later",
        NEEDS,
        broken=a_plan(NEEDS, M="add 10; keep 10", N="wait; add 10"),
        kept=a_plan(NEEDS, N="add 10; keep 10"),
        tight=a_plan(NEEDS, M="add 10; keep 10", N="add 10; keep 10"),
        where=at(("M", 0)),
    ),
    Trio(
        tenants_find_their_new_cluster,
        "later",
        MOVES,
        broken=a_plan(MOVES, A="drop; gone", N="wait; add 10"),
        kept=a_plan(MOVES, N="add 10; keep 10"),
        tight=a_plan(MOVES, A="drop; gone", N="add 10; keep 10"),
        where=at(("A", 0)),
    ),
]


def test_relations_may_form_a_circle():
    relations = (Requires("M", "N", origin(1)), Requires("N", "M", origin(2)))
    scenario = scenario_of(M, N, relations=relations)
    for plan in (a_plan(scenario), a_plan(scenario, M="add 10", N="add 10")):
        assert all_hold(rows_on(scenario, plan))
    alone = rows_on(scenario, a_plan(scenario, M="add 10"))
    assert [row.origin for row in alone if not row.holds] == [origin(1)]


def test_tenants_of_two_clusters_can_move_to_one():
    relation = TenantsMove(("A", "B"), "N", origin(93))
    scenario = scenario_of(
        existing("A", leased_ha=2.0),
        existing("B", leased_ha=3.0),
        N,
        relations=(relation,),
    )
    enough = a_plan(scenario, A="drop", B="drop", N="add 10/10/5")
    assert all_hold(rows_on(scenario, enough))
    short = rows_on(scenario, a_plan(scenario, A="drop", B="drop", N="add 10/10/4.9"))
    assert {row.rule for row in short if not row.holds} == {"tenants_stay"}


def test_a_row_of_a_relation_names_its_entry():
    rows = rows_on(RIVALS, a_plan(RIVALS))
    found = rows_of(at_most_one_of_a_group_is_in_the_plan, rows)
    assert {row.origin for row in found} == {origin(91)}
