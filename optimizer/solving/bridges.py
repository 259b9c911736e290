"""What is cut off from the roots of a network without one single link."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from optimizer.domain.network import Link

_OUTSIDE = ""
"""The node beyond all roots, joined to each by what cannot be taken away."""

Ways = Mapping[str, Sequence[tuple[str | None, str]]]
"""By node: each link that leads away from it, None from outside to a root and back,
and the node to which it leads."""


def bridges(
    links: Iterable[Link], roots: Iterable[str]
) -> Iterator[tuple[str, Sequence[str]]]:
    """Each link without a way around it, and the nodes behind it.

    Those lose every way to a root if that link alone is taken away. One depth-first
    search finds all of them, in time proportional to nodes and links: a link is such a
    bridge if no other leads from behind it to before it, and what it cuts off is what
    the search found behind it (Tarjan 1974, A note on finding the bridges of a graph).
    """
    return _Search(_ways(links, roots)).bridges()


def _ways(links: Iterable[Link], roots: Iterable[str]) -> Ways:
    ways: defaultdict[str, list[tuple[str | None, str]]] = defaultdict(list)
    for root in roots:
        ways[_OUTSIDE].append((None, root))
        ways[root].append((None, _OUTSIDE))
    for link in links:
        ways[link.start].append((link.id, link.end))
        ways[link.end].append((link.id, link.start))
    return ways


class _Search:
    """A depth-first search from outside; nodes are numbered as they are found.

    ``found`` has the nodes in that order, ``by`` the link that found each, ``lowest``
    the least number to which another link leads from the node or from behind it.
    Without recursion: a chain of clusters may be longer than Python's stack.
    """

    def __init__(self, ways: Ways) -> None:
        self.ways = ways
        self.found = [_OUTSIDE]
        self.number = {_OUTSIDE: 0}
        self.by: list[str | None] = [None]
        self.lowest = [0]

    def bridges(self) -> Iterator[tuple[str, Sequence[str]]]:
        path = [(0, iter(self.ways.get(_OUTSIDE, ())))]
        while path:
            here, rest = path[-1]
            new = self._find(here, rest)
            if new is not None:
                path.append((new, iter(self.ways[self.found[new]])))
                continue
            path.pop()
            if path:
                before = path[-1][0]
                self.lowest[before] = min(self.lowest[before], self.lowest[here])
            link = self.by[here]
            if link is not None and self.lowest[here] == here:
                yield link, self.found[here:]

    def _find(self, here: int, rest: Iterator[tuple[str | None, str]]) -> int | None:
        """The number of the next node found from here; None if there is no more."""
        for link, node in rest:
            if node not in self.number:
                new = self.number[node] = len(self.found)
                self.found.append(node)
                self.by.append(link)
                self.lowest.append(new)
                return new
            if link != self.by[here]:
                self.lowest[here] = min(self.lowest[here], self.number[node])
        return None
