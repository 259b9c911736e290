"""Clusters and scenarios with plain values, of which a test states what matters."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from optimizer.domain.choice import Permission
from optimizer.domain.cluster import Cell, Cluster
from optimizer.domain.limit import Budget
from optimizer.domain.measure import BUILT_IN, COST_KINDS, Measure, cost_terms
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Action
from optimizer.domain.period import Period
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin

ORIGIN = Origin("case.yaml", 1)

FIELD_OF_COLUMN = {
    "id": "id",
    "name": "name",
    "status": "status",
    "district": "district",
    "commune": "commune",
    "area_ha": "area_ha",
    "built_ha": "built_ha",
    "min_ha": "min_ha",
    "max_ha": "max_ha",
    "industrial_share": "industrial_share",
    "leased_ha": "leased_ha",
    "absorption_ha_per_year": "absorption_ha_per_year",
    "infra_cost_per_ha": "infra_cost_bn_per_ha",
    "clearance_cost_per_ha": "clearance_cost_bn_per_ha",
    "fixed_cost": "fixed_cost_bn",
    "drop_cost": "drop_cost_bn",
    "jobs_per_ha": "jobs_per_ha",
    "output_per_ha": "output_bn_per_ha",
    "investor": "investor",
    "wastewater": "wastewater",
    "craft_village": "craft_village",
    "mountainous": "mountainous",
    "place": "place",
}

_PLAIN = Cluster(
    id="A",
    name="A",
    status="existing",
    district="North",
    commune="N1",
    lat=None,
    lon=None,
    area_ha=20.0,
    built_ha=20.0,
    min_ha=20.0,
    max_ha=40.0,
    industrial_share=0.5,
    leased_ha=5.0,
    absorption_ha_per_year=None,
    infra_cost_bn_per_ha=2.0,
    clearance_cost_bn_per_ha=1.0,
    fixed_cost_bn=0.0,
    drop_cost_bn=0.0,
    conversion="",
    jobs_per_ha=10.0,
    output_bn_per_ha=1.0,
    investor=None,
    wastewater=None,
    craft_village=False,
    mountainous=False,
    place="A",
    quality="",
    source="",
    columns={},
    origin=Origin("clusters.csv", 2),
)


def a_cluster(
    name: str, own: Mapping[str, Cell] | None = None, **stated: Any
) -> Cluster:
    """An existing cluster of 20 ha, all built, with room for 40 ha, unless stated."""
    cluster = replace(_PLAIN, **{"id": name, "name": name, "place": name, **stated})
    columns = {key: getattr(cluster, name) for key, name in FIELD_OF_COLUMN.items()}
    return replace(cluster, columns={**columns, **(own or {})})


def a_candidate(
    name: str, own: Mapping[str, Cell] | None = None, **stated: Any
) -> Cluster:
    """A candidate of 10 to 30 ha unless stated."""
    nothing = {"area_ha": 0.0, "built_ha": 0.0, "leased_ha": 0.0}
    bounds = {"min_ha": 10.0, "max_ha": 30.0}
    return a_cluster(
        name, own, **{"status": "candidate", **nothing, **bounds, **stated}
    )


def again(cluster: Cluster, stated: Mapping[str, Any]) -> Cluster:
    """The cluster with other values, which its columns have too."""
    make = a_cluster if cluster.exists else a_candidate
    names = set(Cluster.__dataclass_fields__) - {"id", "name", "columns"}
    fields = {name: getattr(cluster, name) for name in sorted(names)}
    own = {
        name: value
        for name, value in cluster.columns.items()
        if name not in FIELD_OF_COLUMN
    }
    return make(cluster.id, own, **{**fields, **stated})


def all_permitted(
    clusters: tuple[Cluster, ...], periods: int, *actions: Action, step: float = 1.0
) -> dict[Action, Permission]:
    """Permissions for these actions (without any: the default ones) everywhere."""
    default = (Action.KEEP, Action.EXPAND, Action.DROP, Action.ADD)
    everyone = frozenset(cluster.id for cluster in clusters)
    return {
        action: Permission(action, everyone, 0, periods - 1, ORIGIN, step)
        for action in actions or default
    }


def measures_with(
    budget: Budget | None, own: Mapping[str, Measure] | None = None
) -> dict[str, Measure]:
    """Built-in measures, what each fund pays, and own ones."""
    found = dict(BUILT_IN)
    for fund in budget.funds if budget else ():
        name = f"cost.fund.{fund.name}"
        assert budget is not None
        terms = cost_terms(budget.shares_of(fund.name))
        found[name] = Measure(name, "bn VND", terms, "flow")
    return {**found, **(own or {})}


def paid_by(fund: str) -> dict[str, dict[str, float]]:
    """Every kind of cost paid by one fund."""
    return {kind: {fund: 1.0} for kind in COST_KINDS}


def a_scenario(
    *clusters: Cluster, years: tuple[float, ...] = (1.0,), **stated: Any
) -> Scenario:
    """A scenario that maximizes output over periods of these years unless stated."""
    clusters = tuple(sorted(clusters, key=lambda cluster: cluster.id))
    periods = tuple(
        Period(f"P{index + 1}", length, sum(years[:index]))
        for index, length in enumerate(years)
    )
    plain = {
        "name": "case",
        "title": {},
        "discount_rate": 0.0,
        "permissions": all_permitted(clusters, len(years)),
        "measures": measures_with(stated.get("budget")),
        "objective": Weighted(Goal({"output": 1.0}), ORIGIN),
    }
    return Scenario(clusters=clusters, periods=periods, **{**plain, **stated})
