"""Answers at one factor that follow from what was solved at others.

Where a larger factor allows every plan that a smaller one does, what is best under more
is still best under less, as long as it fits. Where a factor changes nothing but what
plans are worth, the best value is the greatest of straight lines, one for each plan: it
lies below the chord between two factors, and a plan that reaches the chord is best.
"""

from dataclasses import dataclass, field, replace
from math import inf

from optimizer.analysis.levers import Lever
from optimizer.domain.objective import InOrder
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import SAME, Outcome, relative_gap
from optimizer.solving.verify import verify
from optimizer.solving.worth import plan_value


@dataclass(slots=True)
class KnownAnswers:
    """The best plans found so far, by factor, of one goal.

    Of goals in order earlier floors move with the factor: nothing follows from others.
    """

    lever: Lever
    gap: float
    counts_only: bool
    _found: list[tuple[float, Outcome]] = field(default_factory=list)

    def add(self, factor: float, found: Outcome) -> None:
        self._found.append((factor, found))

    def at(self, scaled: Scenario, factor: float) -> Outcome | None:
        """The answer at a factor to which a scenario was scaled, if it is known."""
        objective = scaled.objective
        if isinstance(objective, InOrder) and len(objective.stages) > 1:
            return None
        if self.counts_only:
            return self._below_chord(self._found, scaled, factor)
        if self.lever.allows_more:
            return _still_fitting(self._found, scaled, factor)
        return None

    def _below_chord(
        self, found: list[tuple[float, Outcome]], scaled: Scenario, factor: float
    ) -> Outcome | None:
        for _, one in found:
            if one.status == "infeasible":
                return one  # what is allowed does not change
        left = max(
            (one for one in found if one[0] <= factor), key=_factor, default=None
        )
        right = min(
            (one for one in found if one[0] >= factor), key=_factor, default=None
        )
        if left is None or right is None:
            return None
        width = right[0] - left[0]
        part = (factor - left[0]) / width if width else 0.0
        bound = (1 - part) * _bound(left[1]) + part * _bound(right[1])
        worth = [
            (plan_value(scaled, one.plan, {}), one)
            for _, one in (left, right)
            if one.plan is not None
        ]
        if not worth:
            return None
        value, best = max(worth, key=lambda pair: pair[0])
        gap = relative_gap(value, bound)
        if gap > max(self.gap, SAME):
            return None
        return replace(
            best, objective=value, bound=max(bound, value), gap=gap, stages=()
        )


def counts_only(scenario: Scenario, lever: Lever) -> bool:
    """Whether a lever changes only what plans are worth, not which are allowed."""
    measured = [
        measure
        for limit in scenario.limits
        for measure in (limit.measure, limit.over)
        if measure is not None
    ]
    return lever.kind == "yield" and not any(
        term.column in lever.subjects for measure in measured for term in measure.terms
    )


def _still_fitting(
    found: list[tuple[float, Outcome]], scaled: Scenario, factor: float
) -> Outcome | None:
    for higher, one in found:
        if higher < factor:
            continue
        if one.status == "infeasible" or _fits(scaled, one.plan):
            return one
    return None


def _fits(scaled: Scenario, plan: Plan | None) -> bool:
    return plan is not None and not verify(scaled, plan)


def _factor(one: tuple[float, Outcome]) -> float:
    return one[0]


def _bound(outcome: Outcome) -> float:
    return inf if outcome.bound is None else outcome.bound
