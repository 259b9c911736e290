"""Entries of a merged scenario by their path, as a sweep names them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from optimizer.errors import Origin
from optimizer.reading.nodes import ListNode, MapNode, Node, name_of
from optimizer.reading.schema.scenario_file import ScenarioFile

Steps: TypeAlias = tuple[str | int, ...]

_INDEX = re.compile(r"\[([0-9]{1,6})\]")
_HOLD_DOTTED = frozenset(
    {"maximize", "minimize", "balance", "where", "hectares", "at_most", "at_least"}
)
"""Maps by names that may hold dots, such as cost.infrastructure or km_to.port."""
_MAX_NAMES = 5_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry is: keys and indices from the top of a scenario.

    Without ``exists`` the last step is a key that its map has not yet.
    """

    steps: Steps
    exists: bool


def find(root: MapNode, path: str) -> Place | None:
    """The entry that a path means, or None if there is no such one.

    Keys are joined by dots; of several keys that fit, the longest counts that leads
    somewhere. Items of a list are named by their id (periods by their name) or as in
    ``limits[0]``. A key missing from a map is one that the map could be given.
    """
    steps = _existing(root, path) if path else None
    if steps is not None:
        return Place(steps, exists=True)
    missing = _missing(root, path, ())
    return None if missing is None else Place(missing, exists=False)


def node_at(root: MapNode, steps: Steps) -> Node:
    """The entry at steps that exist."""
    node: Node = root
    for step in steps:
        if isinstance(node, MapNode):
            node = node.entries[str(step)]
        else:
            assert isinstance(node, ListNode)
            node = node.items[int(step)]
    return node


def with_node(root: Node, steps: Steps, new: Node, key_origin: Origin) -> Node:
    """The same tree with another entry at these steps.

    A map that has not the last key is given it, ``key_origin`` being where it stands.
    """
    if not steps:
        return new
    step, rest = steps[0], steps[1:]
    if isinstance(root, ListNode):
        items = list(root.items)
        items[int(step)] = with_node(items[int(step)], rest, new, key_origin)
        return replace(root, items=tuple(items))
    assert isinstance(root, MapNode)
    key = str(step)
    inner = root.entries.get(key)
    value = new if inner is None else with_node(inner, rest, new, key_origin)
    keys = root.key_origins
    if not rest:
        keys = {**keys, key: key_origin}
    return MapNode({**root.entries, key: value}, keys, root.origin)


def names_of_entries(root: MapNode) -> Iterator[str]:
    """Every entry of a scenario as a sweep names it; of very many the first."""
    for count, name in enumerate(_names(root, "")):
        if count >= _MAX_NAMES:
            return
        yield name


def _names(node: Node, shown: str) -> Iterator[str]:
    for step, inner in _children(node):
        mark = "" if step.startswith("[") or not shown else "."
        named = f"{shown}{mark}{step}"
        yield named
        yield from _names(inner, named)


def _children(node: Node) -> Iterator[tuple[str, Node]]:
    """The entries of a map or list by what a path calls them."""
    if isinstance(node, MapNode):
        yield from node.entries.items()
    elif isinstance(node, ListNode):
        for index, item in enumerate(node.items):
            yield name_of(item) or f"[{index}]", item


def _existing(node: Node, path: str) -> Steps | None:
    if not path:
        return ()
    for step, inner, rest in _ways(node, path):
        steps = _existing(inner, rest)
        if steps is not None:
            return (step, *steps)
    return None


def _ways(node: Node, path: str) -> list[tuple[str | int, Node, str]]:
    """The entries that the start of a path can mean, the longest name first.

    Each with its step and what the path says after it.
    """
    found: list[tuple[str | int, Node, str]] = []
    if isinstance(node, MapNode):
        for key, inner in node.entries.items():
            rest = _after(path, key)
            if rest is not None:
                found.append((key, inner, rest))
    elif isinstance(node, ListNode):
        for index, inner in enumerate(node.items):
            rest = _after(path, name_of(inner))
            if rest is not None:
                found.append((index, inner, rest))
        if (at := _INDEX.match(path)) and int(at[1]) < len(node.items):
            place = int(at[1])
            rest = _without_dot(path[at.end() :])
            if rest is not None:
                found.append((place, node.items[place], rest))
    found.sort(key=lambda way: len(way[2]))
    return found


def _after(path: str, name: str) -> str | None:
    """What a path says after a name with which it starts; None if it does not."""
    if not name or not path.startswith(name):
        return None
    return _without_dot(path[len(name) :])


def _without_dot(rest: str) -> str | None:
    if not rest or rest.startswith("["):
        return rest
    return rest[1:] if rest.startswith(".") and len(rest) > 1 else None


def _missing(node: Node, path: str, steps: Steps) -> Steps | None:
    """The steps to a key that a map has not, as deep in the tree as can be."""
    for step, inner, rest in _ways(node, path):
        deeper = _missing(inner, rest, (*steps, step)) if rest else None
        if deeper is not None:
            return deeper
    if not isinstance(node, MapNode) or path in node.entries:
        return None
    if not steps:
        allowed = path != "extends" and path in frozenset(ScenarioFile.keys())
    else:
        dotted = "." in path and steps[-1] not in _HOLD_DOTTED
        allowed = not dotted and "[" not in path
    return (*steps, path) if allowed else None
