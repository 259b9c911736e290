"""The merged map of a scenario as it is in one future."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from optimizer.errors import InputError, Origin, Problem
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar
from optimizer.reading.numbers import parse_number
from optimizer.reading.sweeping.axes import Axis, in_unit
from optimizer.reading.sweeping.entry_path import find, node_at, with_node
from optimizer.reading.sweeping.uncertain import Uncertain
from optimizer.reading.units import parse_amount, split_unit
from optimizer.sentence import Sentence

Drawn: TypeAlias = float | str | Mapping[str, float | str]
"""What was drawn for an item: one value, or one by the id of each row."""

_NO_AMOUNTS = frozenset(
    {
        "by",
        "carry_over",
        "clusters",
        "column",
        "from",
        "id",
        "measure",
        "name",
        "of",
        "over",
        "pays",
        "period",
        "places",
        "rules",
        "service",
        "table",
        "until",
        "weight",
        "where",
        "why",
    }
)
"""Keys under which a number is a name (a period may be called 2030), or one of several
shares that add up to 1."""


def changed(
    root: MapNode,
    axes: Sequence[tuple[Axis, int]],
    drawn: Sequence[tuple[Uncertain, Drawn]],
) -> MapNode:
    """A scenario's map with a value of each axis, then with what was drawn.

    Raises `InputError` where a value took away the entry that another one changes.
    """
    for axis, choice in axes:
        place = find(root, axis.path)
        if place is None:
            raise _taken_away(axis.path, axis.key_origin)
        value = axis.values[choice]
        # A map or list is placed where its key stands: here at this value of several.
        origin = axis.key_origin if isinstance(value, Scalar) else value.origin
        new = with_node(root, place.steps, value, origin)
        assert isinstance(new, MapNode)
        root = new
    assumed: list[Node] = []
    for item, values in drawn:
        if not isinstance(values, Mapping) and item.entry:
            root = _entry_changed(root, item, values)
        elif values != {}:
            assumed.append(_assumption(item, values))
    return _with_assumptions(root, assumed) if assumed else root


def _taken_away(path: str, origin: Origin) -> InputError:
    what = Sentence(
        'there is no entry "{path}" here: another value took it away.', path=path
    )
    return InputError([Problem(origin, what)])


def _entry_changed(root: MapNode, item: Uncertain, value: float | str) -> MapNode:
    place = find(root, item.entry)
    if place is None or not (place.exists or item.how == "set"):
        raise _taken_away(item.entry, item.origin)
    old = node_at(root, place.steps) if place.exists else None
    if old is None or (item.how == "set" and isinstance(old, Scalar)):
        new: Node = _written(value, item.origin)
    else:
        new = _with_amounts(old, item.how, value, item.origin)
    made = with_node(root, place.steps, new, item.origin)
    assert isinstance(made, MapNode)
    return made


def _with_amounts(node: Node, how: str, value: float | str, origin: Origin) -> Node:
    """An entry with every amount in it changed, each in the unit that it is in."""
    if isinstance(node, MapNode):
        inner = {
            key: one if key in _NO_AMOUNTS else _with_amounts(one, how, value, origin)
            for key, one in node.entries.items()
        }
        return MapNode(inner, node.key_origins, node.origin)
    if isinstance(node, ListNode):
        items = (_with_amounts(one, how, value, origin) for one in node.items)
        return ListNode(tuple(items), node.origin)
    if not is_amount(node):
        return node
    if how == "set":
        return _written(value, origin)
    assert isinstance(value, float)
    number, unit = split_unit(node.text)
    amount = parse_number(number, ".")
    after = amount * value if how == "times" else amount + value
    return Scalar(in_unit(after, unit), False, origin)


def is_amount(node: Node) -> bool:
    """Whether an entry is a number, with or without a unit."""
    if not isinstance(node, Scalar) or node.is_null:
        return False
    try:
        parse_amount(node.text)
    except ValueError:
        return False
    return True


def amounts_in(node: Node) -> Iterator[Scalar]:
    """Every amount in an entry that a draw changes."""
    if isinstance(node, MapNode):
        for key, one in node.entries.items():
            if key not in _NO_AMOUNTS:
                yield from amounts_in(one)
    elif isinstance(node, ListNode):
        for one in node.items:
            yield from amounts_in(one)
    elif is_amount(node):
        yield node


def _assumption(item: Uncertain, values: Drawn) -> MapNode:
    """The item of `assume` that makes what was drawn true."""
    amount: Node
    if isinstance(values, Mapping):
        each = {row: _written(value, item.origin) for row, value in values.items()}
        amount = _map(each, item.origin)
    else:
        amount = _written(values, item.origin)
    entries: dict[str, Node] = {
        "table": Scalar(item.table, False, item.origin),
        "column": Scalar(item.column, False, item.origin),
        item.how: amount,
    }
    if item.where_node is not None and not isinstance(values, Mapping):
        entries["where"] = item.where_node
    return _map(entries, item.origin)


def _map(entries: Mapping[str, Node], origin: Origin) -> MapNode:
    return MapNode(entries, dict.fromkeys(entries, origin), origin)


def _written(value: float | str, origin: Origin) -> Scalar:
    if isinstance(value, str):
        return Scalar(value, True, origin)
    return Scalar(in_unit(value, ""), False, origin)


def _with_assumptions(root: MapNode, assumed: Sequence[Node]) -> MapNode:
    """The map with further items at the end of `assume`."""
    there = root.entries.get("assume")
    if isinstance(there, ListNode):
        items = ListNode((*there.items, *assumed), there.origin)
        return MapNode({**root.entries, "assume": items}, root.key_origins, root.origin)
    origin = assumed[0].origin
    items = ListNode(tuple(assumed), origin)
    keys = {**root.key_origins, "assume": origin}
    return MapNode({**root.entries, "assume": items}, keys, root.origin)
