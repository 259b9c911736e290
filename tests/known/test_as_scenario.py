"""An instance and its scenario are the same problem: shown on plans, not by solving."""

import pytest

from optimizer.solving.verify import verify
from tests.known.as_scenario import (
    left_out_by_lines,
    left_out_by_trunks,
    required_network,
    supplied_network,
)
from tests.known.instance import read_knapsack, read_tree
from tests.known.least_plan import flows_of_a_least_tree, with_lines

TREES = ("oddwheel3", "b01", "b04", "b10", "c01", "fixnet")
LEFT_OUT = {"p01": (5, 7, 8, 9, 10), "p07": (2, 4, 6, 10, 11, 12, 13)}
"""Objects that the published best packings leave out, counted from 1."""


@pytest.mark.parametrize("name", TREES)
def test_a_least_tree_is_a_plan_without_a_fault(name: str):
    tree = read_tree(name)
    flows = flows_of_a_least_tree(tree)
    for scenario in (required_network(tree), supplied_network(tree)):
        assert verify(scenario, with_lines(scenario, flows)) == ()
        costs = {link.id: link.cost_bn for link in scenario.network.links}
        assert sum(costs[link] for link in flows) == tree.optimum


@pytest.mark.parametrize("name", TREES)
def test_a_least_tree_that_lacks_any_link_is_at_fault(name: str):
    tree = read_tree(name)
    flows = flows_of_a_least_tree(tree)
    for scenario in (required_network(tree), supplied_network(tree)):
        for missing in flows:
            others = {link: flows[link] for link in flows if link != missing}
            assert verify(scenario, with_lines(scenario, others)), missing


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_the_best_packing_leaves_out_supplies_the_cluster(name: str):
    knapsack = read_knapsack(name)
    names = [f"object {one:02}" for one in LEFT_OUT[name]]
    weights = [knapsack.objects[one - 1][0] for one in LEFT_OUT[name]]
    profits = [knapsack.objects[one - 1][1] for one in LEFT_OUT[name]]
    assert sum(profits) == knapsack.forgone
    spare = sum(weights) - knapsack.left_out
    carried = [weights[0] - spare, *weights[1:]]
    by_lines = dict(zip(names, carried, strict=True))
    ends = [f"{each}-J-power" for each in names]
    by_trunks = {**dict(zip(ends, carried, strict=True)), "J-A-power": sum(carried)}
    for scenario, flows in (
        (left_out_by_lines(knapsack), by_lines),
        (left_out_by_trunks(knapsack), by_trunks),
    ):
        assert verify(scenario, with_lines(scenario, flows)) == ()
        full = next(iter(flows))
        too_much = {**flows, full: flows[full] + spare + 1.0}
        assert verify(scenario, with_lines(scenario, too_much))
