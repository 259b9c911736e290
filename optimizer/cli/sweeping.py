"""A sweep: every future solved once and kept."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from optimizer.analysis.advice import Enough
from optimizer.cli.exits import Ended, ExitCode
from optimizer.cli.messages import tell, tell_problems, tell_raw
from optimizer.errors import SettingsError
from optimizer.reading.sweeping.files import read_sweep
from optimizer.reading.sweeping.futures import as_file
from optimizer.reading.sweeping.sweep import Sweep
from optimizer.reading.units import Dimension, parse_quantity
from optimizer.reporting.files import versions
from optimizer.reporting.progress import ProgressLine
from optimizer.reporting.single_file import replace_file
from optimizer.reporting.sweep_progress import progress_of
from optimizer.reporting.words import Words
from optimizer.running.dask_cluster import connected
from optimizer.running.executor import Executor, LocalProcesses
from optimizer.running.future_run import Shared
from optimizer.running.parcel import Parcel
from optimizer.running.store import Store
from optimizer.running.sweep_run import Rate, solve_missing, wanted_runs
from optimizer.sentence import Sentence
from optimizer.settings import Settings

ANSWERING = ("cluster-optimizer", "pulp", "highspy", "numpy")
"""The packages of which another version may answer otherwise."""


@dataclass(frozen=True, slots=True)
class Call:
    """What one call of `sweep` asks for."""

    path: str
    settings: Settings
    plans: int
    enough: Enough
    of: str | None
    robust: bool
    dask: str | None
    export: str | None
    as_json: bool

    @property
    def words(self) -> Words:
        return Words(self.settings.language)

    def shared(self, sweep: Sweep) -> Shared:
        """The sweep and how its runs are solved."""
        # Of all options only these may say otherwise than a scenario's `solve`.
        asked = self.settings.asked & {"gap", "time_limit"}
        return Shared(sweep, self.settings.solve, asked)


def write_future(call: Call, run: int) -> Ended:
    """Write one future as a scenario, beside the scenario that it changes."""
    sweep = read_sweep(call.path)
    tell_problems(sweep.warnings)
    if run > len(sweep):
        message = Sentence(
            "--future {run}: the sweep has {sweep} futures, from 1.",
            run=run,
            sweep=len(sweep),
        )
        raise SettingsError(message)
    point = sweep.point(run)
    beside = sweep.bases[point.base].chain.files[0]
    path = beside.with_name(f"{sweep.name}-{run}.yaml")
    text = as_file(sweep, point)
    _check_own(path, text)
    replace_file(path, text)
    tell(call.words("sweep_future_written", path=path, run=run))
    return Ended(ExitCode.DONE, sweep.warnings)


def _check_own(path: Path, text: str) -> None:
    """Raise SettingsError if a file stands there that no sweep of this name wrote.

    A scenario of the planner's may be called so, even one that the sweep runs.
    """
    try:
        there = path.read_bytes()
    except FileNotFoundError:
        return
    heading = text.partition("\n")[0].encode()
    if there.partition(b"\n")[0].rstrip() != heading:
        message = Sentence(
            "{path}: this file is none that --future wrote, so it is not "
            "replaced. Rename it, or the sweep file: a future is named "
            "after that.",
            path=path,
        )
        raise SettingsError(message)


@contextmanager
def executor_of(call: Call) -> Iterator[Executor]:
    """Those who do the work: processes of this machine, or a Dask cluster."""
    workers = call.settings.workers
    if call.dask is None:
        yield LocalProcesses(workers)
        return
    with connected(call.dask, workers) as cluster:
        yield cluster


@contextmanager
def rate_line(call: Call, what: str) -> Iterator[Callable[[Rate], None]]:
    """A line that tells how far work is: so many of ``what``."""
    line = ProgressLine(tell_raw, call.words, sys.stderr.isatty())
    try:
        yield lambda rate: line(progress_of(rate, call.words[what], call.words))
    finally:
        line.clear()


def solve_all(
    call: Call, sweep: Sweep, shared: Shared, store: Store, executor: Executor
) -> bool:
    """Solve what the store has not yet; whether all is done, or Ctrl-C came."""
    answering = {name: one for name, one in versions().items() if name in ANSWERING}
    missing = store.begin(
        wanted_runs(sweep, shared, answering), versions(), described(sweep)
    )
    tell(
        call.words(
            "sweep_begins",
            path=call.path,
            count=missing.wanted,
            done=missing.finished,
            missing=len(missing.runs),
        )
    )
    parcel = Parcel.of(shared)
    with rate_line(call, "sweep_runs") as watch:
        done = solve_missing(store, missing, parcel, executor, watch)
    if not done:
        kept = store.finished
        tell(call.words("sweep_stopped", done=kept, count=missing.wanted))
    return done


def described(sweep: Sweep) -> dict[str, object]:
    """What the store says of the sweep itself."""
    inputs = {name: h for base in sweep.bases for name, h in base.inputs.items()}
    return {
        "name": sweep.name,
        "file": sweep.file,
        "title": dict(sweep.title),
        "scenarios": [base.name for base in sweep.bases],
        "entries": list(sweep.entries),
        "samples": sweep.samples,
        "method": sweep.method,
        "seed": sweep.seed,
        "inputs": inputs,
    }


def share_asked(option: str, text: str) -> float:
    """A share as the command line has it; raises SettingsError naming the option."""
    try:
        value = parse_quantity(text, Dimension.SHARE)
    except ValueError as error:
        message = Sentence(
            "{option} {text}: {error}", option=option, text=text, error=error
        )
        raise SettingsError(message) from None
    if not 0 <= value < 1:
        message = Sentence(
            "{option} {text}: a share from 0 to less than 100% is expected.",
            option=option,
            text=text,
        )
        raise SettingsError(message)
    return value
