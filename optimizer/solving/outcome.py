"""What a solve yields: a status that is true, a plan, and how good it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from optimizer.domain.plan import Plan
from optimizer.solving.cuts import Cut
from optimizer.solving.remark import Remark

Status = Literal["optimal", "feasible", "infeasible", "no_solution_in_time"]


@dataclass(frozen=True, slots=True)
class StageResult:
    """One goal of an objective in order: its best value, its bound, what was kept."""

    goal: Mapping[str, float]
    found: float
    bound: float
    floor: float
    reached: float
    gap: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to a scenario.

    ``objective`` is recomputed from the plan; no plan is worth more than ``bound``;
    ``gap`` is their difference as a fraction of the objective. ``reasons`` says why
    no plan exists, as far as that is known without a search. ``cuts`` are rows that the
    search found, with which a search of the same scenario may begin.
    """

    status: Status
    plan: Plan | None
    objective: float | None
    bound: float | None
    gap: float | None
    solver: str
    seconds: Mapping[str, float]
    warnings: tuple[Remark, ...] = ()
    stages: tuple[StageResult, ...] = ()
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    interrupted: bool = False
    cuts: tuple[Cut, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is: seconds, best value so far, bound and gap (None: none)."""

    stage: str
    seconds: float
    incumbent: float | None = None
    bound: float | None = None
    gap: float | None = None


SAME = 1e-7
"""What lies nearer than this, and than this fraction, is the solver's rounding."""


def relative_gap(objective: float, bound: float, scale: float = 1.0) -> float:
    """(bound - objective) / |objective|; 0 where both agree, 1 if objective is 0.

    ``scale`` is about what one hectare, or one job, is worth: it says what is small.
    """
    distance = max(bound - objective, 0.0)
    if distance <= SAME * max(scale, abs(objective)):
        return 0.0
    return distance / abs(objective) if objective else 1.0
