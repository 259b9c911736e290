"""The opposites of many clusters: quickly first, then thoroughly where that is needed.

Clusters are asked about in chunks of a fixed size, each with a model of its own, so
that answers do not depend on how many processes share the work.
"""

import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from math import inf

from optimizer.solving.opposites import Opposite, Opposites, Question
from optimizer.solving.outcome import Progress
from optimizer.solving.processes import each, standing_by
from optimizer.solving.watch import Watch

CHUNK = 16
"""Clusters that share one model."""

MANY = 256
"""The same where each takes next to nothing."""

FEWER = 6
"""The same where each takes longer."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Clusters for one process, each with what some plan is worth that is known."""

    question: Question
    clusters: tuple[tuple[str, float], ...]
    thorough: bool


@dataclass(slots=True)
class OppositeSearch:
    """What is known so far about the opposites of clusters, by id."""

    question: Question
    processes: int = 1
    watch: Watch | None = None
    found: dict[str, Opposite] = field(default_factory=dict)
    at_first: Mapping[str, float] = field(default_factory=dict)
    interrupted: bool = False
    _started: float = field(default_factory=time.monotonic)
    _pool: ProcessPoolExecutor | None = None

    def settle(self, names: Sequence[str], most: int | None = None) -> None:
        """Find every opposite to the width that the question allows.

        With ``most`` only of so many clusters, those whose opposites are worst by the
        relaxation, which is then known of all. After Ctrl-C some are only known
        roughly, and some not at all.
        """
        with standing_by(self.processes, _ready) as self._pool:
            self._settle(names, most)
        self._pool = None

    def _settle(self, names: Sequence[str], most: int | None) -> None:
        try:
            self.question = Opposites(self.question).prepared()
        except KeyboardInterrupt:
            self.interrupted = True
            return
        if most is not None:
            self._look(names)
            if self.interrupted:
                return
            names = sorted(names, key=lambda name: (self.at_first[name], name))[:most]
            names = sorted(names)
        self._ask(names, thorough=False)
        if self.interrupted:
            return
        for name in names:
            self.found[name] = self._with_known(self.found[name])
        wide = [name for name in names if self._is_wide(self.found[name])]
        self._ask(wide, thorough=True)

    def _look(self, names: Sequence[str]) -> None:
        """What the relaxation tells of each opposite."""
        chunks = [
            _Chunk(
                self.question,
                tuple((name, -inf) for name in names[i : i + MANY]),
                thorough=False,
            )
            for i in range(0, len(names), MANY)
        ]
        bounds: dict[str, float] = {}
        try:
            for _, found in each(_bounds, chunks, self.processes, self._pool):
                bounds.update(found)
                self._tell("at first sight", len(bounds), len(names))
        except KeyboardInterrupt:
            self.interrupted = True
        self.at_first = bounds
        self.interrupted |= len(bounds) < len(names)

    def _ask(self, names: Sequence[str], *, thorough: bool) -> None:
        many = FEWER if thorough else CHUNK
        chunks = [
            _Chunk(
                self.question,
                tuple((name, self._known(name)) for name in names[i : i + many]),
                thorough,
            )
            for i in range(0, len(names), many)
        ]
        answered: dict[str, Opposite] = {}
        try:
            for _, answers in each(_answers, chunks, self.processes, self._pool):
                for one in answers:
                    self.interrupted |= one.interrupted
                    answered[one.cluster] = one
                closer = "a closer look" if thorough else ""
                self._tell(closer, len(answered), len(names))
                if self.interrupted:
                    break
        except KeyboardInterrupt:  # between two answers: what came by then remains
            self.interrupted = True
        self.interrupted |= len(answered) < len(names)
        for name, one in sorted(answered.items()):
            self.found[name] = self._merged(one)

    def _merged(self, one: Opposite) -> Opposite:
        """The better of what was known of a cluster and what was found now."""
        before = self.found.get(one.cluster)
        if before is None or before.stage != one.stage or not one.exists:
            return one
        bound = min(before.bound, one.bound)
        if one.plan is None and before.objective >= one.objective:
            one = replace(one, objective=before.objective, plan=before.plan)
        return replace(one, bound=max(bound, one.objective))

    def _known(self, name: str) -> float:
        before = self.found.get(name)
        last = before is not None and before.stage == len(self.question.floors)
        return before.objective if before is not None and last else -inf

    def _with_known(self, one: Opposite) -> Opposite:
        """With the best plan found for whichever cluster that has another headline."""
        last = len(self.question.floors)
        if one.stage != last or not one.exists:
            return one
        here = self.question.headlines[one.cluster]
        best = one
        for name in sorted(self.found):
            other, plan = self.found[name], self.found[name].plan
            if plan is None or other.stage != last or other.objective <= best.objective:
                continue
            if plan.clusters[one.cluster].headline is not here:
                best = replace(one, objective=other.objective, plan=plan)
        return replace(best, bound=max(best.bound, best.objective))

    def _is_wide(self, one: Opposite) -> bool:
        # An earlier goal is searched to the end at once.
        width = self.question.widths[one.stage]
        last = one.stage == len(self.question.floors)
        return last and one.exists and one.bound - one.objective > width

    def _tell(self, how: str, done: int, of: int) -> None:
        if self.watch is not None:
            seconds = time.monotonic() - self._started
            stage = f"{', '.join(filter(None, ('prices', how)))}: {done} of {of}"
            self.watch(Progress(stage, seconds, None, None, None))


def _ready() -> None:
    """What a process does first: it imports this module, and all that it needs."""


def _bounds(chunk: _Chunk) -> dict[str, float]:
    """What one process finds at first sight."""
    return Opposites(chunk.question).at_first([name for name, _ in chunk.clusters])


def _answers(chunk: _Chunk) -> tuple[Opposite, ...]:
    """What one process answers; Ctrl-C ends it with what there is."""
    model = Opposites(chunk.question)
    found = []
    for name, known in chunk.clusters:
        found.append(model.of(name, known, thorough=chunk.thorough))
        if found[-1].interrupted:
            break
    return tuple(found)
