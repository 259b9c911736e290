"""The periods of a plan."""

from optimizer.domain.period import Period
from optimizer.errors import Problems
from optimizer.reading.nodes import MapNode, locate
from optimizer.reading.schema.reader import Entries
from optimizer.sentence import Sentence

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
        problems.error(
            locate(root, at),
            Sentence("there is no period."),
            Sentence("one period or more"),
        )
    if len(entries.file.periods) > MOST:
        what = Sentence(
            "there are {periods} periods.", periods=len(entries.file.periods)
        )
        problems.error(locate(root, at), what, Sentence("at most {most}", most=MOST))
    periods: list[Period] = []
    start = 0.0
    for index, entry in enumerate(entries.file.periods):
        if entry is None:
            continue
        place = locate(root, (*at, index, "name"))
        if entry.name in RESERVED:
            names = ", ".join(sorted(RESERVED))
            what = Sentence(
                '"{entry}" has a meaning of its own in limits.', entry=entry.name
            )
            problems.error(
                place, what, Sentence("a name other than {names}", names=names)
            )
        if any(entry.name == period.name for period in periods):
            problems.error(
                place,
                Sentence(
                    '"{entry}" is already the name of a period.', entry=entry.name
                ),
            )
            continue
        periods.append(Period(entry.name, entry.years, start))
        start += entry.years
    return tuple(periods) or (Period("plan", 1.0),)
