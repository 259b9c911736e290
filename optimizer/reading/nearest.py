"""The valid name nearest to a mistyped one."""

import difflib
import re
from collections.abc import Iterable
from pathlib import PurePath

from optimizer.sentence import Sentence

_NUMBERS = re.compile("[0-9]+")

_SHORTEST = 4
"""Letters of the shortest name that another one can be a slip of."""


def nearest(name: str, valid: Iterable[str], likeness: float = 0.6) -> str | None:
    """The valid name most like ``name``, upper and lower case alike; None if none is.

    ``likeness`` is the least ratio of matching letters, 0 to 1.
    """
    folded = {one.casefold(): one for one in sorted(set(valid), reverse=True)}
    near = difflib.get_close_matches(name.casefold(), sorted(folded), 1, likeness)
    return folded[near[0]] if near else None


def nearest_id(name: str, valid: Iterable[str]) -> str | None:
    """The same of names that are counted: CCN-08 is no slip of CCN-02."""
    asked = name.casefold()
    return nearest(name, (one for one in valid if not _counts_on(asked, one)))


def _counts_on(name: str, valid: str) -> bool:
    """Whether two names differ in the size of their numbers only."""
    other = valid.casefold()
    if _NUMBERS.sub("0", name) != _NUMBERS.sub("0", other):
        return False
    numbers = ([int(one) for one in _NUMBERS.findall(text)] for text in (name, other))
    return next(numbers) != next(numbers)


def did_you_mean(name: str, valid: Iterable[str], likeness: float = 0.6) -> str:
    """The hint with the nearest valid name, or nothing."""
    near = nearest(name, valid, likeness)
    return "" if near is None else Sentence('Did you mean "{near}"?', near=near)


def did_you_mean_file(written: str, names: Iterable[str]) -> str:
    """The hint with the nearest file of the same folder, with the path as written.

    ``names`` are those of the files there: the most alike of the same ending, else the
    same name with another one. phuong-an-2 is no slip of phuong-an-3.
    """
    cut = max(written.rfind("/"), written.rfind("\\")) + 1
    asked = PurePath(written[cut:].casefold())
    there = {PurePath(one.casefold()): one for one in sorted(names)}
    alike = {
        one.stem: name for one, name in there.items() if one.suffix == asked.suffix
    }
    same = {one.stem: name for one, name in there.items() if one.stem == asked.stem}
    near = nearest_id(asked.stem, alike)
    found = alike[near] if near else same.get(asked.stem)
    if found is None:
        return ""
    return Sentence('Did you mean "{near}"?', near=written[:cut] + found)


def did_you_mean_id(name: str, valid: Iterable[str]) -> str:
    """The hint with the nearest id, or nothing."""
    near = nearest_id(name, valid)
    return "" if near is None else Sentence('Did you mean "{near}"?', near=near)


def one_of(names: Iterable[str]) -> str:
    """What is expected where one of several names must stand."""
    return Sentence("one of {names}", names=", ".join(names))


def slip_of(name: str, valid: Iterable[str]) -> str | None:
    """The valid name of which ``name`` is a slip, else None.

    It differs in upper and lower case, or by one letter that is put in, left out,
    changed or swapped with its neighbour; a digit is no slip, as in power22 and
    power35, nor is a letter of a name of three.
    """
    return next((one for one in sorted(valid) if _is_slip(name, one)), None)


def _is_slip(name: str, valid: str) -> bool:
    one, other = name.casefold(), valid.casefold()
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST:
        return False
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if any(sign.isdigit() for sign in one + other):
        return False
    single = len(one) <= 1 and len(other) <= 1
    return single or (len(one) == 2 and one == other[::-1])
