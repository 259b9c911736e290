"""What would be best instead: one headline locked, and all else free to change.

Prices compare like with like. The ranges of a balance stay those of the plan at hand,
and of goals in order each stage keeps the floor that the plan at hand was held to:
what falls below one has its price in that stage.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf

from optimizer.domain.choice import Decision
from optimizer.domain.objective import Balanced, InOrder, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.objective import balanced_goal
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.watch import Watch
from optimizer.solving.worth import plan_value

NEAR = 1e-6
"""Values nearer than this fraction are the same: a search is no more exact."""

ASKED = Origin("", None, None, "what if")
"""Where a lock stands that no file has."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What the best plan is worth: at least ``found``, at most ``bound``."""

    found: float
    bound: float


@dataclass(frozen=True, slots=True)
class Instead:
    """The best plan of a changed scenario, and the stage in which the two compare.

    ``worth`` is None where no plan is known; the stage counts from 0.
    """

    outcome: Outcome
    stage: int = 0
    worth: Worth | None = None


def frozen(scenario: Scenario, main: Outcome) -> Scenario:
    """The scenario with the ranges of its balance as they were found, if it has one."""
    if not isinstance(scenario.objective, Balanced):
        return scenario
    goal, _ = balanced_goal(scenario.objective.shares, main.ranges)
    return replace(scenario, objective=Weighted(goal, scenario.objective.origin))


def with_lock(scenario: Scenario, cluster: str, headline: Headline) -> Scenario:
    """The scenario in which a cluster must have a headline."""
    lock = Decision(cluster, True, frozenset({headline}), ASKED)
    return replace(scenario, decisions=(*scenario.decisions, lock))


def worth_of(scenario: Scenario, main: Outcome, stage: int) -> Worth:
    """What the plan at hand is worth in a stage of a scenario with frozen ranges."""
    assert main.plan is not None
    if stage < len(main.stages) - 1:
        found = main.stages[stage]
        return Worth(found.found, max(found.bound, found.found))
    value = plan_value(scenario, main.plan, {})
    if main.bound is None or main.objective is None:
        return Worth(value, inf)
    return Worth(value, value + max(main.bound - main.objective, 0.0))


def difference(more: Worth, less: Worth) -> tuple[float, float]:
    """By how much the one is worth more, at least and at most; never below 0."""
    size = NEAR * max(1.0, abs(more.found), abs(less.found))
    low, high = more.found - less.bound, more.bound - less.found
    return low if low > size else 0.0, high if high > size else 0.0


def best_instead(
    changed: Scenario,
    main: Outcome,
    settings: SolveSettings,
    watch: Watch | None = None,
    *,
    settle: bool = True,
) -> Instead:
    """The best plan of a scenario that was changed, above the floors of the plan.

    Without a plan the outcome's status says why.
    """
    outcome = solve(changed, settings, watch, main, settle=settle)
    if outcome.plan is not None or len(main.stages) < 2:
        return _instead_of(changed, outcome, max(len(main.stages) - 1, 0))
    if outcome.status != "infeasible":
        return Instead(outcome)
    fallen = Instead(outcome)
    for number, one in _stage_by_stage(changed, main, settings, watch, settle=settle):
        if one.worth is None:
            # After a stage that reached its floor, only roundings leave no plan.
            rounded = number > 0 and one.outcome.status == "infeasible"
            return fallen if rounded else one
        fallen = one
        floor = main.stages[number].floor
        if one.worth.found < floor - NEAR * max(1.0, abs(floor)):
            break
    return fallen


def _stage_by_stage(
    changed: Scenario,
    main: Outcome,
    settings: SolveSettings,
    watch: Watch | None,
    *,
    settle: bool,
) -> Iterator[tuple[int, Instead]]:
    """The best of each stage above the floors of earlier ones, the last left out."""
    assert isinstance(changed.objective, InOrder)
    for number in range(len(main.stages) - 1):
        stages = changed.objective.stages[: number + 1]
        objective = replace(changed.objective, stages=stages)
        cut = replace(changed, objective=objective)
        outcome = solve(cut, settings, watch, main, settle=settle)
        one = _instead_of(cut, outcome, number)
        if one.worth is not None and _between(one.worth, main.stages[number].floor):
            exact = replace(settings, gap=0.0)
            outcome = solve(cut, exact, watch, main, settle=settle)
            one = _instead_of(cut, outcome, number)
        yield number, one


def _between(worth: Worth, floor: float) -> bool:
    """Whether a gap leaves open if a floor is reached."""
    size = NEAR * max(1.0, abs(floor))
    return worth.found < floor - size and worth.bound >= floor - size


def _instead_of(scenario: Scenario, outcome: Outcome, stage: int) -> Instead:
    """What was found for a stage of a scenario, the last one that was searched."""
    if outcome.plan is None:
        return Instead(outcome, stage)
    worth = worth_of(scenario, replace(outcome, stages=()), stage)
    return Instead(outcome, stage, worth)
