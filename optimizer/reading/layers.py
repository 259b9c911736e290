"""Laying the maps of several files over each other."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from optimizer.errors import Origin
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar, written


@dataclass(frozen=True, slots=True)
class Override:
    """An entry that a later file changed; a removed one has ``new`` "null"."""

    entry: str
    old: str
    new: str
    origin_old: Origin
    origin_new: Origin


def merge(layers: Sequence[MapNode]) -> tuple[MapNode, tuple[Override, ...]]:
    """The map that results when each layer is laid over those before it.

    Maps merge, lists and single values replace, null removes; a null that finds
    nothing to remove stays, so that it can be told. There is at least one layer.
    """
    merger = _Merger()
    merged = MapNode({}, {}, layers[0].origin)
    for layer in layers:
        merged = merger.over(merged, layer, ())
    return merged, tuple(merger.overrides)


def rendered(node: Node) -> str:
    """A node on one line, as a planner could write it."""
    match node:
        case Scalar(text):
            return text
        case ListNode(items):
            return f"[{', '.join(rendered(item) for item in items)}]"
        case MapNode(entries):
            inner = (f"{key}: {rendered(value)}" for key, value in entries.items())
            return f"{{{', '.join(inner)}}}"


@dataclass(slots=True)
class _Merger:
    overrides: list[Override] = field(default_factory=list)

    def over(self, below: MapNode, above: MapNode, path: tuple[str, ...]) -> MapNode:
        entries = dict(below.entries)
        keys = dict(below.key_origins)
        for key, new in above.entries.items():
            step = (*path, key)
            old = entries.get(key)
            removes = old is not None and not _is_null(old)
            if isinstance(new, Scalar) and new.is_null and removes:
                self.log(entries.pop(key), replace(new, text="null"), step)
                del keys[key]
                continue
            if isinstance(new, MapNode):
                start = old
                if not isinstance(old, MapNode):
                    self.log(old, new, step)
                    start = MapNode({}, {}, new.origin)
                assert isinstance(start, MapNode)
                entries[key] = self.over(start, new, step)
            else:
                self.log(old, new, step)
                entries[key] = new
            keys[key] = above.key_origins[key]
        return MapNode(entries, keys, above.origin)

    def log(self, old: Node | None, new: Node, path: tuple[str, ...]) -> None:
        if old is not None and not _is_null(old):
            self.overrides.append(
                Override(
                    written(path), rendered(old), rendered(new), old.origin, new.origin
                )
            )


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_null
