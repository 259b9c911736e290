"""Does every cluster follow a pathway that the scenario allows?"""

from collections.abc import Iterator

from optimizer.domain.choice import Decision
from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Action, Headline, pathways
from optimizer.domain.plan import ClusterPlan, Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.checks.fault import Fault, differs, exceeds


def check_shape(scenario: Scenario, plan: Plan) -> Iterator[Fault]:
    """Every cluster of the case once, with a step in every period."""
    if set(plan.clusters) != {cluster.id for cluster in scenario.clusters}:
        yield Fault("every_cluster_once", "plan", None, "clusters differ from the case")
    for name, done in plan.clusters.items():
        if len(done.steps) != len(scenario.periods):
            text = f"{len(done.steps)} steps for {len(scenario.periods)} periods"
            yield Fault("one_pathway", name, None, text)


def check_pathways(scenario: Scenario, plan: Plan) -> Iterator[Fault]:
    """Actions in a legal order, permitted, near enough, and as decided."""
    for cluster in scenario.clusters:
        done = plan.clusters[cluster.id]
        yield from _order(scenario, cluster, done)
        yield from _permission(scenario, cluster, done)
        yield from _distance(scenario, cluster, done)
    for decision in scenario.decisions:
        yield from _decision(scenario, plan.clusters[decision.cluster], decision)


def _order(scenario: Scenario, cluster: Cluster, done: ClusterPlan) -> Iterator[Fault]:
    actions = tuple(step.action for step in done.steps)
    known = {p.actions: p for p in pathways(cluster.status, len(scenario.periods))}
    if actions not in known:
        words = ", ".join(actions)
        yield Fault("one_pathway", cluster.id, None, f"{words} is no pathway")
    elif known[actions] != done.pathway:
        text = f"{done.pathway.headline} is not the headline of its actions"
        yield Fault("one_pathway", cluster.id, None, text)


def _permission(
    scenario: Scenario, cluster: Cluster, done: ClusterPlan
) -> Iterator[Fault]:
    for t, step in enumerate(done.steps):
        needs = step.action in (Action.EXPAND, Action.REDUCE, Action.DROP, Action.ADD)
        if t == 0 and done.headline is Headline.KEEP:
            needs = True
        if not needs:
            continue
        permission = scenario.permissions.get(step.action)
        if permission is None:
            yield Fault("actions", cluster.id, t, f"{step.action} is not allowed")
        elif cluster.id not in permission.clusters or not (
            permission.first <= t <= permission.last
        ):
            text = f"{step.action} is not allowed here"
            yield Fault("actions", cluster.id, t, text, permission.origin)


def _distance(
    scenario: Scenario, cluster: Cluster, done: ClusterPlan
) -> Iterator[Fault]:
    if done.headline is not Headline.ADD:
        return
    for rule in scenario.within_km:
        km = cluster.columns.get(f"km_to.{rule.kind}")
        if isinstance(km, int | float) and exceeds(km, rule.km):
            text = f"{km:g} km from the nearest {rule.kind}, more than {rule.km:g}"
            yield Fault("within_km", cluster.id, None, text, rule.origin, km, rule.km)


def _decision(
    scenario: Scenario, done: ClusterPlan, decision: Decision
) -> Iterator[Fault]:
    named = done.headline in decision.headlines
    words = " or ".join(sorted(decision.headlines))
    if decision.must != named:
        must = "must" if decision.must else "must not"
        text = f"it {must} {words}, but the plan says {done.headline}"
        yield Fault("decisions", done.cluster, None, text, decision.origin)
        return
    if not decision.must:
        return
    if decision.by is not None and done.pathway.period > decision.by:
        by = scenario.periods[decision.by].name
        text = f"it must {words} by {by}"
        yield Fault("decisions", done.cluster, None, text, decision.origin)
    if decision.pathways and done.pathway not in decision.pathways:
        text = f"it must {words} in other periods"
        yield Fault("decisions", done.cluster, None, text, decision.origin)
    area = done.steps[-1].area_ha
    is_open = done.steps[-1].action not in (Action.DROP, Action.GONE, Action.WAIT)
    if decision.area_ha is not None and is_open and differs(area, decision.area_ha):
        text = f"it must have {decision.area_ha:g} ha at the end, not {area:g}"
        at, asked = decision.origin, decision.area_ha
        yield Fault("decisions", done.cluster, None, text, at, area, asked)
