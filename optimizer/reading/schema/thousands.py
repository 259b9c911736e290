"""Amounts such as 1.100, which in Viet Nam is how people write 1,100."""

import re
from collections.abc import Iterator
from dataclasses import replace

from optimizer.errors import Problems
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar
from optimizer.sentence import Sentence

_AMOUNTS = ("published", "defaults", "actions", "demand", "limits", "budget")
_AND_LOCKS = ("obligations", "decisions")

_DOUBTFUL = re.compile(r"([+-]?[1-9][0-9]{0,2})\.([0-9]{2}0)(?![0-9.,])")
"""Three digits after one point, the last a 0 that no decimal fraction needs."""


def warn_of_thousands(root: MapNode, problems: Problems) -> None:
    """Warn of each amount whose point is read as the decimal sign and may not be one.

    194.624 may be exact to the million, and is passed over.
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
                more=f"{float(f'{whole}.{part}'):g}",
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
