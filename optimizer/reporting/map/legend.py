"""What stands in a map's legend, with counts."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from optimizer.reporting.map.looks import ACTIONS
from optimizer.reporting.map.map_data import MapData
from optimizer.reporting.map.map_text import missing_text, service_text
from optimizer.reporting.numbers import plain
from optimizer.reporting.words import Words


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """Clusters of one action: all of the plan, and how many have no point."""

    action: str
    count: int
    without_point: int


@dataclass(frozen=True, slots=True)
class ServiceEntry:
    """Lines of one service on the map."""

    service: str
    existing: int
    built: int


@dataclass(frozen=True, slots=True)
class Legend:
    """The entries of a legend; only what there is."""

    actions: tuple[ActionEntry, ...]
    services: tuple[ServiceEntry, ...]
    trunks: int
    covered: int
    uncovered: int
    estimated: int


def legend_of(data: MapData) -> Legend:
    """Actions in their usual order, services by name."""
    shown = Counter(mark.action for mark in data.marks)
    hidden = Counter(one.action for one in data.missing)
    lines = Counter((line.service, line.period is None) for line in data.lines)
    covered = sum(place.ends[-1] for place in data.covered)
    return Legend(
        actions=tuple(
            ActionEntry(one, shown[one] + hidden[one], hidden[one])
            for one in map(str, ACTIONS)
            if shown[one] + hidden[one]
        ),
        services=tuple(
            ServiceEntry(one, lines[one, True], lines[one, False])
            for one in sorted({service for service, _ in lines})
        ),
        trunks=len(data.trunks),
        covered=covered,
        uncovered=len(data.covered) - covered,
        estimated=sum(mark.point_is_estimate for mark in data.marks),
    )


def action_text(entry: ActionEntry, words: Words) -> str:
    """`expand: 4`, and how many of them are not on the map."""
    text = f"{words[entry.action]}: {plain(entry.count, words, 0)}"
    if not entry.without_point:
        return text
    count = plain(entry.without_point, words, 0)
    return f"{text} ({words('map_without_point', count=count)})"


def entry_texts(legend: Legend, words: Words) -> Iterator[tuple[str, str, str]]:
    """Every entry as what kind it is, which one of it, and its text."""
    for action in legend.actions:
        yield "action", action.action, action_text(action, words)
    for one in legend.services:
        text = service_text(one.service, one.existing, one.built, words)
        yield "service", one.service, text
    for key, count in (
        ("trunk", legend.trunks),
        ("covered", legend.covered),
        ("uncovered", legend.uncovered),
        ("estimated", legend.estimated),
    ):
        if count:
            told = plain(count, words, 0)
            yield key, key, f"{words[f'map_legend_{key}']}: {told}"


def notes_of(data: MapData, words: Words) -> tuple[str, ...]:
    """How to read the map, and all that it does not show."""
    notes = [words["map_size_note"]]
    missing = missing_text(data.missing, words)
    if missing:
        notes.append(missing)
    lost = data.lines_without_point
    if lost:
        listed = ", ".join(f"{words.service(name)} {lost[name]}" for name in lost)
        notes.append(words("map_lines_missing", lines=listed))
    if data.trunks_without_point:
        names = ", ".join(data.trunks_without_point)
        notes.append(words("map_trunks_missing", names=names))
    return tuple(notes)
