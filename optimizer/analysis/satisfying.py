"""The headlines, of all there can be, that are good enough in most futures.

Futures join one model round by round, as in `least_regret`: those outside it are taken
to be satisfied until a plan that is proposed fails there.
"""

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from optimizer.analysis.least_regret import MOST_COLUMNS, TIME_LIMIT_S
from optimizer.analysis.many_futures import Headlines, ManyFutures, SolvedFuture
from optimizer.analysis.robustness import NEAR
from optimizer.domain.pathway import Headline
from optimizer.solving.count_model import CountModel
from optimizer.solving.found import Report
from optimizer.solving.outcome import SAME, Progress
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch

AT_ONCE = 3
"""So many futures in which a plan is not good enough join the model at once."""


@dataclass(frozen=True, slots=True)
class Satisfying:
    """The plan that is good enough in most futures known, and a bound for all plans.

    ``headlines`` are None where no plan is good enough anywhere. ``reached`` are the
    runs in which it is; no plan reaches what is asked in more than ``bound`` of
    ``futures``, those with a plan. In ``out_of_reach`` no plan is good enough, not even
    the best one. ``joined`` are the runs that were in the model.
    """

    headlines: Mapping[str, Headline] | None
    reached: tuple[int, ...]
    bound: int
    futures: int
    out_of_reach: tuple[int, ...] = ()
    joined: tuple[int, ...] = ()
    without_plan: tuple[int, ...] = ()
    rounds: int = 0
    interrupted: bool = False

    @property
    def proved(self) -> bool:
        return len(self.reached) == self.bound


def satisfying(
    futures: Sequence[SolvedFuture],
    settings: SolveSettings | None = None,
    watch: Watch | None = None,
    *,
    at_least: float | None = None,
    near: float = NEAR,
    seen: Sequence[Headlines] | None = None,
    time_limit_s: float = TIME_LIMIT_S,
) -> Satisfying:
    """Headlines that are good enough in most futures; all limits are kept there.

    Good enough is a value of ``at_least``, or else within a fraction ``near`` of the
    best value of the future. Otherwise as `least_regret`.
    """
    many = ManyFutures(futures, settings or SolveSettings())
    asked = [
        best - near * abs(best) if at_least is None else at_least for best in many.best
    ]
    search = _Search(many, asked, watch, time.monotonic() + time_limit_s)
    interrupted = False
    try:
        search.run(many.seen() if seen is None else seen)
    except KeyboardInterrupt:
        interrupted = True
    return search.answer(interrupted=interrupted)


class _Search:
    """What is known while rounds go on."""

    def __init__(
        self,
        many: ManyFutures,
        asked: Sequence[float],
        watch: Watch | None,
        ends: float,
    ) -> None:
        self.many, self.watch = many, watch
        self.started, self.ends = time.monotonic(), ends
        self.asked = [amount - SAME * max(1.0, abs(amount)) for amount in asked]
        self.open = [n for n, best in enumerate(many.best) if best >= self.asked[n]]
        self.plan: Headlines | None = None
        self.reached: tuple[int, ...] = ()
        self.bound = len(self.open)
        self.harsh: Counter[int] = Counter()
        self.joined: list[int] = []
        self.rounds = 0

    def run(self, seen: Sequence[Headlines]) -> None:
        for plan in seen:
            if self.over():
                return
            self.try_plan(plan, closely=False)
        model = CountModel(self.many.headlines(), self.many.settings.seed)
        self.join(model, self.harshest()[:AT_ONCE])
        while not self.over() and self.round(model):
            pass

    def round(self, model: CountModel) -> bool:
        """Search once, and try what is proposed; False where nothing more can come."""
        self.rounds += 1
        left = max(self.ends - time.monotonic(), 0.0)
        outside = len(self.open) - len(self.joined)
        found = model.search(len(self.reached) - outside, left, self.report())
        if model.joined.interrupted:
            raise KeyboardInterrupt
        before = self.bound
        if not found.impossible:
            self.bound = min(self.bound, int(found.bound) + outside)
            self.bound = max(self.bound, len(self.reached))
        if found.headlines is None:
            return self.bound < before
        missed = self.try_plan(found.headlines, closely=True)
        new = [number for number in missed if number not in self.joined]
        if not new or model.joined.columns > MOST_COLUMNS:
            return False
        self.join(model, new[:AT_ONCE])
        return True

    def over(self) -> bool:
        return self.bound <= len(self.reached) or time.monotonic() > self.ends

    def harshest(self) -> list[int]:
        """Futures by number, those in which most plans were not good enough first."""
        return sorted(self.open, key=lambda n: (-self.harsh[n], n))

    def join(self, model: CountModel, numbers: Sequence[int]) -> None:
        for number in numbers:
            model.add(self.many.model(number), self.asked[number])
            self.joined.append(number)

    def try_plan(self, plan: Headlines, *, closely: bool) -> list[int]:
        """Hold a plan in every future, until it can be no better than the best one.

        The futures in which it is not good enough, of those that were looked at.
        """
        allowed = len(self.open) - len(self.reached)
        new = [n for n in self.harshest() if n not in self.joined]
        reached: list[int] = []
        missed: list[int] = []
        for number in (*new, *self.joined):
            if self.many.reaches(number, plan, self.asked[number], closely=closely):
                reached.append(number)
                continue
            missed.append(number)
            self.harsh[number] += 1
            if len(missed) >= allowed + AT_ONCE:
                break
        if len(reached) > len(self.reached):
            self.plan, self.reached = plan, tuple(sorted(reached))
            self.tell()
        return missed

    def report(self) -> Report | None:
        if self.watch is None:
            return None
        return lambda seconds, best, bound: self.tell()

    def tell(self) -> None:
        if self.watch is not None:
            stage = f"futures joined: {len(self.joined)} of {len(self.open)}"
            spent = time.monotonic() - self.started
            known, bound = float(len(self.reached)), float(self.bound)
            self.watch(Progress(stage, spent, known, bound, None))

    def answer(self, *, interrupted: bool) -> Satisfying:
        run = [one.run for one in self.many.of]
        out = [n for n in range(len(run)) if n not in set(self.open)]
        return Satisfying(
            None if self.plan is None else dict(sorted(self.plan.items())),
            tuple(run[n] for n in self.reached),
            self.bound,
            len(run),
            tuple(run[n] for n in out),
            tuple(run[n] for n in self.joined),
            self.many.without_plan,
            self.rounds,
            interrupted,
        )
