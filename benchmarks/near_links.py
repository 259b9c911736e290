"""Lines between points that lie near each other: a tree, and each one's neighbours."""

from collections.abc import Sequence
from math import cos, radians
from typing import NamedTuple

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import minimum_spanning_tree
from scipy.spatial import Delaunay, cKDTree

from optimizer.reading.distances import great_circle_km

NEIGHBOURS = 4
DETOUR = 1.3
LEAST_KM = 0.1


class Node(NamedTuple):
    """A point by its id, in degrees."""

    id: str
    lat: float
    lon: float


def near_links(nodes: Sequence[Node]) -> list[tuple[str, str, float]]:
    """Pairs of ids with kilometres by road, sorted: each node's nearest, and a tree."""
    points = _flat(nodes)
    pairs = {tuple(sorted(pair)) for pair in _tree(points)}
    _, near = cKDTree(points).query(points, k=min(NEIGHBOURS + 1, len(nodes)))
    for here, others in enumerate(near):
        pairs |= {
            (min(here, int(there)), max(here, int(there)))
            for there in others
            if there != here
        }
    return [
        (nodes[a].id, nodes[b].id, _km(nodes[a], nodes[b])) for a, b in sorted(pairs)
    ]


def tree_km(nodes: Sequence[Node]) -> float:
    """Kilometres of the shortest tree over all nodes."""
    return sum(_km(nodes[a], nodes[b]) for a, b in _tree(_flat(nodes)))


def _km(a: Node, b: Node) -> float:
    km = DETOUR * great_circle_km(a.lat, a.lon, b.lat, b.lon)
    return round(max(km, LEAST_KM), 2)


def _flat(nodes: Sequence[Node]) -> np.ndarray:
    """Degrees as a plane, near enough to tell who is near."""
    middle = sum(node.lat for node in nodes) / len(nodes)
    shrink = cos(radians(middle))
    return np.array([(node.lat, node.lon * shrink) for node in nodes])


def _tree(points: np.ndarray) -> list[tuple[int, int]]:
    """The shortest tree; its lines are among the sides of Delaunay's triangles."""
    corners = Delaunay(points).simplices
    sides = np.vstack([corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [2, 0]]])
    sides = np.unique(np.sort(sides, axis=1), axis=0)
    far = np.hypot(*(points[sides[:, 0]] - points[sides[:, 1]]).T)
    count = len(points)
    graph = coo_array((far + 1e-9, (sides[:, 0], sides[:, 1])), shape=(count, count))
    tree = minimum_spanning_tree(graph.tocsr()).tocoo()
    return sorted(zip(tree.row.tolist(), tree.col.tolist(), strict=True))
