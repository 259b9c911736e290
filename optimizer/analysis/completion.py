"""What a stated plan leaves open, chosen so that it breaks as little as can be."""

from dataclasses import replace

from optimizer.analysis.exempted import exempted, without_sources
from optimizer.domain.connectivity import Connectivity
from optimizer.domain.pathway import pathways
from optimizer.domain.scenario import Scenario
from optimizer.domain.stated import StatedCourse, StatedPlan
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.solving.least_breach import LeastBreach, least_breach
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch


def completed(
    scenario: Scenario,
    stated: StatedPlan,
    opened: OpenPathways,
    settings: SolveSettings,
    watch: Watch | None,
) -> LeastBreach:
    """The plan as stated that misses least, then the best of those.

    ``opened`` are the pathways that the scenario leaves. Those that the plan states are
    open nevertheless; a cluster that it does not name and for which nothing is left has
    all of them. The plan is not checked.
    """
    whole = _with_blocked(scenario, stated, opened)
    left = {
        cluster.id: whole.courses[cluster.id].pathways
        if cluster.id in whole.courses
        else opened.left[cluster.id]
        for cluster in scenario.clusters
    }
    reached, left = exempted(scenario, left)
    chosen = OpenPathways(left, opened.ruled_out)
    found = least_breach(reached, chosen, whole, settings, watch)
    if found.plan is None and not found.interrupted:
        # What lines lead through contradicts the plan: judged as if none were asked.
        apart = replace(scenario, connectivity=Connectivity())
        found = least_breach(apart, chosen, whole, settings, watch)
    if found.plan is None:
        return found
    return replace(found, plan=without_sources(scenario, found.plan))


def _with_blocked(
    scenario: Scenario, stated: StatedPlan, opened: OpenPathways
) -> StatedPlan:
    """The plan, and clusters that it leaves open but for which nothing is left."""
    periods = len(scenario.periods)
    blocked = {
        name: StatedCourse(
            name,
            pathways(scenario.cluster_of[name].status, periods),
            {},
            scenario.cluster_of[name].origin,
        )
        for name in opened.without_any()
    }
    return StatedPlan(dict(sorted({**blocked, **stated.courses}.items())))
