"""What is wrong with one entry, in a planner's words, carried through pydantic."""

from typing import NoReturn

from pydantic_core import PydanticCustomError


def refuse(what: str, expected: str = "", hint: str = "") -> NoReturn:
    """Raise an error at the entry being read; ``expected`` follows "Expected"."""
    kind = "entry"
    raise PydanticCustomError(
        kind, "{what}", {"what": what, "expected": expected, "hint": hint}
    )


def found(value: object) -> str:
    """What stands at an entry, in words."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a map" if value else "an empty map"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    text = str(value)
    return f'"{text if len(text) <= 60 else text[:57] + "..."}"'


def listed(names: object, limit: int = 30) -> str:
    """Names in one line, cut where there are too many."""
    if not isinstance(names, list | tuple):
        return ""
    shown = ", ".join(str(name) for name in names[:limit])
    return f"{shown}, ..." if len(names) > limit else shown
