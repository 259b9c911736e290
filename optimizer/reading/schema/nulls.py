"""Entries without a value: they count as not given, and that is told."""

from collections.abc import Iterator, Set
from typing import Any, TypeAlias

from optimizer.errors import Problems
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar, locate_key
from optimizer.sentence import Sentence

Path: TypeAlias = tuple[str | int, ...]


def given(value: Any) -> Any:
    """A map without its empty entries; anything else as it is."""
    if not isinstance(value, dict):
        return value
    return {key: one for key, one in value.items() if one is not None}


def warn_of_nulls(
    root: MapNode,
    told: Set[Path],
    bare: Set[str],
    problems: Problems,
    *,
    extends: bool = True,
) -> None:
    """Warn of each empty entry of a map that removed nothing of an earlier file.

    Those at or under a path in ``told`` are known to be wrong already; ``bare`` are the
    actions, each of which may stand without settings. Without ``extends`` there are no
    earlier files.
    """
    for path, null in _nulls(root, ()):
        if any(path[:length] in told for length in range(1, len(path) + 1)):
            continue
        key, found = path[-1], null.text or Sentence("empty")
        what = Sentence(
            '"{key}" is {found}, so it counts as not given.', key=key, found=found
        )
        hint = Sentence("Give it a value, or delete it.")
        if extends and not any(isinstance(step, int) for step in path):
            what = Sentence(
                '"{key}" is {found}, which means it is removed, but '
                "nothing below has it.",
                key=key,
                found=found,
            )
        if path[:-1] == ("actions",) and key in bare:
            hint = Sentence(
                "For the entry without settings write {key}: {{}}.", key=key
            )
        problems.warn(locate_key(root, path), what, hint=hint)


def _nulls(node: Node, path: Path) -> Iterator[tuple[Path, Scalar]]:
    """Every empty entry of the maps in a tree."""
    if isinstance(node, ListNode):
        for index, item in enumerate(node.items):
            yield from _nulls(item, (*path, index))
    elif isinstance(node, MapNode):
        for key, one in node.entries.items():
            if isinstance(one, Scalar) and one.is_null:
                yield (*path, key), one
            else:
                yield from _nulls(one, (*path, key))
