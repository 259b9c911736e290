"""Which figures rest on estimates, and are marked."""

from collections.abc import Iterable, Mapping

from optimizer.domain.cluster import Cluster
from optimizer.domain.coverage import CoveredPlace
from optimizer.domain.measure import Measure, Quantity, Term
from optimizer.domain.network import Link, Place
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reading.cells import MARK as MARK
from optimizer.solving.quantities import quantity

COLUMNS_BEHIND: Mapping[Quantity, frozenset[str]] = {
    Quantity.CLUSTER_OPEN: frozenset(),
    Quantity.HECTARE_PLANNED: frozenset({"area_ha"}),
    Quantity.HECTARE_BUILT: frozenset({"area_ha", "built_ha"}),
    Quantity.HECTARE_OCCUPIED: frozenset(
        {"fill", "industrial_ha", "industrial_share", "leased_ha"}
    ),
    Quantity.CLUSTER_ADDED: frozenset(),
    Quantity.CLUSTER_EXPANDED: frozenset(),
    Quantity.CLUSTER_DROPPED: frozenset(),
    Quantity.HECTARE_ADDED: frozenset({"area_ha"}),
    Quantity.HECTARE_RELEASED: frozenset({"area_ha"}),
    Quantity.HECTARE_NEWLY_BUILT: frozenset({"area_ha", "built_ha"}),
    Quantity.OBLIGATION_COST: frozenset({"area_ha"}),
}
"""The columns of a cluster that each figure of it is computed from.

Shared figures are computed from links and places. A measure rests besides on the
column that it is multiplied with.
"""

GROWTH_BEHIND: Mapping[Quantity, frozenset[str]] = {
    Quantity.HECTARE_OCCUPIED: frozenset({"absorption_ha_per_year"}),
}
"""What a planned figure rests on besides, that today's does not."""

_POINT = frozenset({"lat", "lon"})

_SHARES = frozenset({"industrial_ha", "industrial_share"})
"""`industrial_ha` over `area_ha` is the industrial share, where it is stated."""


def rests_on_estimate(
    scenario: Scenario, plan: Plan, measure: Measure, name: str, period: int | None
) -> bool:
    """Whether a cluster's part of a measure does; None asks for all periods."""
    cluster, done = scenario.cluster_of[name], plan.clusters[name]
    if not cluster.uncertain:
        return False
    periods = _periods(scenario, period)
    return any(
        not term.quantity.is_shared
        and _shaky(cluster, term.quantity, term.column, planned=True)
        and quantity(scenario, cluster, done, t, term.quantity)
        and (term.column is None or cluster.columns.get(term.column) is not None)
        for term in measure.terms
        for t in periods
    )


def total_rests_on_estimate(
    scenario: Scenario,
    plan: Plan,
    measure: Measure,
    period: int | None,
    members: Iterable[str] | None = None,
) -> bool:
    """Whether a measure of some clusters (all if None) does.

    What belongs to no cluster counts where all clusters are meant, as in the measure.
    """
    names = sorted(plan.clusters if members is None else members)
    if any(rests_on_estimate(scenario, plan, measure, name, period) for name in names):
        return True
    return len(names) == len(plan.clusters) and any(
        _shared_rests_on_estimate(scenario, plan, term, t)
        for term in measure.terms
        if term.quantity.is_shared
        for t in _periods(scenario, period)
    )


def may_rest_on_estimate(
    scenario: Scenario, measure: Measure, members: Iterable[str]
) -> bool:
    """Whether a measure of some clusters could do so in some plan."""
    clusters = [scenario.cluster_of[name] for name in members]
    links, places = scenario.network.links, scenario.network.places
    for term in measure.terms:
        if term.quantity is Quantity.LINK_BUILT:
            if any(line_rests_on_estimate(link, term.column) for link in links):
                return True
        elif term.quantity is Quantity.PLACE_COVERED:
            doubtful = any(one.uncertain & _POINT for one in clusters)
            if doubtful or any(place.uncertain for place in places):
                return True
        elif any(
            _shaky(one, term.quantity, term.column, planned=True)
            and (term.column is None or one.columns.get(term.column) is not None)
            for one in clusters
        ):
            return True
    return False


def today_rests_on_estimate(scenario: Scenario, measure: Measure) -> bool:
    """Whether today's value of a state does."""
    if any(term.quantity is Quantity.PLACE_COVERED for term in measure.terms):
        today = {cluster.id for cluster in scenario.clusters if cluster.exists}
        return _covers_estimates(scenario, today)
    return any(
        _shaky(cluster, term.quantity, term.column, planned=False)
        and (term.column is None or cluster.columns.get(term.column) is not None)
        for cluster in scenario.clusters
        if cluster.exists
        for term in measure.terms
    )


def area_rests_on_estimate(cluster: Cluster) -> bool:
    """Whether a planned area does, which starts from today's; a new one is chosen."""
    return cluster.exists and "area_ha" in cluster.uncertain


def fill_rests_on_estimate(cluster: Cluster) -> bool:
    """Whether today's share of leasable land that is leased does."""
    return not cluster.uncertain.isdisjoint(COLUMNS_BEHIND[Quantity.HECTARE_OCCUPIED])


def line_rests_on_estimate(link: Link, column: str | None = "cost") -> bool:
    """Whether a figure of a link does; None stands for the link itself."""
    return column in link.uncertain and bool(link.columns.get(column))


def need_rests_on_estimate(
    scenario: Scenario, plan: Plan, clusters: Iterable[str], service: str, period: int
) -> bool:
    """Whether what one of these clusters needs of a service in a period does."""
    return any(
        _shaky(cluster, demand.per, None, planned=True)
        and demand.amount
        and quantity(scenario, cluster, plan.clusters[cluster.id], period, demand.per)
        for cluster in map(scenario.cluster_of.__getitem__, clusters)
        if cluster.uncertain
        for demand in scenario.connectivity.demands
        if demand.service == service
    )


def capacity_rests_on_estimate(place: Place, service: str) -> bool:
    """Whether what a trunk place can supply of a service does."""
    return f"capacity.{service}" in place.uncertain


def _shared_rests_on_estimate(
    scenario: Scenario, plan: Plan, term: Term, period: int
) -> bool:
    if term.quantity is Quantity.PLACE_COVERED:
        there = {one for one, d in plan.clusters.items() if d.pathway.is_open(period)}
        return _covers_estimates(scenario, there)
    return any(
        line_rests_on_estimate(link, term.column)
        for link in scenario.network.links
        if plan.links.get(link.id) == period
    )


def _covers_estimates(scenario: Scenario, there: set[str]) -> bool:
    """Whether these clusters cover a place that rests on an estimate."""
    if scenario.coverage is None:
        return False
    doubtful = {place.id for place in scenario.network.places if place.uncertain}
    return any(
        place.id in doubtful or _at_estimated_points(scenario, near)
        for place in scenario.coverage.places
        if (near := _near(place, there))
    )


def _near(place: CoveredPlace, there: set[str]) -> list[str]:
    return [name for name in place.clusters if name in there]


def _at_estimated_points(scenario: Scenario, clusters: list[str]) -> bool:
    """Whether the point of each of these clusters is an estimate."""
    return all(scenario.cluster_of[one].uncertain & _POINT for one in clusters)


def _periods(scenario: Scenario, period: int | None) -> Iterable[int]:
    return range(len(scenario.periods)) if period is None else (period,)


def _shaky(
    cluster: Cluster, of: Quantity, column: str | None, *, planned: bool
) -> bool:
    behind = set(COLUMNS_BEHIND[of])
    if planned:
        behind |= GROWTH_BEHIND.get(of, frozenset())
    if column is not None:
        behind |= _SHARES if column in _SHARES else {column}
    return not behind.isdisjoint(cluster.uncertain)
