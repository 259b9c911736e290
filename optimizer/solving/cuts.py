"""Node sets that no line enters although a cluster in them is in the plan.

Of the exponentially many cut rows (`formulation.connectivity`) a search needs a few:
those that its solution violates. Whether a cluster is joined well enough is told for
most without any flow, by the widest path from the root. For the others a flow is sent
to the cluster, by shortest paths searched from its end (Edmonds and Karp 1972); where
it falls short, two node sets tell why, the least one around the cluster and the
greatest one. Their arcs then count as whole, and the flow tells of the next sets
(Ljubić et al. 2006, section 4: back cuts and nested cuts).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from optimizer.formulation.contraction import ROOT
from optimizer.solving.highs import Floats
from optimizer.solving.wiring import Wiring

LEAST = 1e-7
"""Less than this is no flow."""

SMALL = 0.01
"""By how much a relaxation must violate a cut for it to be worth a row."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Arcs that enter a node set are at least what a cluster in it needs."""

    arcs: tuple[int, ...]
    needed: tuple[int, ...]

    @property
    def row(self) -> dict[int, float]:
        """What must be at least 0, by column number."""
        return dict.fromkeys(self.arcs, 1.0) | dict.fromkeys(self.needed, -1.0)


def cuts_on_relaxation(wirings: Iterable[Wiring], values: Floats) -> list[Cut]:
    """Cuts that a solution of the relaxation violates by more than a little."""
    return [
        cut
        for wiring in wirings
        for cut in _violated(wiring, values, wiring.used(values), SMALL)
    ]


def cuts_on_plan(wirings: Iterable[Wiring], values: Floats) -> list[Cut]:
    """Cuts that a whole solution violates: none if every cluster is joined."""
    return [
        cut
        for wiring in wirings
        for cut in _violated(wiring, values, wiring.usable(values), 0.5)
    ]


def columns_not_joined(wirings: Iterable[Wiring], values: Floats) -> frozenset[int]:
    """The choices by which clusters need what a whole solution does not bring them."""
    found: set[int] = set()
    for wiring in wirings:
        width = [0.0] * wiring.nodes
        _widen(wiring, wiring.usable(values), width, ROOT, 1.0)
        for one in wiring.terminals:
            if width[one.node] < 0.5 and values[list(one.columns)].sum() > 0.5:
                found.update(one.columns)
    return frozenset(found)


def _violated(
    wiring: Wiring, values: Floats, amounts: list[float], by: float
) -> Iterator[Cut]:
    wanted = [float(values[list(one.columns)].sum()) for one in wiring.terminals]
    width = [0.0] * wiring.nodes
    _widen(wiring, amounts, width, ROOT, 1.0)
    told: set[tuple[int, ...]] = set()
    cut_off: set[int] = set()
    # The largest need first: of cuts by the same arcs it makes the strongest row.
    order = sorted(range(len(wanted)), key=lambda i: (-wanted[i], i))
    for i in order:
        one, amount = wiring.terminals[i], wanted[i]
        if amount <= by or width[one.node] >= amount - by or one.node in cut_off:
            continue
        joined = True
        for inside in short_sets(wiring, amounts, one.node, amount - by):
            if joined:
                # What hangs in the same set waits for the next round.
                cut_off |= inside
            joined = False
            entering = (wiring.columns[arc] for arc in wiring.into(inside))
            arcs = tuple(sorted(column for each in entering for column in each))
            if arcs not in told:
                told.add(arcs)
                yield Cut(arcs, one.columns)
        if joined:
            _widen(wiring, amounts, width, one.node, amount)


def _widen(
    wiring: Wiring, amounts: list[float], width: list[float], start: int, most: float
) -> None:
    """Note how much surely reaches each node, now that this much reaches one.

    If so much reaches a node, no set around another that less enters can leave out the
    first one, unless it cuts every path between them that is so wide.
    """
    width[start] = most
    waiting = [(-most, start)]
    while waiting:
        negative, node = heappop(waiting)
        if -negative < width[node]:
            continue
        for arc in wiring.leaving[node]:
            reached = min(-negative, amounts[arc])
            head = wiring.heads[arc]
            if reached > LEAST and reached > width[head]:
                width[head] = reached
                heappush(waiting, (-reached, head))


def short_sets(
    wiring: Wiring, amounts: list[float], target: int, least: float
) -> Iterator[set[int]]:
    """Node sets around the target that less than ``least`` enters."""
    room = list(amounts)
    flow = [0.0] * len(room)
    total = 0.0
    while total < least:
        more = _send(wiring, room, flow, target, least - total)
        if isinstance(more, float):
            total += more
            continue
        yield more
        part = wiring.part_of[target]
        near_root = _fed(wiring, room, flow, part)
        if len(more) < wiring.part_sizes[part] - len(near_root):
            far = wiring.around(target, near_root)
            yield far
            for arc in wiring.into(far):
                room[arc] = 1.0
        entering = list(wiring.into(more))
        if all(room[arc] >= 1.0 for arc in entering):
            return  # nothing can enter: no other set tells more
        for arc in entering:
            room[arc] = 1.0


def _send(
    wiring: Wiring, room: list[float], flow: list[float], target: int, missing: float
) -> float | set[int]:
    """Send more to the target on a shortest path; the set that it hangs in if none."""
    came_by: dict[int, tuple[int, bool]] = {}
    seen = {target}
    waiting = [target]
    for node in waiting:
        if node == ROOT:
            break
        for arc in wiring.entering[node]:
            tail = wiring.tails[arc]
            if tail not in seen and room[arc] - flow[arc] > LEAST:
                seen.add(tail)
                came_by[tail] = (arc, True)
                waiting.append(tail)
        for arc in wiring.leaving[node]:
            head = wiring.heads[arc]
            if head not in seen and flow[arc] > LEAST:
                seen.add(head)
                came_by[head] = (arc, False)
                waiting.append(head)
    if ROOT not in seen:
        return seen
    path = []
    node = ROOT
    while node != target:
        arc, forth = came_by[node]
        path.append((arc, forth))
        missing = min(missing, room[arc] - flow[arc] if forth else flow[arc])
        node = wiring.heads[arc] if forth else wiring.tails[arc]
    for arc, forth in path:
        flow[arc] += missing if forth else -missing
    return missing


def _fed(wiring: Wiring, room: list[float], flow: list[float], part: int) -> set[int]:
    """Nodes of a part to which the root could send more."""
    seen: set[int] = set()
    waiting: list[int] = []

    def reach(node: int) -> None:
        if node not in seen and node != ROOT:
            seen.add(node)
            waiting.append(node)

    for arc in wiring.entrances[part]:
        if room[arc] - flow[arc] > LEAST:
            reach(wiring.heads[arc])
    for node in waiting:
        for arc in wiring.leaving[node]:
            if room[arc] - flow[arc] > LEAST:
                reach(wiring.heads[arc])
        for arc in wiring.entering[node]:
            if flow[arc] > LEAST:
                reach(wiring.tails[arc])
    return seen
