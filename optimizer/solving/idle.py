"""What a plan does for nothing set back, where it is as good and as valid without it.

A plan that is proved only to within a gap may add clusters of 0 ha, expand by 0 ha, and
build lines on which nobody hangs. No search is needed to take that back: the plan is
changed, counted and checked again.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Action, Pathway, pathways
from optimizer.domain.plan import ClusterPlan, Plan, Step
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import ROUNDING_HA, OpenPathways
from optimizer.solving.checks.fault import NEAR
from optimizer.solving.lines import hanging_clusters
from optimizer.solving.verify import verify

Worth = Callable[[Plan], Sequence[float]]
"""What a plan is worth by each goal, the larger the better."""

Kept = Callable[[Plan], bool]

MOST_TRIALS = 16
"""How often a plan is checked again for clusters, and as often for lines: enough to
tell a few that must stay from a thousand that need not, in about the time of a search.
"""

SAME = 1e-9
"""Values that differ by less than this fraction are equally good."""


def without_idle(
    scenario: Scenario, opened: OpenPathways, plan: Plan, worth: Worth
) -> Plan:
    """The plan without changes of 0 ha, then without lines for nobody.

    A change goes back to `keep` or `leave_out`, or to the period in which hectares
    move, if that pathway is open to the cluster. All go back at once, by id; if the
    plan is then worth less by any goal or has a fault, the first half of them alone and
    then the second half, and so on down to single ones.
    """
    least = [value - SAME * max(1.0, abs(value)) for value in worth(plan)]

    def kept(changed: Plan) -> bool:
        values = zip(worth(changed), least, strict=True)
        return all(now >= before for now, before in values) and not verify(
            scenario, changed
        )

    calm = _calm_courses(scenario, opened, plan)
    plan = _set_back(plan, sorted(calm), kept, lambda p, ids: _calmed(p, calm, ids))
    return _set_back(plan, _idle_lines(scenario, plan), kept, _unbuilt)


def _set_back(
    plan: Plan,
    idle: Sequence[str],
    kept: Kept,
    change: Callable[[Plan, Sequence[str]], Plan],
) -> Plan:
    """The plan with as many set back as it bears, found by halves."""
    waiting = [idle] if idle else []
    trials = 0
    while waiting and trials < MOST_TRIALS:
        part = waiting.pop()
        changed = change(plan, part)
        trials += 1
        if kept(changed):
            plan = changed
        elif len(part) > 1:
            middle = len(part) // 2
            waiting += [part[middle:], part[:middle]]
    return plan


def _calm_courses(
    scenario: Scenario, opened: OpenPathways, plan: Plan
) -> dict[str, ClusterPlan]:
    """By id: what a cluster with changes of 0 ha does without them, if it may."""
    calm = {}
    for name, done in plan.clusters.items():
        cluster = scenario.cluster_of[name]
        steps = _without_idle_changes(cluster, done.steps)
        actions = tuple(step.action for step in steps)
        if actions == done.pathway.actions:
            continue
        pathway = _open_pathway(opened, cluster, actions)
        if pathway is not None:
            calm[name] = ClusterPlan(name, pathway, steps)
    return calm


def _without_idle_changes(cluster: Cluster, steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps with `wait`, `keep` or a later `add` where no hectare moves."""
    calm: list[Step] = []
    before = cluster.area_ha if cluster.exists else 0.0
    for step in steps:
        moved = abs(step.area_ha - before) > ROUNDING_HA
        waits = not cluster.exists and before <= ROUNDING_HA
        if step.action in (Action.DROP, Action.GONE):
            calm.append(step)
        elif waits and not moved:
            calm.append(Step(Action.WAIT, 0.0, 0.0, 0.0, 0.0))
        elif waits:
            calm.append(replace(step, action=Action.ADD))
        elif not moved and step.action is not Action.ADD:
            calm.append(replace(step, action=Action.KEEP, added_ha=0.0))
        else:
            calm.append(step)
        before = step.area_ha
    return tuple(calm)


def _open_pathway(
    opened: OpenPathways, cluster: Cluster, actions: tuple[Action, ...]
) -> Pathway | None:
    known = pathways(cluster.status, len(actions))
    pathway = next((each for each in known if each.actions == actions), None)
    return pathway if pathway in opened.left[cluster.id] else None


def _calmed(plan: Plan, calm: Mapping[str, ClusterPlan], names: Sequence[str]) -> Plan:
    courses = {name: calm[name] for name in names}
    return replace(plan, clusters={**plan.clusters, **courses})


def _idle_lines(scenario: Scenario, plan: Plan) -> list[str]:
    """Lines built on which no cluster hangs and over which nothing flows, by id."""
    hanging = hanging_clusters(scenario, plan)
    return [
        name
        for name in sorted(plan.links)
        if not hanging[name] and not any(abs(f) > NEAR for f in _flows(plan, name))
    ]


def _unbuilt(plan: Plan, names: Sequence[str]) -> Plan:
    links = {name: t for name, t in plan.links.items() if name not in set(names)}
    still = {
        name: (0.0,) * len(plan.flows[name]) for name in names if name in plan.flows
    }
    return replace(plan, links=links, flows={**plan.flows, **still})


def _flows(plan: Plan, link: str) -> Sequence[float]:
    return plan.flows.get(link, ())
