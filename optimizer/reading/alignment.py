"""Which item of one list is which of another."""

from collections.abc import Sequence
from dataclasses import dataclass

from optimizer.reading.layers import rendered
from optimizer.reading.nodes import MapNode, Node, name_of

_ABOUT = frozenset({"clusters", "drop", "moves_to"})
"""What an item without an id is about: with others it is another item."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An item of one or both lists; ``index`` is that in the new one, if it is there.

    ``id`` is what the item calls itself, if it does.
    """

    old: Node | None
    new: Node | None
    index: int
    id: str = ""


def aligned(
    old: Sequence[Node], new: Sequence[Node], *, ordered: bool
) -> tuple[Pair, ...] | None:
    """Every item of both lists once, in the order of the new one.

    What only the old list has stands before what follows it there. With ``ordered``,
    None if the items that both lists have do not follow each other in the same way.
    """
    partner = _partners(old, new)
    met = [partner[j] for j in sorted(partner)]
    if ordered and met != sorted(met):
        return None
    pairs: list[Pair] = []
    taken = set(partner.values())
    waiting = [i for i in range(len(old)) if i not in taken]
    for j, item in enumerate(new):
        i = partner.get(j)
        if i is not None:
            pairs += [_gone(old, one) for one in waiting if one < i]
            waiting = [one for one in waiting if one > i]
        match = None if i is None else old[i]
        pairs.append(Pair(match, item, j, name_of(item)))
    return (*pairs, *(_gone(old, one) for one in waiting))


def _gone(old: Sequence[Node], index: int) -> Pair:
    return Pair(old[index], None, index, name_of(old[index]))


def _partners(old: Sequence[Node], new: Sequence[Node]) -> dict[int, int]:
    """For items of the new list, by place, the place of the same item in the old."""
    partner: dict[int, int] = {}
    free = dict.fromkeys(range(len(old)))
    for key in (name_of, _content):
        by_key: dict[str, list[int]] = {}
        for i in free:
            by_key.setdefault(key(old[i]), []).append(i)
        for j, item in enumerate(new):
            same = by_key.get(key(item)) if j not in partner and key(item) else None
            if same:
                partner[j] = same.pop(0)
                del free[partner[j]]
    for j, item in enumerate(new):
        if j in partner:
            continue
        near = [i for i in free if _nearly_same(old[i], item)]
        if near:
            partner[j] = near[0]
            del free[near[0]]
    return partner


def _content(item: Node) -> str:
    """What an item without a name holds."""
    return "" if name_of(item) else rendered(item)


def _nearly_same(one: Node, other: Node) -> bool:
    """Whether two items without an id have the same entries, all but one alike."""
    if not isinstance(one, MapNode) or not isinstance(other, MapNode):
        return False
    if name_of(one) or name_of(other) or one.entries.keys() != other.entries.keys():
        return False
    unlike = [
        key
        for key, node in one.entries.items()
        if rendered(node) != rendered(other.entries[key])
    ]
    return len(unlike) == 1 and unlike[0] not in _ABOUT
