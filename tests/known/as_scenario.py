"""How an instance becomes a scenario of clusters, trunk places and lines.

A terminal is a cluster that is kept, nothing else being allowed; the source is a trunk
place; every other node is a junction. Each link is a candidate line with the cost of
the instance, and the cost of the plan is to be least: nothing else costs anything.
"""

from optimizer.domain.cluster import Cluster
from optimizer.domain.connectivity import Connectivity
from optimizer.domain.measure import Quantity
from optimizer.domain.network import Link, Place
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Action
from optimizer.domain.scenario import Scenario
from tests.builders import ORIGIN, candidate, existing, scenario_of
from tests.known.instance import Knapsack, Tree
from tests.strategies.networks import (
    a_link,
    a_network,
    a_place,
    a_trunk,
    demanded,
    required,
)
from tests.strategies.parts import all_permitted

SERVICE = "power"
FREE = {"infra_cost_bn_per_ha": 0.0, "clearance_cost_bn_per_ha": 0.0}


def required_network(tree: Tree, source: int | None = None) -> Scenario:
    """Every terminal is joined to the source (the first one, unless stated)."""
    source = tree.source if source is None else source
    clusters = [_kept(node, 20.0) for node in tree.terminals if node != source]
    rules = Connectivity(required=(required(SERVICE),))
    return _scenario(clusters, _parts(tree, source), rules, {"cost": -1.0})


def worthwhile_network(tree: Tree, worth: float) -> Scenario:
    """Terminals are candidates, each worth so much in the plan, and need the service.

    Worth more than any path, all are added: the plan of least cost is the instance's.
    """
    bounds = {"min_ha": 20.0, "max_ha": 20.0}
    nodes = [node for node in tree.terminals if node != tree.source]
    clusters = [candidate(_name(node), **bounds, **FREE) for node in nodes]
    rules = Connectivity(required=(required(SERVICE),))
    goal = {"clusters": worth, "cost": -1.0}
    return _scenario(clusters, _parts(tree, tree.source), rules, goal, Action.ADD)


def supplied_network(tree: Tree, hectares: dict[int, float] | None = None) -> Scenario:
    """Every terminal is brought what it takes, a unit a hectare.

    It has as many hectares as units in the instance, unless stated. No line carries
    more than all of it together, which is no limit.
    """
    takes = {**tree.terminals, **(hectares or {})}
    del takes[tree.source]
    clusters = [_kept(node, amount) for node, amount in takes.items()]
    parts = _parts(tree, tree.source, capacity=sum(takes.values()))
    return _scenario(clusters, parts, _demand(1.0), {"cost": -1.0})


def left_out_by_lines(knapsack: Knapsack, units: float = 1.0) -> Scenario:
    """What a knapsack leaves out, as parallel lines from one trunk place to a cluster.

    A line is an object: it carries its weight and costs its profit. The cluster takes
    the weight that must stay outside, so that the lines not built fit in the knapsack,
    and the cost is least where the profit inside is greatest. The cluster has so many
    hectares that each takes `units`.
    """
    lines = [
        a_link(
            "T", "A", profit, service=SERVICE, capacity=weight, name=f"object {one:02}"
        )
        for one, (weight, profit) in enumerate(knapsack.objects, start=1)
    ]
    clusters = [_kept("A", knapsack.left_out / units)]
    return _scenario(clusters, [*lines, a_trunk()], _demand(units), {"cost": -1.0})


def left_out_by_trunks(knapsack: Knapsack) -> Scenario:
    """The same, an object being a trunk place that can supply no more than its weight.

    The lines have no limit; all meet in a junction, from which one stands already.
    """
    parts: list[Place | Link] = [a_place("J")]
    parts.append(a_link("J", "A", service=SERVICE, exists=True))
    for one, (weight, profit) in enumerate(knapsack.objects, start=1):
        parts.append(a_trunk(f"object {one:02}", **{SERVICE: weight}))
        parts.append(a_link(f"object {one:02}", "J", profit, service=SERVICE))
    clusters = [_kept("A", knapsack.left_out)]
    return _scenario(clusters, parts, _demand(1.0), {"cost": -1.0})


def _name(node: int) -> str:
    return f"n{node:03}"


def _kept(node: int | str, hectares: float) -> Cluster:
    """A cluster of so many hectares, all planned and built, that costs nothing."""
    name = node if isinstance(node, str) else _name(node)
    sizes = dict.fromkeys(("area_ha", "built_ha", "min_ha", "max_ha"), hectares)
    return existing(name, leased_ha=0.0, **sizes, **FREE)


def _demand(units: float) -> Connectivity:
    per = Quantity.HECTARE_PLANNED
    return Connectivity(demands=(demanded(SERVICE, per, units),))


def _parts(
    tree: Tree, source: int, capacity: float | None = None
) -> list[Place | Link]:
    """The nodes that are no clusters, and the links, told apart by their number."""
    places = [a_trunk(_name(source))]
    places += [
        a_place(_name(node)) for node in tree.nodes if node not in tree.terminals
    ]
    links = [
        a_link(
            _name(edge.start),
            _name(edge.end),
            edge.cost,
            service=SERVICE,
            capacity=capacity,
            name=f"link {number:03}",
        )
        for number, edge in enumerate(tree.edges, start=1)
    ]
    return [*places, *links]


def _scenario(
    clusters: list[Cluster],
    parts: list[Place | Link],
    rules: Connectivity,
    goal: dict[str, float],
    *allowed: Action,
) -> Scenario:
    return scenario_of(
        *clusters,
        permissions=all_permitted(tuple(clusters), 1, *(allowed or (Action.KEEP,))),
        objective=Weighted(Goal(goal), ORIGIN),
        network=a_network(*parts),
        connectivity=rules,
    )
