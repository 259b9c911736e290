"""Which uncertain items rise and fall together."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from optimizer.domain.correlation import factor
from optimizer.errors import Problems
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.nodes import MapNode, locate
from optimizer.reading.schema.sweep_file import SweepFile
from optimizer.reading.sweeping.uncertain import Uncertain, by_called
from optimizer.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Block:
    """Items, by their places, and the factor of their correlations; see `factor`."""

    items: tuple[int, ...]
    lower: tuple[tuple[float, ...], ...]


@dataclass(slots=True)
class _Pairs:
    """The correlation of every pair that one is stated for."""

    items: Sequence[Uncertain]
    root: MapNode
    problems: Problems
    known: dict[tuple[int, int], float]

    def add(self, between: Sequence[str], by: float, index: int) -> None:
        called = by_called(self.items)
        places = []
        for place, name in enumerate(between):
            at = locate(self.root, ("correlated", index, "between", place))
            meant = called.get(name, [])
            if len(meant) == 1:
                places += meant
            elif meant:
                what = Sentence(
                    'several items of `uncertain` are called "{name}".', name=name
                )
                self.problems.error(
                    at, what, hint=Sentence("Give each an id of its own.")
                )
            else:
                what = Sentence(
                    'no item of `uncertain` has the id or entry "{name}".', name=name
                )
                self.problems.error(at, what, hint=did_you_mean(name, called))
        for one, other in combinations(sorted(set(places)), 2):
            self.add_pair(one, other, by, index)

    def add_pair(self, one: int, other: int, by: float, index: int) -> None:
        first, second = self.items[one], self.items[other]
        at = locate(self.root, ("correlated", index))
        if (first.rows, first.table) != (second.rows, second.table) and (
            first.each or second.each
        ):
            self.problems.error(
                at,
                Sentence(
                    "{first} and {second} are not drawn for the same rows.",
                    first=first.name,
                    second=second.name,
                ),
                Sentence("items with `each` together, of one table and the same rows"),
            )
        elif self.known.setdefault((one, other), by) != by:
            self.problems.error(
                at,
                Sentence(
                    "{first} and {second} are correlated twice, by {known:g} "
                    "and by {by:g}.",
                    first=first.name,
                    second=second.name,
                    known=self.known[one, other],
                    by=by,
                ),
                hint=Sentence("Keep one of the two."),
            )


def read_correlated(
    file: SweepFile, items: Sequence[Uncertain], root: MapNode, problems: Problems
) -> tuple[Block, ...]:
    """The groups of items that are correlated; what cannot be is told.

    Needs the rows of items with `each`.
    """
    pairs = _Pairs(items, root, problems, {})
    for index, entry in enumerate(file.correlated or []):
        if entry is not None:
            pairs.add(entry.between, entry.by, index)
    blocks = []
    for members in _groups(pairs.known):
        matrix = [
            [
                1.0 if i == j else pairs.known.get((min(i, j), max(i, j)), 0.0)
                for j in members
            ]
            for i in members
        ]
        lower = factor(matrix)
        if lower is None:
            names = ", ".join(items[one].name for one in members)
            problems.error(
                locate(root, ("correlated",)),
                Sentence(
                    "{names} cannot all be correlated so: what is said of some "
                    "of them contradicts the rest.",
                    names=names,
                ),
                Sentence("correlations that can hold together"),
                Sentence(
                    "Two items that go with a third go with each other too; "
                    "pairs that are not named count as 0."
                ),
            )
        else:
            blocks.append(Block(members, lower))
    return tuple(blocks)


def _groups(pairs: dict[tuple[int, int], float]) -> list[tuple[int, ...]]:
    """Items that pairs join, directly or through others, sorted."""
    group: dict[int, set[int]] = {}
    for one, other in pairs:
        joined = group.get(one, {one}) | group.get(other, {other})
        for each in joined:
            group[each] = joined
    return sorted({tuple(sorted(members)) for members in group.values()})
