"""The lines about a cluster that may change with it, if all others stay.

Those on its way to the outside may be left out, and those by which it could be joined
to what a plan joins may be built.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from optimizer.formulation.contraction import ROOT
from optimizer.solving.found import Floats
from optimizer.solving.wiring import Wiring

FAR = 6
"""So many links a new way may take at most to what a plan joins."""


@dataclass(frozen=True, slots=True)
class _Joined:
    """One wiring with what a plan makes of it.

    ``came_by`` has for every node that the plan joins the arc that enters it.
    """

    wiring: Wiring
    came_by: dict[int, int]

    @classmethod
    def of(cls, wiring: Wiring, values: Floats) -> "_Joined":
        usable = wiring.usable(values)
        came_by: dict[int, int] = {ROOT: -1}
        waiting = [ROOT]
        for node in waiting:
            for arc, head in wiring.leaving_to[node]:
                if usable[arc] and head not in came_by:
                    came_by[head] = arc
                    waiting.append(head)
        return cls(wiring, came_by)

    def way_to(self, node: int) -> Iterator[int]:
        """The arcs by which the plan joins a node; none if it does not."""
        while node and node in self.came_by:
            arc = self.came_by[node]
            yield arc
            node = self.wiring.tails[arc]

    def about(self, start: int) -> set[int]:
        """The arcs of all short ways from a node to the nearest that are joined."""
        wiring = self.wiring
        arcs: set[int] = set()
        seen, latest = {start}, {start}
        for _ in range(FAR):
            ends = set()
            for node in latest:
                for arc, tail in wiring.entering_from[node]:
                    arcs.add(arc)
                    ends.add(tail)
                for arc, head in wiring.leaving_to[node]:
                    arcs.add(arc)
                    ends.add(head)
            latest = ends - seen
            seen |= latest
            if not latest or any(node in self.came_by for node in latest):
                break
            latest.discard(ROOT)
        return arcs


class NearLines:
    """The lines about any cluster of a plan, given by a solution."""

    def __init__(self, wirings: Sequence[Wiring], values: Floats) -> None:
        self._joined = [_Joined.of(wiring, values) for wiring in wirings]

    def about(self, choices: Collection[int]) -> set[int]:
        """The columns of the lines about the cluster with these choices.

        Columns of choices may be among them: where lines lead through clusters.
        """
        found: set[int] = set()
        for joined in self._joined:
            wiring = joined.wiring
            for terminal in wiring.terminals:
                if terminal.columns[0] in choices:
                    arcs = joined.about(terminal.node)
                    arcs.update(joined.way_to(terminal.node))
                    for arc in arcs:
                        found.add(wiring.columns[arc])
                        found.update(*wiring.gates[arc])
        return found
