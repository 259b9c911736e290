"""How far a sweep is: how many are done, how fast, and how long it still takes."""

from typing import Protocol

from optimizer.reporting.numbers import plain
from optimizer.reporting.words import Words
from optimizer.solving.outcome import Progress

SLOW = 1.0
"""Below this many a second a rate has two decimals."""


class Rate(Protocol):
    """What is known of work under way."""

    @property
    def done(self) -> int: ...
    @property
    def of(self) -> int: ...
    @property
    def seconds(self) -> float: ...
    @property
    def per_second(self) -> float: ...
    @property
    def left_s(self) -> float | None: ...


def progress_of(rate: Rate, what: str, words: Words) -> Progress:
    """A rate as a progress line takes it.

    ``what`` is done: futures, or futures with plans held. Neither rate nor time left is
    told before enough is known.
    """
    decimals = 1 if rate.per_second >= SLOW else 2
    done, count = plain(rate.done, words, 0), plain(rate.of, words, 0)
    stage = words("sweep_done", done=done, count=count, what=what)
    if rate.left_s is not None:
        stage += words(
            "sweep_rate",
            rate=plain(rate.per_second, words, decimals),
            left=duration(rate.left_s, words),
        )
    return Progress(stage, rate.seconds)


def duration(seconds: float, words: Words) -> str:
    """`4 min 25 s`, `2 h 10 min`: as exact as anybody wants to know."""
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    if minutes >= 60:
        return words("hours_minutes", hours=minutes // 60, minutes=minutes % 60)
    if minutes:
        return words("minutes_seconds", minutes=minutes, seconds=rest)
    return words("seconds_only", seconds=rest)
