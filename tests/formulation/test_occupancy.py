"""Who leases the land: occupied hectares, absorption and demand."""

import pytest

from optimizer.domain.choice import TenantsMove
from optimizer.formulation.occupancy import (
    leasing_grows_no_faster_than_absorption,
    new_leases_stay_within_demand,
    only_built_industrial_land_is_leased,
    tenants_stay,
)
from optimizer.solving.verify import verify
from tests.builders import a_demand, a_plan, candidate, existing, origin, scenario_of
from tests.formulation.harness import Trio, all_hold, at, rows_of, rows_on

TWO = (5.0, 5.0)
A = existing("A", built_ha=10.0, leased_ha=3.0)
ONE = scenario_of(A)
SLOW = existing("S", leased_ha=2.0, absorption_ha_per_year=0.5)
YEARS = scenario_of(SLOW, years=(2.0, 10.0))
MOVES = (TenantsMove(("B",), "N", origin(90)),)
B = existing("B", leased_ha=4.0, built_ha=10.0)
N = candidate("N")
MOVED = scenario_of(B, N, relations=MOVES)
TWICE = scenario_of(B, N, relations=(*MOVES, *MOVES), demand=a_demand("BN", 2.0))
DEMAND = scenario_of(A, B, N, demand=a_demand("AN", 6.0, group="North"))
ASKED = scenario_of(A, B, N, relations=MOVES, demand=a_demand("AN", 2.0))

TRIOS = [
    Trio(
        only_built_industrial_land_is_leased,
        "half of what is built",
        ONE,
        broken=a_plan(ONE, A="keep 20/12/6.01"),
        kept=a_plan(ONE, A="keep 20/13/6"),
        tight=a_plan(ONE, A="keep 20/12/6"),
        where=at(("A", 0)),
    ),
    Trio(
        tenants_stay,
        "leased land",
        ONE,
        broken=a_plan(ONE, A="keep 20/10/2.99"),
        kept=a_plan(ONE, A="keep 20/10/4"),
        tight=a_plan(ONE, A="keep 20/10/3"),
        where=at(("A", 0)),
    ),
    Trio(
        tenants_stay,
        "land of those moved in",
        MOVED,
        broken=a_plan(MOVED, B="drop", N="add 20/20/3.99"),
        kept=a_plan(MOVED, B="drop", N="add 20/20/5"),
        tight=a_plan(MOVED, B="drop", N="add 20/20/4"),
        where=at(("N", 0)),
    ),
    Trio(
        leasing_grows_no_faster_than_absorption,
        "from today",
        YEARS,
        broken=a_plan(YEARS, S="keep 20/20/3.01; keep 20/20/3.01"),
        kept=a_plan(YEARS, S="keep 20/20/2.5; keep 20/20/2.5"),
        tight=a_plan(YEARS, S="keep 20/20/3; keep 20/20/3"),
        where=at(("S", 0)),
    ),
    Trio(
        leasing_grows_no_faster_than_absorption,
        "from the period before",
        YEARS,
        broken=a_plan(YEARS, S="keep 20/20/2; keep 20/20/7.01"),
        kept=a_plan(YEARS, S="keep 20/20/3; keep 20/20/7"),
        tight=a_plan(YEARS, S="keep 20/20/2; keep 20/20/7"),
        where=at(("S", 1)),
    ),
    Trio(
        new_leases_stay_within_demand,
        "of a group",
        DEMAND,
        broken=a_plan(DEMAND, A="keep 20/20/7", N="add 10/10/2.01", B="keep 20/20/9"),
        kept=a_plan(DEMAND, A="keep 20/20/7", N="add 10/10/1"),
        tight=a_plan(DEMAND, A="keep 20/20/7", N="add 10/10/2", B="keep 20/20/9"),
        where=at(("North", 0)),
    ),
    Trio(
        new_leases_stay_within_demand,
        "but for tenants moved",
        ASKED,
        broken=a_plan(ASKED, B="drop", N="add 20/20/6.01"),
        kept=a_plan(ASKED, B="drop", N="add 20/20/5"),
        tight=a_plan(ASKED, B="drop", N="add 20/20/6"),
        where=at(("province", 0)),
    ),
]


def test_a_dropped_cluster_takes_its_tenants_out_of_the_demand():
    scenario = scenario_of(A, B, demand=a_demand("AB", 2.0))
    plan = a_plan(scenario, A="drop", B="keep 20/12/6")
    assert all_hold(rows_on(scenario, plan))
    plan = a_plan(scenario, A="drop", B="keep 20/13/6.01")
    assert not all_hold(rows_of(new_leases_stay_within_demand, rows_on(scenario, plan)))


def test_leases_may_fall_again_but_not_below_those_of_today():
    scenario = scenario_of(A, years=TWO)
    falling = a_plan(scenario, A="keep 20/10/5; keep 20/10/3")
    assert all_hold(rows_on(scenario, falling))


def test_land_that_is_leased_by_nobody_today_owes_nobody_anything():
    scenario = scenario_of(existing("A", leased_ha=0.0))
    assert rows_of(tenants_stay, rows_on(scenario, a_plan(scenario))) == []


@pytest.mark.parametrize("occupied", [0.0, 10.0])
def test_without_a_speed_leasing_may_grow_at_once(occupied):
    scenario = scenario_of(existing("A", leased_ha=0.0))
    plan = a_plan(scenario, A=f"keep 20/20/{occupied}")
    assert all_hold(rows_on(scenario, plan))


def test_a_speed_of_nothing_keeps_leases_as_they_are():
    scenario = scenario_of(existing("A", absorption_ha_per_year=0.0))
    rows = rows_on(scenario, a_plan(scenario, A="keep 20/20/5.01"))
    broken = {row.rule for row in rows if not row.holds}
    assert broken == {"leasing_grows_no_faster_than_absorption"}


def test_a_row_of_the_demand_names_the_entry_that_asks_for_it():
    rows = rows_of(new_leases_stay_within_demand, rows_on(DEMAND, a_plan(DEMAND)))
    assert [row.origin for row in rows] == [origin(50)]


def test_tenants_of_a_move_that_is_stated_twice_move_once():
    kept = a_plan(TWICE, B="drop", N="add 20/20/6")
    too_many = a_plan(TWICE, B="drop", N="add 20/20/6.01")
    assert all_hold(rows_on(TWICE, kept))
    assert verify(TWICE, kept) == ()
    broken = {row.rule for row in rows_on(TWICE, too_many) if not row.holds}
    assert broken == {"new_leases_stay_within_demand"}
    assert [fault.rule for fault in verify(TWICE, too_many)] == ["demand"]
