"""Merged cells of a sheet: all but the first of them are blank."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from optimizer.errors import Origin, Problems
from optimizer.reading.grid import Grid
from optimizer.sentence import Sentence

_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\s+(?:[^<>]*\s)?ref\s*=\s*[\"']"
    rb"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']"
)
_CHUNK = 1 << 20
_LONGEST = 256
"""Bytes that the place of merged cells takes at most, so that no chunk divides it."""


@dataclass(frozen=True, slots=True)
class Area:
    """Cells that are merged; rows and columns count from 1, both ends included."""

    name: str
    left: int
    top: int
    right: int
    bottom: int


def tell_merged(
    data: bytes, part: str, grid: Grid, shown: str, problems: Problems
) -> None:
    """Report what is merged under the headings, for the rows lack what it says.

    ``part`` is the sheet's place in the workbook ``data``.
    """
    if not grid.lines:
        return
    headings, last = grid.lines[0], grid.lines[-1].number
    for area in merged_areas(data, part):
        first = max(area.top, headings.number + 1)
        rows = min(area.bottom, last) - first + 1
        columns = min(area.right, len(headings.cells)) - area.left + 1
        if rows < 1 or columns < 1 or (rows * columns == 1 and first == area.top):
            continue
        problems.error(
            Origin(shown, first),
            Sentence(
                "cells {area} are merged, so that all but the first are blank.",
                area=area.name,
            ),
            hint=Sentence("Unmerge them and fill every cell."),
        )


def merged_areas(data: bytes, part: str) -> Iterator[Area]:
    """Every area of merged cells in a sheet, in the order of the file."""
    tail, seen = b"", 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            text = tail + chunk
            for found in _MERGED.finditer(text, seen):
                yield _area(*(one.decode() for one in found.groups()))
                seen = found.end()
            kept = max(seen, len(text) - _LONGEST)
            tail, seen = text[kept:], 0


def _area(left: str, top: str, right: str, bottom: str) -> Area:
    name = f"{left}{top}:{right}{bottom}"
    return Area(name, _column(left), int(top), _column(right), int(bottom))


def _column(letters: str) -> int:
    """The number of a column of a sheet, counted from 1."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
