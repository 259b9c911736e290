"""Sentences about entries, each behind the place of its entry."""

from collections.abc import Iterator, Sequence

from optimizer.errors import Origin
from optimizer.reporting.plain_text import short_place


def placed(told: Sequence[tuple[Origin, str]]) -> Iterator[str]:
    """Lines with the file and line of each entry before what is told of it."""
    shown = [(short_place(origin), text) for origin, text in told]
    width = max((len(place) for place, _ in shown), default=0)
    yield from (f"  {place.ljust(width)}  {text}" for place, text in shown)
