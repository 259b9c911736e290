"""A sheet to draw a map on: figures of matplotlib without its global state.

The same drawing gives the same bytes. Text is never read as formulas, and letters that
the font does not have become boxes.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font
from matplotlib.patches import PathPatch, Polygon, Rectangle
from matplotlib.path import Path as DrawnPath
from matplotlib.patheffects import withStroke
from matplotlib.text import Text

from optimizer.reporting.charts.palette import INK
from optimizer.reporting.map.areas import Area
from optimizer.reporting.map.cluster_names import ClusterName
from optimizer.reporting.map.frame import Frame, ScaleBar
from optimizer.reporting.map.looks import EDGE, FILL, SHAPES
from optimizer.reporting.numbers import short
from optimizer.reporting.words import Words
from optimizer.safe_text import printable

FONT = Path(mpl.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")
"""It comes with matplotlib and has every Vietnamese letter. Asked for by its name, it
could be another version that the machine has, and the picture another one.
"""

WIDE_IN, HIGH_IN = 6.3, 7.0
"""What a map may take of a page of A4, without its legend."""
ROW_IN = 0.22
"""The height of a row of the legend."""
COLUMNS = 2
DPI = 200
TEXT_PT, NAME_PT, CLUSTER_PT = 7.5, 6.5, 5.5
NO_GLYPH = "□"
LONGEST = 120
"""Letters of a text; a longer one leaves the sheet anyhow."""

AREA_FILL, AREA_EDGE = "#F6F4EE", "#A9A294"


@contextmanager
def plain_style() -> Iterator[None]:
    """Matplotlib as it comes, whatever the user's own style is."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams["text.parse_math"] = False
        yield


class Sheet:
    """A map above, in units of its frame, and rows of a legend below."""

    def __init__(self, frame: Frame, rows: int) -> None:
        inches = min(WIDE_IN / frame.width, HIGH_IN / frame.height)
        wide, high = WIDE_IN, frame.height * inches + rows * ROW_IN
        self.figure = Figure(figsize=(wide, high), dpi=DPI)
        FigureCanvasAgg(self.figure)
        share = frame.height * inches / high
        side = frame.width * inches / wide
        self.map = self._axes(((1 - side) / 2, 1 - share, side, share))
        self.map.set_xlim(0, frame.width)
        self.map.set_ylim(frame.height, 0)
        self.points_per_unit = 72 * inches
        self.legend = self._axes((0, 0, 1, 1 - share)) if rows else None
        if self.legend is not None:
            self.legend.set_xlim(0, WIDE_IN)
            self.legend.set_ylim(rows * ROW_IN, 0)

    def _axes(self, place: tuple[float, float, float, float]) -> Axes:
        axes = self.figure.add_axes(place)
        axes.axis("off")
        return axes

    def png(self) -> bytes:
        """The picture; nothing in it tells when or by which version it was made."""
        stream = BytesIO()
        self.figure.savefig(stream, format="png", dpi=DPI, metadata={"Software": None})
        return stream.getvalue()


def draw_areas(sheet: Sheet, areas: Sequence[Area]) -> None:
    """Outlines, then the names of districts above them all."""
    for area in areas:
        corners: list[tuple[float, float]] = []
        codes: list[np.uint8] = []
        for ring in area.rings:
            corners += ring
            codes += [
                DrawnPath.MOVETO,
                *[DrawnPath.LINETO] * (len(ring) - 2),
                DrawnPath.CLOSEPOLY,
            ]
        sheet.map.add_patch(
            PathPatch(
                DrawnPath(corners, codes),
                facecolor=AREA_FILL,
                edgecolor=AREA_EDGE,
                linewidth=0.5,
                zorder=1,
            )
        )
    draw_district_names(
        sheet, ((one.district, *one.label) for one in areas if one.district)
    )


def draw_district_names(
    sheet: Sheet, names: Iterable[tuple[str, float, float]]
) -> None:
    """Names of districts, each around its place; no line runs through the letters."""
    for name, x, y in names:
        text = write(sheet.map, x, y, name, colour="#5C574C", at="center", size=NAME_PT)
        text.set_path_effects([withStroke(linewidth=1.5, foreground="w")])


@dataclass(frozen=True, slots=True)
class Drawn:
    """A shape to draw around a point, in the units of the axes."""

    look: str
    x: float
    y: float
    radius: float
    dashed: bool = False


def draw_shapes(axes: Axes, shapes: Iterable[Drawn]) -> None:
    """Shapes one above the other in the order given, in one go: there are thousands."""
    found = list(shapes)
    axes.add_collection(
        PolyCollection(
            [
                [(s.x + s.radius * a, s.y + s.radius * b) for a, b in SHAPES[s.look]]
                for s in found
            ],
            closed=True,
            facecolors=[FILL[s.look] for s in found],
            edgecolors=[EDGE[s.look] for s in found],
            linewidths=0.7,
            linestyles=[(0, (2.5, 1.5)) if s.dashed else "solid" for s in found],
            zorder=5,
        ),
        autolim=False,
    )


def draw_cluster_names(sheet: Sheet, names: Iterable[ClusterName]) -> None:
    """Names of clusters, with a light edge: lines may run below them."""
    for name in names:
        drawn = write(
            sheet.map, name.x, name.y, name.text, at="center", size=CLUSTER_PT
        )
        drawn.set_path_effects([withStroke(linewidth=1.6, foreground="w", alpha=0.85)])


def draw_furniture(sheet: Sheet, frame: Frame, scale: ScaleBar, words: Words) -> None:
    """The scale, and where north is."""
    low, left = frame.height - 18, 24.0
    right = left + scale.units
    ends = ([left, left, right, right], [low - 8, low, low, low - 8])
    sheet.map.plot(*ends, color=INK, linewidth=0.9, zorder=6)
    text = f"{short(scale.km, words)} km"
    write(sheet.map, left, low - 20, text, at="left")
    x = frame.width - 28
    arrow = [(x, low - 34), (x + 9, low - 10), (x, low - 16), (x - 9, low - 10)]
    sheet.map.add_patch(Polygon(arrow, closed=True, color=INK, zorder=6))
    write(sheet.map, x, low + 4, words["map_north"], at="center")


def draw_trunk(axes: Axes, x: float, y: float, half: float) -> None:
    """A square with a light edge."""
    size = 2 * half
    axes.add_patch(
        Rectangle(
            (x - half, y - half),
            size,
            size,
            facecolor=INK,
            edgecolor="w",
            linewidth=0.4,
            zorder=4,
        )
    )


def write(
    axes: Axes,
    x: float,
    y: float,
    text: str,
    *,
    at: str = "left",
    size: float = TEXT_PT,
    colour: str = INK,
) -> Text:
    """One line of text, its middle at this height."""
    return axes.text(
        x,
        y,
        drawable(text),
        fontproperties=FontProperties(fname=FONT, size=size),
        color=colour,
        horizontalalignment=at,
        verticalalignment="center",
        parse_math=False,
        zorder=7,
    )


def drawable(text: str) -> str:
    """The text with a box for every letter that the font does not have."""
    known = _letters()
    if len(text) > LONGEST:
        text = f"{text[: LONGEST - 1]}…"
    return "".join(
        letter if ord(letter) in known else NO_GLYPH
        for letter in printable(text, keep="")
    )


@cache
def _letters() -> frozenset[int]:
    return frozenset(FT2Font(str(FONT)).get_charmap())
