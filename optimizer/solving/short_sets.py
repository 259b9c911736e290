"""Node sets around a cluster that less enters than the cluster needs.

A flow is sent to the cluster by shortest paths searched from its end (Edmonds and Karp
1972). Where it falls short, two node sets tell why: the least one around the cluster,
and the greatest one, which ends where the root's flow ends. The arcs into them then
count as whole, and the search goes on to the next sets, until enough arrives (Ljubić et
al. 2006, section 4: back cuts and nested cuts).
"""

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

from optimizer.formulation.contraction import ROOT
from optimizer.solving.wiring import Wiring

LEAST = 1e-7
"""Less than this is no flow."""


def short_sets(
    wiring: Wiring, amounts: Sequence[float], target: int, least: float
) -> Iterator[tuple[set[int], list[int]]]:
    """Node sets around the target that less than ``least`` enters, and the arcs in."""
    flow = _Flow(wiring, amounts)
    part = wiring.part_of[target]
    total = 0.0
    near, fed = _Backward(flow, target), _Forward(flow, part)
    while total < least:
        if near.goes_on():
            total += flow.send(near.path(), least - total)
            near, fed = _Backward(flow, target), _Forward(flow, part)
            continue
        entering = near.entering()
        yield set(near.came_by), entering
        told = list(entering)
        reached = fed.goes_on()
        if len(near.came_by) < wiring.part_sizes[part] - len(reached):
            far = wiring.around(target, reached)
            into = list(wiring.into(far))
            yield far, into
            told += into
        if not flow.widen(told):
            return  # nothing can enter: no other set tells more
        near.widened(entering)
        fed.widened(told)


class _Flow:
    """What is sent over each arc, and how much has room there."""

    def __init__(self, wiring: Wiring, amounts: Sequence[float]) -> None:
        self.wiring = wiring
        self.room = list(amounts)
        self.sent = [0.0] * len(self.room)

    def widen(self, arcs: Sequence[int]) -> bool:
        """Let arcs count as whole; whether any did not."""
        narrow = [arc for arc in arcs if self.room[arc] < 1.0]
        for arc in narrow:
            self.room[arc] = 1.0
        return bool(narrow)

    def send(self, path: Sequence[tuple[int, bool]], amount: float) -> float:
        """Send as much as a path of arcs, forth or back, lets through."""
        room, sent = self.room, self.sent
        for arc, forth in path:
            amount = min(amount, room[arc] - sent[arc] if forth else sent[arc])
        for arc, forth in path:
            sent[arc] += amount if forth else -amount
        return amount


class _Forward:
    """A search in a part of the network for nodes to which the root could send more.

    Like `_Backward` it can go on where it ended, as long as nothing is sent.
    """

    def __init__(self, flow: _Flow, part: int) -> None:
        self.flow = flow
        self.reached: set[int] = set()
        self.waiting: list[int] = []
        self.widened(flow.wiring.entrances[part])

    def goes_on(self) -> set[int]:
        """Search on, to the end; the nodes reached."""
        wiring, room, sent = self.flow.wiring, self.flow.room, self.flow.sent
        reached, waiting = self.reached, self.waiting
        while waiting:
            node = waiting.pop()
            for arc, head in wiring.leaving_to[node]:
                if head not in reached and room[arc] - sent[arc] > LEAST:
                    reached.add(head)
                    waiting.append(head)
            for arc, tail in wiring.entering_from[node]:
                if tail != ROOT and tail not in reached and sent[arc] > LEAST:
                    reached.add(tail)
                    waiting.append(tail)
        return reached

    def widened(self, arcs: Sequence[int]) -> None:
        """Take note that more can be sent over arcs, of which the root feeds some."""
        wiring, room, sent = self.flow.wiring, self.flow.room, self.flow.sent
        for arc in arcs:
            tail, head = wiring.tails[arc], wiring.heads[arc]
            fed = tail == ROOT or tail in self.reached
            if fed and head not in self.reached and room[arc] - sent[arc] > LEAST:
                self.reached.add(head)
                self.waiting.append(head)


class _Backward:
    """A search from the target for ways by which more can come.

    It can go on where it ended once arcs have been widened, as long as nothing is sent.
    """

    def __init__(self, flow: _Flow, target: int) -> None:
        self.flow = flow
        self.target = target
        self.came_by: dict[int, tuple[int, bool]] = {target: (-1, True)}
        self.waiting = [(0, target)]
        self.blocked: list[int] = []

    def goes_on(self) -> bool:
        """Search on, first where the root is near; whether it is reached."""
        wiring, room, sent = self.flow.wiring, self.flow.room, self.flow.sent
        hops, came_by, waiting = wiring.hops, self.came_by, self.waiting
        while waiting:
            _, node = heappop(waiting)
            if node == ROOT:
                return True
            for arc, tail in wiring.entering_from[node]:
                if tail not in came_by:
                    if room[arc] - sent[arc] > LEAST:
                        came_by[tail] = (arc, True)
                        heappush(waiting, (hops[tail], tail))
                    else:
                        self.blocked.append(arc)
            for arc, head in wiring.leaving_to[node]:
                if sent[arc] > LEAST and head not in came_by:
                    came_by[head] = (arc, False)
                    heappush(waiting, (hops[head], head))
        return False

    def entering(self) -> list[int]:
        """The arcs that enter the set of nodes found, when the search has ended."""
        tails, found = self.flow.wiring.tails, self.came_by
        self.blocked = [arc for arc in self.blocked if tails[arc] not in found]
        return list(self.blocked)

    def widened(self, arcs: Sequence[int]) -> None:
        """Take note that more can come by arcs that enter the set."""
        room, sent = self.flow.room, self.flow.sent
        for arc in arcs:
            tail = self.flow.wiring.tails[arc]
            if tail not in self.came_by and room[arc] - sent[arc] > LEAST:
                self.came_by[tail] = (arc, True)
                heappush(self.waiting, (self.flow.wiring.hops[tail], tail))

    def path(self) -> list[tuple[int, bool]]:
        """The arcs from the root to the target, and whether each is used forth."""
        wiring, path, node = self.flow.wiring, [], ROOT
        while node != self.target:
            arc, forth = self.came_by[node]
            path.append((arc, forth))
            node = wiring.heads[arc] if forth else wiring.tails[arc]
        return path
