"""How much can be needed behind an edge, compared with all simple paths there are."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.formulation.behind import NOTHING, Behind, needed_behind

ROOT = 0
Edges = list[tuple[int, int]]
Path = tuple[tuple[int, ...], tuple[int, ...]]
"""The nodes of a path and the edges between them, by number."""


@st.composite
def multigraphs(draw, nodes=6, edges=8):
    """Edges, loops and parallel ones too, of which some are out of reach."""
    node = st.integers(0, draw(st.integers(1, nodes - 1)))
    return draw(st.lists(st.tuples(node, node), max_size=edges))


@st.composite
def trees(draw):
    """Edges of a tree around the root, each written either way, in any order."""
    edges = []
    for node in range(1, draw(st.integers(1, 9))):
        ends = (draw(st.integers(0, node - 1)), node)
        edges.append(ends if draw(st.booleans()) else ends[::-1])
    return draw(st.permutations(edges))


amounts = st.lists(st.sampled_from([0.0, 1.0, 2.0, 4.0, 8.0]), min_size=9, max_size=9)
many = settings(max_examples=250, deadline=None)


def simple_paths(edges: Edges, start: int = ROOT) -> list[Path]:
    """Every path from a node that meets no node twice."""
    return list(_onward(edges, (start,), ()))


def _onward(
    edges: Edges, nodes: tuple[int, ...], by: tuple[int, ...]
) -> Iterator[Path]:
    yield nodes, by
    for number, (start, end) in enumerate(edges):
        for here, there in ((start, end), (end, start)):
            if here == nodes[-1] and there not in nodes:
                yield from _onward(edges, (*nodes, there), (*by, number))


def passing(edges: Edges, number: int, ends: tuple[int, int]) -> set[int]:
    """Nodes to which a path from the root leads over an edge in one direction."""
    return {
        nodes[-1]
        for nodes, by in simple_paths(edges)
        if number in by and ends in pairwise(nodes)
    }


@many
@given(multigraphs(), amounts)
def test_no_flow_without_circles_is_cut_off(edges, needed):
    found = needed_behind(edges, dict(enumerate(needed)), ROOT)
    for number, (start, end) in enumerate(edges):
        forth = sum(needed[node] for node in passing(edges, number, (start, end)))
        back = sum(needed[node] for node in passing(edges, number, (end, start)))
        assert found[number].forth >= forth
        assert found[number].back >= back


@many
@given(trees(), amounts)
def test_on_a_tree_it_is_just_what_lies_behind(edges, needed):
    found = needed_behind(edges, dict(enumerate(needed)), ROOT)
    for number, (start, end) in enumerate(edges):
        forth = sum(needed[node] for node in passing(edges, number, (start, end)))
        back = sum(needed[node] for node in passing(edges, number, (end, start)))
        assert found[number] == Behind(forth, back)


@many
@given(multigraphs(), amounts)
def test_in_a_block_it_is_all_that_lies_at_and_behind_its_nodes(edges, needed):
    found = needed_behind(edges, dict(enumerate(needed)), ROOT)
    paths = simple_paths(edges)
    reached = {nodes[-1] for nodes, _ in paths}
    blocks = _blocks(edges)
    for number, (start, end) in enumerate(edges):
        if start == end or start not in reached:
            assert found[number] == NOTHING
            continue
        behind = {n[-1] for n, by in paths if blocks[number] & set(by)}
        total = sum(needed[node] for node in behind)
        top = {node for one in blocks[number] for node in edges[one]} - behind
        assert len(top) == 1
        assert found[number].forth == (0.0 if end in top else total)
        assert found[number].back == (0.0 if start in top else total)


def _blocks(edges: Edges) -> dict[int, set[int]]:
    """By edge, itself and those with which it lies on a circle."""
    blocks: dict[int, set[int]] = defaultdict(set)
    for number, (start, end) in enumerate(edges):
        others = [e if n != number else (-1, -1) for n, e in enumerate(edges)]
        blocks[number].add(number)
        for nodes, by in simple_paths(others, start):
            if nodes[-1] == end:
                blocks[number] |= set(by)
    return blocks


def test_parallel_edges_lead_away_from_the_root_only():
    edges = [(0, 1), (1, 0), (1, 2)]
    found = needed_behind(edges, {1: 3.0, 2: 4.0}, ROOT)
    assert found == (Behind(7.0, 0.0), Behind(0.0, 7.0), Behind(4.0, 0.0))


def test_a_chain_may_be_longer_than_the_stack_of_python():
    edges = [(node, node + 1) for node in range(5000)]
    found = needed_behind(edges, {5000: 1.0}, ROOT)
    assert set(found) == {Behind(1.0, 0.0)}
