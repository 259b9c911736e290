"""Instances from the literature with the optimum that was published for them.

Each file of ``data/`` begins with its source. Then, a line each: a word and a number
(`Optimum`, and the counts or the capacity that the source states); `E start end cost`,
a link; `T node [units]`, a node to be joined, the first one being where all comes from;
`I weight profit`, an object.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Edge:
    """A link without direction between two nodes."""

    start: int
    end: int
    cost: float


@dataclass(frozen=True, slots=True)
class Tree:
    """Nodes to be joined, and what each takes in units; the first one is the source."""

    name: str
    optimum: float
    stated: Mapping[str, int]
    edges: tuple[Edge, ...]
    terminals: Mapping[int, float]

    @property
    def source(self) -> int:
        return next(iter(self.terminals))

    @property
    def nodes(self) -> tuple[int, ...]:
        """Every node that is a terminal or an end of a link."""
        ends = {node for edge in self.edges for node in (edge.start, edge.end)}
        return tuple(sorted(ends | set(self.terminals)))


@dataclass(frozen=True, slots=True)
class Knapsack:
    """Objects, each with weight and profit, of which the best go into a capacity."""

    name: str
    optimum: float
    capacity: float
    objects: tuple[tuple[float, float], ...]

    @property
    def left_out(self) -> float:
        """The weight that must stay outside, at the least."""
        return sum(weight for weight, _ in self.objects) - self.capacity

    @property
    def forgone(self) -> float:
        """The profit of what stays outside in the best packing."""
        return sum(profit for _, profit in self.objects) - self.optimum


def read_tree(name: str) -> Tree:
    """A Steiner tree, or a network with fixed charges and one source."""
    stated: dict[str, int] = {}
    edges: list[Edge] = []
    terminals: dict[int, float] = {}
    for word, *numbers in _lines(name):
        if word == "E":
            edges.append(Edge(int(numbers[0]), int(numbers[1]), float(numbers[2])))
        elif word == "T":
            units = float(numbers[1]) if len(numbers) > 1 else 1.0
            terminals[int(numbers[0])] = units
        else:
            stated[word] = int(numbers[0])
    return Tree(name, stated["Optimum"], stated, tuple(edges), terminals)


def read_knapsack(name: str) -> Knapsack:
    """A knapsack problem with objects that are taken whole or not at all."""
    stated: dict[str, float] = {}
    objects: list[tuple[float, float]] = []
    for word, *numbers in _lines(name):
        if word == "I":
            objects.append((float(numbers[0]), float(numbers[1])))
        else:
            stated[word] = float(numbers[0])
    return Knapsack(name, stated["Optimum"], stated["Capacity"], tuple(objects))


def header(name: str) -> str:
    """The comment at the head of a file: what it is, where it is from."""
    lines = (DATA / f"{name}.txt").read_text("utf-8").splitlines()
    return " ".join(line.lstrip("# ") for line in lines if line.startswith("#"))


def _lines(name: str) -> list[list[str]]:
    lines = (DATA / f"{name}.txt").read_text("utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]
