"""Who is told how far an analysis of many solves is."""

import time
from dataclasses import dataclass, field, replace

from optimizer.solving.outcome import Progress
from optimizer.solving.watch import Watch


@dataclass(slots=True)
class Told:
    """Passes on how far each solve is, with the seconds of the whole analysis."""

    watch: Watch | None
    started: float = field(default_factory=time.monotonic)

    def at(self, stage: str) -> Watch | None:
        """Say what begins now; the watch to be told by its solve."""
        watch = self.watch
        if watch is None:
            return None
        watch(Progress(stage, self._seconds(), None, None, None))

        def passed_on(progress: Progress) -> None:
            watch(replace(progress, stage=stage, seconds=self._seconds()))

        return passed_on

    def _seconds(self) -> float:
        return time.monotonic() - self.started
