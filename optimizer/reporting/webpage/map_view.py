"""The maps of a page, and what its controls choose from."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from markupsafe import Markup

from optimizer.reporting.content.reported import Reported
from optimizer.reporting.map.difference import Difference, difference_of
from optimizer.reporting.map.difference_notes import difference_notes
from optimizer.reporting.map.difference_svg import difference_svg
from optimizer.reporting.map.legend_html import map_legend
from optimizer.reporting.map.looks import ACTIONS
from optimizer.reporting.map.map_data import MapData, maps_of
from optimizer.reporting.map.svg import map_svg
from optimizer.reporting.webpage.both import Both, in_both, said, shown
from optimizer.reporting.words import Words


@dataclass(frozen=True, slots=True)
class MapView:
    """``times`` are what the map can show, by the attribute that holds it.

    ``placed`` are the clusters that are on it, ``actions`` what they do.
    """

    drawing: Markup
    legend: Markup
    times: tuple[tuple[str, Both], ...]
    actions: tuple[tuple[str, Both], ...]
    placed: frozenset[str]


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """What two runs do otherwise: the map, its signs, and what there is to know."""

    name: str
    title: Both
    drawing: Markup
    actions: tuple[tuple[str, Both], ...]
    notes: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class MapViews:
    """The map of each run, all in one frame; None where no cluster has a point.

    ``differences`` are those of each further run to the first.
    """

    of_runs: tuple[MapView | None, ...]
    differences: tuple[DifferenceView, ...]


def map_views(reported: Reported, words: Words) -> MapViews:
    """Every map of a page, made in one frame so that they compare."""
    runs, languages = reported.runs, _in_order(words)
    maps = maps_of(runs, reported.outlines)
    found = [
        difference_of(runs[0], other, maps[0], data)
        for other, data in zip(runs[1:], maps[1:], strict=True)
    ]
    return MapViews(
        tuple(None if data is None else _view(data, languages) for data in maps),
        tuple(_difference(one, languages) for one in found if one is not None),
    )


def _in_order(words: Words) -> list[Words]:
    """Both languages, the one in which the page opens first."""
    return sorted(in_both(words), key=lambda one: one.language != words.language)


def map_style() -> str:
    """The styles that maps need."""
    place = files("optimizer.reporting.map").joinpath("map.css")
    return place.read_text("utf-8")


def _view(data: MapData, languages: Sequence[Words]) -> MapView:
    done = {mark.action for mark in data.marks}
    return MapView(
        # Both escape what a case says.
        Markup(map_svg(data, languages)),
        Markup(map_legend(data, languages)),
        (
            ("whole", said("page_map_whole")),
            ("today", said("today")),
            *((f"p{t}", _named(name)) for t, name in enumerate(data.periods)),
        ),
        tuple((str(one), said(one)) for one in ACTIONS if one in done),
        frozenset(mark.cluster for mark in data.marks),
    )


def _difference(found: Difference, languages: Sequence[Words]) -> DifferenceView:
    first, second = found.letters
    seen = {look for one in found.differing for look in one.looks}
    told = {words.language: difference_notes(found, words) for words in languages}
    notes = zip(told["vi"], told["en"], strict=True)
    return DifferenceView(
        f"{first}-{second}",
        said("page_difference_map", first=first, second=second),
        Markup(difference_svg(found, languages)),
        tuple((str(one), said(one)) for one in ACTIONS if one in seen),
        tuple(Both(shown(one), shown(other)) for one, other in notes),
    )


def _named(period: str) -> Both:
    return Both(shown(period), shown(period))
