"""The best of all plans for many futures, searched for and told."""

import sys
from collections.abc import Iterator, Sequence
from random import Random

from optimizer.analysis.advice import Advice, Enough
from optimizer.analysis.least_regret import least_regret
from optimizer.analysis.many_futures import SolvedFuture
from optimizer.analysis.satisfying import satisfying
from optimizer.cli.messages import tell, tell_raw
from optimizer.cli.sweeping import Call
from optimizer.reading.sweeping.futures import scenario_at
from optimizer.reporting.progress import ProgressLine
from optimizer.reporting.robust_report import Robust
from optimizer.running.future_run import Shared
from optimizer.running.store import Store

MOST_FUTURES = 300
"""Of more futures so many are drawn by lot: each needs a model of its own."""


def search_all_plans(
    call: Call, shared: Shared, store: Store, advice: Advice
) -> Robust | None:
    """Search all plans, seen or not; None where no future has a plan."""
    coded = advice.coded
    futures = list(_futures(shared, store, advice, searched(coded.runs)))
    if not futures:
        return None
    settings = shared.settings_of(futures[0].scenario.solve)
    seen = [plan.headlines for plan in advice.plans.plans[: advice.held]] or None
    line = ProgressLine(tell_raw, call.words, sys.stderr.isatty())
    enough: Enough = call.enough
    try:
        regret = least_regret(futures, settings, line, seen=seen)
        good = None
        if not regret.interrupted:
            good = satisfying(
                futures,
                settings,
                line,
                at_least=enough.at_least,
                near=enough.near,
                seen=seen,
            )
    finally:
        line.clear()
    robust = Robust(regret, good, len(futures), len(coded.runs))
    if robust.interrupted:
        tell(call.words["explain_stopped"])
    return robust


def searched(runs: Sequence[int]) -> tuple[int, ...]:
    """The runs over which all plans are searched: all, or always the same ones.

    Every n-th of a grid would leave out some of its values altogether.
    """
    if len(runs) <= MOST_FUTURES:
        return tuple(runs)
    return tuple(sorted(Random(0).sample(runs, MOST_FUTURES)))


def _futures(
    shared: Shared, store: Store, advice: Advice, runs: tuple[int, ...]
) -> Iterator[SolvedFuture]:
    coded, ranges = advice.coded, store.ranges()
    place = {run: number for number, run in enumerate(coded.runs)}
    for run in runs:
        at = place[run]
        scenario = scenario_at(shared.sweep, shared.sweep.point(run))
        yield SolvedFuture(
            run,
            scenario,
            float(coded.best[at]),
            coded.headlines(coded.codes[at]),
            ranges.get(run, {}),
        )
