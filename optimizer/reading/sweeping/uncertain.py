"""What is drawn for each sample of a sweep."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from optimizer.domain.distribution import Distribution
from optimizer.errors import Origin
from optimizer.reading.nodes import MapNode, Node, locate
from optimizer.reading.schema.distributions import distribution_of
from optimizer.reading.schema.sweep_file import SweepFile, UncertainEntry
from optimizer.reading.selection import Selector


@dataclass(frozen=True, slots=True)
class Uncertain:
    """A column or an entry whose value is drawn.

    ``entry`` is the path of an entry, else ``table`` and ``column`` say which column,
    and ``where`` (as written: ``where_node``) which rows. ``rows`` are the ids of those
    that are drawn for one by one, in all scenarios; None where one draw holds for all.
    ``name`` is unique in the sweep, ``called`` what `correlated` may call it.
    ``origin`` is the place of the distribution, ``start`` that of the item, ``index``
    its place in the list.
    """

    index: int
    name: str
    called: tuple[str, ...]
    entry: str
    table: str
    column: str
    where: Selector | None
    where_node: Node | None
    how: str
    distribution: Distribution
    each: bool
    origin: Origin
    start: Origin
    rows: tuple[str, ...] | None = None

    @property
    def count(self) -> int:
        """How many amounts are drawn for each sample."""
        return 1 if self.rows is None else len(self.rows)

    @property
    def names(self) -> tuple[str, ...]:
        """The name of each input that is drawn."""
        if self.rows is None:
            return (self.name,)
        return tuple(f"{self.name}[{row}]" for row in self.rows)


def read_uncertain(
    file: SweepFile, root: MapNode, taken: Iterable[str]
) -> tuple[Uncertain, ...]:
    """The uncertain items in the order written; ``taken`` are names of other inputs."""
    found = [
        _uncertain(entry, index, root)
        for index, entry in enumerate(file.uncertain or [])
        if entry is not None
    ]
    return tuple(_with_own_names(found, Counter(taken)))


def _uncertain(entry: UncertainEntry, index: int, root: MapNode) -> Uncertain:
    path = ("uncertain", index)
    how = entry.how
    table = "" if entry.entry is not None else entry.table or "clusters"
    name = entry.entry or f"{table}.{entry.column}"
    return Uncertain(
        index=index,
        name=name,
        called=(name, entry.id) if entry.id else (name,),
        entry=entry.entry or "",
        table=table,
        column=entry.column or "",
        where=entry.where,
        where_node=_node(root, (*path, "where")),
        how=how,
        distribution=distribution_of(getattr(entry, how), how),
        each=entry.each,
        origin=locate(root, (*path, how)),
        start=locate(root, path),
    )


def _node(root: MapNode, path: Sequence[str | int]) -> Node | None:
    node: Node | None = root
    for step in path:
        if isinstance(node, MapNode):
            node = node.entries.get(str(step))
        else:
            node = getattr(node, "items", {})[step]
    return node


def _with_own_names(found: list[Uncertain], taken: Counter[str]) -> list[Uncertain]:
    """The items with names that no two inputs share."""
    times = taken + Counter(one.name for one in found)
    used = set(taken)
    named = []
    for one in found:
        name = one.name
        if times[name] > 1:
            name = f"{one.name} ({one.called[1] if len(one.called) > 1 else one.how})"
        plain, number = name, 2
        while name in used:
            name = f"{plain} {number}"
            number += 1
        used.add(name)
        called = tuple(dict.fromkeys([*one.called, name]))
        named.append(replace(one, name=name, called=called))
    return named


def by_called(items: Sequence[Uncertain]) -> Mapping[str, list[int]]:
    """The places of the items that go by a name; by an id of several, all of them."""
    found: dict[str, list[int]] = {}
    for place, one in enumerate(items):
        for name in one.called:
            found.setdefault(name, []).append(place)
    return found
