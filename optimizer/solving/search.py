"""The search for an objective: one goal, a balance, or goals in order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pulp import LpAffineExpression, lpSum

from optimizer.domain.objective import Balanced, InOrder, Weighted
from optimizer.solving.found import Found
from optimizer.solving.goals import goals_of
from optimizer.solving.outcome import Outcome, StageResult, Status, relative_gap
from optimizer.solving.ranges import attainable_ranges
from optimizer.solving.remark import Remark
from optimizer.solving.session import Session

UNBALANCED = Remark(
    "Stopped before the ranges of `balance` were known: any plan, no objective.",
    "unbalanced",
)


class NoPlan(Exception):
    """The search ended without a plan."""

    def __init__(self, status: Status) -> None:
        self.status = status
        super().__init__(status)


@dataclass(slots=True)
class Searched:
    """What the search found for the objective, before ties are settled."""

    goal: LpAffineExpression
    found: Found
    stages: list[StageResult] = field(default_factory=list)
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    ranged: bool = False
    warnings: list[Remark] = field(default_factory=list)


def search(session: Session, held: Outcome | None = None) -> Searched:
    """Search for the objective of the scenario; raises `NoPlan` without one.

    The ranges and the floors of earlier stages are those of ``held``, if it is there.
    """
    scenario, x = session.formulation.scenario, session.formulation.variables
    match scenario.objective:
        case Weighted():
            (value,) = goals_of(scenario, x, {})
            return Searched(value, _found(session, value, "search"))
        case Balanced(shares):
            attained = (
                attainable_ranges(session, tuple(shares))
                if held is None
                else (held.ranges, [])
            )
            if session.interrupted and session.best is not None:
                at_hand = Found("interrupted", session.best, 0.0, float("inf"))
                return Searched(lpSum([]), at_hand, warnings=[UNBALANCED])
            if isinstance(attained, str):
                raise NoPlan(attained)
            ranges, warnings = attained
            (value,) = goals_of(scenario, x, ranges)
            found = _found(session, value, "search")
            return Searched(value, found, [], ranges, True, warnings)
        case InOrder():
            return _in_order(session, scenario.objective, held)


def _in_order(session: Session, objective: InOrder, held: Outcome | None) -> Searched:
    scenario, x = session.formulation.scenario, session.formulation.variables
    results: list[StageResult] = []
    values = goals_of(scenario, x, {})
    for number, (stage, value) in enumerate(zip(objective.stages, values, strict=True)):
        if held is not None and number < len(objective.stages) - 1:
            results.append(held.stages[number])
            floor = held.stages[number].floor
            session.floors.append(session.keep_at_least(value, floor))
            continue
        found = _found(session, value, f"stage {number + 1}")
        best = found.objective
        floor = best - stage.give_up * abs(best)
        gap = relative_gap(best, found.bound, session.scaled(value).scale)
        weights = stage.goal.weights
        results.append(StageResult(weights, best, found.bound, floor, best, gap))
        if number < len(objective.stages) - 1:
            session.floors.append(session.keep_at_least(value, floor))
    return Searched(values[-1], found, results)


def _found(session: Session, goal: LpAffineExpression, stage: str) -> Found:
    found = session.maximize_above(session.floors, goal, stage)
    if found.values is None:
        raise NoPlan(
            "infeasible" if found.ending == "infeasible" else "no_solution_in_time"
        )
    return found
