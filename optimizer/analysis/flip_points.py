"""Where a cluster's headline changes as a budget, land or a rate grows or shrinks.

At a factor the headline h of the plan at hand *holds* if no plan without it is better:

    best(factor | the cluster has h) >= best(factor | it has not)

within what a search can tell apart; a tie is no change. Where it does not hold, the
headline taken is that of the best plan. Neighbours on the grid that differ are refined
by bisection; between equal neighbours others may lie.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from optimizer.analysis.known_answers import KnownAnswers, counts_only
from optimizer.analysis.levers import Lever
from optimizer.analysis.told import Told
from optimizer.analysis.what_if import (
    Instead,
    Worth,
    as_counted,
    best_instead,
    difference,
    frozen,
    instead_of,
    with_lock,
    worth_of,
)
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.watch import Watch

GRID = tuple(number / 10 for number in range(5, 16))
"""The factors tried: 50 % to 150 % of the amount."""

_ORDER = (GRID[-1], GRID[0], *reversed(GRID[1:-1]))
"""The ends first, then from the top: from what is known there others often follow."""

PRECISION = 0.005
"""A flip point is refined until it is known to this fraction of the amount."""

State = Headline | Literal["no_plan", "unknown"]


@dataclass(frozen=True, slots=True)
class Tried:
    """The state at a factor; ``proved`` if no gap leaves it open."""

    factor: float
    state: State
    proved: bool = True


@dataclass(frozen=True, slots=True)
class Flip:
    """Between two factors the headline changes."""

    low: float
    high: float
    below: State
    above: State


@dataclass(frozen=True, slots=True)
class Flips:
    """What was tried of one lever, by factor, and where the headline changes.

    ``interrupted`` if Ctrl-C ended it: then factors of the grid are missing, or flip
    points are known less exactly.
    """

    lever: Lever
    tried: tuple[Tried, ...]
    flips: tuple[Flip, ...]
    interrupted: bool = False


def flip_points(
    scenario: Scenario,
    main: Outcome,
    lever: Lever,
    settings: SolveSettings,
    told: Told,
) -> Flips:
    """Where the headline that `main` gives the lever's cluster changes.

    Ctrl-C keeps what is known.
    """
    assert main.plan is not None
    name = f"flip points of the {lever.called}"
    states = _States.of(frozen(scenario, main), main, lever, settings)
    tried: dict[float, Tried] = {1.0: Tried(1.0, states.headline)}
    stopped = False
    try:
        for number, factor in enumerate(_ORDER, start=1):
            watch = told.at(f"{name}: {number} of {len(GRID)}")
            if factor not in tried:
                tried[factor] = states.at(factor, watch)
            if states.interrupted:
                raise KeyboardInterrupt
        for low, high in list(_neighbours(tried)):
            watch = told.at(f"{name}: refining")
            _refine(states, tried, low, high, watch)
    except KeyboardInterrupt:
        stopped = True
    every = tuple(tried[factor] for factor in sorted(tried))
    flips = tuple(
        Flip(low.factor, high.factor, low.state, high.state)
        for low, high in _neighbours(tried)
    )
    return Flips(lever, every, flips, stopped)


def _neighbours(tried: dict[float, Tried]) -> Iterator[tuple[Tried, Tried]]:
    """Known neighbours whose states differ, the higher ones first."""
    every = [tried[f] for f in sorted(tried) if tried[f].state != "unknown"]
    for low, high in pairwise(every):
        if low.state != high.state:
            yield low, high


def _refine(
    states: "_States",
    tried: dict[float, Tried],
    low: Tried,
    high: Tried,
    watch: Watch | None,
) -> None:
    """Try factors between two whose states differ, until they are near enough."""
    if low.state == high.state or high.factor - low.factor <= PRECISION:
        return
    middle = (low.factor + high.factor) / 2
    between = states.at(middle, watch)
    if states.interrupted:
        raise KeyboardInterrupt
    if between.state == "unknown":
        return
    tried[middle] = between
    _refine(states, tried, between, high, watch)
    _refine(states, tried, low, between, watch)


@dataclass(slots=True)
class _States:
    """The state at any factor; what was solved at one is kept for others."""

    scenario: Scenario
    main: Outcome
    lever: Lever
    settings: SolveSettings
    free: KnownAnswers
    held: KnownAnswers
    interrupted: bool = False

    @classmethod
    def of(
        cls, scenario: Scenario, main: Outcome, lever: Lever, settings: SolveSettings
    ) -> "_States":
        alike = counts_only(scenario, lever)
        free, held = (KnownAnswers(lever, settings.gap, alike) for _ in range(2))
        today = as_counted(scenario, main)
        free.add(1.0, today)
        held.add(1.0, today)
        return cls(scenario, today, lever, settings, free, held)

    @property
    def headline(self) -> Headline:
        return self._headline_in(self.main)

    def at(self, factor: float, watch: Watch | None) -> Tried:
        """Whether the headline holds at a factor, or which is taken instead."""
        scaled = self.lever.scaled(self.scenario, factor)
        free = self._best(scaled, factor, watch)
        if free.plan is None:
            return Tried(factor, "no_plan" if _none(free) else "unknown")
        taken = self._headline_in(free)
        if taken is self.headline or self.interrupted:
            return Tried(factor, taken, free.status == "optimal")
        held = self._best_held(scaled, factor, free, watch)
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

    def _headline_in(self, outcome: Outcome) -> Headline:
        assert outcome.plan is not None
        return outcome.plan.clusters[self.lever.cluster].headline

    def _best(self, scaled: Scenario, factor: float, watch: Watch | None) -> Outcome:
        """The best plan at a factor."""
        known = self.free.at(scaled, factor)
        if known is not None:
            return known
        found = solve(scaled, self.settings, watch, settle=False)
        self.interrupted = self.interrupted or found.interrupted
        self.free.add(factor, found)
        return found

    def _best_held(
        self, scaled: Scenario, factor: float, free: Outcome, watch: Watch | None
    ) -> Instead:
        """The best plan at a factor in which the cluster has its headline."""
        known = self.held.at(scaled, factor)
        if known is not None:
            return instead_of(scaled, known, 0)
        locked = with_lock(scaled, self.lever.cluster, self.headline)
        found = best_instead(locked, free, self.settings, watch, settle=False)
        self.interrupted = self.interrupted or found.outcome.interrupted
        self.held.add(factor, found.outcome)
        return found


def _none(outcome: Outcome) -> bool:
    """Whether there is no plan, and not only none in time."""
    return outcome.status == "infeasible"
