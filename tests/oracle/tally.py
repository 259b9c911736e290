"""What a plan costs and adds, counted step by step."""

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Action
from optimizer.domain.plan import ClusterPlan, Plan
from optimizer.domain.scenario import Scenario


def total_cost(scenario: Scenario, plan: Plan) -> float:
    """All capital spent over all periods, undiscounted [bn VND]."""
    lines = sum(
        link.cost_bn for link in scenario.network.links if link.id in plan.links
    )
    return lines + sum(
        _cost(scenario, cluster, plan.clusters[cluster.id])
        for cluster in scenario.clusters
    )


def total_added(scenario: Scenario, plan: Plan) -> float:
    """All hectares added over all periods."""
    return sum(
        _added(cluster, plan.clusters[cluster.id]) for cluster in scenario.clusters
    )


def _added(cluster: Cluster, course: ClusterPlan) -> float:
    area, total = cluster.area_ha, 0.0
    for step in course.steps:
        if step.action in (Action.ADD, Action.EXPAND):
            total += step.area_ha - area
        area = step.area_ha
    return total


def _cost(scenario: Scenario, cluster: Cluster, course: ClusterPlan) -> float:
    total = cluster.clearance_cost_bn_per_ha * _added(cluster, course)
    built = cluster.built_ha
    for period, step in enumerate(course.steps):
        if course.pathway.is_open(period):
            total += cluster.infra_cost_bn_per_ha * (step.built_ha - built)
            total += sum(
                each.fixed_cost_bn + each.cost_bn_per_ha * cluster.area_ha
                for each in scenario.obligations
                if each.period == period and cluster.id in each.clusters
            )
        built = step.built_ha
        total += cluster.fixed_cost_bn * (step.action is Action.ADD)
        total += cluster.drop_cost_bn * (step.action is Action.DROP)
    return total
