"""What is wrong with one entry, in a planner's words, carried through pydantic."""

from collections.abc import Sequence
from typing import NoReturn

from pydantic_core import PydanticCustomError

from optimizer.sentence import AND, Sentence, joined


def refuse(what: str, expected: str = "", hint: str = "") -> NoReturn:
    """Raise an error at the entry being read; ``expected`` follows "Expected"."""
    kind = "entry"
    raise PydanticCustomError(
        kind, "{what}", {"what": what, "expected": expected, "hint": hint}
    )


def found(value: object) -> str:
    """What stands at an entry, in words."""
    if value is None:
        return Sentence("nothing")
    if isinstance(value, dict):
        return Sentence("a map") if value else Sentence("an empty map")
    if isinstance(value, list):
        return Sentence("a list") if value else Sentence("an empty list")
    text = str(value)
    return f'"{text if len(text) <= 60 else text[:57] + "..."}"'


def stands_here(found: str) -> Sentence:
    """What is wrong where something of another form is expected."""
    return Sentence("{found} stands here.", found=found)


def none_or_several(given: Sequence[str]) -> Sentence:
    """What is wrong where one of several keys is expected."""
    if not given:
        return Sentence("none is given.")
    names = joined(given, AND)
    return Sentence("{names} are given.", names=names)


def refuse_hows(count: int) -> NoReturn:
    """Refuse an item that does not say in one way what changes."""
    what = Sentence("{count} of times, plus and set are given.", count=count)
    if not count:
        what = Sentence("none of times, plus and set is given.")
    refuse(what, Sentence("one of times, plus and set"))


def one_of_names(names: object) -> Sentence:
    return Sentence("one of {names}", names=listed(names))


def listed(names: object, limit: int = 30) -> str:
    """Names in one line, cut where there are too many."""
    if not isinstance(names, list | tuple):
        return ""
    shown = ", ".join(str(name) for name in names[:limit])
    return f"{shown}, ..." if len(names) > limit else shown
