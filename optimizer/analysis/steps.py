"""How far a piece of work of many searches is."""

import time
from dataclasses import dataclass, field, replace

from optimizer.solving.outcome import Progress
from optimizer.solving.watch import Watch


@dataclass(frozen=True, slots=True)
class Steps:
    """Tells a watch of each search as one of so many, with the seconds of all.

    Without ``values`` the gap is told, but not best and bound, where those of a search
    are not what is asked for.
    """

    watch: Watch | None
    count: int
    values: bool = True
    started: float = field(default_factory=time.monotonic)

    def watch_of(self, number: int, what: str = "") -> Watch | None:
        """The watch of one step, by its number from 1; it is told that it begins."""
        watch = self.watch
        if watch is None:
            return None
        name = f"{number} of {self.count} {what}".strip()

        def tell(known: Progress) -> None:
            seconds = time.monotonic() - self.started
            known = replace(known, stage=name, seconds=seconds)
            if not self.values:
                known = replace(known, incumbent=None, bound=None)
            watch(known)

        tell(Progress(name, 0.0))
        return tell
