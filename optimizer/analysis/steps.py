"""How far a piece of work of many searches is."""

import time
from dataclasses import dataclass, field, replace

from optimizer.solving.outcome import Progress
from optimizer.solving.watch import Watch


@dataclass(frozen=True, slots=True)
class Steps:
    """Tells a watch of each search as one of so many, with the seconds of all."""

    watch: Watch | None
    count: int
    started: float = field(default_factory=time.monotonic)

    def watch_of(self, number: int, what: str = "") -> Watch | None:
        """The watch of one step, by its number from 1; it is told that it begins."""
        watch = self.watch
        if watch is None:
            return None
        name = f"{number} of {self.count} {what}".strip()

        def tell(known: Progress) -> None:
            seconds = time.monotonic() - self.started
            watch(replace(known, stage=name, seconds=seconds))

        tell(Progress(name, 0.0, None, None, None))
        return tell
