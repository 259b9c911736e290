r"""The frontier between two or three measures, by augmented epsilon-constraints.

Every measure but one is held at rising levels, and at each the one left is made best;
among the plans that are best so, the others are made best together, so that the plan is
undominated and not only as good as can be in one measure:

.. math:: \operatorname{lex\,max}\ \Big(m_1,\ \sum_{k>1} m_k / r_k\Big)
    \quad\text{with}\quad m_k \ge \varepsilon_k

:math:`m_k` the measures, the larger the better, :math:`r_k` the width of each between
the ends of the frontier, which are found first, each by goals in order. A plan found at
one level that reaches the next ones is the answer there too, and where no plan exists
none does at higher levels: neither is solved (AUGMECON2: Mavrotas & Florios 2013,
Applied Mathematics and Computation 219, 9652-9669, with the second goal in place of
their small weight, which needs a proof of its own for each case).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf, isfinite

from optimizer.analysis.pareto_axes import Axis
from optimizer.analysis.pareto_levels import (
    Ladder,
    at_most,
    main_of,
    place_of,
    places,
)
from optimizer.analysis.pareto_points import (
    Levels,
    ParetoPoint,
    Span,
    undominated,
)
from optimizer.analysis.steps import Steps
from optimizer.domain.objective import Goal, InOrder, Stage
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.watch import Watch

NOWHERE = Origin("", None, None, "--between")


@dataclass(frozen=True, slots=True)
class Pareto:
    """Undominated points by rising values, and what is known of those between.

    ``held`` are the axes, by index, that were held at levels: ``steps`` of them with
    both ends, or, where it is None, every whole number. ``first`` is the outcome that
    says why no point was found. ``unanswered`` counts levels for which time did not
    suffice; ``gap`` is the share of each width to which points are proved.
    """

    axes: tuple[Axis, ...]
    held: tuple[int, ...]
    steps: int | None
    gap: float
    first: Outcome | None
    spans: tuple[Span, ...] = ()
    points: tuple[ParetoPoint, ...] = ()
    unanswered: int = 0
    interrupted: bool = False

    @property
    def complete(self) -> bool:
        """Whether every undominated point is among them, and that is proved."""
        is_whole = self.steps is None and not self.interrupted
        proved = all(point.proved for point in self.points)
        return is_whole and not self.unanswered and proved

    def open_after(self, number: int) -> tuple[float, float] | None:
        """Where points may be missing after one of a frontier of two measures.

        Between the two amounts of the measure held, both left out; None if nowhere, or
        if that is not proved.
        """
        first, second = self.points[number : number + 2]
        (index,) = self.held
        axis, span = self.axes[index], self.spans[index]
        if axis.way == "min":
            first, second = second, first
        if not (first.proved and second.proved):
            return None
        low, high = first.merits(self.axes)[index], second.levels[0]
        least = 1.0 if axis.measure.is_count else span.rounding
        if high - low <= least + span.rounding:
            return None
        low, high = sorted((axis.sign * low, axis.sign * high))
        return low, high


def pareto_of(
    scenario: Scenario,
    axes: Sequence[Axis],
    steps: int | None,
    settings: SolveSettings | None = None,
    watch: Watch | None = None,
) -> Pareto:
    """The frontier between two or three measures of a scenario.

    The last one is made best at levels of the others: ``steps`` of them from end to
    end, or, with None, every whole number; then it is the one that does not count in
    whole numbers. The scenario's objective and its preferences count nowhere else.
    Ctrl-C keeps the points that are done. Raises as `solve` does, and ValueError if
    more than one measure does not count in whole numbers where steps are None.
    """
    settings = settings or SolveSettings().overridden(scenario.solve)
    search = _Search(
        replace(scenario, preferences=()), tuple(axes), steps, settings, watch
    )
    interrupted = False
    try:
        search.find_ends()
        if search.spans:
            search.walk(())
    except KeyboardInterrupt:
        interrupted = True
    points = undominated(search.points, search.axes, search.spans, settings.gap)
    return Pareto(
        search.axes,
        search.held,
        steps,
        settings.gap,
        search.first,
        search.spans,
        points,
        search.unanswered,
        interrupted,
    )


@dataclass(slots=True)
class _Search:
    """The levels asked so far, and their answers."""

    scenario: Scenario
    axes: tuple[Axis, ...]
    steps: int | None
    settings: SolveSettings
    watch: Watch | None
    held: tuple[int, ...] = field(init=False)
    told: Steps = field(init=False)
    spans: tuple[Span, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    ends: dict[int, Outcome] = field(default_factory=dict)
    merits: dict[int, tuple[float, ...]] = field(default_factory=dict)
    points: list[ParetoPoint] = field(default_factory=list)
    empty: list[Levels] = field(default_factory=list)
    unanswered: int = 0
    first: Outcome | None = None

    def __post_init__(self) -> None:
        main = main_of(self.axes, self.steps)
        self.held = tuple(k for k in range(len(self.axes)) if k != main)
        many = 1 if self.steps is None else self.steps ** len(self.held)
        several = len(self.held) > 1 or self.steps is None
        self.told = self._steps(many + len(self.axes) if several else many)

    def _steps(self, count: int) -> Steps:
        return Steps(self.watch, count, values=False)

    @property
    def main(self) -> int:
        (main,) = set(range(len(self.axes))) - set(self.held)
        return main

    def find_ends(self) -> None:
        """The best plans of each measure alone, of which the others are made best.

        How exact they must be is known once both are found: those that are not are
        searched for again.
        """
        for k in range(len(self.axes)):
            self._find_end(k, self.settings)
            if self.first is not None and self.first.status == "infeasible":
                return
        for k, end in enumerate(self.points):
            if not end.proved:
                self._find_end(k, replace(self.settings, gap=self._gap()))
        if self.ladders:
            # The first level of all asks nothing: it is an end.
            self.told = self._steps(len(self.axes) + places(self.ladders) - 1)

    def _find_end(self, k: int, settings: SolveSettings) -> None:
        order = [k, *(j for j in range(len(self.axes)) if j != k)]
        goals = [{j: self.axes[j].sign} for j in order]
        outcome = self._solved(goals, (), settings, k + 1)
        self.first = self.first or outcome
        if outcome.plan is None:
            self.unanswered += outcome.status != "infeasible"
            return
        self.ends[k] = outcome
        values = [axis.value(self.scenario, outcome.plan) for axis in self.axes]
        self.merits[k] = tuple(
            axis.sign * value + 0.0
            for axis, value in zip(self.axes, values, strict=True)
        )
        columns = list(zip(*self.merits.values(), strict=True))
        self.spans = tuple(Span(max(each), min(each)) for each in columns)
        closed = len(self.held) > 1
        self.ladders = tuple(
            Ladder(self.axes[k], self.spans[k], self.steps, closed) for k in self.held
        )
        self.points = [
            self._point(end, self._levels_of_end(k)) for k, end in self.ends.items()
        ]

    def _levels_of_end(self, k: int) -> Levels:
        if k == self.main:
            return (-inf,) * len(self.held)
        return tuple(self.merits[k][j] for j in self.held)

    def walk(self, fixed: Levels) -> list[ParetoPoint]:
        """The points at all levels of the measures held that are not fixed yet."""
        if len(fixed) == len(self.held):
            found = self._answer(fixed)
            return [] if found is None else [found]
        k, ladder = self.held[len(fixed)], self.ladders[len(fixed)]
        rest = (-inf,) * (len(self.held) - len(fixed) - 1)
        every: list[ParetoPoint] = []
        level: float | None = -inf
        while level is not None:
            found_here = self.walk((*fixed, level))
            if not found_here and self._is_empty((*fixed, level, *rest)):
                break
            every += found_here
            merits = (point.merits(self.axes)[k] for point in found_here)
            level = ladder.after(max(level, min(merits, default=level)))
        return every

    def _answer(self, levels: Levels) -> ParetoPoint | None:
        """The best plan at some levels, as known from others or as searched for."""
        for point in self.points:
            if point.proved and at_most(point.levels, levels):
                merits = point.merits(self.axes)
                reached = [merits[k] + self.spans[k].rounding for k in self.held]
                if at_most(levels, reached):
                    return point
        if self._is_empty(levels):
            return None
        weights = {
            k: axis.sign / (span.width if span.width > span.rounding else 1.0)
            for k, (axis, span) in enumerate(zip(self.axes, self.spans, strict=True))
        }
        goals = [
            {self.main: self.axes[self.main].sign},
            {k: weights[k] for k in self.held},
        ]
        settings = replace(self.settings, gap=self._gap())
        number = len(self.axes) + place_of(self.ladders, levels)
        outcome = self._solved(goals, levels, settings, number)
        if outcome.plan is not None:
            point = self._point(outcome, levels)
            self.points.append(point)
            return point
        if outcome.status == "infeasible":
            self.empty.append(levels)
        else:
            self.unanswered += 1
        return None

    def _is_empty(self, levels: Levels) -> bool:
        """Whether it is known that no plan reaches these levels."""
        return any(at_most(one, levels) for one in self.empty)

    def _point(self, outcome: Outcome, levels: Levels) -> ParetoPoint:
        gap = self.settings.gap
        return ParetoPoint.of(
            self.scenario, self.axes, self.spans, outcome, levels, gap
        )

    def _gap(self) -> float:
        """The gap of a search that leaves no more of any width than is asked for.

        Searches measure it by the size of a goal, which may be many times its width.
        """
        sizes = (s.size / s.width for s in self.spans if s.width > s.rounding)
        return self.settings.gap / max(sum(sizes), 1.0)

    def _solved(
        self,
        goals: Sequence[Mapping[int, float]],
        levels: Levels,
        settings: SolveSettings,
        number: int,
    ) -> Outcome:
        """The best plan at some levels by goals, each by axis; Ctrl-C ends it."""
        stages = tuple(
            Stage(
                Goal({self.axes[k].measure.name: w for k, w in goal.items()}, True),
                0.0,
                NOWHERE,
            )
            for goal in goals
        )
        asked = tuple(
            self.axes[k].at_least_as_good(self.scenario, self.axes[k].sign * level)
            for k, level in zip(self.held, levels, strict=False)
            if isfinite(level)
        )
        scenario = replace(
            self.scenario,
            objective=InOrder(stages, NOWHERE),
            limits=(*self.scenario.limits, *asked),
        )
        like = self.points[-1].plan if self.points else None
        outcome = solve(scenario, settings, self.told.watch_of(number), like=like)
        if outcome.interrupted:
            raise KeyboardInterrupt
        return outcome
