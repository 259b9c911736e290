"""Plans held fixed in one future of a sweep."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from optimizer.analysis.coded import Coded
from optimizer.analysis.held_plans import values_of
from optimizer.analysis.regrets import Evaluations
from optimizer.domain.pathway import Headline
from optimizer.errors import PlanRejected, SolverFailed
from optimizer.reading.sweeping.futures import scenario_at
from optimizer.running.evaluations import Evaluation
from optimizer.running.executor import Executor
from optimizer.running.future_run import Shared
from optimizer.running.parcel import Parcel
from optimizer.running.result import FAILED
from optimizer.running.store import Store
from optimizer.running.sweep_run import Watch, answers_told

Ranges = Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class SharedPlans:
    """What all evaluations share: the sweep, and the plans by number, from 1."""

    sweep: Shared
    plans: tuple[Mapping[str, Headline], ...]


@dataclass(frozen=True, slots=True)
class AskedPlans:
    """A run, the plans to be held there, and the ranges of its balance."""

    run: int
    plans: tuple[int, ...]
    ranges: Ranges


def evaluate_missing(
    store: Store,
    shared: Shared,
    executor: Executor,
    watch: Watch,
    runs: Collection[int],
) -> bool:
    """Evaluate and store what the plans are worth in some runs where that is missing.

    Whether all is done: Ctrl-C ends it before. Raises as `solve_missing` does.
    """
    held = tuple(
        {cluster: Headline(action) for cluster, action in plan.items()}
        for plan in store.plans()
    )
    missing = sorted((run, plan) for plan, run in store.unevaluated(runs))
    ranges = store.ranges()
    asked = [
        AskedPlans(run, tuple(plan for _, plan in some), ranges.get(run, {}))
        for run, some in groupby(missing, key=lambda pair: pair[0])
    ]
    parcel = Parcel.of(SharedPlans(shared, held))
    with closing(answers_told(executor, evaluated, parcel, asked, watch)) as answers:
        try:
            for _, found in answers:
                store.add_evaluations(found)
        except KeyboardInterrupt:
            return False
    return True


def evaluated(parcel: Parcel[SharedPlans], asked: AskedPlans) -> Sequence[Evaluation]:
    """What each plan asked for is worth in a run.

    Raises `KeyboardInterrupt` if Ctrl-C ended a search: what it found is no answer.
    """
    shared, run = parcel.opened(), asked.run
    sweep = shared.sweep.sweep
    scenario = scenario_at(sweep, sweep.point(run))
    settings = shared.sweep.settings_of(scenario.solve)
    plans = [shared.plans[number - 1] for number in asked.plans]
    try:
        found = values_of(scenario, plans, settings, ranges=asked.ranges)
    except (SolverFailed, PlanRejected):
        return [Evaluation(number, run, FAILED) for number in asked.plans]
    if len(found) < len(plans):
        raise KeyboardInterrupt
    return [
        Evaluation(number, run, one.status, one.value, one.bound)
        for number, one in zip(asked.plans, found, strict=True)
    ]


def evaluations_of(store: Store, coded: Coded, plans: int) -> Evaluations:
    """The evaluations of the first plans as arrays: plans x futures with a plan."""
    place = {run: number for number, run in enumerate(coded.runs)}
    shape = (plans, len(coded.runs))
    values, bounds = np.full(shape, np.nan), np.full(shape, np.nan)
    fails = np.zeros(shape, dtype=np.bool_)
    for one in store.evaluated():
        if one.plan > plans or one.run not in place:
            continue
        at = one.plan - 1, place[one.run]
        fails[at] = one.status == "infeasible"
        if one.value is not None:
            values[at] = one.value
            bounds[at] = np.inf if one.bound is None else one.bound
    return Evaluations(values, bounds, fails)
