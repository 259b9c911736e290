"""What is known while a long search goes on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from optimizer.reporting.numbers import plain, share
from optimizer.reporting.stages import told_stage
from optimizer.reporting.words import Words

QUIET_S = 2.0
"""Nobody wants to read about a search that is over before they look."""

EVERY_S = 10.0
"""Seconds between two lines where lines cannot be overwritten."""


class Known(Protocol):
    """What the search reports."""

    @property
    def seconds(self) -> float: ...
    @property
    def incumbent(self) -> float | None: ...
    @property
    def bound(self) -> float | None: ...
    @property
    def gap(self) -> float | None: ...
    @property
    def stage(self) -> str: ...


@dataclass(slots=True)
class ProgressLine:
    """Shows what is known: in place on a terminal, a line now and then elsewhere.

    ``write`` takes raw text; nothing is written in the first two seconds. The seconds
    told never fall.
    """

    write: Callable[[str], object]
    words: Words
    in_place: bool
    _said_at: float = field(default=0.0)
    _width: int = field(default=0)
    _before_s: float = field(default=0.0)
    _last_s: float = field(default=0.0)

    def __call__(self, known: Known) -> None:
        seconds = self._together_s(known.seconds)
        if seconds < QUIET_S:
            return
        text = self._text(known, seconds)
        if self.in_place:
            self.write("\r" + text.ljust(self._width))
            self._width = len(text)
        elif not self._said_at or seconds - self._said_at >= EVERY_S:
            self.write(text + "\n")
        else:
            return
        self._said_at = seconds

    def _together_s(self, seconds: float) -> float:
        """With the seconds of searches before: each may count from 0 again."""
        if seconds < self._last_s:
            self._before_s += self._last_s
        self._last_s = seconds
        return self._before_s + seconds

    def clear(self) -> None:
        """Take the line away, so that what follows starts on an empty one."""
        if self._width:
            self.write("\r" + " " * self._width + "\r")
            self._width = 0

    def _text(self, known: Known, seconds: float) -> str:
        words = self.words
        parts = [f"{seconds:.0f} s"]
        if known.stage:
            parts.append(told_stage(known.stage, words.language))
        if known.incumbent is not None:
            parts.append(f"{words['best']} {plain(known.incumbent, words)}")
        if known.bound is not None:
            parts.append(f"{words['bound']} {plain(known.bound, words)}")
        if known.gap is not None:
            parts.append(f"{words['gap']} {share(known.gap, words)}")
        return "  ".join(parts)
