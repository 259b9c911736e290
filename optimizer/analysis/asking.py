"""Many questions about one scenario, each whether a plan exists, asked once."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from math import inf
from typing import Literal

from optimizer.analysis.entries import Entry, Kind, entries_of, without
from optimizer.domain.choice import TenantsMove
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.open_pathways import open_pathways
from optimizer.solving.existence import any_plan
from optimizer.solving.outcome import Outcome, Progress
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from optimizer.solving.watch import Watch

Answer = Literal["exists", "none", "unknown"]
Entries = frozenset[Entry]
Told = Callable[[str, int], str]
"""What is said of a part of the search (`conflict`, `repairs`) after so many solves."""

KEPT_PLANS = 40
"""So many plans found last are tried before anything is solved."""


class Stopped(Exception):
    """The time is over: what is known so far is the answer."""


class Interrupted(Exception):
    """Ctrl-C came: what is known so far is the answer."""


@dataclass(slots=True)
class Asker:
    """Answers about a scenario, remembered; one clock for all of them.

    ``limit_s`` are seconds for everything together. A plan found for one question
    often answers the next: it is checked, without the solver, before anything is
    solved. ``unsure`` is set once an answer was needed that nobody knows.
    """

    scenario: Scenario
    settings: SolveSettings
    limit_s: float
    watch: Watch | None = None
    told: Told = lambda part, solves: f"{part} {solves}"
    part: str = "conflict"
    solves: int = 0
    unsure: bool = False
    every: tuple[Entry, ...] = field(init=False)
    helping: Entries = field(init=False)
    _started: float = field(default_factory=time.monotonic)
    _answers: dict[Entries, Answer] = field(default_factory=dict)
    _plans: list[tuple[Plan, frozenset[Origin]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.every = entries_of(self.scenario)
        self.helping = _helping(self.scenario, self.every)

    def without(self, left_out: Entries) -> Answer:
        """Whether a plan exists without some entries."""
        if left_out not in self._answers:
            answer = self._inferred(left_out) or self.of(
                without(self.scenario, left_out)
            )
            self._answers[left_out] = answer
        answer = self._answers[left_out]
        self.unsure = self.unsure or answer == "unknown"
        return answer

    def only(self, kept: Iterable[Entry]) -> Answer:
        """Whether a plan exists with no other entries than these."""
        return self.without(frozenset(self.every) - frozenset(kept))

    def of(self, scenario: Scenario) -> Answer:
        """Whether a plan of some scenario with the same clusters exists."""
        if self._is_known(scenario):
            return "exists"
        if open_pathways(scenario).without_any():
            return "none"
        found = any_plan(scenario, *self.next_solve())
        if found.plan is not None:
            broken = {f.origin for f in verify(self.scenario, found.plan) if f.origin}
            kept = (found.plan, frozenset(broken))
            self._plans = [*self._plans, kept][-KEPT_PLANS:]
        self.heed(found.interrupted and found.plan is None, proved=True)
        return found.answer

    def _is_known(self, scenario: Scenario) -> bool:
        """Whether a plan found before passes the check.

        It is checked in full only where the scenario lacks all that it breaks.
        """
        asked = {one.origin for one in entries_of(scenario) if one.amount != inf}
        return any(
            not broken & asked and not verify(scenario, plan)
            for plan, broken in reversed(self._plans)
        )

    def best(self, scenario: Scenario) -> Outcome:
        """The best plan of a scenario."""
        settings, watch, _ = self.next_solve()
        outcome = solve(scenario, settings, watch)
        self.heed(outcome.interrupted, proved=True)
        return outcome

    def heed(self, interrupted: bool, proved: bool) -> None:
        """Take note of how a solve ended; raises `Interrupted` at Ctrl-C."""
        if interrupted:
            raise Interrupted
        self.unsure = self.unsure or not proved

    def next_solve(self) -> tuple[SolveSettings, Watch | None, str]:
        """Settings, watch and stage of the next solve; raises `Stopped` after time."""
        seconds = time.monotonic() - self._started
        left = self.limit_s - seconds
        if left <= 0:
            raise Stopped
        limit = min(self.settings.time_limit_s, left)
        self.solves += 1
        stage = self.told(self.part, self.solves)
        self._tell(Progress(stage, seconds))
        watch = None if self.watch is None else self._tell
        return replace(self.settings, time_limit_s=limit), watch, stage

    def _tell(self, progress: Progress) -> None:
        """Seconds are those of the whole search; values of a part would mislead."""
        if self.watch is not None:
            seconds = time.monotonic() - self._started
            stage = self.told(self.part, self.solves)
            self.watch(Progress(stage, seconds))

    def _inferred(self, left_out: Entries) -> Answer | None:
        """What earlier answers say: with more entries less can be done.

        Not where entries came back that may help a plan.
        """
        for other, answer in self._answers.items():
            more = other - left_out
            if answer == "none" and left_out < other and not more & self.helping:
                return "none"
        return None


def _helping(scenario: Scenario, every: Iterable[Entry]) -> Entries:
    """Entries that may also allow what nothing else does.

    Tenants who move count in no demand; an obligation meets what the law asks, and
    adds to the cost, which a limit may want high.
    """
    moves = {r.origin for r in scenario.relations if isinstance(r, TenantsMove)}
    return frozenset(
        one
        for one in every
        if one.kind is Kind.OBLIGATION
        or (one.kind is Kind.RELATION and one.origin in moves)
    )
