"""Where the merged maps of two scenarios differ, and maps that lie between them."""

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from optimizer.errors import Origin
from optimizer.reading.alignment import Pair, aligned
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar

Path: TypeAlias = tuple[str | int, ...]
"""Keys of maps, and places in lists that hold the items of both scenarios."""

Meaning: TypeAlias = Callable[[Path, Node], Hashable]
"""What a value at a path stands for: values that stand for the same are the same."""

IN_ORDER = frozenset({"periods", "assume", "in_order"})
"""Lists whose items mean something else in another order."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value of one or both scenarios, given as a whole; None where it is not there.

    ``place`` is where to look: in the other scenario, or in the first where the other
    one has it not. ``shown`` is the path as people write it.
    """

    path: Path
    shown: str
    old: Node | None
    new: Node | None
    place: Origin
    differs: bool


@dataclass(frozen=True, slots=True)
class MapBranch:
    """A map that both scenarios have, an inner tree for each key of either."""

    inner: "tuple[tuple[str, Tree], ...]"
    old: MapNode
    new: MapNode


@dataclass(frozen=True, slots=True)
class ListBranch:
    """A list of one or both scenarios, an inner tree for each item of either.

    With ``both`` it stays, though it is empty.
    """

    inner: "tuple[Tree, ...]"
    origin: Origin
    both: bool


Tree: TypeAlias = Leaf | MapBranch | ListBranch


def tree_of(old: MapNode, new: MapNode, meaning: Meaning) -> MapBranch:
    """Both maps as one tree; ``meaning`` says of single values what they stand for.

    Maps differ by entry; as a whole if they have none in common. Lists of maps differ
    by item: items are matched by `id` (periods by `name`), else by what they hold, else
    where all but one entry is the same. Lists of single values differ as a whole, but
    for `require`, by item.
    """
    return _Grower(meaning).of_maps(old, new, (), "")


def leaves(tree: Tree) -> Iterator[Leaf]:
    """Every leaf of a tree that differs."""
    match tree:
        case Leaf():
            if tree.differs:
                yield tree
        case MapBranch(inner):
            for _, one in inner:
                yield from leaves(one)
        case ListBranch(inner):
            for one in inner:
                yield from leaves(one)


def mixed(tree: MapBranch, switched: Collection[Path]) -> MapNode:
    """The first map with the leaves at these paths as the other one has them."""
    made = _mixed(tree, switched)
    assert isinstance(made, MapNode)
    return made


def _mixed(tree: Tree, switched: Collection[Path]) -> Node | None:
    match tree:
        case Leaf():
            return tree.new if tree.path in switched else tree.old
        case ListBranch(inner):
            made = (_mixed(one, switched) for one in inner)
            items = tuple(one for one in made if one is not None)
            return ListNode(items, tree.origin) if items or tree.both else None
        case MapBranch():
            entries = {key: _mixed(one, switched) for key, one in tree.inner}
            kept = {key: one for key, one in entries.items() if one is not None}
            places = {**tree.old.key_origins, **tree.new.key_origins}
            return MapNode(kept, {key: places[key] for key in kept}, tree.new.origin)


@dataclass(frozen=True, slots=True)
class _Grower:
    meaning: Meaning

    def of_maps(self, old: MapNode, new: MapNode, path: Path, shown: str) -> MapBranch:
        inner: list[tuple[str, Tree]] = []
        for key in dict.fromkeys([*old.entries, *new.entries]):
            has = new if key in new.entries else old
            one = has.entries[key]
            place = one.origin if isinstance(one, Scalar) else has.key_origins[key]
            named = f"{shown}.{key}" if shown else key
            grown = self.of(
                old.entries.get(key), new.entries.get(key), (*path, key), named, place
            )
            inner.append((key, grown))
        return MapBranch(tuple(inner), old, new)

    def of(
        self, old: Node | None, new: Node | None, path: Path, shown: str, place: Origin
    ) -> Tree:
        # Maps without a common key say it in two ways; half of each says nothing.
        if (
            isinstance(old, MapNode)
            and isinstance(new, MapNode)
            and old.entries.keys() & new.entries.keys()
        ):
            return self.of_maps(old, new, path, shown)
        pairs = _pairs(old, new, path)
        if pairs is not None:
            both = old is not None and new is not None
            inner = tuple(self.of_items(pairs, path, shown))
            return ListBranch(inner, place, both)
        differs = (
            old is None
            or new is None
            or self.meaning(path, old) != self.meaning(path, new)
        )
        return Leaf(path, shown, old, new, place, differs)

    def of_items(self, pairs: Sequence[Pair], path: Path, shown: str) -> Iterator[Tree]:
        for slot, pair in enumerate(pairs):
            has = pair.new if pair.new is not None else pair.old
            assert has is not None
            named = f"{shown}.{pair.id}" if pair.id else f"{shown}[{pair.index}]"
            yield self.of(pair.old, pair.new, (*path, slot), named, has.origin)


def _pairs(old: Node | None, new: Node | None, path: Path) -> tuple[Pair, ...] | None:
    """The items of lists of entries, matched; None if the lists count as a whole.

    A list that is not there counts as empty, where that means the same.
    """
    had = old.items if isinstance(old, ListNode) else ()
    has = new.items if isinstance(new, ListNode) else ()
    if not all(isinstance(one, ListNode) for one in (old, new) if one is not None):
        return None
    if (old is None or new is None) and (len(path) > 1 or path[-1] == "periods"):
        return None
    is_map = any(isinstance(one, MapNode) for one in (*had, *has))
    if not is_map and path[-1] != "require":
        return None
    pairs = aligned(had, has, ordered=path[-1] in IN_ORDER)
    if path[-1] == "periods" and any(None in (p.old, p.new) for p in pairs or ()):
        return None  # other periods: half of them would be a plan for other years
    return pairs
