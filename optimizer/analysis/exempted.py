"""A scenario in which lines reach clusters of a stated plan that none can reach."""

from collections.abc import Mapping
from dataclasses import replace

from optimizer.domain.cluster import Cluster
from optimizer.domain.network import TRUNK, Link, Network, Place
from optimizer.domain.pathway import Pathway
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.needs import services_joined
from optimizer.formulation.reach import out_of_reach

Left = dict[str, tuple[Pathway, ...]]


def exempted(
    scenario: Scenario, left: Mapping[str, tuple[Pathway, ...]]
) -> tuple[Scenario, Left]:
    """The scenario, and the pathways of ``left``, such that each is within reach.

    A cluster keeps the pathways on which it can be joined. One without any gets the
    services that cannot be brought to it at its own place, so that others are chosen
    as if it were joined; a check by the scenario itself will find that it is not.
    """
    open_ones: Left = dict(left)
    while True:
        missing = _missing(scenario, open_ones)
        if not missing:
            return scenario, open_ones
        for name, services in missing.items():
            scenario = _with_own_source(scenario, name, services)


def without_sources(scenario: Scenario, plan: Plan) -> Plan:
    """The plan without what flows over lines that the scenario does not have."""
    known = {link.id for link in scenario.network.links}
    flows = {name: flow for name, flow in plan.flows.items() if name in known}
    return replace(plan, flows=flows)


def _missing(scenario: Scenario, left: Left) -> dict[str, set[str]]:
    """By cluster, the services that it can be joined to on no pathway.

    Pathways that others leave room for are taken out of ``left``.
    """
    missing: dict[str, set[str]] = {}
    for service in services_joined(scenario):
        joined = scenario.connectivity
        alone = replace(
            joined,
            required=tuple(r for r in joined.required if r.service == service),
            demands=tuple(d for d in joined.demands if d.service == service),
        )
        closed = out_of_reach(replace(scenario, connectivity=alone), left)
        for name, pathways in sorted(closed.items()):
            reached = tuple(one for one in left[name] if one not in pathways)
            if reached:
                left[name] = reached
            elif pathways:
                missing.setdefault(name, set()).add(service)
    return missing


def _with_own_source(scenario: Scenario, name: str, services: set[str]) -> Scenario:
    """The cluster on a place of its own, where these services begin."""
    network, cluster = scenario.network, scenario.cluster_of[name]
    own = f"{cluster.place}\x00{name}"
    place = Place(
        own, TRUNK, "", None, None, frozenset(services), {}, {}, cluster.origin
    )
    others = sorted(set(services_joined(scenario)) - services)
    ways = tuple(_way(cluster, own, service) for service in others)
    places = (*(one for one in network.places if one.id != own), place)
    return replace(
        scenario,
        clusters=tuple(
            replace(one, place=own) if one.id == name else one
            for one in scenario.clusters
        ),
        network=Network(places, (*network.links, *ways)),
    )


def _way(cluster: Cluster, own: str, service: str) -> Link:
    """An existing line without cost from where the cluster stands."""
    return Link(
        id=f"{cluster.place}\x00{own}\x00{service}",
        start=cluster.place,
        end=own,
        service=service,
        exists=True,
        length_km=None,
        cost_bn=0.0,
        capacity=None,
        columns={},
        origin=cluster.origin,
    )
