"""Laying the maps of several files over each other."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from optimizer.errors import Origin, Problems
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar, written


@dataclass(frozen=True, slots=True)
class Override:
    """An entry that a later file changed; a removed one has ``new`` "null"."""

    entry: str
    old: str
    new: str
    origin_old: Origin
    origin_new: Origin


def merge(
    layers: Sequence[MapNode], problems: Problems
) -> tuple[MapNode, tuple[Override, ...]]:
    """The map that results when each layer is laid over those before it.

    Maps merge, lists and single values replace, null removes; a null that finds
    nothing to remove is a warning. There is at least one layer.
    """
    merger = _Merger(problems)
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
    problems: Problems
    overrides: list[Override] = field(default_factory=list)

    def over(self, below: MapNode, above: MapNode, path: tuple[str, ...]) -> MapNode:
        entries = dict(below.entries)
        keys = dict(below.key_origins)
        for key, new in above.entries.items():
            step = (*path, key)
            old = entries.get(key)
            if isinstance(new, Scalar) and new.is_null:
                self.remove(entries, keys, new, above.key_origins[key], step)
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

    def remove(
        self,
        entries: dict[str, Node],
        keys: dict[str, Origin],
        new: Scalar,
        place: Origin,
        path: tuple[str, ...],
    ) -> None:
        """Take an entry out, or warn that there is none."""
        key = path[-1]
        if key in entries:
            self.log(entries.pop(key), replace(new, text="null"), path)
            del keys[key]
            return
        found = "empty" if not new.text else new.text
        self.problems.warn(
            replace(place, entry=written(path)),
            f'"{key}" is {found}, which means it is removed, but nothing below has it.',
            hint=f"For the entry without settings write {key}: {{}}.",
        )

    def log(self, old: Node | None, new: Node, path: tuple[str, ...]) -> None:
        if old is not None:
            self.overrides.append(
                Override(
                    written(path), rendered(old), rendered(new), old.origin, new.origin
                )
            )
