"""The measures of a plan as linear expressions of the variables."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from pulp import LpAffineExpression, lpSum

from optimizer.domain.cluster import Cluster
from optimizer.domain.measure import Measure, Quantity, Term
from optimizer.domain.pathway import Action
from optimizer.domain.scenario import Scenario
from optimizer.formulation.maker import Amount
from optimizer.formulation.rewards import link_number
from optimizer.formulation.variables import Variables

Reader = Callable[[Scenario, Variables, Cluster, int], Amount]


def _released(scenario: Scenario, x: Variables, cluster: Cluster, t: int) -> Amount:
    gone = cluster.area_ha * x.doing(cluster.id, t, Action.DROP)
    return x.reduced[cluster.id][t] + gone


def _obligations(scenario: Scenario, x: Variables, cluster: Cluster, t: int) -> Amount:
    due_bn = sum(
        obligation.fixed_cost_bn + obligation.cost_bn_per_ha * cluster.area_ha
        for obligation in scenario.obligations
        if obligation.period == t and cluster.id in obligation.clusters
    )
    return due_bn * x.open(cluster.id, t) if due_bn else 0.0


_READERS: Mapping[Quantity, Reader] = {
    Quantity.CLUSTER_OPEN: lambda s, x, c, t: x.open(c.id, t),
    Quantity.HECTARE_PLANNED: lambda s, x, c, t: x.area[c.id][t],
    Quantity.HECTARE_BUILT: lambda s, x, c, t: x.built[c.id][t],
    Quantity.HECTARE_OCCUPIED: lambda s, x, c, t: x.occupied[c.id][t],
    Quantity.CLUSTER_ADDED: lambda s, x, c, t: x.doing(c.id, t, Action.ADD),
    Quantity.CLUSTER_EXPANDED: lambda s, x, c, t: x.doing(c.id, t, Action.EXPAND),
    Quantity.CLUSTER_DROPPED: lambda s, x, c, t: x.doing(c.id, t, Action.DROP),
    Quantity.HECTARE_ADDED: lambda s, x, c, t: x.added[c.id][t],
    Quantity.HECTARE_RELEASED: _released,
    Quantity.HECTARE_NEWLY_BUILT: lambda s, x, c, t: x.newly_built[c.id][t],
    Quantity.OBLIGATION_COST: _obligations,
}


def state_of(
    scenario: Scenario, x: Variables, cluster: Cluster, t: int, per: Quantity
) -> Amount:
    """What a cluster has of a state at the end of a period."""
    return _READERS[per](scenario, x, cluster, t)


def measure_in_period(
    scenario: Scenario,
    x: Variables,
    measure: Measure,
    period: int,
    members: Iterable[Cluster] | None = None,
) -> LpAffineExpression:
    """What a measure amounts to in one period, over some clusters (all if None)."""
    clusters = scenario.clusters if members is None else tuple(members)
    parts: list[Amount] = []
    for term in measure.terms:
        if term.quantity.is_shared:
            if len(clusters) == len(scenario.clusters):
                parts.extend(_shared(scenario, x, term, period))
            continue
        reader = _READERS[term.quantity]
        for cluster in clusters:
            rate = term.factor
            if term.column is not None:
                rate *= cluster.number(term.column)
            if rate:
                parts.append(rate * reader(scenario, x, cluster, period))
    return lpSum(parts)


def _shared(
    scenario: Scenario, x: Variables, term: Term, period: int
) -> Iterator[Amount]:
    """What belongs to no cluster: lines built, places covered."""
    if term.quantity is Quantity.LINK_BUILT:
        for link in scenario.network.links:
            rate = term.factor * link_number(link, term.column)
            if rate and link.id in x.lines.built:
                yield rate * x.lines.built_in(link.id, period)
    elif scenario.coverage is not None:
        for place in scenario.coverage.places:
            if place.id in x.covered:
                yield term.factor * place.weight * x.covered[place.id][period]


def measure_today(
    scenario: Scenario, measure: Measure, members: Iterable[Cluster]
) -> float:
    """What a state amounts to today, over some clusters."""
    today: Mapping[Quantity, Callable[[Cluster], float]] = {
        Quantity.CLUSTER_OPEN: lambda cluster: 1.0,
        Quantity.HECTARE_PLANNED: lambda cluster: cluster.area_ha,
        Quantity.HECTARE_BUILT: lambda cluster: cluster.built_ha,
        Quantity.HECTARE_OCCUPIED: lambda cluster: cluster.leased_ha,
    }
    there = [cluster for cluster in members if cluster.exists]
    total = 0.0
    for term in measure.terms:
        if term.quantity is Quantity.PLACE_COVERED:
            total += term.factor * _covered_today(scenario)
            continue
        for cluster in there:
            rate = 1.0 if term.column is None else cluster.number(term.column)
            total += term.factor * rate * today[term.quantity](cluster)
    return total


def _covered_today(scenario: Scenario) -> float:
    """The weight of places that existing clusters cover."""
    places = scenario.coverage.places if scenario.coverage else ()
    return sum(
        place.weight
        for place in places
        if any(scenario.cluster_of[one].exists for one in place.clusters)
    )
