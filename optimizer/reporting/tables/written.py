"""plan.csv, and in which order its clusters are listed."""

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import ClusterPlan, Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.reporting.tables.frame import DataFrame, frame
from optimizer.solving.quantities import cluster_cost

CHANGES = (Headline.ADD, Headline.EXPAND, Headline.REDUCE, Headline.DROP)
"""Headlines that make a difference to today's plan."""


def plan_table(scenario: Scenario, plan: Plan) -> DataFrame:
    """plan.csv: a row per cluster and period."""
    rows = [
        {
            "cluster": name,
            "period": period.name,
            "action": str(step.action),
            "area_ha": step.area_ha,
            "added_ha": step.added_ha,
            "built_ha": step.built_ha,
            "occupied_ha": step.occupied_ha,
            "cost": cluster_cost(scenario, plan, name, t),
        }
        for name, done in sorted(plan.clusters.items())
        for t, (period, step) in enumerate(
            zip(scenario.periods, done.steps, strict=True)
        )
    ]
    return frame(rows)


def ranked(scenario: Scenario, plan: Plan, opened: OpenPathways) -> list[str]:
    """Ids by the plan's own figures.

    Changes come before what stays, of each what commits more money first, then what
    moves more hectares, then by id. What could not be otherwise comes last.
    """

    def order(name: str) -> tuple[bool, bool, float, float, str]:
        done = plan.clusters[name]
        fixed = len({pathway.headline for pathway in opened.left[name]}) == 1
        moved = abs(moved_ha(scenario.cluster_of[name], done))
        cost = round(whole_cost(scenario, plan, name), 9)
        return fixed, done.headline not in CHANGES, -cost, -round(moved, 9), name

    return sorted(plan.clusters, key=order)


def whole_cost(scenario: Scenario, plan: Plan, name: str) -> float:
    """Capital spent on a cluster over all periods [bn VND]."""
    return sum(
        cluster_cost(scenario, plan, name, t) for t in range(len(scenario.periods))
    )


def headline_period(scenario: Scenario, done: ClusterPlan) -> str:
    """The period in which a change happens; blank where nothing does."""
    if done.headline not in CHANGES:
        return ""
    return scenario.periods[done.pathway.period].name


def moved_ha(cluster: Cluster, done: ClusterPlan) -> float:
    """The change of the area over the whole plan."""
    return done.steps[-1].area_ha - cluster.area_ha
