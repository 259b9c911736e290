"""The maps of a page, and what its controls choose from."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from markupsafe import Markup

from optimizer.reporting.map.legend_html import map_legend
from optimizer.reporting.map.looks import ACTIONS
from optimizer.reporting.map.map_data import MapData, maps_of
from optimizer.reporting.map.svg import map_svg
from optimizer.reporting.record import Run
from optimizer.reporting.webpage.both import LANGUAGES, Both, said, shown
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


def map_views(runs: Sequence[Run], words: Words) -> tuple[MapView | None, ...]:
    """The map of each run, all in one frame; None where no cluster has a point."""
    return tuple(
        None if data is None else _view(data, in_order(words)) for data in maps_of(runs)
    )


def in_order(words: Words) -> list[Words]:
    """Both languages, the one in which the page opens first."""
    return sorted(LANGUAGES, key=lambda one: one.language != words.language)


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


def _named(period: str) -> Both:
    return Both(shown(period), shown(period))
