"""The map as SVG inside a page: still, without styles or scripts of its own.

The page's stylesheet (map.css) gives it colours; the page's script shows it at the end
of a period by what stands in the attributes. Of a cluster ``data-whole``,
``data-today`` and ``data-p0``, ``data-p1``, ... are each a look, hectares and a radius:
`expand 34.5 8.1`. To show it so, the class `a-LOOK` is set, and of its ``use`` the
``href`` to `#map-LETTER-LOOK` and the ``transform`` to `scale(RADIUS)`. A line is there
from the end of period ``data-since`` on.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from optimizer.reporting.map.areas import Area
from optimizer.reporting.map.district_names import Name
from optimizer.reporting.map.frame import Frame, ScaleBar
from optimizer.reporting.map.lines import Covered, Line, Trunk
from optimizer.reporting.map.looks import SHAPES, line_looks
from optimizer.reporting.map.map_data import MapData
from optimizer.reporting.map.map_text import (
    covered_text,
    line_text,
    mark_text,
    service_text,
    trunk_text,
)
from optimizer.reporting.map.marks import Mark, Seen
from optimizer.reporting.map.svg_text import (
    figure,
    in_each,
    labelled,
    safe,
    titled,
    units,
)
from optimizer.reporting.numbers import short
from optimizer.reporting.words import Words

COVERED_RADIUS = 3.0


def map_svg(data: MapData, languages: Sequence[Words]) -> str:
    """The map of a run, its texts in the first language; the others in attributes."""
    name = f"map-{data.letter}"
    parts = [
        opening(data.frame, name, "map_of_plan", languages),
        shapes(name),
        *area_layer(data.areas),
        *_line_layer(data, languages),
        *_covered_layer(data, languages),
        *_trunk_layer(data, languages),
        *name_layer(data.names),
        '<g class="clusters">',
        *(_cluster(mark, name, languages) for mark in data.marks),
        "</g>",
        *furniture(data.frame, data.scale, languages),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def opening(frame: Frame, name: str, key: str, languages: Sequence[Words]) -> str:
    """The tag that opens a map."""
    label = labelled(lambda words: words[key], languages)
    size = f"{units(frame.width)} {units(frame.height)}"
    return (
        f'<svg class="plan-map" id="{name}" xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {size}" role="group" {label}>'
    )


def shapes(name: str) -> str:
    """The shape of every look, drawn once; marks use them in their size."""
    drawn = (
        f'<path id="{name}-{look}" vector-effect="non-scaling-stroke" d="M'
        + "L".join(f"{x:.3g} {y:.3g}" for x, y in corners)
        + 'Z"/>'
        for look, corners in SHAPES.items()
    )
    return f"<defs>{''.join(drawn)}</defs>"


def area_layer(areas: Sequence[Area]) -> Iterator[str]:
    """Outlines, and the names of the districts that they are."""
    if not areas:
        return
    yield '<g class="areas">'
    for area in areas:
        path = "".join(
            "M" + "L".join(f"{units(x)} {units(y)}" for x, y in ring[:-1]) + "Z"
            for ring in area.rings
        )
        yield f'<path class="area" fill-rule="evenodd" d="{path}"/>'
    for area in areas:
        if area.district:
            x, y = area.label
            yield (
                f'<text class="district" x="{units(x)}" y="{units(y)}" dy=".35em">'
                f"{safe(area.district)}</text>"
            )
    yield "</g>"


def name_layer(names: Sequence[Name]) -> Iterator[str]:
    """Names of districts, for maps without their outlines."""
    if not names:
        return
    yield '<g class="names">'
    for one in names:
        small = " small" if one.is_small else ""
        yield (
            f'<text class="district{small}" x="{units(one.x)}" y="{units(one.y)}" '
            f'dy=".35em">{safe(one.text)}</text>'
        )
    yield "</g>"


def furniture(
    frame: Frame, scale: ScaleBar, languages: Sequence[Words]
) -> Iterator[str]:
    """The scale, and where north is."""
    low, left = frame.height - 18, 24.0
    right = left + scale.units
    km = f"{short(scale.km, languages[0])} km"
    yield '<g class="furniture" aria-hidden="true">'
    yield (
        f'<path class="scale" d="M{units(left)} {units(low - 8)}V{units(low)}'
        f'H{units(right)}V{units(low - 8)}"/>'
    )
    yield (
        f'<text class="scale-text" x="{units(left)}" y="{units(low - 14)}">{km}</text>'
    )
    x = frame.width - 28
    arrow = f"M{units(x)} {units(low - 34)}l9 24l-9 -6l-9 6Z"
    yield f'<path class="north" d="{arrow}"/>'
    told = in_each(lambda words: words["map_north"], languages)
    yield (
        f'<text class="north-text" x="{units(x)}" y="{units(low + 8)}"{told}>'
        f"{safe(languages[0]['map_north'])}</text>"
    )
    yield "</g>"


def _cluster(mark: Mark, name: str, languages: Sequence[Words]) -> str:
    def told(words: Words) -> str:
        return mark_text(mark, words)

    states = {"whole": mark.whole, "today": mark.today}
    states |= {f"p{t}": seen for t, seen in enumerate(mark.ends)}
    listed = " ".join(f'data-{key}="{_state(seen)}"' for key, seen in states.items())
    estimated = " estimated" if mark.point_is_estimate else ""
    return (
        f'<g class="cluster a-{mark.whole.look}{estimated}" '
        f'transform="translate({units(mark.x)} {units(mark.y)})" tabindex="0" '
        f'role="button" data-cluster="{safe(mark.cluster)}" '
        f'data-district="{safe(mark.district)}" data-actions="{" ".join(mark.steps)}" '
        f"{listed} {labelled(told, languages)}>{titled(told, languages)}"
        f"{shape(name, mark.whole)}</g>"
    )


def shape(name: str, seen: Seen) -> str:
    """A shape in the size of what is seen, around the middle of its group."""
    scale = units(seen.radius)
    return f'<use class="shape" href="#{name}-{seen.look}" transform="scale({scale})"/>'


def _state(seen: Seen) -> str:
    return f"{seen.look} {figure(seen.area_ha)} {units(seen.radius)}"


def _line_layer(data: MapData, languages: Sequence[Words]) -> Iterator[str]:
    if not data.lines:
        return
    looks = line_looks([line.service for line in data.lines])
    yield '<g class="lines">'
    ordered = sorted(data.lines, key=lambda one: (one.service, one.period is not None))
    for service, found in groupby(ordered, key=lambda one: one.service):
        of_service = list(found)
        existing = [one for one in of_service if one.period is None]
        css = f"line s-{looks[service].key}"
        if existing:
            # One path for all: nobody asks for each of thousands.
            def told(
                words: Words, service: str = service, count: int = len(existing)
            ) -> str:
                return service_text(service, count, 0, words)

            path = "".join(_path(one) for one in existing)
            yield (
                f'<path class="{css} existing" d="{path}"{in_each(told, languages)}>'
                f"{titled(told, languages)}</path>"
            )
        for one in of_service:
            if one.period is not None:
                yield _built(one, css, data, languages)
    yield "</g>"


def _built(line: Line, css: str, data: MapData, languages: Sequence[Words]) -> str:
    def told(words: Words) -> str:
        return line_text(line, data.periods, words)

    return (
        f'<path class="{css} built" data-since="{line.period}" '
        f'data-link="{safe(line.link)}" d="{_path(line)}"{in_each(told, languages)}>'
        f"{titled(told, languages)}</path>"
    )


def _path(line: Line) -> str:
    return f"M{units(line.x1)} {units(line.y1)}L{units(line.x2)} {units(line.y2)}"


def _trunk_layer(data: MapData, languages: Sequence[Words]) -> Iterator[str]:
    if not data.trunks:
        return
    yield '<g class="trunks">'
    half = data.trunk_half
    side = units(2 * half)
    for one in data.trunks:

        def told(words: Words, one: Trunk = one) -> str:
            return trunk_text(one, words)

        yield (
            f'<rect class="trunk" x="{units(one.x - half)}" '
            f'y="{units(one.y - half)}" width="{side}" height="{side}"'
            f"{in_each(told, languages)}>{titled(told, languages)}</rect>"
        )
    yield "</g>"


def _covered_layer(data: MapData, languages: Sequence[Words]) -> Iterator[str]:
    if not data.covered:
        return
    yield '<g class="covered-places">'
    for one in data.covered:

        def told(words: Words, one: Covered = one) -> str:
            return covered_text(one, words)

        states = {"whole": one.ends[-1], "today": one.today}
        states |= {f"p{t}": there for t, there in enumerate(one.ends)}
        listed = " ".join(
            f'data-{key}="{_covered(is_so)}"' for key, is_so in states.items()
        )
        yield (
            f'<circle class="place {_covered(one.ends[-1])}" cx="{units(one.x)}" '
            f'cy="{units(one.y)}" r="{units(COVERED_RADIUS)}" {listed}'
            f"{in_each(told, languages)}>{titled(told, languages)}</circle>"
        )
    yield "</g>"


def _covered(is_so: bool) -> str:
    return "covered" if is_so else "uncovered"
