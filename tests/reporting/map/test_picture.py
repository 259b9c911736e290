"""The printed map has the marks of the data, in colours and places of its own looks."""

from collections.abc import Sequence
from io import BytesIO

import matplotlib as mpl
import numpy as np
from matplotlib.image import imread

from optimizer.domain.outline import Outline
from optimizer.reporting.charts.palette import LOOK_OF
from optimizer.reporting.map.map_data import map_data
from optimizer.reporting.map.picture import picture_of
from optimizer.reporting.map.sheet import LONGEST, NO_GLYPH, drawable
from optimizer.reporting.words import Words
from tests.reporting.map import placed_case

VI = Words("vi")
SQUARE = ((20.0, 106.0), (20.0, 107.0), (21.0, 107.0), (21.0, 106.0), (20.0, 106.0))


def picture(outlines: Sequence[Outline] = ()) -> bytes:
    data = map_data(placed_case.run(), outlines)
    assert data is not None
    return picture_of(data, VI)


def test_the_same_run_gives_the_same_bytes_whatever_the_users_style_is() -> None:
    usual = picture()
    with mpl.rc_context(
        {
            "lines.linewidth": 9,
            "font.size": 30,
            "savefig.dpi": 30,
            "figure.facecolor": "red",
        }
    ):
        assert picture() == usual
        assert mpl.rcParams["font.size"] == 30


def test_each_mark_has_its_colour_at_its_place() -> None:
    run = placed_case.run()
    data = map_data(run)
    assert data is not None
    picture = picture_of(data, VI)
    pixels = np.asarray(imread(BytesIO(picture)))[:, :, :3]
    wide = pixels.shape[1]
    per_unit = min(6.3 / data.frame.width, 7.0 / data.frame.height) * wide / 6.3
    left = (wide - data.frame.width * per_unit) / 2
    for mark in data.marks:
        at = pixels[round(mark.y * per_unit), round(left + mark.x * per_unit)]
        colour = LOOK_OF[mark.action].colour
        expected = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        assert np.allclose(at, expected, atol=0.01), mark.cluster


def test_names_from_a_case_are_no_formulas_and_break_nothing() -> None:
    for name in ("$\\frac{1}{0$", "漢字 \U0001f600", "\x00\u202e", "x" * 10_000):
        outlines = (Outline(name, (SQUARE,)),)
        assert picture(outlines).startswith(b"\x89PNG")


def test_vietnamese_can_be_drawn_and_what_cannot_is_a_box() -> None:
    text = "Ấp Đông Hưng ở Thái Thụy: mở rộng, rút khỏi phương án ỹ ợ ẵ"
    assert drawable(text) == text
    assert drawable("漢") == NO_GLYPH
    assert len(drawable("a" * 500)) == LONGEST
