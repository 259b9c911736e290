"""Who is told how far an analysis of many solves is."""

import time
from dataclasses import dataclass, field, replace

from optimizer.solving.outcome import Progress
from optimizer.solving.watch import Watch


@dataclass(slots=True)
class Told:
    """Passes on how long the whole analysis takes, and which of its solves is on.

    What each solve has found is left out: best, bound and gap of one are none of the
    next, and would seem to jump. ``within`` is the part to which what begins belongs.
    """

    watch: Watch | None
    started: float = field(default_factory=time.monotonic)
    within: str = ""

    def part(self, number: int, count: int) -> "Told":
        """Of several parts one after the other, one by its number from 1."""
        return replace(self, within=f"{number} of {count}: ")

    def at(self, stage: str) -> Watch | None:
        """Say what begins now; the watch to be told by its solve."""
        watch = self.watch
        if watch is None:
            return None
        name = f"{self.within}{stage}"

        def begun(_: Progress | None = None) -> None:
            watch(Progress(name, self._seconds(), None, None, None))

        begun()
        return begun

    def _seconds(self) -> float:
        return time.monotonic() - self.started
