"""A scenario file that extends another one and makes of it what is wanted."""

import json
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from optimizer.errors import Origin
from optimizer.reading.inheritance import Chain
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar

_PLAIN = re.compile(r"(?:[^\W\d_]|[0-9+.]|-[0-9.])(?:[\w .,%/+()-]*[\w.%)])?")
"""Texts that mean themselves without quotes."""
_NULL = Scalar("null", False, Origin(""))


def extension(
    chain: Chain, root: MapNode, file: str, path: Path, heading: Sequence[str]
) -> str:
    """The text of a file that extends a scenario so that ``root`` results.

    It is to lie beside the scenario. Entries that ``file`` at ``path`` says name tables
    relative to that one; ``heading`` is what the first lines of the text say.
    """
    scenario = chain.files[0]
    changes = _over(chain.root, root)
    tables = changes.get("tables")
    if isinstance(tables, MapNode):
        folder = scenario.parent.resolve()
        moved = {
            key: _moved(one, file, path, folder) for key, one in tables.entries.items()
        }
        changes["tables"] = MapNode(moved, tables.key_origins, tables.origin)
    whole: dict[str, Node] = {"extends": Scalar(scenario.name, True, Origin(file))}
    said = (f"# {' '.join(line.split())}" for line in heading)
    lines = [*said, *_map(whole | changes, "")]
    return "\n".join(lines) + "\n"


def _moved(node: Node, file: str, path: Path, folder: Path) -> Node:
    """The name of a table, relative to a folder."""
    if not isinstance(node, Scalar) or node.origin.file != file or node.is_null:
        return node
    named = path.parent.resolve() / node.text.replace("\\", "/")
    text = os.path.relpath(named, folder).replace(os.sep, "/")
    return Scalar(text, True, node.origin)


def _over(below: MapNode, above: MapNode) -> dict[str, Node]:
    """What to lay over the first map so that the second results; see `merge`."""
    changes: dict[str, Node] = {
        key: _NULL for key in below.entries if key not in above.entries
    }
    for key, new in above.entries.items():
        old = below.entries.get(key)
        if old is new or old == new:
            continue
        if isinstance(old, MapNode) and isinstance(new, MapNode):
            inner = _over(old, new)
            new = MapNode(inner, dict.fromkeys(inner, new.origin), new.origin)
        changes[key] = new
    return changes


def _map(entries: dict[str, Node], indent: str) -> Iterator[str]:
    for key, node in entries.items():
        yield from _entry(f"{indent}{_text(key)}:", node, indent)


def _entry(start: str, node: Node, indent: str) -> Iterator[str]:
    """The lines of a key or a dash with what follows it."""
    match node:
        case Scalar():
            yield f"{start} {_scalar(node)}"
        case MapNode(entries) if entries:
            yield start
            yield from _map(dict(entries), indent + "  ")
        case ListNode(items) if items:
            yield start
            for item in items:
                yield from _item(item, indent + "  ")
        case MapNode():
            yield f"{start} {{}}"
        case _:
            yield f"{start} []"


def _item(item: Node, indent: str) -> Iterator[str]:
    if isinstance(item, MapNode) and item.entries:
        first, *rest = _map(dict(item.entries), indent + "  ")
        yield f"{indent}- {first.removeprefix(indent + '  ')}"
        yield from rest
    else:
        yield from _entry(f"{indent}-", item, indent)


def _scalar(node: Scalar) -> str:
    if node.is_null:
        return "null"
    return _quoted(node.text) if node.quoted else _text(node.text)


def _text(text: str) -> str:
    is_null = Scalar(text, False, Origin("")).is_null
    return text if _PLAIN.fullmatch(text) and not is_null else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
