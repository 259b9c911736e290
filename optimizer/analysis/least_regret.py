"""The headlines, of all there can be, that lose least where they lose most.

Too many futures for one model: it begins with a few and proposes headlines, with a
bound on every plan's worst regret. These are held in all futures; one in which they
lose too much joins the model (column-and-constraint generation: Zeng and Zhao 2013,
Operations Research Letters 41). It ends when the bound and the best plan meet.
"""

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, isfinite

from optimizer.analysis.many_futures import (
    Headlines,
    ManyFutures,
    SolvedFuture,
)
from optimizer.domain.pathway import Headline
from optimizer.solving.found import Report
from optimizer.solving.outcome import Progress
from optimizer.solving.regret_model import RegretModel
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch

TIME_LIMIT_S = 600.0
"""Seconds for all rounds together, if nothing else is said."""

MOST_COLUMNS = 100_000
"""A model with more columns than this takes in no other future."""

GAPS = 2.0
"""So many gaps lie between bound and plan that meet: of the best, and of the value."""

LEAST = 1e-6
"""No search is more exact than this fraction of the best."""

FIRST = 2
"""The model begins with so many futures."""

ROUGHLY = 0.1
"""A round searches to this fraction of the distance still left."""

FIRST_ROUGHLY = 0.02
"""And to this fraction of the best while no plan is known that holds everywhere."""


@dataclass(frozen=True, slots=True)
class LeastRegret:
    """The plan with the least worst regret that is known, and a bound for all plans.

    ``headlines`` are None where no plan is known that holds in every future;
    ``impossible`` says that none exists. ``worst`` is its greatest regret, in
    ``worst_run``; ``regrets`` are by run. No plan has a worst regret below ``bound``;
    ``proved`` if it differs from ``worst`` by no more than ``tolerance``. All are in
    units of the objective. ``futures`` count, those ``without_plan`` do not; ``joined``
    are the runs that were in the model.
    """

    headlines: Mapping[str, Headline] | None
    worst: float | None
    worst_run: int | None
    bound: float
    tolerance: float
    futures: int
    regrets: Mapping[int, float] = field(default_factory=dict)
    joined: tuple[int, ...] = ()
    without_plan: tuple[int, ...] = ()
    rounds: int = 0
    impossible: bool = False
    interrupted: bool = False

    @property
    def proved(self) -> bool:
        if self.impossible:
            return True
        return self.worst is not None and self.worst - self.bound <= self.tolerance


def least_regret(
    futures: Sequence[SolvedFuture],
    settings: SolveSettings | None = None,
    watch: Watch | None = None,
    *,
    seen: Sequence[Headlines] | None = None,
    time_limit_s: float = TIME_LIMIT_S,
) -> LeastRegret:
    """Headlines that minimize the worst regret over all futures that have a plan.

    Begins with the plans ``seen``, by default those that are best in most futures.
    When time runs out, the model gets too large or Ctrl-C comes, the best plan and the
    bound are what is known by then. For HiGHS alone: raises `SolverMissing` with other
    solvers, `SolverFailed`, and `PlanRejected` if a plan fails its check.
    """
    many = ManyFutures(futures, settings or SolveSettings())
    if not many.of:
        return LeastRegret(
            None, None, None, 0.0, 0.0, 0, without_plan=many.without_plan
        )
    search = _Search(many, watch, time.monotonic() + time_limit_s)
    interrupted = False
    try:
        search.run(many.seen() if seen is None else seen)
    except KeyboardInterrupt:
        interrupted = True
    return search.answer(interrupted=interrupted)


class _Search:
    """What is known while rounds go on."""

    def __init__(self, many: ManyFutures, watch: Watch | None, ends: float) -> None:
        self.many, self.watch = many, watch
        self.started, self.ends = time.monotonic(), ends
        self.tolerance = max(GAPS * many.settings.gap, LEAST) * many.size
        self.plan: Headlines | None = None
        self.regrets: dict[int, float] = {}
        self.worst, self.bound = inf, 0.0
        self.harsh: Counter[int] = Counter()
        self.joined: list[int] = []
        self.rounds = 0
        self.impossible = False

    def run(self, seen: Sequence[Headlines]) -> None:
        for plan in seen:
            self.try_plan(plan)
            if self.over():
                return
        scale = self.many.model(0).aim.scale
        model = RegretModel(self.many.headlines(), scale, self.many.settings.seed)
        for number in self.harshest()[:FIRST]:
            self.join(model, number)
        roughly = ROUGHLY
        while not self.over() and not self.impossible:
            self.rounds += 1
            width = self.width(roughly)
            before = self.worst, self.bound, len(self.joined)
            if not self.round(model, width):
                return
            if before == (self.worst, self.bound, len(self.joined)):
                if width <= self.tolerance / 2:
                    return  # roundings: no search can tell more
                roughly /= 4

    def round(self, model: RegretModel, width: float) -> bool:
        """Search once, and try what is proposed; False where nothing more can come."""
        left = max(self.ends - time.monotonic(), 0.0)
        found = model.search(self.worst, width, left, self.report())
        self.bound = max(self.bound, min(found.bound, self.worst))
        self.impossible = found.impossible
        if model.joined.interrupted:
            raise KeyboardInterrupt
        if found.headlines is None:
            return True
        at = self.try_plan(found.headlines)
        if at is not None and at not in self.joined:
            if model.joined.columns > MOST_COLUMNS:
                return False
            self.join(model, at)
        return True

    def width(self, roughly: float) -> float:
        if isfinite(self.worst):
            wide = roughly * (self.worst - self.bound)
        else:
            wide = roughly / ROUGHLY * FIRST_ROUGHLY * self.many.size
        return max(wide, self.tolerance / 2)

    def over(self) -> bool:
        met = self.worst - self.bound <= self.tolerance
        return met or time.monotonic() > self.ends

    def harshest(self) -> list[int]:
        """Futures by number, those in which most plans lost too much first."""
        return sorted(range(len(self.many.of)), key=lambda n: (-self.harsh[n], n))

    def join(self, model: RegretModel, number: int) -> None:
        model.add(self.many.model(number), self.many.best[number])
        self.joined.append(number)

    def try_plan(self, plan: Headlines) -> int | None:
        """Hold a plan in every future, until it loses as much as the best one known.

        The future in which it loses most, of those that were looked at.
        """
        regrets: dict[int, float] = {}
        new = [n for n in self.harshest() if n not in self.joined]
        for number in (*new, *self.joined):
            regrets[number] = self.many.regret(number, plan)
            if regrets[number] >= self.worst:
                self.harsh[number] += 1
                return number
        at = max(regrets, key=lambda n: (regrets[n], -n))
        self.harsh[at] += 1
        self.plan, self.regrets, self.worst = plan, regrets, regrets[at]
        self.tell(0.0)
        return at

    def report(self) -> Report | None:
        if self.watch is None:
            return None
        return lambda seconds, best, bound: self.tell(seconds)

    def tell(self, seconds: float) -> None:
        if self.watch is not None:
            stage = f"futures joined: {len(self.joined)} of {len(self.many.of)}"
            spent = time.monotonic() - self.started
            worst = self.worst if isfinite(self.worst) else None
            self.watch(Progress(stage, spent, worst, self.bound, None))

    def answer(self, *, interrupted: bool) -> LeastRegret:
        many = self.many
        run = {number: one.run for number, one in enumerate(many.of)}
        by_run = {run[n]: self.regrets[n] for n in sorted(self.regrets)}
        known = self.plan is not None and isfinite(self.worst)
        worst_run = max(by_run, key=lambda r: by_run[r]) if known else None
        return LeastRegret(
            dict(sorted(self.plan.items())) if known and self.plan else None,
            self.worst if known else None,
            worst_run,
            self.bound,
            self.tolerance,
            len(many.of),
            by_run if known else {},
            tuple(run[n] for n in self.joined),
            many.without_plan,
            self.rounds,
            self.impossible,
            interrupted,
        )
