"""What a map says in words: of a cluster, of a line, of what it does not show."""

from collections.abc import Iterable

from optimizer.domain.pathway import Headline
from optimizer.reporting.certainty import MARK
from optimizer.reporting.labels import first_few, named
from optimizer.reporting.map.lines import Covered, Line, Trunk
from optimizer.reporting.map.marks import Mark, Unplaced
from optimizer.reporting.numbers import plain
from optimizer.reporting.words import Words

MOST_NAMED = 20
"""Clusters without a point that a note names; the tables have all."""


def mark_text(mark: Mark, words: Words) -> str:
    """`A1 Bắc Sơn, Hưng Hà: expand 2026-2030, 40.0 → 52.5 ha; estimated point`."""
    where = f", {mark.district}" if mark.district else ""
    text = f"{named(mark.cluster, mark.name)}{where}: {deed_text(mark, words)}"
    return f"{text}; {words['map_estimated']}" if mark.point_is_estimate else text


def deed_text(mark: Mark, words: Words) -> str:
    """What is done, when, and the hectares: today's, at the end, or both."""
    done = " ".join(part for part in (words[mark.action], mark.period) if part)
    sign = MARK if mark.area_is_estimate else ""
    before = f"{sign}{plain(mark.today.area_ha, words)}"
    after = f"{sign}{plain(mark.ends[-1].area_ha, words)}"
    if mark.action == Headline.LEAVE_OUT:
        return done
    if mark.action == Headline.DROP:
        return f"{done}, {before} ha"
    if mark.action in (Headline.EXPAND, Headline.REDUCE):
        return f"{done}, {before} → {after} ha"
    return f"{done}, {after} ha"


def line_text(line: Line, periods: tuple[str, ...], words: Words) -> str:
    """`road L7: A – B, built in 2026-2030`."""
    when = (
        words["map_existing"]
        if line.period is None
        else words("map_built_in", period=periods[line.period])
    )
    service = words.service(line.service)
    return f"{service} {line.link}: {line.start} – {line.end}, {when}"


def service_text(service: str, existing: int, built: int, words: Words) -> str:
    """`road: 12 existing, 4 built`: the lines of a service on the map."""
    counts = [
        words(key, count=plain(count, words, 0))
        for key, count in (
            ("map_lines_existing", existing),
            ("map_lines_built", built),
        )
        if count
    ]
    return f"{words.service(service)}: {', '.join(counts)}"


def trunk_text(trunk: Trunk, words: Words) -> str:
    """`trunk place T1 Substation (power)`."""
    services = ", ".join(words.service(one) for one in trunk.services)
    text = f"{words['trunk_place']} {named(trunk.place, trunk.name)}"
    return f"{text} ({services})" if services else text


def covered_text(place: Covered, words: Words) -> str:
    """A place that clusters can cover, and whether they do at the end."""
    state = words["map_covered" if place.ends[-1] else "map_uncovered"]
    return f"{named(place.place, place.name)}: {state}"


def missing_text(missing: Iterable[Unplaced], words: Words) -> str:
    """Which clusters the map does not show, by name, and how many; or nothing."""
    found = list(missing)
    if not found:
        return ""
    names = [f"{named(one.cluster, one.name)} ({words[one.action]})" for one in found]
    listed = first_few(names, MOST_NAMED, words)
    return words("map_missing", count=plain(len(found), words, 0), names=listed)
