"""Which headline is taken at a factor: the best plan, solved anew at each.

For goals in order, whose floors move with the factor, and for solvers whose model is
not kept alive.
"""

from dataclasses import dataclass

from optimizer.analysis.flip_states import Tried
from optimizer.analysis.levers import Lever
from optimizer.analysis.what_if import (
    Worth,
    best_instead,
    difference,
    with_lock,
    worth_of,
)
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.watch import Watch


@dataclass(frozen=True, slots=True)
class SolvedStates:
    """The states of a lever's cluster; ranges of a balance are frozen."""

    scenario: Scenario
    lever: Lever
    headline: Headline
    settings: SolveSettings

    @classmethod
    def of(
        cls, scenario: Scenario, main: Outcome, lever: Lever, settings: SolveSettings
    ) -> "SolvedStates":
        assert main.plan is not None
        headline = main.plan.clusters[lever.cluster].headline
        return cls(scenario, lever, headline, settings)

    def at(self, factor: float, watch: Watch | None) -> Tried:
        """Whether the headline holds at a factor, or which is taken instead."""
        scaled = self.lever.scaled(self.scenario, factor)
        free = _to_the_end(solve(scaled, self.settings, watch, settle=False))
        if free.plan is None:
            return Tried(factor, "no_plan" if _none(free) else "unknown")
        taken = free.plan.clusters[self.lever.cluster].headline
        if taken is self.headline:
            return Tried(factor, taken, free.status == "optimal")
        locked = with_lock(scaled, self.lever.cluster, self.headline)
        held = best_instead(locked, free, self.settings, watch, settle=False)
        _to_the_end(held.outcome)
        if held.worth is None:
            return Tried(factor, taken, _none(held.outcome))
        best = worth_of(scaled, free, held.stage)
        exactly = (
            Worth(best.found, best.found),
            Worth(held.worth.found, held.worth.found),
        )
        if difference(*exactly) == (0.0, 0.0):
            return Tried(factor, self.headline)
        return Tried(factor, taken, difference(best, held.worth)[0] > 0)


def _to_the_end(outcome: Outcome) -> Outcome:
    if outcome.interrupted:
        raise KeyboardInterrupt
    return outcome


def _none(outcome: Outcome) -> bool:
    """Whether there is no plan, and not only none in time."""
    return outcome.status == "infeasible"
