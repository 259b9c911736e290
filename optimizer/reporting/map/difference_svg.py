"""What two scenarios do otherwise, as SVG inside a page.

Each cluster that differs has two signs: left what the first does, right what the second
does. ``data-first`` and ``data-second`` name the actions, empty where the scenario has
no such cluster.
"""

from collections.abc import Iterator, Sequence

from optimizer.reporting.labels import named
from optimizer.reporting.map.difference import (
    HIGH,
    SAME_RADIUS,
    WIDE,
    Difference,
    Differing,
)
from optimizer.reporting.map.map_text import deed_text
from optimizer.reporting.map.marks import Mark
from optimizer.reporting.map.svg import (
    area_layer,
    furniture,
    name_layer,
    opening,
    shapes,
)
from optimizer.reporting.map.svg_text import labelled, safe, titled, units
from optimizer.reporting.words import Words


def difference_svg(found: Difference, languages: Sequence[Words]) -> str:
    """The map, its texts in the first language; the others in attributes."""
    name = f"map-{found.letters[0]}-{found.letters[1]}"
    parts = [
        opening(found.frame, name, "map_of_difference", languages),
        shapes(name),
        *area_layer(found.areas),
        *name_layer(found.names),
        '<g class="same-clusters">',
        *(_same(mark, name) for mark in found.same),
        "</g>",
        '<g class="clusters">',
        *(_pair(one, found, name, languages) for one in found.differing),
        "</g>",
        *furniture(found.frame, found.scale, languages),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def difference_text(one: Differing, found: Difference, words: Words) -> str:
    """`A1 Bắc Sơn, Hưng Hà. A: keep, 20.0 ha. B: expand 2026-2030, 20.0 → 30.0 ha`."""
    where = f", {one.district}" if one.district else ""
    deeds = (
        f"{letter}: {deed_text(mark, words) if mark else words['map_not_there']}"
        for letter, mark in zip(found.letters, (one.first, one.second), strict=True)
    )
    return ". ".join((f"{named(one.cluster, one.name)}{where}", *deeds))


def _same(mark: Mark, name: str) -> str:
    return (
        f'<g class="cluster same" transform="translate({units(mark.x)} '
        f'{units(mark.y)})"><use class="shape" href="#{name}-keep" '
        f'transform="scale({units(SAME_RADIUS)})"/></g>'
    )


def _pair(
    one: Differing, found: Difference, name: str, languages: Sequence[Words]
) -> str:
    def told(words: Words) -> str:
        return difference_text(one, found, words)

    first, second = (look or "" for look in one.looks)
    return (
        f'<g class="cluster differs" transform="translate({units(one.x)} '
        f'{units(one.y)})" tabindex="0" role="button" '
        f'data-cluster="{safe(one.cluster)}" data-district="{safe(one.district)}" '
        f'data-first="{first}" data-second="{second}" '
        f"{labelled(told, languages)}>{titled(told, languages)}"
        f"{''.join(_signs(one, found.radius, name))}</g>"
    )


def _signs(one: Differing, radius: float, name: str) -> Iterator[str]:
    wide, high = WIDE * radius, HIGH * radius
    yield (
        f'<rect class="pill" x="{units(-wide)}" y="{units(-high)}" '
        f'width="{units(2 * wide)}" height="{units(2 * high)}" rx="{units(high)}"/>'
    )
    yield f'<path class="pill" d="M0 {units(-high)}V{units(high)}"/>'
    for look, side in zip(one.looks, (-1, 1), strict=True):
        if look is not None:
            at = units(side * 1.25 * radius)
            yield (
                f'<g class="a-{look}" transform="translate({at} 0)"><use class="shape" '
                f'href="#{name}-{look}" transform="scale({units(radius * 0.85)})"/></g>'
            )
