"""How the area of a cluster changes, and what of it is built."""

from dataclasses import replace

import pytest

from optimizer.domain.law import RuleKind
from optimizer.domain.pathway import Action, Headline
from optimizer.formulation.hectares import (
    area_changes_only_by_action,
    area_stays_within_bounds,
    built_land_stays_built,
    land_is_added_by_expanding_or_adding,
    land_is_given_back_by_reducing,
    locked_hectares_are_kept,
    one_pathway_per_cluster,
)
from tests.builders import (
    a_plan,
    candidate,
    existing,
    law_with,
    must,
    pathway,
    scenario_of,
    with_step,
)
from tests.formulation.harness import Trio, all_hold, at, rows_of, rows_on
from tests.strategies.parts import all_permitted

TWO = (5.0, 5.0)


def changing(*clusters, years=(1.0,), step=1.0, **stated):
    """A scenario in which `reduce` is permitted too, all in steps of these hectares."""
    actions = ("KEEP", "EXPAND", "REDUCE", "DROP", "ADD")
    permitted = all_permitted(
        clusters, len(years), *(Action[name] for name in actions), step=step
    )
    return scenario_of(*clusters, years=years, permissions=permitted, **stated)


A = existing("A", built_ha=10.0, leased_ha=0.0)
SMALL = replace(A, min_ha=12.0)
NEW = candidate("N")
ONE = changing(A)
TWICE = changing(A, years=TWO)
STEP = changing(A, NEW, step=5.0)
SHRINKS = changing(SMALL, step=2.0)
LOCKED = changing(A, years=TWO, decisions=(must("A", Headline.EXPAND, area_ha=30.0),))

EXPANDED = a_plan(TWICE, A="expand 30/10; keep 30/10")

TRIOS = [
    Trio(
        one_pathway_per_cluster,
        "two at once",
        ONE,
        broken=a_plan(ONE),
        kept=a_plan(ONE, A="expand 25/10"),
        tight=a_plan(ONE),
        where=at(("A", None)),
        twice={"A": pathway(A, Action.DROP)},
    ),
    Trio(
        area_changes_only_by_action,
        "added",
        ONE,
        broken=with_step(a_plan(ONE, A="expand 30/10"), "A", 0, added_ha=9.99),
        kept=a_plan(ONE, A="drop"),
        tight=a_plan(ONE, A="expand 30/10"),
        where=at(("A", 0)),
    ),
    Trio(
        area_changes_only_by_action,
        "kept in the second period",
        TWICE,
        broken=with_step(EXPANDED, "A", 1, area_ha=30.01),
        kept=a_plan(TWICE, A="keep 20/10; drop"),
        tight=EXPANDED,
        where=at(("A", 1)),
    ),
    Trio(
        area_stays_within_bounds,
        "max_ha",
        ONE,
        broken=a_plan(ONE, A="expand 40.01/10"),
        kept=a_plan(ONE, A="expand 39/10"),
        tight=a_plan(ONE, A="expand 40/10"),
        where=at(("A", 0)),
    ),
    Trio(
        area_stays_within_bounds,
        "min_ha",
        SHRINKS,
        broken=a_plan(SHRINKS, A="reduce 11.99/10"),
        kept=a_plan(SHRINKS, A="reduce 14/10"),
        tight=a_plan(SHRINKS, A="reduce 12/10"),
        where=at(("A", 0)),
    ),
    Trio(
        land_is_added_by_expanding_or_adding,
        "a step at least",
        STEP,
        broken=a_plan(STEP, A="expand 24.99/10"),
        kept=a_plan(STEP, A="expand 26/10"),
        tight=a_plan(STEP, A="expand 25/10"),
        where=at(("A", 0)),
    ),
    Trio(
        land_is_added_by_expanding_or_adding,
        "room at most",
        STEP,
        broken=a_plan(STEP, A="expand 40.01/10"),
        kept=a_plan(STEP, A="expand 39/10"),
        tight=a_plan(STEP, A="expand 40/10"),
        where=at(("A", 0)),
    ),
    Trio(
        land_is_added_by_expanding_or_adding,
        "a new cluster's least area",
        STEP,
        broken=a_plan(STEP, N="add 9.99"),
        kept=a_plan(STEP, N="add 11"),
        tight=a_plan(STEP, N="add 10"),
        where=at(("N", 0)),
    ),
    Trio(
        land_is_given_back_by_reducing,
        "a step at least",
        SHRINKS,
        broken=a_plan(SHRINKS, A="reduce 18.01/10"),
        kept=a_plan(SHRINKS, A="reduce 17/10"),
        tight=a_plan(SHRINKS, A="reduce 18/10"),
        where=at(("A", 0)),
    ),
    Trio(
        land_is_given_back_by_reducing,
        "down to what is built",
        changing(replace(A, min_ha=1.0)),
        broken=a_plan(ONE, A="reduce 9.99/10"),
        kept=a_plan(ONE, A="reduce 12/10"),
        tight=a_plan(ONE, A="reduce 10/10"),
        where=at(("A", 0)),
    ),
    Trio(
        built_land_stays_built,
        "within the area",
        ONE,
        broken=a_plan(ONE, A="keep 20/20.01"),
        kept=a_plan(ONE, A="keep 20/15"),
        tight=a_plan(ONE, A="keep 20/20"),
        where=at(("A", 0)),
    ),
    Trio(
        built_land_stays_built,
        "never less",
        TWICE,
        broken=a_plan(TWICE, A="keep 20/15; keep 20/14.99"),
        kept=a_plan(TWICE, A="keep 20/15; drop"),
        tight=a_plan(TWICE, A="keep 20/15; keep 20/15"),
        where=at(("A", 1)),
    ),
    Trio(
        locked_hectares_are_kept,
        "at the end",
        LOCKED,
        broken=a_plan(LOCKED, A="expand 25/10; expand 30.01/10"),
        kept=a_plan(LOCKED, A="keep 20/10; expand 30/10"),
        tight=a_plan(LOCKED, A="expand 25/10; expand 30/10"),
        where=at(("A", 1)),
    ),
]


def test_land_is_not_added_while_a_cluster_is_kept():
    plan = with_step(a_plan(ONE), "A", 0, area_ha=23.0, added_ha=3.0)
    rows = rows_of(land_is_added_by_expanding_or_adding, rows_on(ONE, plan))
    assert [row.holds for row in rows] == [True, False]


def test_a_new_cluster_of_its_greatest_area_has_no_room_to_expand():
    scenario = changing(NEW, years=TWO)
    full = a_plan(scenario, N="add 30; expand 31")
    broken = [row for row in rows_on(scenario, full) if not row.holds]
    assert {row.rule for row in broken} == {"area_stays_within_bounds"}


@pytest.mark.parametrize(("area", "kept"), [(75.0, True), (75.01, False)])
def test_the_law_caps_a_cluster_that_grows(area, kept):
    large = existing("A", max_ha=90.0, leased_ha=0.0)
    scenario = changing(large, law=law_with(RuleKind.SIZE))
    rows = rows_on(scenario, a_plan(scenario, A=f"expand {area}/20"))
    assert all_hold(rows_of(area_stays_within_bounds, rows)) is kept


def test_the_law_does_not_cap_a_cluster_that_is_kept():
    large = existing("A", area_ha=80.0, min_ha=80.0, max_ha=80.0)
    scenario = changing(large, law=law_with())
    assert all_hold(rows_on(scenario, a_plan(scenario)))


def test_a_law_that_warns_caps_nothing():
    large = existing("A", max_ha=90.0)
    scenario = changing(large, law=law_with(mode="warn"))
    assert all_hold(rows_on(scenario, a_plan(scenario, A="expand 90/20/5")))


def test_a_dropped_cluster_keeps_nothing_built():
    plan = with_step(a_plan(ONE, A="drop"), "A", 0, built_ha=10.0)
    rows = rows_of(built_land_stays_built, rows_on(ONE, plan))
    assert not all_hold(rows)


def test_a_lock_that_drops_a_cluster_leaves_it_no_hectares():
    locks = (must("A", Headline.DROP, area_ha=30.0),)
    scenario = changing(A, decisions=locks)
    assert all_hold(rows_on(scenario, a_plan(scenario, A="drop")))
