"""Plans made by hand from the solution of an instance."""

from collections.abc import Mapping
from dataclasses import replace

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from tests.builders import a_plan
from tests.known.exact import least_links
from tests.known.instance import Tree


def with_lines(scenario: Scenario, flows: Mapping[str, float]) -> Plan:
    """Every cluster stays as it is, and these lines are built and carry so much."""
    existing = {link.id for link in scenario.network.links if link.exists}
    links = dict.fromkeys(sorted(set(flows) - existing), 0)
    carried = {name: (amount,) for name, amount in sorted(flows.items())}
    demanded = scenario.connectivity.demands
    return replace(a_plan(scenario), links=links, flows=carried if demanded else {})


def flows_of_a_least_tree(tree: Tree) -> dict[str, float]:
    """What its links carry from start to end: all that hangs on them."""
    left = {f"link {one + 1:03}": tree.edges[one] for one in least_links(tree)}
    needs = {node: tree.terminals.get(node, 0.0) for node in tree.nodes}
    flows: dict[str, float] = {}
    while left:
        ends = [node for edge in left.values() for node in (edge.start, edge.end)]
        name, leaf = next(
            (name, node)
            for name, edge in left.items()
            for node in (edge.start, edge.end)
            if ends.count(node) == 1 and node != tree.source
        )
        edge = left.pop(name)
        towards_end = leaf == edge.end
        flows[name] = needs[leaf] if towards_end else -needs[leaf]
        needs[edge.start if towards_end else edge.end] += needs[leaf]
    return flows
