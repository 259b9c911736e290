"""How wide the columns of a table are, so that it fits the terminal and can be read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

_CAPS = (24, 16, 10, 6, 1)
"""Words that are longer than this many letters may be broken, if need be."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs, in letters.

    ``most`` so that no line of it is broken; ``cells`` so that none below the heading
    is; ``word`` so that no word is. Below ``whole`` it must not go: a figure stays on
    one line.
    """

    most: int
    cells: int
    word: int
    whole: int = 1


def need_of(heading: str, cells: Iterable[str], figures: bool) -> Need:
    """The need of a column; with ``figures`` the lines of its cells stay whole."""
    cells = list(cells)
    line = max(map(_longest_line, cells), default=0)
    word = max(map(_longest_word, cells), default=0)
    whole = max(line, 1) if figures else 1
    return Need(
        most=max(line, _longest_line(heading), 1),
        cells=max(line, _longest_word(heading), 1),
        word=max(word, _longest_word(heading), whole),
        whole=whole,
    )


def fitted(needs: Sequence[Need], room: int) -> list[int]:
    """The widths of columns that have ``room`` letters together.

    Headings are broken first, between words: that costs a line once. Then texts, the
    widest first; then words, the longest first. Figures stay whole: where even one
    letter for each other column is too much, the table is wider than the room.
    """
    widths = [need.most for need in needs]
    widths = _narrowed(widths, [need.cells for need in needs], room)
    for cap in _CAPS:
        least = [max(need.whole, min(need.word, cap)) for need in needs]
        widths = _narrowed(widths, least, room)
    return widths


def _narrowed(widths: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widths with the widest made narrower, a letter at a time, until all fit."""
    narrowed = list(widths)
    while sum(narrowed) > room:
        yielding = [k for k, width in enumerate(narrowed) if width > least[k]]
        if not yielding:
            break
        narrowed[max(yielding, key=lambda k: narrowed[k])] -= 1
    return narrowed


def _longest_line(text: str) -> int:
    return max(map(cell_len, text.splitlines()), default=0)


def _longest_word(text: str) -> int:
    return max(map(cell_len, text.split()), default=0)
