"""Scenarios solved one after the other, each into its folder."""

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from optimizer.analysis.alternatives import Alternatives, find_alternatives
from optimizer.analysis.binding import MOST_STEPS, steps_until_stopped
from optimizer.analysis.explained import explain_conflict
from optimizer.analysis.prices import Ranking, price_all, with_steps
from optimizer.analysis.told import Told
from optimizer.cli.called import result_names
from optimizer.cli.exactness import as_asked, as_ranked, ranks_exactly
from optimizer.cli.exits import Ended, ExitCode, code_of_all, guarded
from optimizer.cli.messages import show, show_json, tell, tell_problems, tell_raw
from optimizer.cli.written import tell_written
from optimizer.domain.scenario import Scenario
from optimizer.errors import PlanRejected, SolverFailed
from optimizer.reading.scenario import read_scenario
from optimizer.reporting.conflict_record import conflict_record
from optimizer.reporting.conflict_report import conflict_report
from optimizer.reporting.files import conflict_files, result_files, summary
from optimizer.reporting.folder import check_target, replace_folder
from optimizer.reporting.plan_report import plan_report
from optimizer.reporting.progress import ProgressLine
from optimizer.reporting.record import Run
from optimizer.reporting.stored_run import RECORD
from optimizer.reporting.words import Words
from optimizer.sentence import Sentence
from optimizer.settings import Settings
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve

T = TypeVar("T")

_CODES = {
    "optimal": ExitCode.DONE,
    "feasible": ExitCode.DONE,
    "infeasible": ExitCode.NO_PLAN,
    "no_solution_in_time": ExitCode.NOT_IN_TIME,
}


WORTH_SHARING_S = 5.0
"""Prices that take less are found before other processes have started."""


@dataclass(frozen=True, slots=True)
class Call:
    """What one call of `run` asks for, beside the scenarios."""

    settings: Settings
    options: Mapping[str, object]
    as_json: bool
    debug: bool
    alternatives: int = 0
    differ: int = 1
    formats: tuple[str, ...] = ()
    outlines: str | None = None

    @property
    def words(self) -> Words:
        return Words(self.settings.language)


@dataclass(slots=True)
class _One:
    """One scenario of the call, and what a program reads about it."""

    path: str
    folder: Path
    call: Call
    words: Words = field(init=False)
    interrupted: bool = False
    answer: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.words = self.call.words

    def run(self) -> Ended:
        started = time.perf_counter()
        reading = read_scenario(self.path)
        seconds = time.perf_counter() - started
        tell_problems(reading.warnings)
        self.words = self.call.words.of(reading.scenario)
        check_target(self.folder, Path(self.path))
        settings = as_asked(reading.scenario, self.call.settings)
        ranks = not self.call.options["no_rank"]
        if ranks and "gap" not in self.call.settings.asked:
            settings = as_ranked(reading.scenario, settings)
        outcome = self._solved(reading.scenario, settings)
        self.interrupted = outcome.interrupted
        ranking = None
        if ranks and outcome.plan is not None and not self.interrupted:
            nothing: Ranking | None = Ranking((), 0.0)
            ranking = self._kept(
                lambda: self._priced(reading.scenario, outcome, settings), nothing
            )
            self.interrupted = ranking is None or ranking.interrupted
        alternatives = None
        if not self.interrupted:
            alternatives = self._kept(
                lambda: self._alternatives(reading.scenario, settings, outcome), None
            )
            self.interrupted = _was_stopped(alternatives)
        code = _CODES[outcome.status]
        made = Run(
            reading,
            outcome,
            settings,
            {**self.call.options, "language": self.call.settings.language},
            seconds,
            ranking,
            alternatives,
        )
        self.answer = {"folder": None, "summary": summary(made)}
        if code is ExitCode.NOT_IN_TIME:
            tell(_not_in_time(self.path, outcome, settings))
        elif code is ExitCode.NO_PLAN:
            self._explain(made)
        else:
            words, as_json = self.words, self.call.as_json
            self._write(
                result_files(made, words),
                lambda: None if as_json else show(plan_report(made, words)),
            )
        return Ended(code, reading.warnings)

    def _solved(self, scenario: Scenario, settings: SolveSettings) -> Outcome:
        line = ProgressLine(tell_raw, self.words, sys.stderr.isatty())
        try:
            return solve(scenario, settings, line)
        finally:
            line.clear()

    def _kept(self, work: Callable[[], T], instead: T) -> T:
        """What is found beside the plan; a plan is kept although that fails."""
        try:
            return work()
        except (SolverFailed, PlanRejected) as error:
            tell(self.words("left_out", path=self.path, why=str(error)))
            return instead

    def _priced(
        self, scenario: Scenario, outcome: Outcome, settings: SolveSettings
    ) -> Ranking | None:
        """The ranking; none if Ctrl-C came before there was a price."""
        line = ProgressLine(tell_raw, self.words, sys.stderr.isatty())
        chosen = self.call.settings
        work = outcome.seconds["solve"] * len(scenario.clusters)
        processes = chosen.workers if work > WORTH_SHARING_S else 1
        ranking = None
        try:
            ranking = price_all(
                scenario,
                outcome,
                settings,
                near_best=chosen.near_best,
                processes=processes,
                watch=line,
            )
            if ranking.interrupted:
                return ranking
            started = time.perf_counter()
            most = MOST_STEPS if ranks_exactly(scenario) else 0
            steps, stopped = steps_until_stopped(
                scenario, outcome, settings, Told(line), most=most
            )
            seconds = time.perf_counter() - started
            return with_steps(ranking, steps, seconds, interrupted=stopped)
        except KeyboardInterrupt:  # between two searches: what is there is kept
            return ranking and replace(ranking, interrupted=True)
        finally:
            line.clear()

    def _alternatives(
        self, scenario: Scenario, settings: SolveSettings, best: Outcome
    ) -> Alternatives | None:
        """As many other plans as were asked for; None if none were."""
        asked, differ = self.call.alternatives, self.call.differ
        if not asked or best.plan is None:
            return None
        line = ProgressLine(tell_raw, self.words, sys.stderr.isatty())
        try:
            return find_alternatives(scenario, best, settings, asked, differ, line)
        finally:
            line.clear()

    def _explain(self, made: Run) -> None:
        """Say why no plan exists, and write it; Ctrl-C keeps what is known by then."""
        words = self.words
        line = ProgressLine(tell_raw, words, sys.stderr.isatty())
        tell(words("no_plan", path=self.path))
        try:
            explained = explain_conflict(
                made.scenario,
                as_asked(made.scenario, self.call.settings),
                line,
                lambda part, solves: words(f"looking_{part}", solves=solves),
            )
        finally:
            line.clear()
        self.interrupted = explained.interrupted
        self.answer["conflict"] = conflict_record(made.scenario, explained)
        report = conflict_report(made.scenario, explained, words)
        self._write(conflict_files(made, explained), lambda: tell(report))

    def _write(
        self, files: Mapping[str, str | bytes], report: Callable[[], None]
    ) -> None:
        kept = replace_folder(self.folder, files)
        self.answer["folder"] = str(self.folder)
        report()
        tell_written(self.folder, files, kept, self.words)


def run_all(paths: list[str], call: Call) -> Ended:
    """Run every scenario; Ctrl-C ends the search at hand and starts no other."""
    names = result_names(paths)
    codes, answers = [], []
    for number, path in enumerate(paths, start=1):
        one = _One(path, call.settings.results / names[path], call)
        ended = guarded(one.run, debug=call.debug, subject=path)
        codes.append(ended.code)
        problems = [problem.as_json() for problem in ended.problems]
        about = {"scenario": path, "exit": int(ended.code), "problems": problems}
        if ended.message:
            about["message"] = ended.message
        answers.append({**about, **one.answer})
        if one.interrupted and number < len(paths):
            tell(_not_run(len(paths) - number))
            codes.append(ExitCode.FAILED)
            break
    if call.formats:
        codes.append(guarded(partial(_report, answers, call), debug=call.debug).code)
    code = code_of_all(codes)
    if call.as_json:
        show_json({"exit": int(code), "scenarios": answers})
    return Ended(code)


def _report(answers: Sequence[dict[str, object]], call: Call) -> Ended:
    """The reports of every plan written, and of all of them together."""
    # Heavy, and seldom asked for.
    from optimizer.cli.reporting import report_runs

    folders = [Path(str(one["folder"])) for one in answers if one.get("folder")]
    written = [one for one in folders if (one / RECORD).is_file()]
    together = call.settings.results
    report_runs(written, together, call.formats, call.outlines, call.words)
    return Ended(ExitCode.DONE)


def _was_stopped(alternatives: Alternatives | None) -> bool:
    return alternatives is not None and alternatives.ending == "interrupted"


def _not_run(count: int) -> str:
    return Sentence(
        "Stopped: {count} {count:scenario was|scenarios were} not run.", count=count
    )


def _not_in_time(path: str, outcome: Outcome, settings: SolveSettings) -> str:
    if outcome.interrupted:
        return Sentence(
            "{path}: stopped before a plan was found. Nothing was written.", path=path
        )
    return Sentence(
        "{path}: no plan was found in {time_limit_s:g} s, though one may "
        "exist. Nothing was written. Allow more with --time-limit.",
        path=path,
        time_limit_s=settings.time_limit_s,
    )
