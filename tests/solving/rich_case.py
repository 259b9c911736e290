"""A case with an entry of every kind, and a good plan of it with room everywhere.

Two periods of 5 years, every rule of the law enforced, fill judged by district:

* A expands, B is kept and builds, C gives land back, D is dropped and its tenants move
  to N, E is given wastewater works and then expands, M is left out, N is added;
* infrastructure costs 2 a hectare, clearance 1, adding N 10, dropping D 5, the works
  of B 15.5 and those of E 17 bn.
"""

from optimizer.domain.choice import AtMostOneOf, Requires, TenantsMove, WithinKm
from optimizer.domain.limit import Budget, Demand
from optimizer.domain.measure import BUILT_IN, COST_KINDS
from optimizer.domain.pathway import Action, Headline
from tests.builders import (
    a_demand,
    a_fund,
    a_limit,
    a_plan,
    an_obligation,
    candidate,
    existing,
    law_with,
    must,
    must_not,
    origin,
)
from tests.strategies.parts import a_scenario, all_permitted, measures_with

KNOWN = {"investor": True, "wastewater": True}
CLUSTERS = (
    existing("A", built_ha=10.0, leased_ha=4.0, absorption_ha_per_year=0.6, **KNOWN),
    existing(
        "B",
        area_ha=15.0,
        built_ha=12.0,
        min_ha=15.0,
        leased_ha=5.0,
        wastewater=False,
    ),
    existing(
        "C", district="South", area_ha=30.0, built_ha=8.0, min_ha=15.0, leased_ha=2.0
    ),
    existing(
        "D",
        district="South",
        area_ha=12.0,
        built_ha=12.0,
        min_ha=12.0,
        industrial_share=1.0,
        leased_ha=3.0,
        drop_cost_bn=5.0,
        conversion="park",
    ),
    existing(
        "E",
        district="South",
        area_ha=18.0,
        built_ha=18.0,
        min_ha=18.0,
        leased_ha=5.0,
        investor=True,
        wastewater=False,
    ),
    candidate("M", {"km_to.port": 4.0}, district="South", min_ha=10.0),
    candidate("N", {"km_to.port": 8.0}, fixed_cost_bn=10.0, investor=True),
)

PAYS = {kind: {"state": 1.0} for kind in COST_KINDS}
PAYS["infrastructure"] = {"state": 0.3, "private": 0.7}
BUDGET = Budget(
    (a_fund("private", 44.0, 10.0, carry_over=True), a_fund("state", 90.0, 30.0)),
    PAYS,
    frozenset({"state"}),
)

EVERYONE = "ABCDEMN"
LIMITS = (
    a_limit("land", "at_most", 150.0, EVERYONE, 1, id="quota"),
    a_limit("jobs", "at_least", 30.0, EVERYONE, 1, id="work", change=True),
    a_limit(
        "occupied",
        "at_least",
        0.5,
        EVERYONE,
        1,
        id="fill",
        over=BUILT_IN["industrial_land"],
    ),
    a_limit("added_land", "at_most", 60.0, EVERYONE, None, id="new land"),
    a_limit("clusters", "at_least", 2.0, "ABN", 0, id="north", by="district"),
    a_limit("cost", "at_most", 200.0, EVERYONE, 0, id="spending"),
    a_limit("land", "at_most", 60.0, "CDEM", 0, id="south", by="district"),
)
VALUES = {
    "quota": 103.0,
    "work": 110.0,
    "fill": 30 / 39,
    "new land": 26.0,
    "north": 3.0,
    "spending": 105.5,
    "south": 42.0,
}
"""What the plan makes of each limit, counted by hand."""

SCENARIO = a_scenario(
    *CLUSTERS,
    years=(5.0, 5.0),
    permissions=all_permitted(
        CLUSTERS,
        2,
        Action.KEEP,
        Action.EXPAND,
        Action.REDUCE,
        Action.DROP,
        Action.ADD,
    ),
    limits=LIMITS,
    demand=Demand(
        "district",
        (
            *a_demand("ABN", 5.0, 9.5, group="North").caps,
            *a_demand("CDEM", 5.0, 5.0, group="South").caps,
        ),
    ),
    budget=BUDGET,
    measures=measures_with(BUDGET),
    law=law_with(),
    obligations=(an_obligation("BE", period=0),),
    decisions=(must("E", Headline.EXPAND, by=1, area_ha=22.0), must_not("A", "drop")),
    relations=(
        AtMostOneOf(("M", "N"), origin(91)),
        Requires("N", "B", origin(92)),
        TenantsMove(("D",), "N", origin(93)),
    ),
    within_km=(WithinKm("port", 15.0, origin(95)),),
)

COURSES = {
    "A": "expand 26/16/6; keep 26/20/8",
    "B": "keep 15/12/5; keep 15/14/6",
    "C": "reduce 24/8/2; keep 24/10/3",
    "D": "drop; gone",
    "E": "keep 18/18/6; expand 22/18/6",
    "M": "wait; wait",
    "N": "add 16/12/4; keep 16/16/7",
}
PLAN = a_plan(SCENARIO, **COURSES)


def plan_with(**courses):
    """The plan, but for what these clusters do."""
    return a_plan(SCENARIO, **{**COURSES, **courses})
