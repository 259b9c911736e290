"""The most that a cluster can have on a pathway: bounds that make the model tight."""

from optimizer.domain.cluster import Cluster
from optimizer.domain.measure import Quantity
from optimizer.domain.pathway import Action, Headline, Pathway
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import area_cap_ha


def most_area_ha(
    scenario: Scenario, cluster: Cluster, pathway: Pathway, period: int
) -> float:
    """The greatest area at the end of a period; 0 while not in the plan."""
    if not pathway.is_open(period):
        return 0.0
    grown = Action.EXPAND in pathway.actions[: period + 1]
    if grown or pathway.headline is Headline.ADD:
        return area_cap_ha(scenario, cluster, pathway)
    return cluster.area_ha


def most_occupied_ha(
    scenario: Scenario, cluster: Cluster, pathway: Pathway, period: int
) -> float:
    """The most hectares leased at the end of a period, by area and by absorption."""
    speed = cluster.absorption_ha_per_year
    most = cluster.leased_ha if cluster.exists else 0.0
    for t, each in enumerate(scenario.periods[: period + 1]):
        area = most_area_ha(scenario, cluster, pathway, t)
        leasable = cluster.industrial_share * area
        # What was too small a period ago leases no more than it can absorb since.
        grown = leasable if speed is None else most + speed * each.years
        most = min(leasable, grown)
    return most


def most_of(
    scenario: Scenario,
    cluster: Cluster,
    pathway: Pathway,
    period: int,
    per: Quantity,
) -> float:
    """The most of a state at the end of a period."""
    if not pathway.is_open(period):
        return 0.0
    match per:
        case Quantity.CLUSTER_OPEN:
            return 1.0
        case Quantity.HECTARE_OCCUPIED:
            return most_occupied_ha(scenario, cluster, pathway, period)
    return most_area_ha(scenario, cluster, pathway, period)
