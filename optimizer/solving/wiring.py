"""The arcs of one service in one period as a solver's columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pulp import LpVariable

from optimizer.formulation.build import Formulation
from optimizer.formulation.contraction import ROOT
from optimizer.formulation.lines import Arc, Joined
from optimizer.formulation.variables import Variables
from optimizer.solving.found import Floats


@dataclass(frozen=True, slots=True)
class Terminal:
    """A cluster that must be joined: its node, and the columns of which one says so."""

    node: int
    columns: tuple[int, ...]


@dataclass(frozen=True)
class Wiring:
    """One service in one period; arcs are numbered as in ``tails`` and ``heads``.

    Each arc has a column, which says how much it is used. ``gates`` are sets of columns
    of each of which one must be 1 for a whole solution to let the arc pass.
    """

    nodes: int
    tails: tuple[int, ...]
    heads: tuple[int, ...]
    columns: tuple[int, ...]
    gates: tuple[tuple[tuple[int, ...], ...], ...]
    terminals: tuple[Terminal, ...]

    @cached_property
    def entering_from(self) -> list[list[tuple[int, int]]]:
        """Arcs and their tails, by the node that they enter."""
        return self._by_node(self.heads, self.tails)

    @cached_property
    def leaving_to(self) -> list[list[tuple[int, int]]]:
        """Arcs and their heads, by the node that they leave."""
        return self._by_node(self.tails, self.heads)

    def _by_node(
        self, ends: Sequence[int], others: Sequence[int]
    ) -> list[list[tuple[int, int]]]:
        found: list[list[tuple[int, int]]] = [[] for _ in range(self.nodes)]
        for arc, (node, other) in enumerate(zip(ends, others, strict=True)):
            found[node].append((arc, other))
        return found

    def used(self, values: Floats) -> list[float]:
        """How much each arc is used in a solution of the relaxation."""
        used: list[float] = values[list(self.columns)].tolist()
        return used

    def usable(self, values: Floats) -> list[float]:
        """Which arcs a whole solution lets pass: 1 or 0.

        Where links have columns of their own, these decide: the arcs may then still be
        fractions.
        """
        level: list[float] = values.tolist()

        def lets_pass(columns: tuple[int, ...]) -> bool:
            if len(columns) == 1:
                return level[columns[0]] > 0.5
            return sum(level[c] for c in columns) > 0.5

        return [float(all(map(lets_pass, gates))) for gates in self.gates]

    def into(self, inside: set[int]) -> Iterator[int]:
        """Arcs that enter a node set from outside it."""
        for node in sorted(inside):
            if not self.tails_of[node] <= inside:
                for arc, tail in self.entering_from[node]:
                    if tail not in inside:
                        yield arc

    @cached_property
    def tails_of(self) -> list[set[int]]:
        """The nodes from which arcs lead to a node."""
        return [{tail for _, tail in there} for there in self.entering_from]

    @cached_property
    def beside(self) -> list[set[int]]:
        """The nodes that an arc joins to a node in some direction, without the root."""
        heads = ({head for _, head in there} for there in self.leaving_to)
        pairs = zip(self.tails_of, heads, strict=True)
        return [(tails | others) - {ROOT} for tails, others in pairs]

    def around(self, start: int, without: set[int]) -> set[int]:
        """The nodes that hang together with one, if root and others are taken away."""
        seen, latest = {start}, {start}
        while latest:
            latest = set().union(*(self.beside[node] for node in latest))
            latest -= seen
            latest -= without
            seen |= latest
        return seen

    @cached_property
    def hops(self) -> list[int]:
        """How many arcs lead from the root to a node at least; many if none do."""
        found = [self.nodes] * self.nodes
        found[ROOT] = 0
        waiting = [ROOT]
        for node in waiting:
            for _, head in self.leaving_to[node]:
                if found[head] == self.nodes:
                    found[head] = found[node] + 1
                    waiting.append(head)
        return found

    @cached_property
    def part_of(self) -> list[int]:
        """The part, by number, in which a node lies if the root is taken away."""
        found = [-1] * self.nodes
        number = 0
        for start in range(1, self.nodes):
            if found[start] < 0:
                for node in self.around(start, set()):
                    found[node] = number
                number += 1
        return found

    @cached_property
    def part_sizes(self) -> list[int]:
        """Nodes by part."""
        sizes = [0] * (max(self.part_of) + 1)
        for part in self.part_of[1:]:
            sizes[part] += 1
        return sizes

    @cached_property
    def entrances(self) -> list[list[int]]:
        """Arcs from the root, by the part into which they lead."""
        found: list[list[int]] = [[] for _ in self.part_sizes]
        for arc, head in self.leaving_to[ROOT]:
            found[self.part_of[head]].append(arc)
        return found


def wirings(
    formulation: Formulation, column_of: Mapping[str, int]
) -> tuple[Wiring, ...]:
    """Every service in every period in which somebody needs it."""
    return tuple(
        _wiring(formulation, one, t, column_of)
        for one in formulation.variables.lines.joined
        for t in sorted({need.period for need in one.needs})
    )


def _wiring(
    formulation: Formulation, one: Joined, period: int, column_of: Mapping[str, int]
) -> Wiring:
    x = formulation.variables
    guards = {
        node: tuple(
            sorted(
                column_of[chosen.name]
                for cluster in clusters
                for pathway, chosen in x.choice[cluster].items()
                if pathway.is_open(period)
            )
        )
        for node, clusters in one.network.guards.items()
    }
    terminals = tuple(_terminals(formulation, one, period, column_of))
    columns = [column_of[one.use(arc, period).name] for arc in one.arcs]
    gates: list[tuple[tuple[int, ...], ...]] = [((column,),) for column in columns]
    if not one.oriented:
        gates = [
            (*_built(x, arc, period, column_of), *_guard(guards, arc.head))
            for arc in one.arcs
        ]
    return Wiring(
        1 + max(one.network.node_of.values(), default=0),
        tuple(arc.tail for arc in one.arcs),
        tuple(arc.head for arc in one.arcs),
        tuple(columns),
        tuple(gates),
        terminals,
    )


def _terminals(
    formulation: Formulation, one: Joined, period: int, column_of: Mapping[str, int]
) -> Iterator[Terminal]:
    for need in one.needs:
        node = one.network.stand(formulation.scenario, need.cluster)
        if need.period == period and node:
            chosen = formulation.variables.choice[need.cluster]
            columns = sorted(column_of[chosen[p].name] for p in need.pathways)
            yield Terminal(node, tuple(columns))


def _built(
    x: Variables, arc: Arc, period: int, column_of: Mapping[str, int]
) -> tuple[tuple[int, ...], ...]:
    """The column that says whether an arc's link is there; none if it always is."""
    if arc.edge.free:
        return ()
    built = x.lines.built[arc.edge.link.id][period]
    assert isinstance(built, LpVariable), "links of their own are variables"
    return ((column_of[built.name],),)


def _guard(
    guards: Mapping[int, tuple[int, ...]], node: int
) -> tuple[tuple[int, ...], ...]:
    return (guards[node],) if node in guards else ()
