"""How much lies behind each edge of a network, seen from its root.

The blocks of a graph (maximal parts that no single node cuts) form a tree. All that
flows through a block serves what lies at and behind its nodes other than the one that
is nearest to the root, and nothing flows back into that one. Blocks by depth-first
search: Hopcroft and Tarjan 1973, Algorithm 447, Communications of the ACM 16(6).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Ends = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Behind:
    """What can be needed beyond an edge if it is used from start to end, or back."""

    forth: float
    back: float


NOTHING = Behind(0.0, 0.0)


def needed_behind(
    edges: Sequence[Ends], needed: Mapping[int, float], root: int
) -> tuple[Behind, ...]:
    """For each edge how much it may have to carry each way; 0 out of reach.

    ``needed`` is the amount at each node. Parallel edges form a block.
    """
    at: dict[int, list[int]] = defaultdict(list)
    for number, (start, end) in enumerate(edges):
        if start != end:
            at[start].append(number)
            at[end].append(number)
    found = [NOTHING] * len(edges)
    depth, low, total = {root: 0}, {root: 0}, {root: needed.get(root, 0.0)}
    open_edges: list[int] = []
    path: list[tuple[int, int, int]] = [(root, -1, 0)]  # node, edge to it, next one
    while path:
        node, came_by, position = path.pop()
        if position < len(at[node]):
            path.append((node, came_by, position + 1))
            number = at[node][position]
            start, end = edges[number]
            other = end if start == node else start
            if number == came_by:
                continue
            if other not in depth:
                open_edges.append(number)
                depth[other] = low[other] = depth[node] + 1
                total[other] = needed.get(other, 0.0)
                path.append((other, number, 0))
            elif depth[other] < depth[node]:
                open_edges.append(number)
                low[node] = min(low[node], depth[other])
        elif path:
            parent = path[-1][0]
            if low[node] >= depth[parent]:
                _close(edges, open_edges, came_by, parent, total[node], found)
            low[parent] = min(low[parent], low[node])
            total[parent] += total[node]
    return tuple(found)


def _close(
    edges: Sequence[Ends],
    open_edges: list[int],
    last: int,
    top: int,
    amount: float,
    found: list[Behind],
) -> None:
    """Every edge found since ``last`` is of one block, hung at ``top``."""
    while True:
        number = open_edges.pop()
        start, end = edges[number]
        found[number] = Behind(
            0.0 if end == top else amount, 0.0 if start == top else amount
        )
        if number == last:
            return
