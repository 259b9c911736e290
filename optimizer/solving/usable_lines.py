"""What a plan can use of the network at the end of a period."""

from optimizer.domain.network import Link
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.in_plan import is_open


def is_there(plan: Plan, link: Link, period: int) -> bool:
    """Whether a link exists today or is built by the end of a period."""
    built = plan.links.get(link.id)
    return link.exists or (built is not None and built <= period)


def shut_nodes(
    scenario: Scenario, plan: Plan, service: str, period: int
) -> frozenset[str]:
    """Nodes that no line of a service may touch at the end of a period.

    None, unless lines lead through clusters in the plan only: then those on which
    clusters stand, none of them in the plan, but for the trunk places of the service.
    """
    if not scenario.connectivity.through_plan_only:
        return frozenset()
    occupied = {cluster.place for cluster in scenario.clusters}
    passable = {
        cluster.place
        for cluster in scenario.clusters
        if is_open(plan, cluster.id, period)
    }
    trunks = {place.id for place in scenario.network.trunks(service)}
    return frozenset(occupied - passable - trunks)


def usable_links(
    scenario: Scenario, plan: Plan, service: str, period: int
) -> tuple[Link, ...]:
    """The links of a service that are there and lead through no shut node, by id."""
    shut = shut_nodes(scenario, plan, service, period)
    return tuple(
        link
        for link in scenario.network.links_of(service)
        if is_there(plan, link, period)
        and link.start not in shut
        and link.end not in shut
    )
