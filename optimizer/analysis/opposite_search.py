"""The opposites of many clusters: at first sight, then quickly, then thoroughly.

Each look is only for those of which the one before has not told enough. Clusters are
asked about in chunks of a fixed size, each with a model as it was in the beginning, so
that answers do not depend on how many processes share the work.
"""

import pickle
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from math import inf

from optimizer.analysis.loss import Part, loss_parts
from optimizer.solving.opposites import Opposites
from optimizer.solving.outcome import Progress
from optimizer.solving.processes import each, standing_by
from optimizer.solving.question import Opposite, Question
from optimizer.solving.watch import Watch
from optimizer.solving.worth import plan_value

CHUNK = 4
"""Clusters that a process is given at once."""

MANY = 32
"""The same at first sight, where each takes next to nothing."""


MORE = 2
"""So many times the dearest clusters asked for may be looked at to find them."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Clusters for one process, each with what some plan is worth that is known.

    ``asked`` is the question, packed once for all.
    """

    asked: bytes
    clusters: tuple[tuple[str, float], ...]
    thorough: bool = False


@dataclass(frozen=True, slots=True)
class Sight:
    """What is known of an opposite at first sight, by the last goal.

    No plan is worth more than ``bound``; one that was found is worth ``objective`` and
    loses what ``loss`` says: -inf and nothing without one.
    """

    cluster: str
    bound: float
    scale: float
    objective: float = -inf
    loss: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one process saw at first sight; whether Ctrl-C ended it."""

    sights: tuple[Sight, ...]
    interrupted: bool


@dataclass(slots=True)
class OppositeSearch:
    """What is known so far about the opposites of clusters, by id.

    ``sights`` has every cluster that was looked at, ``found`` those of which a plan is
    known, or that there is none.
    """

    question: Question
    processes: int = 1
    watch: Watch | None = None
    found: dict[str, Opposite] = field(default_factory=dict)
    sights: dict[str, Sight] = field(default_factory=dict)
    interrupted: bool = False
    _asked: bytes = b""
    _started: float = field(default_factory=time.monotonic)
    _pool: ProcessPoolExecutor | None = None

    def settle(self, names: Sequence[str], most: int | None = None) -> None:
        """Find every opposite to the width that the question allows.

        With ``most`` only of the clusters that may be among so many whose opposites
        are worst; of the others what first sight tells. After Ctrl-C some are only
        known roughly, and some not at all.
        """
        try:
            with standing_by(self.processes, _ready) as self._pool:
                self._settle(names, most)
        finally:
            self._pool = None
            _models.clear()

    def _settle(self, names: Sequence[str], most: int | None) -> None:
        try:
            model = Opposites(self.question)
            self.question = model.prepared()
        except KeyboardInterrupt:
            self.interrupted = True
            return
        self.interrupted |= model.interrupted
        if self.interrupted:
            return
        self._asked = pickle.dumps(self.question)
        self._look(names)
        if most is not None:
            names = self._dearest(names, most)
        for thorough in (False, True):
            if self.interrupted:
                return
            self._ask([name for name in names if self._is_wide(name)], thorough)
            for name in names:
                if name in self.found:
                    self.found[name] = self._with_known(self.found[name])

    def _look(self, names: Sequence[str]) -> None:
        """What the relaxation tells of each opposite, and a plan near the plan."""
        chunks = [
            _Chunk(self._asked, tuple((name, -inf) for name in names[i : i + MANY]))
            for i in range(0, len(names), MANY)
        ]
        last = len(self.question.floors)
        try:
            for _, seen in each(_sights, chunks, self.processes, self._pool):
                self.sights.update((one.cluster, one) for one in seen.sights)
                self.interrupted |= seen.interrupted
                self._tell("at first sight", len(self.sights), len(names))
        except KeyboardInterrupt:
            self.interrupted = True
        for name, one in sorted(self.sights.items()):
            if one.objective > -inf:
                bound = max(one.bound, one.objective)
                self.found[name] = Opposite(name, last, one.objective, bound, one.scale)
        self.interrupted |= len(self.sights) < len(names)

    def _dearest(self, names: Sequence[str], most: int) -> list[str]:
        """The clusters that may be among so many whose opposites are worst, sorted.

        Left out is what loses less by a plan that is known than each of the dearest
        loses at least; and what is beyond `MORE` times so many.
        """
        bounds = {
            name: self.sights[name].bound if name in self.sights else inf
            for name in names
        }
        order = sorted(names, key=lambda name: (bounds[name], name))
        last = bounds[order[most - 1]] if len(order) >= most else inf
        known = {name: self.found[name].objective for name in self.found}
        may_be = [name for name in order if known.get(name, -inf) <= last]
        return sorted(may_be[: MORE * most])

    def _ask(self, names: Sequence[str], thorough: bool) -> None:
        chunks = [
            _Chunk(
                self._asked,
                tuple((name, self._known(name)) for name in names[i : i + CHUNK]),
                thorough,
            )
            for i in range(0, len(names), CHUNK)
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
        """The better of what was known of a cluster and what was found now.

        A plan that was checked weighs more than a search that finds none.
        """
        before = self.found.get(one.cluster)
        if before is None or before.stage != one.stage:
            return one
        if not one.exists:
            return before if before.objective > -inf else one
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
        here = self.question.plan.clusters[one.cluster].headline
        best = one
        for name in sorted(self.found):
            other, plan = self.found[name], self.found[name].plan
            if plan is None or other.stage != last or other.objective <= best.objective:
                continue
            if plan.clusters[one.cluster].headline is not here:
                best = replace(one, objective=other.objective, plan=plan)
        return replace(best, bound=max(best.bound, best.objective))

    def _is_wide(self, name: str) -> bool:
        """Whether too little is known; an earlier goal is searched to the end."""
        one = self.found.get(name)
        if one is None:
            return True
        last = one.stage == len(self.question.floors)
        return (
            last and one.exists and one.bound - one.objective > self.question.widths[-1]
        )

    def _tell(self, how: str, done: int, of: int) -> None:
        if self.watch is not None:
            seconds = time.monotonic() - self._started
            stage = f"{', '.join(filter(None, ('prices', how)))}: {done} of {of}"
            self.watch(Progress(stage, seconds))


def _ready() -> None:
    """What a process does first: it imports this module, and all that it needs."""


_models: dict[bytes, Opposites] = {}
"""The one model that a process holds, by the question that it answers."""


def _model(asked: bytes) -> Opposites:
    """The model of a question as it was in the beginning."""
    if asked not in _models:
        _models.clear()
        _models[asked] = Opposites(pickle.loads(asked))
    _models[asked].begin_anew()
    return _models[asked]


def _sights(chunk: _Chunk) -> _Seen:
    """What one process sees at first sight."""
    model, names = _model(chunk.asked), [name for name, _ in chunk.clusters]
    scale = model.scale
    found = {
        name: Sight(name, bound, scale) for name, bound in model.at_first(names).items()
    }
    question = model.question
    scenario, last = question.scenario, len(question.floors)
    worth = plan_value(scenario, question.plan, question.ranges)
    for name, plan in model.near([name for name in names if name in found]):
        loss = loss_parts(scenario, question.plan, plan, last, question.ranges)
        lost = sum(part.worth for part in loss)
        found[name] = replace(found[name], objective=worth - lost, loss=loss)
    return _Seen(tuple(found.values()), model.interrupted)


def _answers(chunk: _Chunk) -> tuple[Opposite, ...]:
    """What one process answers; Ctrl-C ends it with what there is."""
    model = _model(chunk.asked)
    found = []
    for name, known in chunk.clusters:
        found.append(model.of(name, known, thorough=chunk.thorough))
        if found[-1].interrupted:
            break
    return tuple(found)
