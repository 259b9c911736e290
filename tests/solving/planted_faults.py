"""Faults planted one at a time in the rich case: in its plan, or in what it allows."""

from dataclasses import replace

from optimizer.domain.choice import Permission, WithinKm
from optimizer.domain.law import RuleKind
from optimizer.domain.limit import Demand
from optimizer.domain.measure import COST_KINDS
from optimizer.domain.pathway import Action, Headline, pathways
from optimizer.domain.plan import Plan
from tests.builders import (
    THRESHOLDS,
    a_demand,
    a_fund,
    law_with,
    must,
    must_not,
    origin,
    pathway,
    with_step,
)
from tests.solving.rich_case import BUDGET, PLAN, SCENARIO, plan_with
from tests.strategies.parts import FIELD_OF_COLUMN, measures_with


def with_cluster(name, **changed):
    """The case with other facts about one cluster."""
    clusters = []
    for cluster in SCENARIO.clusters:
        if cluster.id == name:
            cells = {
                column: changed[field]
                for column, field in FIELD_OF_COLUMN.items()
                if field in changed
            }
            columns = {**cluster.columns, **cells}
            cluster = replace(cluster, columns=columns, **changed)
        clusters.append(cluster)
    return replace(SCENARIO, clusters=tuple(clusters))


def with_permission(action, *changed):
    """The case in which an action is permitted only so, or not at all."""
    left = {each: one for each, one in SCENARIO.permissions.items() if each != action}
    for clusters, first, last in changed:
        left[action] = Permission(action, frozenset(clusters), first, last, origin(30))
    return replace(SCENARIO, permissions=left)


def with_actions(name, *actions):
    """The plan in which a cluster's steps have other actions and nothing else."""
    done = PLAN.clusters[name]
    steps = tuple(
        replace(step, action=action)
        for step, action in zip(done.steps, actions, strict=True)
    )
    return Plan({**PLAN.clusters, name: replace(done, steps=steps)})


def with_law(kind, **numbers):
    thresholds = {kind: {**THRESHOLDS[kind], **numbers}}
    return replace(SCENARIO, law=law_with(thresholds=thresholds))


def with_lock(*locks):
    return replace(SCENARIO, decisions=locks)


def with_budget(**changed):
    budget = replace(BUDGET, **changed)
    return replace(SCENARIO, budget=budget, measures=measures_with(budget))


def headed(name, *actions):
    """The plan in which a cluster claims a pathway that its steps do not follow."""
    done = PLAN.clusters[name]
    claimed = pathway(SCENARIO.cluster_of[name], *actions)
    return Plan({**PLAN.clusters, name: replace(done, pathway=claimed)})


STATE_PAYS_MORE = {
    "pays": {
        **{kind: {"state": 1.0} for kind in COST_KINDS},
        "infrastructure": {"state": 0.31, "private": 0.69},
    }
}

IN_THE_PLAN = {
    "the area of a cluster that is kept changes": (
        with_step(PLAN, "N", 1, area_ha=17.0, added_ha=1.0),
        {("keep_changes_no_area", "N", 1)},
    ),
    "added land is not the growth of the area": (
        with_step(PLAN, "A", 0, added_ha=5.9),
        {("added_land", "A", 0)},
    ),
    "less than a step is added": (
        plan_with(A="expand 20.9/16/6; keep 20.9/20/8"),
        {("expand_by_a_step", "A", 0)},
    ),
    "less than a step is given back": (
        plan_with(C="reduce 29.1/8/2; keep 29.1/10/3"),
        {("reduce_by_a_step", "C", 0)},
    ),
    "built land is given back": (
        plan_with(C="keep 30/16/2; reduce 15.5/15.5/3"),
        {
            ("reduce_unbuilt_land", "C", 1),
            ("built_stays", "C", 1),
        },
    ),
    "a cluster is too large": (
        plan_with(A="expand 26/16/6; expand 40.01/20/8"),
        {("max_ha", "A", 1)},
    ),
    "a cluster is too small": (
        plan_with(C="reduce 24/8/2; reduce 14.99/10/3"),
        {("min_ha", "C", 1)},
    ),
    "built land shrinks": (
        with_step(PLAN, "A", 1, built_ha=15.99, occupied_ha=7.0),
        {("built_stays", "A", 1)},
    ),
    "more is built than there is": (
        with_step(PLAN, "N", 1, built_ha=16.01),
        {("built_within_area", "N", 1)},
    ),
    "more is leased than can be": (
        with_step(PLAN, "B", 0, occupied_ha=6.01),
        {("leasable", "B", 0)},
    ),
    "tenants are lost": (
        with_step(PLAN, "B", 0, occupied_ha=4.99),
        {("tenants_stay", "B", 0)},
    ),
    "leasing grows too fast": (
        with_step(PLAN, "A", 0, occupied_ha=7.01),
        {("absorption", "A", 0)},
    ),
    "more is leased than is asked for": (
        with_step(PLAN, "N", 1, occupied_ha=7.6),
        {("demand", "North", 1)},
    ),
    "both of two rivals are in the plan": (
        plan_with(M="wait; add 10/0/0"),
        {("at_most_one_of", "M", 1)},
    ),
    "a cluster comes without what it needs": (
        plan_with(B="keep 15/12/5; drop"),
        {("if_then", "N", 1)},
    ),
    "tenants have nowhere to go": (
        plan_with(N="wait; wait"),
        {("moves_to", "N", 0), ("moves_to", "N", 1)},
    ),
    "tenants find too little land": (
        with_step(PLAN, "N", 0, occupied_ha=2.99),
        {("moves_to", "N", 0)},
    ),
    "a required headline did not happen": (
        plan_with(E="keep 18/18/6; keep 18/18/6"),
        {("decisions", "E", None)},
    ),
    "locked hectares are missed": (
        plan_with(E="keep 18/18/6; expand 21.99/18/6"),
        {("decisions", "E", None)},
    ),
    "actions are in no order of a pathway": (
        with_actions("M", Action.GONE, Action.WAIT),
        {("one_pathway", "M", None)},
    ),
    "the headline is not that of the actions": (
        headed("B", Action.EXPAND, Action.KEEP),
        {("one_pathway", "B", None)},
    ),
    "a cluster is missing": (
        Plan({name: done for name, done in PLAN.clusters.items() if name != "B"}),
        {("every_cluster_once", "plan", None)},
    ),
    "a cluster is unknown": (
        Plan({**PLAN.clusters, "X": PLAN.clusters["B"]}),
        {("every_cluster_once", "plan", None)},
    ),
    "a cluster that is gone has land": (
        with_step(PLAN, "D", 1, area_ha=5.0, added_ha=5.0),
        {("closed_is_empty", "D", 1)},
    ),
    "hectares are negative": (
        with_step(PLAN, "E", 0, added_ha=-1.0),
        {("no_negative_hectares", "E", 0), ("added_land", "E", 0)},
    ),
    "a cluster expands that is not full enough": (
        with_step(PLAN, "E", 0, occupied_ha=5.39),
        {("expand_fill", "E", 1)},
    ),
}

IN_THE_CASE = {
    "an action is not listed": (
        with_permission(Action.REDUCE),
        {("actions", "C", 0)},
    ),
    "an action is not permitted to this cluster": (
        with_permission(Action.EXPAND, ("A", 0, 1)),
        {("actions", "E", 1)},
    ),
    "an action is not permitted yet": (
        with_permission(Action.DROP, ("D", 1, 1)),
        {("actions", "D", 0)},
    ),
    "keeping is not permitted": (
        with_permission(Action.KEEP),
        {("actions", "B", 0)},
    ),
    "a headline is forbidden": (
        with_lock(must_not("C", Headline.KEEP, Headline.REDUCE)),
        {("decisions", "C", None)},
    ),
    "leaving out is forbidden": (
        with_lock(must_not("M", Headline.LEAVE_OUT)),
        {("decisions", "M", None)},
    ),
    "a required headline comes too late": (
        with_lock(must("E", Headline.EXPAND, by=0)),
        {("decisions", "E", None)},
    ),
    "a required headline is reached on another pathway": (
        with_lock(must("E", Headline.EXPAND, pathways=pathways("existing", 2)[:1])),
        {("decisions", "E", None)},
    ),
    "a new cluster is too far away": (
        replace(SCENARIO, within_km=(WithinKm("port", 7.99, origin(95)),)),
        {("within_km", "N", None)},
    ),
    "money of one period is not there in the next": (
        with_budget(funds=(a_fund("private", 40.0, 10.0), BUDGET.funds[1])),
        {("budget", "private", 1)},
    ),
    "a fund is overspent": (
        with_budget(funds=(BUDGET.funds[0], a_fund("state", 80.29, 30.0))),
        {("budget", "state", 0)},
    ),
    "a fund that carries over is overspent": (
        with_budget(
            funds=(a_fund("private", 31.99, 10.0, carry_over=True), BUDGET.funds[1])
        ),
        {("budget", "private", 1)},
    ),
    "less is asked for": (
        replace(SCENARIO, demand=Demand(None, a_demand("ABCDEMN", 3.99, 99.0).caps)),
        {("demand", "all", 0)},
    ),
    "a cluster expands without an investor": (
        with_cluster("A", investor=False),
        {("expand_investor", "A", 0)},
    ),
    "a cluster expands without works": (
        with_cluster("A", wastewater=False),
        {("expand_works", "A", 0)},
    ),
    "a cluster expands before its works serve": (
        replace(
            SCENARIO,
            obligations=(replace(SCENARIO.obligations[0], clusters=frozenset("B")),),
        ),
        {("expand_works", "E", 1)},
    ),
    "a cluster is added without an investor": (
        with_cluster("N", investor=False),
        {("establish_investor", "N", 0)},
    ),
    "a cluster is added where much land is empty": (
        with_law(RuleKind.ESTABLISH_FILL, fill=9 / 11, unleased_ha=1.99),
        {("establish_fill", "N", 0)},
    ),
    "a new cluster is below the law's floor": (
        with_law(RuleKind.SIZE, floor_ha=16.01),
        {("size", "N", 0)},
    ),
    "an expanded cluster is above the law's cap": (
        with_law(RuleKind.SIZE, cap_ha=25.99),
        {("size", "A", 0)},
    ),
    "the state supports too much": (
        with_budget(**STATE_PAYS_MORE),
        {
            ("state_support", name, t)
            for name, t in (
                ("A", 0),
                ("A", 1),
                ("B", 1),
                ("C", 1),
                ("N", 0),
                ("N", 1),
            )
        },
    ),
}
