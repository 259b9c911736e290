"""Random digraphs as wirings, and what can be reached in them."""

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import breadth_first_order

from optimizer.formulation.contraction import ROOT
from optimizer.solving.wiring import Terminal, Wiring

many = settings(max_examples=300, deadline=None)


def a_wiring(nodes, arcs, gates=None, terminals=()):
    """Arcs, each with a column of its own, and without gates unless stated.

    ``terminals`` are pairs of a node and columns.
    """
    return Wiring(
        nodes,
        tuple(tail for tail, _ in arcs),
        tuple(head for _, head in arcs),
        tuple(range(len(arcs))),
        gates or ((),) * len(arcs),
        tuple(Terminal(node, tuple(those)) for node, those in terminals),
    )


@st.composite
def wired(draw):
    """Arcs, none into the root, by which every node can be reached."""
    nodes = draw(st.integers(2, 7))
    arcs = [(draw(st.integers(0, node - 1)), node) for node in range(1, nodes)]
    ends = st.tuples(st.integers(0, nodes - 1), st.integers(1, nodes - 1))
    arcs += draw(st.lists(ends.filter(lambda arc: arc[0] != arc[1]), max_size=12))
    return nodes, draw(st.permutations(arcs))


def reached(nodes, arcs) -> set[int]:
    """Nodes to which arcs lead from the root."""
    tails, heads = zip(*arcs, strict=True) if arcs else ((), ())
    graph = coo_matrix((np.ones(len(arcs)), (tails, heads)), (nodes, nodes)).tocsr()
    return set(breadth_first_order(graph, ROOT, return_predecessors=False).tolist())
