"""The map as a picture for print: shapes and dashes say what colours say."""

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.patches import Circle

from optimizer.reporting.charts.palette import INK
from optimizer.reporting.map.cluster_names import names_of
from optimizer.reporting.map.legend import entry_texts, legend_of
from optimizer.reporting.map.lines import Line
from optimizer.reporting.map.looks import COVERED_FILL, LineLook, line_looks
from optimizer.reporting.map.map_data import MapData
from optimizer.reporting.map.marks import Mark
from optimizer.reporting.map.sheet import (
    COLUMNS,
    ROW_IN,
    WIDE_IN,
    Drawn,
    Sheet,
    draw_areas,
    draw_cluster_names,
    draw_district_names,
    draw_furniture,
    draw_shapes,
    draw_trunk,
    plain_style,
    write,
)
from optimizer.reporting.words import Words

Segment = tuple[tuple[float, float], tuple[float, float]]

BUILT_PT, EXISTING_PT = 1.7, 0.6
SIGN_IN = 0.07


def picture_of(data: MapData, words: Words) -> bytes:
    """A PNG with a legend below.

    Titles, and the notes of `legend.notes_of`, are the caller's: they are text.
    """
    entries = list(entry_texts(legend_of(data), words))
    looks = line_looks([line.service for line in data.lines])
    with plain_style():
        sheet = Sheet(data.frame, ceil(len(entries) / COLUMNS))
        draw_areas(sheet, data.areas)
        draw_district_names(sheet, ((one.text, one.x, one.y) for one in data.names))
        _draw_lines(sheet, data.lines, looks)
        for place in data.covered:
            _draw_place(sheet.map, place.x, place.y, 3.0, inside=place.ends[-1])
        for trunk in data.trunks:
            draw_trunk(sheet.map, trunk.x, trunk.y, data.trunk_half)
        draw_shapes(sheet.map, map(_drawn, data.marks))
        draw_cluster_names(sheet, names_of(data))
        draw_furniture(sheet, data.frame, data.scale, words)
        if sheet.legend is not None:
            _draw_legend(sheet, entries, looks)
        return sheet.png()


def _drawn(mark: Mark) -> Drawn:
    seen = mark.whole
    return Drawn(seen.look, mark.x, mark.y, seen.radius, mark.point_is_estimate)


def _draw_lines(
    sheet: Sheet, lines: Iterable[Line], looks: Mapping[str, LineLook]
) -> None:
    """Lines of a service and age in one go: there are thousands."""
    found: dict[tuple[str, float], list[Segment]] = {}
    for one in lines:
        width_pt = EXISTING_PT if one.period is None else BUILT_PT
        ends = ((one.x1, one.y1), (one.x2, one.y2))
        found.setdefault((one.service, width_pt), []).append(ends)
    for (service, width_pt), segments in found.items():
        look = looks[service]
        _stroke(sheet.map, segments, look, width_pt, sheet.points_per_unit)


def _stroke(
    axes: Axes,
    segments: Sequence[Segment],
    look: LineLook,
    width_pt: float,
    points_per_unit: float,
) -> None:
    # matplotlib counts dashes in widths of the line.
    dashes = tuple(one * points_per_unit / width_pt for one in look.dashes)
    axes.add_collection(
        LineCollection(
            segments,
            colors=look.colour,
            linewidths=width_pt,
            linestyles=[(0, dashes)] if dashes else "solid",
            zorder=3 if width_pt == BUILT_PT else 2,
        ),
        autolim=False,
    )


def _draw_place(axes: Axes, x: float, y: float, radius: float, *, inside: bool) -> None:
    fill = COVERED_FILL if inside else "w"
    axes.add_patch(
        Circle((x, y), radius, facecolor=fill, edgecolor=INK, linewidth=0.5, zorder=4)
    )


def _draw_legend(
    sheet: Sheet, entries: Sequence[tuple[str, str, str]], looks: dict[str, LineLook]
) -> None:
    """Entries down the first column, then down the next."""
    assert sheet.legend is not None
    rows = ceil(len(entries) / COLUMNS)
    for place, (kind, key, text) in enumerate(entries):
        left = 0.1 + (place // rows) * WIDE_IN / COLUMNS
        y = (place % rows + 0.5) * ROW_IN
        _draw_sign(sheet, kind, key, (left + 0.15, y), looks)
        write(sheet.legend, left + 0.4, y, text)


def _draw_sign(
    sheet: Sheet,
    kind: str,
    key: str,
    at: tuple[float, float],
    looks: dict[str, LineLook],
) -> None:
    axes, (x, y) = sheet.legend, at
    assert axes is not None
    if kind == "action":
        draw_shapes(axes, [Drawn(key, x, y, SIGN_IN)])
    elif kind == "service":
        ends = ((x - 0.15, y), (x + 0.15, y))
        _stroke(axes, [ends], looks[key], BUILT_PT, sheet.points_per_unit)
    elif kind == "trunk":
        draw_trunk(axes, x, y, 0.05)
    elif kind == "estimated":
        draw_shapes(axes, [Drawn("keep", x, y, SIGN_IN, dashed=True)])
    else:
        _draw_place(axes, x, y, 0.03, inside=kind == "covered")
