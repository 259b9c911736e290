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

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import inf

from optimizer.analysis.pareto_axes import Axis
from optimizer.analysis.pareto_found import Pareto
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
from optimizer.analysis.pareto_question import Weights, asked_of
from optimizer.analysis.steps import Steps
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.watch import Watch

NEARLY_ONE = 0.9
"""Whole numbers that are proved to less than this are proved."""


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
    search = _Search(scenario, tuple(axes), steps, settings, watch)
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
    points: list[ParetoPoint] = field(default_factory=list)
    empty: list[Levels] = field(default_factory=list)
    unanswered: int = 0
    begun: bool = False
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

        How exact they must be is known once all are found: those that are not are
        searched for again.
        """
        for k in range(len(self.axes)):
            self._find_end(k, self.settings)
            if self.first is not None and self.first.status == "infeasible":
                return
        exact = replace(self.settings, gap=self._gap())
        for k, point in list(zip(self.ends, self.points, strict=True)):
            if not point.proved:
                self._find_end(k, exact, like=point.plan)
        # The end of the measure made best is the answer to the first level, and asked
        # for again there if it is not proved.
        proved = {k for k, p in zip(self.ends, self.points, strict=True) if p.proved}
        self.unanswered += len({*self.held} - proved)
        if self.ladders:
            # The first level of all asks nothing: it is an end.
            self.told = self._steps(len(self.axes) + places(self.ladders) - 1)

    def _find_end(
        self, k: int, settings: SolveSettings, like: Plan | None = None
    ) -> None:
        order = [k, *(j for j in range(len(self.axes)) if j != k)]
        goals = [{j: self.axes[j].sign} for j in order]
        outcome = self._solved(goals, (), settings, k + 1, like)
        self.first = self.first or outcome
        if outcome.plan is None:
            return
        self.ends[k] = outcome
        plans = [end.plan for end in self.ends.values() if end.plan is not None]
        self.spans = tuple(Span.of(self.scenario, axis, plans) for axis in self.axes)
        closed = len(self.held) > 1
        self.ladders = tuple(
            Ladder(self.axes[k], self.spans[k], self.steps, closed) for k in self.held
        )
        self.points = [
            self._point(end, self._levels_of_end(k, end))
            for k, end in self.ends.items()
        ]

    def _levels_of_end(self, k: int, end: Outcome) -> Levels:
        if k == self.main:
            return (-inf,) * len(self.held)
        assert end.plan is not None
        axes = [self.axes[j] for j in self.held]
        return tuple(axis.merit(self.scenario, end.plan) for axis in axes)

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
            unanswered = self.unanswered
            found_here = self.walk((*fixed, level))
            if not found_here and self._is_empty((*fixed, level, *rest)):
                break
            every += found_here
            merits = [point.merits(self.axes)[k] for point in found_here]
            # Where something is not proved, no level is left out.
            if self.unanswered > unanswered or not merits:
                merits = [level]
            level = ladder.after(max(level, min(merits)))
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
        spans = self.spans
        widths = {k: spans[k].width if spans[k].varies else 1.0 for k in self.held}
        goals = [
            {self.main: self.axes[self.main].sign},
            {k: self.axes[k].sign / widths[k] for k in self.held},
        ]
        settings = replace(self.settings, gap=self._gap())
        number = len(self.axes) + place_of(self.ladders, levels)
        # Of plans as good the one like that before: other changes tell nothing.
        last = self.points[-1] if self.begun else self._main_end()
        like = None if last is None else last.plan
        outcome = self._solved(goals, levels, settings, number, like)
        self.begun = True
        if outcome.plan is None:
            if outcome.status == "infeasible":
                self.empty.append(levels)
            else:
                self.unanswered += 1
            return None
        point = self._point(outcome, levels)
        self.points.append(point)
        self.unanswered += not point.proved
        return point

    def _main_end(self) -> ParetoPoint | None:
        pairs = zip(self.ends, self.points, strict=False)
        return next((point for k, point in pairs if k == self.main), None)

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
        spans = [span for span in self.spans if span.varies]
        shares = [
            min(self.settings.gap, NEARLY_ONE / span.width)
            if span.is_whole
            else self.settings.gap
            for span in spans
        ]
        sizes = sum(span.size / span.width for span in spans)
        return min(shares, default=self.settings.gap) / max(sizes, 1.0)

    def _solved(
        self,
        goals: Sequence[Weights],
        levels: Levels,
        settings: SolveSettings,
        number: int,
        like: Plan | None,
    ) -> Outcome:
        """The best plan at some levels by goals in order; Ctrl-C ends it."""
        floors = dict(zip(self.held, levels, strict=False))
        scenario = asked_of(self.scenario, self.axes, goals, floors)
        outcome = solve(scenario, settings, self.told.watch_of(number), like=like)
        if outcome.interrupted:
            raise KeyboardInterrupt
        return outcome
