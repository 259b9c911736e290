"""The periods of a plan."""

from optimizer.domain.period import Period
from optimizer.errors import Problems
from optimizer.reading.nodes import MapNode, locate
from optimizer.reading.schema.reader import Entries

MOST = 6
RESERVED = frozenset({"every", "end", "total"})
"""What `period` in a limit means besides the name of a period."""


def read_periods(
    root: MapNode, entries: Entries, problems: Problems
) -> tuple[Period, ...]:
    """The periods in order; one of a year named plan where none are given."""
    if entries.file.periods is None:
        return (Period("plan", 1.0),)
    at = ("periods",)
    if not entries.file.periods:
        problems.error(locate(root, at), "there is no period.", "one period or more")
    if len(entries.file.periods) > MOST:
        what = f"there are {len(entries.file.periods)} periods."
        problems.error(locate(root, at), what, f"at most {MOST}")
    periods: list[Period] = []
    start = 0.0
    for index, entry in enumerate(entries.file.periods):
        if entry is None:
            continue
        place = locate(root, (*at, index, "name"))
        if entry.name in RESERVED:
            names = ", ".join(sorted(RESERVED))
            what = f'"{entry.name}" has a meaning of its own in limits.'
            problems.error(place, what, f"a name other than {names}")
        if any(entry.name == period.name for period in periods):
            problems.error(place, f'"{entry.name}" is already the name of a period.')
            continue
        periods.append(Period(entry.name, entry.years, start))
        start += entry.years
    return tuple(periods) or (Period("plan", 1.0),)
