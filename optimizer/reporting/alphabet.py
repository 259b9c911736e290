"""The order of names in a Vietnamese list: a ă â b c d đ e ê ... o ô ơ ... u ư."""

import unicodedata
from typing import TypeAlias

_MARKS = {"\u0306": 1, "\u0302": 2, "\u031b": 3}
"""What makes a letter of its own: breve, circumflex, horn."""
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""huyền, hỏi, ngã, sắc, nặng: they decide between words of the same letters."""

Key: TypeAlias = tuple[tuple[tuple[str, int], ...], tuple[int, ...], str]


def alphabetical(name: str) -> Key:
    """A key to sort names by: letters first, then tones, then the text itself."""
    letters: list[tuple[str, int]] = []
    tones: list[int] = []
    for one in unicodedata.normalize("NFD", name.casefold()):
        if one in _MARKS and letters:
            letters[-1] = (letters[-1][0], _MARKS[one])
        elif one in _TONES and tones:
            tones[-1] = _TONES[one]
        else:
            letters.append(("d", 1) if one == "đ" else (one, 0))
            tones.append(0)
    return tuple(letters), tuple(tones), name
