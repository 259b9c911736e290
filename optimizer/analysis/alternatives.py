"""Other good plans: each the best of all that differ enough from every earlier one."""

import time
from dataclasses import dataclass, replace
from typing import Literal

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.domain.unlike import Unlike
from optimizer.solving.outcome import Outcome, Progress
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.watch import Watch

Ending = Literal["complete", "no_more", "not_in_time", "interrupted"]
"""Why no more were sought: as many as asked, no others exist, time, or Ctrl-C."""

SAME = 1e-9
"""Objectives that differ by less than this fraction are equal but for roundings."""


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Other plans than the best one, in the order in which they were found.

    Each is the best of all plans that give at least ``differ`` clusters another
    headline than the best plan does, and than each alternative before it does; to the
    gap that its own outcome states. ``asked`` is how many were sought.
    """

    asked: int
    differ: int
    outcomes: tuple[Outcome, ...]
    ending: Ending

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans of the outcomes: every one has a plan."""
        return tuple(one.plan for one in self.outcomes if one.plan is not None)


def find_alternatives(
    scenario: Scenario,
    best: Outcome,
    settings: SolveSettings,
    asked: int,
    differ: int = 1,
    watch: Watch | None = None,
) -> Alternatives:
    """Up to so many alternatives to the best plan of a scenario, none without one.

    Each is solved like the plan itself, to the same gap and in the same time at most.
    Ranges of a balance, and floors of objectives in order, stay those of the best
    plan: an alternative gives up no more of an earlier objective than it may, and the
    last objective orders them. Ctrl-C keeps what is found. Raises what `solve` raises.
    """
    found: list[Outcome] = []
    ending = _ending(best)
    started = time.monotonic()
    while ending == "complete" and len(found) < asked:
        earlier = [one.plan for one in (best, *found) if one.plan is not None]
        unlike = tuple(Unlike.to(plan, differ) for plan in earlier)
        stage = f"alternative {len(found) + 1} of {asked}"
        told = None if watch is None else _told(watch, stage, started)
        try:
            outcome = solve(replace(scenario, unlike=unlike), settings, told, best)
        except KeyboardInterrupt:
            ending = "interrupted"
            break
        if outcome.plan is not None:
            found.append(outcome)
        ending = _ending(outcome)
    return Alternatives(asked, differ, tuple(found), ending)


def loss(best: Outcome, other: Outcome) -> float:
    """How much less another plan is worth; below 0 where the gap left a better one."""
    assert best.objective is not None
    assert other.objective is not None
    lost = best.objective - other.objective
    near = SAME * max(1.0, abs(best.objective))
    return 0.0 if abs(lost) <= near else lost


def _ending(outcome: Outcome) -> Ending:
    if outcome.interrupted:
        return "interrupted"
    if outcome.status == "infeasible":
        return "no_more"
    return "not_in_time" if outcome.plan is None else "complete"


def _told(watch: Watch, stage: str, started: float) -> Watch:
    """A watch that is told of the alternative, and the seconds of all of them."""

    def told(progress: Progress) -> None:
        within = "" if progress.stage == "search" else f": {progress.stage}"
        seconds = time.monotonic() - started
        watch(replace(progress, stage=f"{stage}{within}", seconds=seconds))

    return told
