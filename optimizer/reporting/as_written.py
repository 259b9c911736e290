"""What an entry of the scenario was in the file, as written."""

import re
from collections.abc import Iterator, Mapping

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


def as_written(resolved: Mapping[str, object], entry: str) -> object:
    """The entry at a path such as `limits[0].at_most.Kim Bảng`; None if none is there.

    ``resolved`` is the scenario after inheritance, its texts as written. Keys may hold
    dots: the written paths are compared.
    """
    return next(_found(resolved, "", entry), None)


def _found(node: object, path: str, wanted: str) -> Iterator[object]:
    if path == wanted:
        yield node
    elif isinstance(node, Mapping):
        for key, inner in node.items():
            yield from _within(inner, f"{path}.{key}" if path else str(key), wanted)
    elif isinstance(node, list):
        for index, inner in enumerate(node):
            yield from _within(inner, f"{path}[{index}]", wanted)


def _within(node: object, path: str, wanted: str) -> Iterator[object]:
    rest = wanted.removeprefix(path)
    if wanted.startswith(path) and (not rest or rest[0] in ".["):
        yield from _found(node, path, wanted)


def as_amount(written: object) -> object:
    """A plain number as one; any other text as it is; 0 where nothing is written."""
    if written is None:
        return 0
    if isinstance(written, str) and _NUMBER.fullmatch(written.strip()):
        return tidy(float(written))
    return written


def tidy(amount: float) -> float | int:
    """A whole number without a fraction."""
    return int(amount) if amount == int(amount) else amount
