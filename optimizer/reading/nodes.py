"""The tree of a YAML file, every entry with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self, TypeAlias

from optimizer.errors import Origin

_NAMES = ("id", "name")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as text; ``quoted`` keeps `"null"` and `"5"` apart from null and 5."""

    text: str
    quoted: bool
    origin: Origin

    @property
    def is_null(self) -> bool:
        return not self.quoted and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class ListNode:
    """The items of a list, in order."""

    items: "tuple[Node, ...]"
    origin: Origin


@dataclass(frozen=True, slots=True)
class MapNode:
    """Entries by key in the order of the file; ``key_origins`` has each key's place."""

    entries: "Mapping[str, Node]"
    key_origins: Mapping[str, Origin]
    origin: Origin


Node: TypeAlias = Scalar | ListNode | MapNode


class Text(str):
    """The text of a scalar that still knows whether it was quoted."""

    __slots__ = ("quoted",)
    quoted: bool

    def __new__(cls, text: str, quoted: bool = False) -> Self:
        made = super().__new__(cls, text)
        made.quoted = quoted
        return made

    def __getnewargs__(self) -> tuple[str, bool]:  # type: ignore[override]
        return str(self), self.quoted


def plain(node: Node) -> object:
    """The same tree as dicts, lists and `Text`; a null scalar becomes None."""
    match node:
        case Scalar():
            return None if node.is_null else Text(node.text, node.quoted)
        case ListNode(items):
            return [plain(item) for item in items]
        case MapNode(entries):
            return {key: plain(value) for key, value in entries.items()}


def name_of(item: Node) -> str:
    """The id of an item of a list, or the name of a period; empty if it has none."""
    if isinstance(item, MapNode):
        for key in _NAMES:
            found = item.entries.get(key)
            if isinstance(found, Scalar) and not found.is_null:
                return found.text
    return ""


def locate(root: Node, path: Sequence[str | int]) -> Origin:
    """The place of the deepest entry that exists along a path of keys and indices.

    A map's entry is placed at its value if that is a scalar, else at its key.
    ``entry`` is the whole path, written ``limits[1].measure``, indices from 0.
    """
    place = root.origin
    node: Node | None = root
    for step in path:
        parent, node = node, _child(node, step)
        if node is None:
            break
        if isinstance(parent, MapNode) and not isinstance(node, Scalar):
            place = parent.key_origins[str(step)]
        else:
            place = node.origin
    return replace(place, entry=written(path))


def locate_key(root: Node, path: Sequence[str | int]) -> Origin:
    """The place of the last key itself, whatever its value."""
    parent: Node | None = root
    for step in path[:-1]:
        parent = _child(parent, step)
    if path and isinstance(parent, MapNode) and path[-1] in parent.key_origins:
        return replace(parent.key_origins[str(path[-1])], entry=written(path))
    return locate(root, path)


def written(path: Sequence[str | int]) -> str:
    """A path of keys and indices as people read it: ``limits[1].measure``."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text


def _child(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, MapNode):
        return node.entries.get(str(step))
    if isinstance(node, ListNode) and isinstance(step, int):
        return node.items[step] if 0 <= step < len(node.items) else None
    return None
