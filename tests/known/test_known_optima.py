"""The engine finds the optima that the literature has, and proves them."""

from dataclasses import replace

import pytest

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from tests.known.as_scenario import (
    left_out_by_lines,
    left_out_by_trunks,
    required_network,
    supplied_network,
    worthwhile_network,
)
from tests.known.instance import read_knapsack, read_tree
from tests.known.least_plan import flows_of_a_least_tree, with_lines

STEINER = ("oddwheel3", "b01", "b04", "b10", "b18", "c01")
KNAPSACKS = ("p01", "p07")


def expect(scenario: Scenario, optimum: float, worth: float = 0.0) -> Plan:
    """The plan: proved to be the best, sound, and with lines that cost the optimum."""
    outcome = solve(scenario, SolveSettings(gap=0.0))
    assert outcome.status == "optimal"
    assert outcome.objective == pytest.approx(worth - optimum, abs=1e-6)
    assert outcome.bound == pytest.approx(worth - optimum, rel=1e-6)
    plan = outcome.plan
    assert plan is not None
    assert verify(scenario, plan) == ()
    costs = {link.id: link.cost_bn for link in scenario.network.links}
    assert sum(costs[link] for link in plan.links) == pytest.approx(optimum)
    return plan


def ends_of(scenario: Scenario, plan: Plan) -> list[tuple[str, str]]:
    links = {link.id: link for link in scenario.network.links}
    return [(links[name].start, links[name].end) for name in sorted(plan.links)]


def is_tree(pairs: list[tuple[str, str]]) -> bool:
    """Whether the links are in one piece, without a circle."""
    reached = {pairs[0][0]}
    for _ in pairs:
        for pair in pairs:
            if reached & set(pair):
                reached |= set(pair)
    nodes = {node for pair in pairs for node in pair}
    return reached == nodes and len(pairs) == len(nodes) - 1


@pytest.mark.parametrize("name", STEINER)
def test_required_lines_are_a_least_steiner_tree(name: str):
    tree = read_tree(name)
    scenario = required_network(tree)
    plan = expect(scenario, tree.optimum)
    pairs = ends_of(scenario, plan)
    assert is_tree(pairs)
    joined = {node for pair in pairs for node in pair}
    trunk = scenario.network.trunks("power")[0].id
    assert joined >= {trunk, *(cluster.place for cluster in scenario.clusters)}


@pytest.mark.parametrize("source", read_tree("b04").terminals)
def test_it_makes_no_difference_which_terminal_is_the_trunk_place(source: int):
    tree = read_tree("b04")
    expect(required_network(tree, source), tree.optimum)


@pytest.mark.parametrize("name", ["oddwheel3", "b01", "b10"])
def test_candidates_worth_their_lines_are_joined_by_a_least_steiner_tree(name: str):
    tree = read_tree(name)
    scenario = worthwhile_network(tree, worth=100.0)
    worth = 100.0 * (len(tree.terminals) - 1)
    plan = expect(scenario, tree.optimum, worth)
    assert {done.headline.value for done in plan.clusters.values()} == {"add"}


@pytest.mark.parametrize("name", ["oddwheel3", "b01", "b04", "c01"])
def test_supplied_lines_are_a_least_network_with_fixed_charges(name: str):
    tree = read_tree(name)
    scenario = supplied_network(tree)
    plan = expect(scenario, tree.optimum)
    assert is_tree(ends_of(scenario, plan))
    carried = {name: abs(flows[0]) for name, flows in plan.flows.items()}
    used = {name for name, amount in carried.items() if amount > 1e-6}
    assert used == set(plan.links)


@pytest.mark.parametrize("name", ["b01", "b04"])
def test_without_a_limit_that_binds_it_makes_no_difference_how_much_is_taken(name: str):
    tree = read_tree(name)
    hectares = {node: 7.5 * (1 + node % 5) for node in tree.terminals}
    expect(supplied_network(tree, hectares), tree.optimum)


def test_a_single_unit_beside_a_million_does_not_trickle():
    tree = read_tree("fixnet")
    plan = expect(supplied_network(tree), tree.optimum)
    assert set(plan.links) == {"link 002", "link 005", "link 006"}


def test_a_trickle_over_a_line_that_is_not_built_is_at_fault():
    tree = read_tree("fixnet")
    scenario = supplied_network(tree)
    sound = with_lines(scenario, flows_of_a_least_tree(tree))
    built = {link: period for link, period in sound.links.items() if link != "link 006"}
    assert sound.flows["link 006"] == (1.0,)
    assert verify(scenario, sound) == ()
    assert verify(scenario, replace(sound, links=built))


@pytest.mark.parametrize("name", KNAPSACKS)
def test_parallel_lines_leave_out_the_best_packing(name: str):
    knapsack = read_knapsack(name)
    scenario = left_out_by_lines(knapsack)
    plan = expect(scenario, knapsack.forgone)
    assert packed(scenario, plan) == knapsack.optimum


@pytest.mark.parametrize("name", KNAPSACKS)
def test_the_unit_of_an_amount_makes_no_difference(name: str):
    knapsack = read_knapsack(name)
    expect(left_out_by_lines(knapsack, units=12.0), knapsack.forgone)


@pytest.mark.parametrize("name", KNAPSACKS)
def test_trunk_places_with_little_to_give_leave_out_the_best_packing(name: str):
    knapsack = read_knapsack(name)
    scenario = left_out_by_trunks(knapsack)
    plan = expect(scenario, knapsack.forgone)
    assert packed(scenario, plan) == knapsack.optimum


def packed(scenario: Scenario, plan: Plan) -> float:
    """The profit of the objects whose lines are not built."""
    lines = [link for link in scenario.network.links if not link.exists]
    return sum(link.cost_bn for link in lines if link.id not in plan.links)
