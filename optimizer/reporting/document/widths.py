"""How wide the columns of a table are, from what stands in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

_NARROW, _WIDE = "fijlt.,:;'|()[]-–/ I", "mwMW≈+→%@"
_NARROW_EM, _SMALL_EM, _CAPITAL_EM, _WIDE_EM = 0.31, 0.50, 0.70, 0.88
"""Widths of letters of Times New Roman, in parts of its size."""

_BOLD = 1.12

_PADDING_PT = 6.5
"""Room beside the text of a cell, both sides together."""

_ONE_LINE_EM = 7.0
"""Texts no longer than this, such as names of districts, stay on one line."""

_MOST_EM = 30.0
"""A column is not made wider for texts longer than this."""

_OF_HEADING = 0.45
"""A heading shall not need more than about three lines."""

_USUAL = 0.9
"""So many of the texts of a column shall fit on one line."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What each column needs, in parts of the size of letters.

    Below ``least`` a word would be broken; with ``named`` short names stay on one
    line, with ``wanted`` most texts do.
    """

    least: tuple[float, ...]
    named: tuple[float, ...]
    wanted: tuple[float, ...]

    def fit(self, size_pt: float, room_pt: float) -> bool:
        """Whether no word must be broken in letters of this size."""
        return sum(_points(self.least, size_pt)) <= room_pt

    def widths(self, size_pt: float, room_pt: float) -> list[float]:
        """The width of each column in points; together they fill the room.

        Where words must be broken, it is those of the widest columns; what is left
        goes to long texts.
        """
        least = _points(self.least, size_pt)
        if sum(least) >= room_pt:
            return _cut(least, room_pt)
        named = _points(self.named, size_pt)
        least = named if sum(named) < room_pt else least
        wanted = _points(self.wanted, size_pt)
        more = [want - low for want, low in zip(wanted, least, strict=True)]
        free = room_pt - sum(least)
        if sum(more) > free:
            part = free / sum(more)
            return [low + part * extra for low, extra in zip(least, more, strict=True)]
        return [one * room_pt / sum(wanted) for one in wanted]


def needs_of(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Needs:
    """What the columns of a table need; headings are bold."""
    least, named, wanted = [], [], []
    for at, heading in enumerate(headings):
        texts = [row[at] for row in rows]
        words = {word for text in texts for word in text.split()}
        # Sums are bold too.
        longest = max(map(_ems, words), default=0.0) * _BOLD
        head = max(map(_ems, heading.split()), default=0.0) * _BOLD
        lengths = sorted(map(_ems, texts))
        usual = lengths[ceil(_USUAL * (len(lengths) - 1))] if lengths else 0.0
        # Addresses of pages are broken: else they would make a whole table small.
        low = min(max(longest, head), _MOST_EM)
        least.append(low)
        low = max(low, usual) if usual <= _ONE_LINE_EM else low
        named.append(low)
        wide = max(usual, _OF_HEADING * _ems(heading))
        wanted.append(max(low, min(wide, _MOST_EM)))
    return Needs(tuple(least), tuple(named), tuple(wanted))


def _points(ems: Sequence[float], size_pt: float) -> list[float]:
    return [_PADDING_PT + size_pt * one for one in ems]


def _ems(text: str) -> float:
    return sum(
        _NARROW_EM
        if letter in _NARROW
        else _WIDE_EM
        if letter in _WIDE
        else _CAPITAL_EM
        if letter.isupper()
        else _SMALL_EM
        for letter in text
    )


def _cut(least: Sequence[float], room_pt: float) -> list[float]:
    """As wide as needed, but for the widest: what they have too much is cut off."""
    left, cap = room_pt, 0.0
    for number, one in enumerate(sorted(least)):
        cap = left / (len(least) - number)
        if one > cap:
            break
        left -= one
    return [min(one, cap) for one in least]
