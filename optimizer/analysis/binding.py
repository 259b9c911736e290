"""What one more step of each amount that binds a plan would bring, by re-solving.

The duals of a programme with whole numbers are no prices: one more hectare may bring
nothing, and ten more a new cluster.
"""

from dataclasses import dataclass

from optimizer.analysis.binding_entries import (
    binding_entries,
    loosened_amount,
    step_of,
)
from optimizer.analysis.entries import Entry, with_amounts
from optimizer.analysis.told import Told
from optimizer.analysis.what_if import Worth, difference, frozen, worth_of
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.watch import Watch

MOST_STEPS = 8
"""Entries that are solved again; further ones are listed without a gain."""

Change = tuple[str, Headline, Headline]
"""A cluster whose headline changes: from what to what."""


@dataclass(frozen=True, slots=True)
class StepWorth:
    """What is gained if one amount that binds is loosened by a step.

    ``step`` is in ``unit``, upward for `at_most` and downward for `at_least`. The gain
    of the objective is at least ``gain_low`` and at most ``gain_high``, of several
    goals in order that of ``stage`` (from 0); both None where it was not asked for or
    not found in time. ``changes`` are the headlines that change in the plan found.
    """

    entry: Entry
    step: float
    unit: str
    gain_low: float | None = None
    gain_high: float | None = None
    stage: int | None = None
    changes: tuple[Change, ...] = ()


def steps_until_stopped(
    scenario: Scenario,
    outcome: Outcome,
    settings: SolveSettings,
    told: Told,
    *,
    cluster: str | None = None,
    most: int = MOST_STEPS,
) -> tuple[tuple[StepWorth, ...], bool]:
    """The worth of a step of each amount that binds, and whether Ctrl-C ended it.

    The outcome must have a plan. Money first, then what holds for most clusters; with
    ``cluster`` only what holds for that one. At most ``most`` are solved again; the
    others come last, without a gain, as do those that Ctrl-C kept from being solved.
    """
    assert outcome.plan is not None
    entries = binding_entries(scenario, outcome.plan, cluster)
    fixed = frozen(scenario, outcome)
    found: list[StepWorth] = []
    # Without an objective, stopped before the ranges of a balance were known, no gain.
    asked = entries[:most] if outcome.objective is not None else ()
    stopped = False
    try:
        for number, entry in enumerate(asked, start=1):
            one = told.at(f"worth of a step: {number} of {len(asked)}")
            worth, stopped = _loosened(fixed, outcome, entry, settings, one)
            found.append(worth)
            if stopped:
                break
    except KeyboardInterrupt:
        stopped = True
    left = entries[len(found) :]
    unasked = (StepWorth(entry, *step_of(scenario, entry)) for entry in left)
    return (*found, *unasked), stopped


def _loosened(
    fixed: Scenario,
    main: Outcome,
    entry: Entry,
    settings: SolveSettings,
    watch: Watch | None,
) -> tuple[StepWorth, bool]:
    """What a step of one entry brings, and whether Ctrl-C ended the search."""
    step, unit = step_of(fixed, entry)
    more = with_amounts(fixed, {entry: loosened_amount(entry, step)})
    outcome = solve(more, settings, watch, settle=False)
    if outcome.plan is None:
        return StepWorth(entry, step, unit), outcome.interrupted
    assert main.plan is not None
    last = max(len(main.stages) - 1, 0)
    for stage in range(last + 1):
        after, before = worth_of(more, outcome, stage), worth_of(fixed, main, stage)
        exactly = Worth(after.found, after.found), Worth(before.found, before.found)
        if stage == last or difference(*exactly)[0] > 0:
            break
    low, high = difference(after, before)
    changes = tuple(
        (name, done.headline, outcome.plan.clusters[name].headline)
        for name, done in main.plan.clusters.items()
        if done.headline is not outcome.plan.clusters[name].headline
    )
    told = stage if last else None
    worth = StepWorth(entry, step, unit, low, high, told, changes)
    return worth, outcome.interrupted
