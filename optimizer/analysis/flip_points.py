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

from optimizer.analysis.contest import Contest
from optimizer.analysis.flip_states import State, States, Tried
from optimizer.analysis.levers import Lever
from optimizer.analysis.solved_states import SolvedStates
from optimizer.analysis.told import Told
from optimizer.analysis.what_if import frozen
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch

GRID = tuple(number / 10 for number in range(5, 16))
"""The factors tried: 50 % to 150 % of the amount."""

_ORDER = (GRID[-1], GRID[0], *reversed(GRID[1:-1]))
"""The ends first, then from the top: from what is known there others often follow."""

PRECISION = 0.005
"""A flip point is refined until it is known to this fraction of the amount."""


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
    states = _states(frozen(scenario, main), main, lever, settings)
    tried: dict[float, Tried] = {1.0: Tried(1.0, states.headline)}
    stopped = False
    try:
        for number, factor in enumerate(_ORDER, start=1):
            watch = told.at(f"{name}: {number} of {len(GRID)}")
            if factor not in tried:
                tried[factor] = states.at(factor, watch)
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


def _states(
    scenario: Scenario, main: Outcome, lever: Lever, settings: SolveSettings
) -> States:
    """How states are found: of goals in order earlier floors move with the factor."""
    if len(main.stages) > 1 or settings.solver not in ("auto", "highs"):
        return SolvedStates.of(scenario, main, lever, settings)
    return Contest.of(scenario, main, lever, settings)


def _neighbours(tried: dict[float, Tried]) -> Iterator[tuple[Tried, Tried]]:
    """Known neighbours whose states differ, the higher ones first."""
    every = [tried[f] for f in sorted(tried) if tried[f].state != "unknown"]
    for low, high in pairwise(every):
        if low.state != high.state:
            yield low, high


def _refine(
    states: States,
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
    if between.state == "unknown":
        return
    tried[middle] = between
    _refine(states, tried, between, high, watch)
    _refine(states, tried, low, between, watch)
