"""What holds in a network, by matrices: scipy's components and linear programs.

Nodes that may not be touched are taken out of the network, trunk places are joined to
one node more; nothing of the engine's own searches and sums is used.
"""

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from optimizer.domain.plan import Plan

OPEN = ("keep", "expand", "reduce", "add")


def in_plan(plan, cluster, period):
    return str(plan.clusters[cluster.id].steps[period].action) in OPEN


def trunks(scenario, service):
    return [
        place
        for place in scenario.network.places
        if place.kind == "trunk" and (service in place.services or not place.services)
    ]


def lines(scenario, plan, service, period, without=None):
    """The links of a service that can be used, one of them taken away."""
    ends = {place.id for place in trunks(scenario, service)}

    def closed(node):
        here = [cluster for cluster in scenario.clusters if cluster.place == node]
        somebody = any(in_plan(plan, cluster, period) for cluster in here)
        strict = scenario.connectivity.through_plan_only
        return strict and bool(here) and not somebody and node not in ends

    return [
        link
        for link in scenario.network.links
        if link.service == service
        and link.id != without
        and (link.exists or plan.links.get(link.id, 99) <= period)
        and not closed(link.start)
        and not closed(link.end)
    ]


def joined_clusters(scenario, plan, service, period, without=None):
    """Clusters in the plan in the same component as a trunk place."""
    nodes = sorted(
        {cluster.place for cluster in scenario.clusters}
        | {place.id for place in scenario.network.places}
    )
    number = {node: index for index, node in enumerate(nodes)}
    outside = len(nodes)
    pairs = [(number[t.id], outside) for t in trunks(scenario, service)]
    for link in lines(scenario, plan, service, period, without):
        pairs.append((number[link.start], number[link.end]))
    rows = np.array([pair[0] for pair in pairs], dtype=int)
    columns = np.array([pair[1] for pair in pairs], dtype=int)
    matrix = coo_matrix(
        (np.ones(len(pairs)), (rows, columns)), shape=(outside + 1, outside + 1)
    )
    _, label = connected_components(matrix, directed=False)
    return {
        cluster.id
        for cluster in scenario.clusters
        if in_plan(plan, cluster, period)
        and label[number[cluster.place]] == label[outside]
    }


def needs(scenario, plan, period):
    """Power that each cluster of a random network needs: 0.25 and 0.125 a hectare."""
    found = {}
    for cluster in scenario.clusters:
        if in_plan(plan, cluster, period):
            occupied = plan.clusters[cluster.id].steps[period].occupied_ha
            found.setdefault(cluster.place, 0.0)
            found[cluster.place] += 0.25 + 0.125 * occupied
    return found


def incidence(links, nodes):
    """What one unit on each link brings to each node, nodes by links."""
    matrix = np.zeros((len(nodes), len(links)))
    for column, link in enumerate(links):
        matrix[nodes.index(link.end), column] += 1.0
        matrix[nodes.index(link.start), column] -= 1.0
    return matrix


def power_nodes(scenario):
    links = [link for link in scenario.network.links if link.service == "power"]
    return sorted(
        {cluster.place for cluster in scenario.clusters}
        | {place.id for place in trunks(scenario, "power")}
        | {end for link in links for end in (link.start, link.end)}
    )


def feasible_flows(scenario, plan, period):
    """Flows of power that meet all needs, by link; at most 9 on any, in no order.

    The weights make them differ from link to link and run in rings.
    """
    links = lines(scenario, plan, "power", period)
    sources = trunks(scenario, "power")
    nodes = power_nodes(scenario)
    wanted = needs(scenario, plan, period)
    gives = np.array([[float(n == place.id) for place in sources] for n in nodes])
    most = [9.0 if link.capacity is None else link.capacity for link in links]
    weights = [float(column * 7 % 5 - 2) for column in range(len(links))]
    found = linprog(
        weights + [0.0] * len(sources),
        A_eq=np.hstack([incidence(links, nodes), gives]),
        b_eq=[wanted.get(node, 0.0) for node in nodes],
        bounds=[(-c, c) for c in most]
        + [(0.0, place.capacities.get("power")) for place in sources],
    )
    assert found.status == 0, found.message
    flows = found.x[: len(links)]
    return {link.id: float(x) for link, x in zip(links, flows, strict=True)}


def carrying(scenario, plan):
    """The plan with flows that meet all needs in both periods."""
    by_period = [feasible_flows(scenario, plan, t) for t in (0, 1)]
    names = sorted({name for flows in by_period for name in flows})
    carried = {
        name: tuple(flows.get(name, 0.0) for flows in by_period) for name in names
    }
    return Plan(plan.clusters, plan.links, carried)


def flow_faults(scenario, plan, period):
    """What is wrong about flows of power: kinds of fault with the links or nodes."""
    links = [link for link in scenario.network.links if link.service == "power"]
    flows = np.array([plan.flows.get(link.id, (0.0, 0.0))[period] for link in links])
    usable = {link.id for link in lines(scenario, plan, "power", period)}
    nodes, wanted = power_nodes(scenario), needs(scenario, plan, period)
    missing = np.array([wanted.get(n, 0.0) for n in nodes])
    if links:
        missing = missing - incidence(links, nodes) @ flows
    most = {t.id: t.capacities.get("power", np.inf) for t in trunks(scenario, "power")}
    found = {("unusable", k.id) for k, x in zip(links, flows, strict=True) if x}
    found -= {("unusable", name) for name in usable}
    for link, flow in zip(links, flows, strict=True):
        if link.capacity is not None and abs(flow) > link.capacity:
            found.add(("capacity", link.id))
    for node, amount in zip(nodes, missing, strict=True):
        if node in most and not 0 <= amount <= most[node]:
            found.add(("supply", node))
        elif node not in most and amount:
            found.add(("balance", node))
    return found
