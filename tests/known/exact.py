"""Two ways to the cost of a least Steiner tree that share nothing with the engine."""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csr_array, eye_array, hstack, kron, vstack

from tests.known.instance import Tree


def by_subsets(tree: Tree) -> float:
    """The cost by going through all subsets of terminals.

    `best[s, v]` is the cost of joining the terminals in `s` and node `v`: two trees
    that meet in a node, and a shortest path from there to `v`. S. E. Dreyfus, R. A.
    Wagner: The Steiner problem in graphs. Networks 1 (1971), 195-207. For up to 13
    terminals.
    """
    far = _distances(tree)
    place = {node: index for index, node in enumerate(tree.nodes)}
    *joined, last = (place[node] for node in tree.terminals)
    best = np.full((1 << len(joined), len(far)), np.inf)
    for bit, node in enumerate(joined):
        best[1 << bit] = far[node]
    for subset in range(1, len(best)):
        parts = [part for part in range(1, subset) if part & subset == part]
        if parts:
            meeting = (best[parts] + best[[subset ^ part for part in parts]]).min(
                axis=0
            )
            best[subset] = (meeting[:, None] + far).min(axis=0)
    return float(best[-1, last])


def _distances(tree: Tree) -> np.ndarray:
    """The length of a shortest path between any two nodes (Floyd, Warshall)."""
    place = {node: index for index, node in enumerate(tree.nodes)}
    far = np.full((len(place), len(place)), np.inf)
    np.fill_diagonal(far, 0.0)
    for edge in tree.edges:
        ends = place[edge.start], place[edge.end]
        far[ends] = far[ends[::-1]] = min(far[ends], edge.cost)
    for middle in range(len(far)):
        far = np.minimum(far, far[:, middle, None] + far[None, middle])
    return far


def by_flows(tree: Tree, *, whole: bool = True) -> float:
    """The cost by a flow of its own from the source to every other terminal.

    An arc carries a flow only if it is paid for. R. T. Wong: A dual ascent approach for
    Steiner tree problems on a directed graph. Math. Programming 28 (1984), 271-287.
    Without `whole`, the value of the relaxation, which is that of directed cuts.
    """
    return float(_arcs_paid_for(tree, whole) @ _costs(tree))


def least_links(tree: Tree) -> list[int]:
    """The links of a least tree, counted from 0, by the same flows."""
    paid = _arcs_paid_for(tree, whole=True).reshape(2, -1).sum(axis=0)
    return [int(link) for link in np.flatnonzero(paid > 0.5)]


def _costs(tree: Tree) -> np.ndarray:
    """What each arc costs: every link there, then every link back."""
    return np.array([edge.cost for edge in tree.edges] * 2)


def _arcs_paid_for(tree: Tree, whole: bool) -> np.ndarray:
    """The part of each arc that is paid for in the best solution."""
    ends = [(edge.start, edge.end) for edge in tree.edges]
    arcs = ends + [(end, start) for start, end in ends]
    sinks = list(tree.terminals)[1:]
    balance, wanted = _balance(tree, arcs, sinks)
    flows, count = eye_array(len(sinks) * len(arcs)), len(arcs)
    opened = kron(np.ones((len(sinks), 1)), eye_array(count))
    nothing = csr_array((balance.shape[0], count))
    rows = vstack([hstack([nothing, balance]), hstack([-opened, flows])])
    below = np.concatenate([wanted, np.full(flows.shape[0], -np.inf)])
    above = np.concatenate([wanted, np.zeros(flows.shape[0])])
    costs = np.concatenate([_costs(tree), np.zeros(flows.shape[0])])
    found = milp(
        costs,
        constraints=LinearConstraint(rows.tocsr(), below, above),
        bounds=Bounds(0, 1),
        integrality=np.where(np.arange(len(costs)) < count, int(whole), 0),
    )
    return np.asarray(found.x[:count])


def _balance(
    tree: Tree, arcs: list[tuple[int, int]], sinks: list[int]
) -> tuple[csr_array, np.ndarray]:
    """What enters less what leaves: rows by sink and node, and what they amount to."""
    place = {node: index for index, node in enumerate(tree.nodes)}
    entries = [(place[tail], arc, -1.0) for arc, (tail, _) in enumerate(arcs)]
    entries += [(place[head], arc, 1.0) for arc, (_, head) in enumerate(arcs)]
    rows, columns, values = zip(*entries, strict=True)
    one = coo_array((values, (rows, columns)), shape=(len(place), len(arcs)))
    wanted = np.zeros((len(sinks), len(place)))
    wanted[:, place[tree.source]] = -1.0
    for row, sink in enumerate(sinks):
        wanted[row, place[sink]] = 1.0
    return kron(eye_array(len(sinks)), one).tocsr(), wanted.ravel()
