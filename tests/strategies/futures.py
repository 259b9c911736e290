"""Futures of a scenario: the same clusters with other costs, yields and budgets."""

import random
from dataclasses import replace

from optimizer.domain.cluster import Cluster
from optimizer.domain.limit import Budget, Fund, Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.scenario import Scenario
from tests.strategies.parts import (
    ORIGIN,
    a_candidate,
    a_cluster,
    a_scenario,
    again,
    paid_by,
)


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


def contested_futures(seed: int, clusters: int, count: int) -> tuple[Scenario, ...]:
    """Futures in which other candidates pay each time, and funds are short of some.

    In some a quota of land, or a target of jobs, rules out what is best in others.
    """
    dice = random.Random(seed)
    existing = [a_cluster(f"E{n}", **_drawn(dice)) for n in range(dice.choice((0, 1)))]
    candidates = [
        a_candidate(f"N{n}", **_drawn(dice)) for n in range(clusters - len(existing))
    ]
    years = (5.0, 5.0) if clusters < 4 else (5.0,)
    fund = Fund("province", (120.0,) * len(years), True, (ORIGIN,) * len(years))
    budget = Budget((fund,), paid_by("province"))
    base = a_scenario(
        *existing,
        *candidates,
        years=years,
        budget=budget,
        objective=Weighted(Goal({"output": 1.0, "cost": -0.1}), ORIGIN),
    )
    return tuple(_contested(base, dice) for _ in range(count))


def _drawn(dice: random.Random) -> dict[str, float]:
    return {
        "fixed_cost_bn": dice.choice((0.0, 10.0, 40.0)),
        "infra_cost_bn_per_ha": dice.uniform(1.0, 4.0),
        "output_bn_per_ha": dice.uniform(0.5, 2.0),
        "absorption_ha_per_year": dice.uniform(1.0, 6.0),
    }


def _contested(base: Scenario, dice: random.Random) -> Scenario:
    future = _future(base, dice)
    clusters = tuple(
        again(one, {"output_bn_per_ha": one.output_bn_per_ha * dice.uniform(0.4, 2.0)})
        for one in future.clusters
    )
    everyone = frozenset(one.id for one in clusters)
    limits = []
    if dice.random() < 0.4:
        land, most = BUILT_IN["land"], dice.choice((30.0, 45.0, 60.0))
        limits.append(
            Limit(land, "at_most", most, everyone, len(base.periods) - 1, ORIGIN)
        )
    if dice.random() < 0.3:
        jobs, least = BUILT_IN["jobs"], dice.choice((50.0, 100.0, 150.0))
        last = len(base.periods) - 1
        limits.append(Limit(jobs, "at_least", least, everyone, last, ORIGIN))
    return replace(future, clusters=clusters, limits=tuple(limits))
