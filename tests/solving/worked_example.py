"""A small province and a plan for it, with every measure counted by hand.

Two periods of 5 and 10 years at 10 %:

* A (20 ha, 10 built, 4 leased of half) is kept, then expanded to 26 ha, 15 built;
  it must be given wastewater works in the first period: 8 + 0.5 * 20 = 18 bn;
* B (12 ha, all built, 2 leased of all) is dropped in the second period; it is given
  its works before: 8 + 0.5 * 12 = 14 bn;
* C (30 ha, 10 built, nothing leased) gives back 8 ha, then 2 ha;
* N is added with 12 ha, 6 of them built, then expanded to 16 ha, 16 of them built.
"""

from optimizer.domain.limit import Budget
from optimizer.domain.measure import COST_KINDS, Measure, Quantity, Term, cost_terms
from optimizer.domain.pathway import Action
from tests.builders import a_fund, a_plan, an_obligation, candidate, existing
from tests.strategies.parts import a_scenario, all_permitted, measures_with

CLUSTERS = (
    existing(
        "A",
        {"rice_share": 0.5, "weight": 2.0},
        built_ha=10.0,
        leased_ha=4.0,
        infra_cost_bn_per_ha=3.0,
        clearance_cost_bn_per_ha=1.5,
        jobs_per_ha=20.0,
        output_bn_per_ha=2.0,
    ),
    existing(
        "B",
        {"rice_share": 1.0, "weight": -1.0},
        area_ha=12.0,
        built_ha=12.0,
        min_ha=12.0,
        industrial_share=1.0,
        leased_ha=2.0,
        drop_cost_bn=9.0,
        jobs_per_ha=30.0,
        output_bn_per_ha=1.0,
    ),
    existing(
        "C",
        {"rice_share": 0.0, "weight": 4.0},
        area_ha=30.0,
        built_ha=10.0,
        min_ha=15.0,
        leased_ha=0.0,
        jobs_per_ha=0.0,
        output_bn_per_ha=0.0,
    ),
    candidate(
        "N",
        {"rice_share": 0.25, "weight": None},
        infra_cost_bn_per_ha=2.0,
        clearance_cost_bn_per_ha=1.0,
        fixed_cost_bn=25.0,
        jobs_per_ha=10.0,
        output_bn_per_ha=4.0,
    ),
)

PAYS = {kind: {"state": 1.0} for kind in COST_KINDS}
PAYS["infrastructure"] = {"state": 0.25, "private": 0.75}
BUDGET = Budget((a_fund("private", 99.0, 99.0), a_fund("state", 99.0, 99.0)), PAYS)

OWN = {
    measure.name: measure
    for measure in (
        Measure(
            "rice_land", "ha", (Term(Quantity.HECTARE_ADDED, "rice_share"),), "flow"
        ),
        Measure("weight", "", (Term(Quantity.CLUSTER_OPEN, "weight"),), "state"),
        Measure(
            "changes",
            "",
            (
                Term(Quantity.CLUSTER_ADDED),
                Term(Quantity.CLUSTER_EXPANDED, None, 10.0),
                Term(Quantity.CLUSTER_DROPPED, "weight"),
            ),
            "flow",
        ),
        Measure(
            "water",
            "",
            (
                Term(Quantity.HECTARE_OCCUPIED, "jobs_per_ha", 0.1),
                Term(Quantity.HECTARE_PLANNED),
                Term(Quantity.HECTARE_BUILT, None, 2.0),
            ),
            "state",
        ),
        Measure("cheap", "bn VND", cost_terms({"fixed": 0.5, "drop": 2.0}), "flow"),
    )
}

SCENARIO = a_scenario(
    *CLUSTERS,
    years=(5.0, 10.0),
    discount_rate=0.1,
    permissions=all_permitted(
        CLUSTERS,
        2,
        Action.KEEP,
        Action.EXPAND,
        Action.REDUCE,
        Action.DROP,
        Action.ADD,
    ),
    budget=BUDGET,
    measures=measures_with(BUDGET, OWN),
    obligations=(an_obligation("AB", period=0),),
)

PLAN = a_plan(
    SCENARIO,
    A="keep 20/10/4; expand 26/15/7",
    B="keep 12/12/3; drop",
    C="reduce 22/10/0; reduce 20/10/0",
    N="add 12/6/3; expand 16/16/8",
)

BY_HAND = {
    "land": (20 + 12 + 22 + 12, 26 + 20 + 16),
    "built": (10 + 12 + 10 + 6, 15 + 10 + 16),
    "industrial_land": (5 + 12 + 5 + 3, 7.5 + 5 + 8),
    "occupied": (4 + 3 + 0 + 3, 7 + 0 + 8),
    "jobs": (4 * 20 + 3 * 30 + 3 * 10, 7 * 20 + 8 * 10),
    "output": (4 * 2 + 3 * 1 + 3 * 4, 7 * 2 + 8 * 4),
    "clusters": (4, 3),
    "added_land": (12, 6 + 4),
    "released_land": (8, 12 + 2),
    "cost.infrastructure": (6 * 2, 5 * 3 + 10 * 2),
    "cost.clearance": (12 * 1, 6 * 1.5 + 4 * 1),
    "cost.fixed": (25, 0),
    "cost.drop": (0, 9),
    "cost.obligations": (18 + 14, 0),
    "cost.links": (0, 0),
    "cost": (12 + 12 + 25 + 32, 35 + 13 + 9),
    "cost.fund.private": (0.75 * 12, 0.75 * 35),
    "cost.fund.state": (0.25 * 12 + 12 + 25 + 32, 0.25 * 35 + 13 + 9),
    "rice_land": (12 * 0.25, 6 * 0.5 + 4 * 0.25),
    "weight": (2 - 1 + 4, 2 + 4),
    "changes": (1, 10 + 10 - 1),
    "water": (20 + 66 + 2 * 38, 22 + 62 + 2 * 41),
    "cheap": (0.5 * 25, 2 * 9),
}
"""Every measure in both periods."""
