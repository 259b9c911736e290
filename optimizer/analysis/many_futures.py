"""Solved futures in which any headlines can be held: what they are worth in each."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from optimizer.domain.objective import InOrder
from optimizer.domain.pathway import HEADLINES_OF, Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import SolverMissing
from optimizer.sentence import Sentence
from optimizer.solving.goals import Ranges
from optimizer.solving.held_headlines import Held, HeldHeadlines
from optimizer.solving.outcome import SAME
from optimizer.solving.settings import SolveSettings

KEPT = 64
"""Models of so many futures stay alive; others are made anew when they are asked."""

SEEN = 20
"""So many of the best plans of futures are tried before others are looked for."""

CLOSE = 1e-6
"""The gap of a search that must tell whether a plan is good enough."""

Headlines = Mapping[str, Headline]
Key = tuple[tuple[str, Headline], ...]


@dataclass(frozen=True, slots=True)
class SolvedFuture:
    """One future with its scenario, and what its best plan is worth and decides.

    ``best`` is None where no plan is known; of goals in order it is the best value of
    the first, of which its plan may have given up a share. ``ranges`` are those of a
    balanced objective found there.
    """

    run: int
    scenario: Scenario
    best: float | None
    headlines: Headlines = field(default_factory=dict)
    ranges: Ranges = field(default_factory=dict)


def _gives_up(scenario: Scenario) -> bool:
    """Whether the best plan may be worth less than the best by the first goal."""
    goals = scenario.objective
    return isinstance(goals, InOrder) and any(one.give_up for one in goals.stages[:-1])


def key_of(plan: Headlines) -> Key:
    return tuple(sorted(plan.items()))


class ManyFutures:
    """Futures that have a plan, and what plans held fixed are worth in them.

    What was found is remembered. Raises `SolverMissing` for solvers but HiGHS, and
    `KeyboardInterrupt` after Ctrl-C.
    """

    def __init__(
        self, futures: Sequence[SolvedFuture], settings: SolveSettings
    ) -> None:
        if settings.solver not in ("auto", "highs"):
            message = Sentence(
                "Headlines for many futures are searched for by HiGHS "
                "alone, not by {solver}: choose the solver `highs` or "
                "`auto`.",
                solver=repr(settings.solver),
            )
            raise SolverMissing(message)
        self.settings = settings
        self.of = tuple(one for one in futures if one.best is not None)
        self.best = tuple(one.best for one in self.of if one.best is not None)
        self.without_plan = tuple(one.run for one in futures if one.best is None)
        self.own = tuple(key_of(one.headlines) for one in self.of)
        self._held: dict[tuple[Key, int], Held] = {}
        self._alive: OrderedDict[int, HeldHeadlines] = OrderedDict()

    @property
    def size(self) -> float:
        """The greatest size of a best value; 1 at least."""
        return max(1.0, *map(abs, self.best))

    def headlines(self) -> dict[str, tuple[Headline, ...]]:
        """Every headline that a cluster of some future can have, by id."""
        found: dict[str, dict[Headline, None]] = {}
        for scenario in {id(one.scenario): one.scenario for one in self.of}.values():
            for cluster in scenario.clusters:
                every = dict.fromkeys(HEADLINES_OF[cluster.status])
                found.setdefault(cluster.id, {}).update(every)
        return {cluster: tuple(found[cluster]) for cluster in sorted(found)}

    def seen(self) -> tuple[Headlines, ...]:
        """The plans best in most futures, then in the first ones; not all of many."""
        counts: dict[Key, int] = {}
        for key in self.own:
            counts[key] = counts.get(key, 0) + 1
        ordered = sorted(counts, key=lambda key: -counts[key])
        return tuple(dict(key) for key in ordered[:SEEN])

    def model(self, number: int) -> HeldHeadlines:
        """The model of a future, as it was made."""
        if number not in self._alive:
            one = self.of[number]
            made = HeldHeadlines(one.scenario, self.settings, one.ranges)
            if made.interrupted:
                raise KeyboardInterrupt
            self._alive[number] = made
            if len(self._alive) > KEPT:
                self._alive.popitem(last=False)
        self._alive.move_to_end(number)
        return self._alive[number]

    def held(self, number: int, plan: Headlines) -> Held:
        """What a plan is worth in a future; its own best plan what was found there."""
        key = key_of(plan)
        if key == self.own[number] and not _gives_up(self.of[number].scenario):
            return Held("optimal", self.best[number], self.best[number])
        if (key, number) not in self._held:
            model = self.model(number)
            held = model.value(plan)
            if model.interrupted:
                raise KeyboardInterrupt
            self._held[key, number] = held
        return self._held[key, number]

    def reaches(
        self, number: int, plan: Headlines, asked: float, *, closely: bool
    ) -> bool:
        """Whether a plan is known to be worth so much in a future.

        Where the gap hides it, ``closely`` has it searched for anew to `CLOSE`.
        """
        held = self.held(number, plan)
        hidden = closely and (held.bound is None or held.bound >= asked)
        if held.value is not None and held.value < asked and hidden:
            model = self.model(number)
            held = self._held[key_of(plan), number] = model.value(plan, CLOSE)
            if model.interrupted:
                raise KeyboardInterrupt
        return held.value is not None and held.value >= asked

    def regret(self, number: int, plan: Headlines) -> float:
        """What a plan loses in a future; infinite where it fails or none is known."""
        value = self.held(number, plan).value
        if value is None:
            return inf
        loss = self.best[number] - value
        return loss if loss > SAME * max(1.0, abs(self.best[number])) else 0.0
