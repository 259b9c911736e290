"""What a case says about lines: by service, what is there and what is asked."""

from optimizer.domain.scenario import Scenario
from optimizer.formulation.contraction import contract, reachable
from optimizer.reporting.tables.frame import DataFrame, frame


def network_table(scenario: Scenario) -> DataFrame:
    """Per service: links, trunk places, and from when for whom it is required.

    ``all_from`` and ``new_from`` are names of periods, blank if it is not required of
    all clusters or of new ones in particular; ``demanded`` has pairs of an amount and
    the state it is asked per; ``unjoined`` the ids of clusters that must be joined and
    whose links lead to no trunk place; of clusters without any link the reading tells.
    """
    asked = scenario.connectivity
    services = {link.service for link in scenario.network.links}
    services |= {entry.service for entry in asked.required}
    services |= {entry.service for entry in asked.demands}
    rows = []
    for service in sorted(services):
        links = scenario.network.links_of(service)
        existing = sum(link.exists for link in links)
        rows.append(
            {
                "service": service,
                "existing_links": existing,
                "candidate_links": len(links) - existing,
                "trunk_places": len(scenario.network.trunks(service)),
                "all_from": _first(scenario, service, new_only=False),
                "new_from": _first(scenario, service, new_only=True),
                "demanded": tuple(
                    (demand.amount, str(demand.per))
                    for demand in asked.demands
                    if demand.service == service
                ),
                "unjoined": _unjoined(scenario, service),
            }
        )
    return frame(rows)


def _first(scenario: Scenario, service: str, *, new_only: bool) -> str:
    """The first period in which the service is required of all or of new clusters."""
    firsts = [
        entry.first
        for entry in scenario.connectivity.required
        if entry.service == service and entry.new_only == new_only
    ]
    return scenario.periods[min(firsts)].name if firsts else ""


def _unjoined(scenario: Scenario, service: str) -> tuple[str, ...]:
    asked = scenario.connectivity
    rules = [entry for entry in asked.required if entry.service == service]
    of_all = any(not entry.new_only for entry in rules)
    of_all = of_all or any(
        entry.service == service and entry.amount > 0 for entry in asked.demands
    )
    if not of_all and not rules:
        return ()
    network = contract(scenario, service)
    reached = reachable(network.edges)
    return tuple(
        cluster.id
        for cluster in scenario.clusters
        if (of_all or not cluster.exists)
        and (node := network.stand(scenario, cluster.id)) is not None
        and node not in reached
    )
