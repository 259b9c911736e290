"""The most that a network can carry from one node to another, and where it is narrow.

Dinic 1970, Algorithm for solution of a problem of maximum flow in networks with power
estimation: rounds of shortest ways, each filled until none of that length is left.
"""

from collections import defaultdict, deque
from dataclasses import dataclass, field

NOTHING = 1e-9
"""Room below this is the rounding of sums."""


@dataclass(slots=True)
class Pipes:
    """Pipes between nodes, kept as one-way arcs, each beside the one that leads back.

    ``room`` is what an arc can still carry, infinite without a limit.
    """

    heads: list[str] = field(default_factory=list)
    room: list[float] = field(default_factory=list)
    leaving: defaultdict[str, list[int]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, start: str, end: str, most: float, back: float = 0.0) -> None:
        """A pipe that carries so much to its end, and so much back."""
        for head, tail, room in ((end, start, most), (start, end, back)):
            self.leaving[tail].append(len(self.heads))
            self.heads.append(head)
            self.room.append(room)

    def fill(self, source: str, sink: str) -> float:
        """Send as much as can be; what arrives. Some way must have a limit."""
        arrived = 0.0
        while sink in (steps := self.reached(source)):
            tried = dict.fromkeys(steps, 0)
            while sent := self._send(source, sink, steps, tried):
                arrived += sent
        return arrived

    def reached(self, source: str) -> dict[str, int]:
        """Nodes to which more could flow, with the number of arcs from the source.

        After `fill` the pipes that leave them are full: the narrowest place.
        """
        steps, waiting = {source: 0}, deque([source])
        while waiting:
            node = waiting.popleft()
            for arc in self.leaving[node]:
                head = self.heads[arc]
                if head not in steps and self.room[arc] > NOTHING:
                    steps[head] = steps[node] + 1
                    waiting.append(head)
        return steps

    def _send(
        self, source: str, sink: str, steps: dict[str, int], tried: dict[str, int]
    ) -> float:
        """Fill one shortest way; 0 if there is none left. ``tried`` arcs are done."""
        way: list[int] = []
        node = source
        while node != sink:
            arc = self._onward(node, steps, tried)
            if arc is not None:
                way.append(arc)
                node = self.heads[arc]
            elif way:
                node = self.heads[way.pop() ^ 1]
                tried[node] += 1
            else:
                return 0.0
        sent = min(self.room[arc] for arc in way)
        for arc in way:
            self.room[arc] -= sent
            self.room[arc ^ 1] += sent
        return sent

    def _onward(
        self, node: str, steps: dict[str, int], tried: dict[str, int]
    ) -> int | None:
        arcs = self.leaving[node]
        while tried[node] < len(arcs):
            arc = arcs[tried[node]]
            nearer = steps.get(self.heads[arc]) == steps[node] + 1
            if nearer and self.room[arc] > NOTHING:
                return arc
            tried[node] += 1
        return None
