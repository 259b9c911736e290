"""What two scenarios do otherwise, as a picture for print."""

from collections.abc import Sequence

from matplotlib.patches import FancyBboxPatch

from optimizer.domain.outline import Outline
from optimizer.reporting.charts.palette import INK
from optimizer.reporting.map.difference import Difference, Differing, difference_of
from optimizer.reporting.map.looks import ACTIONS
from optimizer.reporting.map.sheet import (
    NAME_PT,
    ROW_IN,
    Drawn,
    Sheet,
    draw_areas,
    draw_furniture,
    draw_shapes,
    plain_style,
    write,
)
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words

SAME_RADIUS = 4.0
ACTION_IN = 2.05
SIDE = 0.15
"""The share of the width that counts as its side."""
MOST_NAMED = 30
"""Of more clusters the names would cover each other."""


def difference_picture(
    first: Run, second: Run, words: Words, outlines: Sequence[Outline] = ()
) -> bytes | None:
    """A PNG with a legend below; None if no cluster of either has a point.

    Titles, and the notes of `difference_notes`, are the caller's: they are text.
    """
    found = difference_of(first, second, outlines)
    return None if found is None else difference_picture_of(found, words)


def difference_picture_of(found: Difference, words: Words) -> bytes:
    """The same of a difference that is found already."""
    looks = [str(one) for one in ACTIONS if _occurs(str(one), found)]
    with plain_style():
        sheet = Sheet(found.frame, (len(looks) + 2) // 3)
        draw_areas(sheet, found.areas)
        draw_shapes(
            sheet.map,
            [
                Drawn("keep", mark.x, mark.y, SAME_RADIUS, faint=True)
                for mark in found.same
            ],
        )
        for one in found.differing:
            _draw_pair(sheet, one, found.radius)
            if len(found.differing) <= MOST_NAMED:
                _write_name(sheet, one, found)
        draw_furniture(sheet, found.frame, found.scale, words)
        if sheet.legend is not None:
            for place, look in enumerate(looks):
                x, y = 0.1 + place % 3 * ACTION_IN, (place // 3 + 0.5) * ROW_IN
                draw_shapes(sheet.legend, [Drawn(look, x + 0.15, y, 0.07)])
                write(sheet.legend, x + 0.4, y, words[look])
        return sheet.png()


def _write_name(sheet: Sheet, one: Differing, found: Difference) -> None:
    """Below the signs; at the sides of the map towards its middle."""
    wide, low = 2.6 * found.radius, one.y + 2.4 * found.radius
    if one.x < SIDE * found.frame.width:
        x, at = one.x - wide, "left"
    elif one.x > (1 - SIDE) * found.frame.width:
        x, at = one.x + wide, "right"
    else:
        x, at = one.x, "center"
    write(sheet.map, x, low, one.name, at=at, size=NAME_PT)


def _occurs(look: str, found: Difference) -> bool:
    return any(look in one.looks for one in found.differing)


def _draw_pair(sheet: Sheet, one: Differing, radius: float) -> None:
    wide, high = 2.6 * radius, 1.6 * radius
    sheet.map.add_patch(
        FancyBboxPatch(
            (one.x - wide, one.y - high),
            2 * wide,
            2 * high,
            boxstyle=f"round,pad=0,rounding_size={high}",
            facecolor="w",
            edgecolor=INK,
            linewidth=0.6,
            zorder=4,
        )
    )
    middle = ([one.x, one.x], [one.y - high, one.y + high])
    sheet.map.plot(*middle, color=INK, linewidth=0.6, zorder=4)
    aside = 1.25 * radius
    draw_shapes(
        sheet.map,
        [
            Drawn(look, one.x + side * aside, one.y, 0.85 * radius)
            for look, side in zip(one.looks, (-1, 1), strict=True)
            if look is not None
        ],
    )
