"""Which figures rest on estimates, and are marked."""

from collections.abc import Mapping

from optimizer.domain.cluster import Cluster
from optimizer.domain.measure import Measure, Quantity
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.quantities import quantity

MARK = "≈"

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
    Quantity.LINK_BUILT: frozenset(),
}
"""The columns of a cluster that each figure of it is computed from.

A measure rests besides on the column that it is multiplied with.
"""

GROWTH_BEHIND: Mapping[Quantity, frozenset[str]] = {
    Quantity.HECTARE_OCCUPIED: frozenset({"absorption_ha_per_year"}),
}
"""What a planned figure rests on besides, that today's does not."""

_SHARES = frozenset({"industrial_ha", "industrial_share"})
"""`industrial_ha` over `area_ha` is the industrial share, where it is stated."""


def rests_on_estimate(
    scenario: Scenario, plan: Plan, measure: Measure, name: str, period: int | None
) -> bool:
    """Whether a cluster's part of a measure does; None asks for all periods."""
    cluster, done = scenario.cluster_of[name], plan.clusters[name]
    if not cluster.uncertain:
        return False
    periods = range(len(scenario.periods)) if period is None else (period,)
    return any(
        _shaky(cluster, term.quantity, term.column, planned=True)
        and quantity(scenario, cluster, done, t, term.quantity)
        and (term.column is None or cluster.columns.get(term.column) is not None)
        for term in measure.terms
        for t in periods
    )


def total_rests_on_estimate(
    scenario: Scenario, plan: Plan, measure: Measure, period: int | None
) -> bool:
    """Whether any cluster's part of a measure does."""
    return any(
        rests_on_estimate(scenario, plan, measure, name, period)
        for name in plan.clusters
    )


def today_rests_on_estimate(scenario: Scenario, measure: Measure) -> bool:
    """Whether today's value of a state does."""
    return any(
        _shaky(cluster, term.quantity, term.column, planned=False)
        for cluster in scenario.clusters
        if cluster.exists
        for term in measure.terms
    )


def _shaky(
    cluster: Cluster, of: Quantity, column: str | None, *, planned: bool
) -> bool:
    behind = set(COLUMNS_BEHIND[of])
    if planned:
        behind |= GROWTH_BEHIND.get(of, frozenset())
    if column is not None:
        behind |= _SHARES if column in _SHARES else {column}
    return not behind.isdisjoint(cluster.uncertain)
