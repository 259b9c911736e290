"""Node sets that no line enters although a cluster in them is in the plan.

Of the exponentially many cut rows (`formulation.connectivity`) a search needs a few:
those that its solution violates. Whether a cluster is joined well enough is told for
most without any flow, by the widest path from the root; the others are looked at one
by one (`short_sets`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from optimizer.formulation.contraction import ROOT
from optimizer.solving.found import Floats
from optimizer.solving.short_sets import LEAST, short_sets
from optimizer.solving.wiring import Wiring

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


def cuts_on_relaxation(
    wirings: Iterable[Wiring], values: Floats, by: float = SMALL
) -> list[Cut]:
    """Cuts that a solution of the relaxation violates by more than a little."""
    return [
        cut
        for wiring in wirings
        for cut in _violated(wiring, values, wiring.used(values), by)
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
        for inside, entering in short_sets(wiring, amounts, one.node, amount - by):
            if joined:
                # What hangs in the same set waits for the next round.
                cut_off |= inside
            joined = False
            arcs = tuple(sorted(wiring.columns[arc] for arc in entering))
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
        for arc, head in wiring.leaving_to[node]:
            reached = min(-negative, amounts[arc])
            if reached > LEAST and reached > width[head]:
                width[head] = reached
                heappush(waiting, (-reached, head))
