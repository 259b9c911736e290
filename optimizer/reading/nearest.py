"""The valid name nearest to a mistyped one."""

import difflib
from collections.abc import Iterable


def nearest(name: str, valid: Iterable[str], likeness: float = 0.6) -> str | None:
    """The valid name most like ``name``, upper and lower case alike; None if none is.

    ``likeness`` is the least ratio of matching letters, 0 to 1.
    """
    folded = {one.casefold(): one for one in sorted(set(valid), reverse=True)}
    near = difflib.get_close_matches(name.casefold(), sorted(folded), 1, likeness)
    return folded[near[0]] if near else None


def did_you_mean(name: str, valid: Iterable[str], likeness: float = 0.6) -> str:
    """The hint with the nearest valid name, or nothing."""
    near = nearest(name, valid, likeness)
    return "" if near is None else f'Did you mean "{near}"?'
