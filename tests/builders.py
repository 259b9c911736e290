"""Plans, limits, budgets and laws made by hand, of which a test states what matters.

Clusters and scenarios come from `tests.strategies.parts`; `existing` and `candidate`
are its builders under the words that the format uses.
"""

from collections.abc import Mapping
from dataclasses import replace

from optimizer.domain.choice import Decision, Obligation
from optimizer.domain.cluster import Cluster
from optimizer.domain.law import Law, Mode, RuleKind
from optimizer.domain.limit import Budget, Demand, DemandCap, Fund, Limit, Sense
from optimizer.domain.measure import BUILT_IN, COST_KINDS, Measure
from optimizer.domain.pathway import Action, Headline, Pathway, pathways
from optimizer.domain.plan import ClusterPlan, Plan, Step
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from tests.strategies.laws import a_law
from tests.strategies.networks import (
    a_link,
    a_network,
    a_place,
    a_trunk,
    covering,
    demanded,
    lines_measure,
    required,
)
from tests.strategies.parts import ORIGIN, a_candidate, a_cluster, a_scenario, paid_by

existing = a_cluster
candidate = a_candidate
scenario_of = a_scenario

ACTION_OF = {
    "keep": Action.KEEP,
    "expand": Action.EXPAND,
    "reduce": Action.REDUCE,
    "drop": Action.DROP,
    "gone": Action.GONE,
    "add": Action.ADD,
    "wait": Action.WAIT,
}
CLOSED = (Action.DROP, Action.GONE, Action.WAIT)

THRESHOLDS: dict[RuleKind, dict[str, float]] = {
    RuleKind.SIZE: {"floor_ha": 10.0, "special_floor_ha": 5.0, "cap_ha": 75.0},
    RuleKind.EXPAND_INVESTOR: {},
    RuleKind.EXPAND_WORKS: {},
    RuleKind.EXPAND_FILL: {"fill": 0.6},
    RuleKind.ESTABLISH_INVESTOR: {},
    RuleKind.ESTABLISH_FILL: {"fill": 0.5, "unleased_ha": 10.0},
    RuleKind.STATE_SUPPORT: {"share": 0.3},
    RuleKind.CONVERSION: {},
}

Course = str
"""What a cluster does, period by period: ``action area/built/occupied``.

``"keep 20/20/5; expand 30/25/8"``. Left out, built is all of the area and occupied
nothing; a closed cluster needs no figures: ``"wait; add 20/10/0"``.
"""


def origin(line: int) -> Origin:
    """An entry of the scenario, told apart by its line."""
    return Origin("case.yaml", line, None, f"entry {line}")


def pathway(cluster: Cluster, *actions: Action) -> Pathway:
    """The pathway with these actions; KeyError if there is none."""
    known = {each.actions: each for each in pathways(cluster.status, len(actions))}
    return known[actions]


def a_plan(scenario: Scenario, **courses: Course) -> Plan:
    """A plan in which the clusters do what is stated, the others stay as they are."""
    return Plan(
        {
            cluster.id: _course(scenario, cluster, courses.get(cluster.id))
            for cluster in scenario.clusters
        }
    )


def _course(scenario: Scenario, cluster: Cluster, course: Course | None) -> ClusterPlan:
    if course is None:
        calm = f"keep {cluster.area_ha}/{cluster.built_ha}/{cluster.leased_ha}"
        course = "; ".join([calm if cluster.exists else "wait"] * len(scenario.periods))
    steps: list[Step] = []
    before = cluster.area_ha
    for part in course.split(";"):
        steps.append(_step(part.split(), before))
        before = steps[-1].area_ha
    actions = tuple(step.action for step in steps)
    return ClusterPlan(cluster.id, pathway(cluster, *actions), tuple(steps))


def _step(words: list[str], before: float) -> Step:
    action = ACTION_OF[words[0]]
    if action in CLOSED:
        return Step(action, 0.0, 0.0, 0.0, 0.0)
    area, built, occupied = ([float(n) for n in words[1].split("/")] + [None] * 2)[:3]
    built = area if built is None else built
    return Step(action, area, max(area - before, 0.0), built, occupied or 0.0)


def with_step(plan: Plan, cluster: str, period: int, **changed: float) -> Plan:
    """The plan with one step changed and everything else left as it is."""
    done = plan.clusters[cluster]
    steps = list(done.steps)
    steps[period] = replace(steps[period], **changed)
    clusters = {**plan.clusters, cluster: replace(done, steps=tuple(steps))}
    return replace(plan, clusters=clusters)


def a_limit(
    measure: str | Measure,
    sense: Sense,
    amount: float,
    members: str | tuple[str, ...],
    period: int | None = 0,
    **stated: object,
) -> Limit:
    """A limit over clusters, named together in one string where ids are letters."""
    counted = BUILT_IN[measure] if isinstance(measure, str) else measure
    plain = {"origin": origin(60)}
    return Limit(
        counted, sense, amount, frozenset(members), period, **{**plain, **stated}
    )


def a_fund(name: str, *amounts: float, carry_over: bool = False) -> Fund:
    return Fund(
        name, amounts, carry_over, tuple(origin(40 + t) for t in range(len(amounts)))
    )


def one_fund(*amounts: float, carry_over: bool = False) -> Budget:
    """The simple form of a budget: one fund that pays everything."""
    fund = a_fund("budget", *amounts, carry_over=carry_over)
    return Budget((fund,), paid_by("budget"))


def shared_budget(state_share: float, *amounts: float) -> Budget:
    """Two equal funds; the state's pays this share of infrastructure and all else."""
    pays = {kind: {"state": 1.0} for kind in COST_KINDS}
    pays["infrastructure"] = {"state": state_share, "private": 1.0 - state_share}
    funds = (a_fund("private", *amounts), a_fund("state", *amounts))
    return Budget(funds, pays, frozenset({"state"}))


def a_demand(members: str, *hectares: float, group: str | None = None) -> Demand:
    """A cap for one group in every period."""
    caps = tuple(
        DemandCap(frozenset(members), t, amount, origin(50 + t), group)
        for t, amount in enumerate(hectares)
    )
    return Demand("district" if group else None, caps)


def must(cluster: str, *headlines: Headline, **stated: object) -> Decision:
    plain = {"origin": origin(70)}
    return Decision(cluster, True, frozenset(headlines), **{**plain, **stated})


def must_not(cluster: str, *headlines: Headline) -> Decision:
    return Decision(cluster, False, frozenset(headlines), origin(71))


def an_obligation(
    members: str, period: int = 0, column: str = "wastewater", **stated: float
) -> Obligation:
    """What existing clusters must be given: 8 bn and 0.5 bn per hectare if unstated."""
    plain = {"fixed_cost_bn": 8.0, "cost_bn_per_ha": 0.5}
    return Obligation(
        column, period, frozenset(members), origin=origin(80), **{**plain, **stated}
    )


def law_with(
    *kinds: RuleKind,
    mode: Mode = "enforce",
    thresholds: Mapping[RuleKind, dict[str, float]] | None = None,
    judged_by: str = "district",
) -> Law:
    """A law in which these rules (without any: all) act in a mode, the others not."""
    acting = kinds or tuple(RuleKind)
    modes: dict[RuleKind, Mode] = {
        kind: mode if kind in acting else "off" for kind in RuleKind
    }
    return a_law(modes, {**THRESHOLDS, **(thresholds or {})}, judged_by)


__all__ = [
    "ORIGIN",
    "a_demand",
    "a_fund",
    "a_limit",
    "a_link",
    "a_network",
    "a_place",
    "a_plan",
    "a_trunk",
    "an_obligation",
    "candidate",
    "covering",
    "demanded",
    "existing",
    "law_with",
    "lines_measure",
    "must",
    "must_not",
    "one_fund",
    "origin",
    "pathway",
    "required",
    "scenario_of",
    "shared_budget",
    "with_step",
]
