"""Amounts such as 1.100, which half of the readers take for 1,100."""

import re
from collections.abc import Iterator
from dataclasses import replace

from optimizer.errors import Problems
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar
from optimizer.sentence import Sentence

_AMOUNTS = ("published", "defaults", "actions", "demand", "limits", "budget")
_AND_LOCKS = ("obligations", "decisions")

_DOUBTFUL = re.compile(r"([+-]?[1-9][0-9]{0,2})\.([0-9]{3})(?![0-9.,])")
"""Three digits after one point: in Viet Nam those of thousands."""


def warn_of_thousands(root: MapNode, problems: Problems) -> None:
    """Warn of each amount whose point is read as the decimal sign and may not be one.

    Two digits after the point, or four, say for sure what is meant.
    """
    for name in (*_AMOUNTS, *_AND_LOCKS):
        for path, scalar in _scalars(root.entries.get(name), name):
            found = _DOUBTFUL.match(scalar.text)
            if not found:
                continue
            whole, part = found.groups()
            what = Sentence(
                '"{text}" is read as {value:g}: the decimal sign is the point here.',
                text=scalar.text,
                value=float(f"{whole}.{part}"),
            )
            hint = Sentence(
                "Write {whole} if that is meant, {more} if not.",
                whole=whole + part,
                more=f"{whole}.{part}0",
            )
            problems.warn(replace(scalar.origin, entry=path), what, hint=hint)


def _scalars(node: Node | None, path: str) -> Iterator[tuple[str, Scalar]]:
    """The values below an entry that are no names."""
    match node:
        case Scalar():
            yield path, node
        case ListNode():
            for index, item in enumerate(node.items):
                yield from _scalars(item, f"{path}[{index}]")
        case MapNode():
            for key, one in node.entries.items():
                if key not in _NAMES:
                    yield from _scalars(one, f"{path}.{key}")


_NAMES = frozenset({"id", "why", "source", "where", "clusters", "measure", "column"})
