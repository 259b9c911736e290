"""How wide the columns of a table are, from what stands in them."""

from collections.abc import Sequence

_LETTER = 0.52
"""The width of a usual letter of Times New Roman, in parts of its size."""

_BOLD = 1.15
"""Headings are bold, and have more wide letters."""

_PADDING_PT = 12.0
"""Room beside the text of a cell, both sides together."""

_OF_HEADING = 0.45
"""A heading shall not need more than about three lines."""

_ONE_LINE = 12
"""Texts no longer than this, such as names of districts, stay on one line."""

_MOST_LETTERS = 60
"""A column is not made wider for texts longer than this."""

_USUAL = 0.9
"""So many of the texts of a column shall fit on one line."""


def widths(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    size_pt: float,
    room_pt: float,
) -> list[float]:
    """The width of each column in points; together they fill the room.

    No column is narrower than its longest word, unless all of them together are wider
    than the room: then the widest are cut. What is left goes to long texts.
    """
    least, wanted = [], []
    for at, heading in enumerate(headings):
        texts = [row[at] for row in rows]
        head = _BOLD * max((len(word) for word in heading.split()), default=1)
        narrow = max([head, *(len(word) for text in texts for word in text.split())])
        lengths = sorted(len(text) for text in texts)
        usual = lengths[int(_USUAL * (len(lengths) - 1))] if lengths else 0
        wide = max(narrow, min(usual, _MOST_LETTERS), _OF_HEADING * len(heading))
        low = max(narrow, min(usual, _ONE_LINE))
        least.append(_PADDING_PT + _LETTER * size_pt * low)
        wanted.append(_PADDING_PT + _LETTER * size_pt * wide)
    if sum(least) >= room_pt:
        return _cut(least, room_pt)
    more = [want - low for want, low in zip(wanted, least, strict=True)]
    free = room_pt - sum(least)
    if sum(more) > free:
        part = free / sum(more)
        return [low + part * extra for low, extra in zip(least, more, strict=True)]
    return [one * room_pt / sum(wanted) for one in wanted]


def _cut(least: Sequence[float], room_pt: float) -> list[float]:
    """As wide as needed, but for the widest: what they have too much is cut off."""
    left, cap = room_pt, 0.0
    for number, one in enumerate(sorted(least)):
        cap = left / (len(least) - number)
        if one > cap:
            break
        left -= one
    return [min(one, cap) for one in least]
