"""What the futures of a sweep say: the plans that are held in all of them."""

from pathlib import Path

from optimizer.analysis.advice import Advice, advice_of
from optimizer.analysis.coded import Coded
from optimizer.analysis.distinct_plans import distinct_plans
from optimizer.cli.advice_told import STORE, tell_advice
from optimizer.cli.exits import Ended, ExitCode
from optimizer.cli.messages import tell, tell_problems
from optimizer.cli.robust_told import search_all_plans
from optimizer.cli.sweeping import Call, executor_of, rate_line, solve_all
from optimizer.errors import SettingsError, StoreError
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.sweeping.files import read_sweep
from optimizer.reading.sweeping.sweep import Sweep
from optimizer.running.evaluation_run import evaluate_missing, evaluations_of
from optimizer.running.executor import Executor
from optimizer.running.export import check_export, export
from optimizer.running.future_run import Shared
from optimizer.running.store import Store
from optimizer.sentence import Sentence, joined


def sweep_one(call: Call) -> Ended:
    """Solve what is missing, hold plans in every future, tell what that says."""
    if call.export is not None:
        try:
            check_export(Path(call.export))
        except StoreError as error:
            raise SettingsError(joined(("--export", str(error)))) from None
    sweep = read_sweep(call.path)
    tell_problems(sweep.warnings)
    names = [base.name for base in sweep.bases]
    if call.of is not None and call.of not in names:
        what = Sentence(
            '--of {of}: the sweep has no scenario "{of}". Expected one of {names}.',
            of=call.of,
            names=", ".join(names),
        )
        raise SettingsError(joined((what, did_you_mean(call.of, names))))
    folder = call.settings.results / sweep.name
    _check_folder(folder, sweep)
    shared = call.shared(sweep)
    with Store.opened(folder / STORE) as store:
        with executor_of(call) as executor:
            if not solve_all(call, sweep, shared, store, executor):
                return Ended(ExitCode.FAILED, sweep.warnings)
            advice, done = _held_everywhere(call, shared, store, executor)
        robust = None
        if call.robust and done:
            robust = search_all_plans(call, shared, store, advice)
            done = robust is None or not robust.interrupted
        ended = tell_advice(call, sweep, store, advice, robust, folder, done=done)
    if call.export is not None:
        export(folder / STORE, Path(call.export))
        tell(call.words("written_to", folder=call.export))
    return ended


def _held_everywhere(
    call: Call, shared: Shared, store: Store, executor: Executor
) -> tuple[Advice, bool]:
    """Hold the plans that are best most often in every future.

    What that says, and whether all is done: after Ctrl-C nothing is said of plans that
    are not evaluated everywhere.
    """
    futures = store.futures()
    coded = Coded.of(one for one in futures if call.of in (None, one.scenario))
    plans = distinct_plans(coded)
    held = [plan.headlines for plan in plans.plans[: call.plans]]
    store.keep_plans(held)
    with rate_line(call, "sweep_evaluations") as watch:
        done = evaluate_missing(store, shared, executor, watch, frozenset(coded.runs))
    if not done:
        tell(call.words["sweep_stopped_holding"])
    evaluations = evaluations_of(store, coded, len(held) if done else 0)
    return advice_of(coded, plans, evaluations, call.enough), done


def _check_folder(folder: Path, sweep: Sweep) -> None:
    """Raise SettingsError if tables of results could replace a planner's own."""
    theirs = {sweep.path.parent, Path.cwd().resolve()}
    theirs.update(*(base.chain.folders for base in sweep.bases))
    if folder.resolve() in theirs:
        message = Sentence(
            "{folder}: the results would lie among the files of the case, "
            "and could replace some. Name another folder with --out.",
            folder=folder,
        )
        raise SettingsError(message)
