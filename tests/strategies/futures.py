"""Futures of a scenario: the same clusters with other costs, yields and budgets."""

import random
from dataclasses import replace

from optimizer.domain.cluster import Cluster
from optimizer.domain.scenario import Scenario


def random_futures(scenario: Scenario, count: int, seed: int) -> tuple[Scenario, ...]:
    """So many futures, in which amounts differ by up to a half; the first as it is."""
    dice = random.Random(seed)
    return (scenario, *(_future(scenario, dice) for _ in range(count - 1)))


def _future(scenario: Scenario, dice: random.Random) -> Scenario:
    clusters = tuple(_scaled(cluster, dice) for cluster in scenario.clusters)
    budget = scenario.budget
    if budget is not None:
        factor = dice.choice((0.5, 0.75, 1.0, 1.25))
        funds = tuple(
            replace(fund, amounts_bn=tuple(a * factor for a in fund.amounts_bn))
            for fund in budget.funds
        )
        budget = replace(budget, funds=funds)
    return replace(scenario, clusters=clusters, budget=budget)


def _scaled(cluster: Cluster, dice: random.Random) -> Cluster:
    def factor() -> float:
        return dice.choice((0.5, 0.75, 1.0, 1.25, 1.5))

    pace = cluster.absorption_ha_per_year
    return replace(
        cluster,
        infra_cost_bn_per_ha=cluster.infra_cost_bn_per_ha * factor(),
        fixed_cost_bn=cluster.fixed_cost_bn * factor(),
        drop_cost_bn=cluster.drop_cost_bn * factor(),
        output_bn_per_ha=cluster.output_bn_per_ha * factor(),
        jobs_per_ha=cluster.jobs_per_ha * factor(),
        absorption_ha_per_year=None if pace is None else pace * factor(),
    )
