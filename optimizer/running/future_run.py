"""One run of a sweep: the scenario of a future, read, solved and counted."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from optimizer.analysis.curve import Worth
from optimizer.domain.pathway import CALM
from optimizer.domain.plan import ClusterPlan
from optimizer.domain.scenario import Scenario, SolveOptions
from optimizer.errors import InputError, PlanRejected, Problem, SolverFailed
from optimizer.formulation.kept import KeptFormulations
from optimizer.reading.sweeping.futures import scenario_at
from optimizer.reading.sweeping.sweep import Sweep
from optimizer.running.parcel import Parcel
from optimizer.running.result import FAILED, INVALID, Asked, Result
from optimizer.sentence import Sentence, joined
from optimizer.solving.outcome import Outcome
from optimizer.solving.quantities import measure_values
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve

KEEPING = ("auto", "highs")
"""Solvers that take a programme of which parts were kept."""

FEW = 5
"""So many problems of an input are noted."""

_mine = threading.local()


@dataclass(frozen=True, slots=True)
class Shared:
    """What all runs of a sweep share.

    ``asked`` names what the command line asked for: it wins over a scenario's `solve`.
    """

    sweep: Sweep
    settings: SolveSettings
    asked: frozenset[str] = frozenset()

    def settings_of(self, own: SolveOptions) -> SolveSettings:
        """How a scenario with these entries of `solve` is solved."""
        return self.settings.overridden(
            SolveOptions(
                None if "gap" in self.asked else own.gap,
                None if "time_limit" in self.asked else own.time_limit_s,
            )
        )


def solved(parcel: Parcel[Shared], asked: Asked) -> Result:
    """What came of one run; a fault of its input or of the solver is a result too.

    Raises `KeyboardInterrupt` if Ctrl-C ended the search: that is no result.
    """
    shared, (run, key) = parcel.opened(), asked
    try:
        scenario = scenario_at(shared.sweep, shared.sweep.point(run))
    except InputError as error:
        return Result(key, INVALID, note=_noted(error.problems))
    settings = shared.settings_of(scenario.solve)
    try:
        outcome = solve_kept(scenario, settings)
    except (SolverFailed, PlanRejected) as error:
        return Result(key, FAILED, note=str(error))
    if outcome.interrupted:
        raise KeyboardInterrupt
    return result_of(key, scenario, outcome)


def solve_kept(scenario: Scenario, settings: SolveSettings) -> Outcome:
    """What `solve` gives; this worker's programmes are kept for scenarios alike."""
    if settings.solver not in KEEPING:
        return solve(scenario, settings)
    if not hasattr(_mine, "kept"):
        _mine.kept = KeptFormulations()
    return solve(scenario, settings, stated_by=_mine.kept.formulate)


def result_of(key: str, scenario: Scenario, outcome: Outcome) -> Result:
    """A solved scenario as rows of the store."""
    plan = outcome.plan
    seconds = sum(outcome.seconds.values())
    ranges = tuple((name, *ends) for name, ends in sorted(outcome.ranges.items()))
    if plan is None:
        note = "; ".join(outcome.reasons)
        return Result(
            key, outcome.status, seconds=seconds, note=note, solver=outcome.solver
        )
    worth = Worth.of(outcome)
    return Result(
        key,
        outcome.status,
        outcome.objective,
        outcome.bound,
        outcome.gap,
        seconds,
        measures=tuple(
            (name, period, amount)
            for name, by_period in measure_values(scenario, plan).items()
            for period, amount in by_period.items()
        ),
        actions=tuple(
            _action(scenario, plan.clusters[o.id]) for o in scenario.clusters
        ),
        ranges=ranges,
        solver=outcome.solver,
        worth=None if worth is None else worth.value,
        worth_bound=None if worth is None else worth.bound,
    )


def _action(
    scenario: Scenario, done: ClusterPlan
) -> tuple[str, str, str | None, float | None]:
    period = None
    if done.headline not in CALM:
        period = scenario.periods[done.pathway.period].name
    return done.cluster, str(done.headline), period, done.steps[-1].area_ha


def _noted(problems: Sequence[Problem]) -> str:
    errors = [str(one) for one in problems if one.severity == "error"]
    if len(errors) > FEW:
        errors[FEW:] = [Sentence("and {more} more", more=len(errors) - FEW)]
    return joined(errors, "; ")


def why_invalid(sweep: Sweep, run: int) -> str:
    """What is wrong in a future, read anew: a store keeps it in English only."""
    try:
        scenario_at(sweep, sweep.point(run))
    except InputError as error:
        return _noted(error.problems)
    return ""
