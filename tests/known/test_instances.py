"""The instances are what was published: their counts, and their optima by oracles."""

from itertools import combinations

import pytest

from tests.known.exact import by_flows, by_subsets
from tests.known.instance import (
    DATA,
    Knapsack,
    Tree,
    header,
    read_knapsack,
    read_tree,
)

STEINER = ("oddwheel3", "b01", "b04", "b10", "b18", "c01")
FEW_TERMINALS = ("oddwheel3", "b01", "b04", "b10", "c01")
KNAPSACKS = ("p01", "p07")

SHAPES = {
    "oddwheel3": (5, 7, 9, 4),
    "b01": (82, 50, 63, 9),
    "b04": (59, 50, 100, 9),
    "b10": (86, 75, 150, 13),
    "b18": (218, 100, 200, 50),
    "c01": (85, 500, 625, 5),
}
"""Optimum, nodes, edges and terminals as SteinLib's tables have them."""


@pytest.mark.parametrize("name", STEINER)
def test_a_tree_has_the_published_size_and_optimum(name: str):
    tree = read_tree(name)
    words = ("Optimum", "Nodes", "Edges", "Terminals")
    assert tuple(tree.stated[word] for word in words) == SHAPES[name]
    counted = (len(tree.nodes), len(tree.edges), len(tree.terminals))
    assert counted == SHAPES[name][1:]


@pytest.mark.parametrize("name", STEINER)
def test_a_tree_has_no_link_twice_and_costs_of_one_to_ten(name: str):
    tree = read_tree(name)
    pairs = {frozenset((edge.start, edge.end)) for edge in tree.edges}
    assert len(pairs) == len(tree.edges)
    assert all(len(pair) == 2 for pair in pairs)
    assert all(1 <= edge.cost <= 10 for edge in tree.edges)
    assert set(tree.nodes) == set(range(1, tree.stated["Nodes"] + 1))


@pytest.mark.parametrize("name", FEW_TERMINALS)
def test_the_published_optimum_is_the_least_tree_over_all_subsets(name: str):
    tree = read_tree(name)
    assert by_subsets(tree) == tree.optimum


@pytest.mark.parametrize("name", STEINER)
def test_the_published_optimum_is_that_of_the_flow_formulation(name: str):
    tree = read_tree(name)
    assert by_flows(tree) == pytest.approx(tree.optimum, abs=1e-6)


def test_the_relaxation_of_the_odd_wheel_lies_below_its_optimum():
    assert by_flows(read_tree("oddwheel3"), whole=False) == pytest.approx(4.5)


def test_the_example_of_a_trickle_costs_eight():
    tree = read_tree("fixnet")
    assert _least_joining_set(tree) == tree.optimum == 8
    assert tree.terminals == {0: 1, 3: 1_000_000, 4: 1}


def _least_joining_set(tree: Tree) -> float:
    """The least cost over all sets of links that join every terminal."""
    costs: list[float] = []
    for size in range(len(tree.edges) + 1):
        for chosen in combinations(tree.edges, size):
            reached = {tree.source}
            for _ in chosen:
                for edge in chosen:
                    ends = {edge.start, edge.end}
                    reached |= ends if ends & reached else set()
            if reached >= set(tree.terminals):
                costs.append(sum(edge.cost for edge in chosen))
    return min(costs)


@pytest.mark.parametrize(
    ("name", "objects", "capacity", "optimum"),
    [("p01", 10, 165, 309), ("p07", 15, 750, 1458)],
)
def test_a_knapsack_is_the_published_one(
    name: str, objects: int, capacity: float, optimum: float
):
    knapsack = read_knapsack(name)
    assert len(knapsack.objects) == objects
    assert (knapsack.capacity, knapsack.optimum) == (capacity, optimum)


@pytest.mark.parametrize("name", KNAPSACKS)
def test_the_published_optimum_is_the_best_of_all_packings(name: str):
    knapsack = read_knapsack(name)
    assert _best_packing(knapsack) == knapsack.optimum


@pytest.mark.parametrize("name", KNAPSACKS)
def test_what_is_forgone_is_the_least_that_frees_the_weight(name: str):
    knapsack = read_knapsack(name)
    assert _least_cover(knapsack) == knapsack.forgone


def _best_packing(knapsack: Knapsack) -> float:
    """By the capacity used so far, one object after the other."""
    best = {0.0: 0.0}
    for weight, profit in knapsack.objects:
        packed = {used + weight: got + profit for used, got in best.items()}
        for used, got in packed.items():
            if used <= knapsack.capacity:
                best[used] = max(best.get(used, 0.0), got)
    return max(best.values())


def _least_cover(knapsack: Knapsack) -> float:
    """The least profit of objects that weigh at least what must stay outside."""
    sums = [(0.0, 0.0)]
    for weight, profit in knapsack.objects:
        sums += [(heavy + weight, lost + profit) for heavy, lost in sums]
    return min(lost for heavy, lost in sums if heavy >= knapsack.left_out)


def test_every_file_names_its_source_and_its_optimum():
    files = sorted(path.stem for path in DATA.iterdir())
    assert files == sorted((*STEINER, *KNAPSACKS, "fixnet"))
    for name in files:
        read = read_knapsack if name in KNAPSACKS else read_tree
        words = header(name).replace(".", " ").replace(",", " ").split()
        assert f"{read(name).optimum:g}" in words
        assert any(word in header(name) for word in ("github.com/", "https://", "IBM"))
