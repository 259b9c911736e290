"""Scenarios solved one after the other and set side by side."""

import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from optimizer.analysis.causes_of_changes import Causes
from optimizer.cli.exactness import as_asked
from optimizer.cli.exits import Ended, ExitCode, code_of_all, guarded
from optimizer.cli.messages import show, show_json, tell, tell_problems, tell_raw
from optimizer.cli.pairs_compared import Begun, Pair, Pairs
from optimizer.cli.written import tell_written
from optimizer.domain.scenario import Scenario
from optimizer.errors import Problem, SettingsError
from optimizer.reading.scenario import read_scenario
from optimizer.reading.switched import Difference
from optimizer.reporting.compare_files import compare_as_json, compare_files
from optimizer.reporting.compare_record import (
    MOST_SCENARIOS,
    Compared,
    Comparison,
    letter,
)
from optimizer.reporting.compare_report import compare_report
from optimizer.reporting.folder import check_target, replace_folder
from optimizer.reporting.progress import ProgressLine
from optimizer.reporting.words import Words
from optimizer.sentence import Sentence
from optimizer.settings import Settings
from optimizer.solving.outcome import Outcome, Progress
from optimizer.solving.solve import solve

_CODES = {
    "optimal": ExitCode.DONE,
    "feasible": ExitCode.DONE,
    "infeasible": ExitCode.NO_PLAN,
    "no_solution_in_time": ExitCode.NOT_IN_TIME,
}


@dataclass(frozen=True, slots=True)
class Call:
    """What one call of `compare` asks for, beside the scenarios."""

    settings: Settings
    out: str | None
    no_causes: bool
    as_json: bool
    debug: bool

    @property
    def words(self) -> Words:
        return Words(self.settings.language)

    @property
    def options(self) -> dict[str, object]:
        """The options that shape the result."""
        found = self.settings.solve
        return {
            "solver": found.solver,
            "gap": found.gap,
            "time_limit": found.time_limit_s,
            "seed": found.seed,
            "no_causes": self.no_causes,
            "language": self.settings.language,
        }


@dataclass(slots=True)
class _Telling:
    """The progress of the whole call: every solve is a part of it."""

    line: ProgressLine
    started: float = field(default_factory=time.perf_counter)
    stage: str = ""

    def begin(self, stage: str) -> None:
        self.stage = stage
        self(Progress("", 0.0))

    def __call__(self, known: Progress) -> None:
        seconds = time.perf_counter() - self.started
        self.line(replace(known, stage=self.stage, seconds=seconds))


@dataclass(slots=True)
class _Work:
    """One comparison while it is made; ``stopped`` by Ctrl-C."""

    paths: list[str]
    call: Call
    telling: _Telling
    runs: list[Compared] = field(default_factory=list)
    causes: dict[int, Causes[Difference]] = field(default_factory=dict)
    codes: list[ExitCode] = field(default_factory=list)
    told: set[Problem] = field(default_factory=set)
    stopped: bool = False

    def solve_all(self) -> None:
        """Solve every scenario, one after the other."""
        names = _names(self.paths)
        for number, path in enumerate(self.paths, start=1):
            name = names[number - 1]
            if self.stopped:
                self.runs.append(Compared(path, name, "not_run"))
                continue
            words, count = self.call.words, len(self.paths)
            self.telling.begin(words("compare_progress", number=number, count=count))
            self.runs.append(self._solved(path, name))

    def _solved(self, path: str, name: str) -> Compared:
        found: list[Compared] = []

        def work() -> Ended:
            reading = read_scenario(path)
            self.telling.line.clear()
            # Scenarios of a case share files: what is told once is told.
            tell_problems(w for w in reading.warnings if w not in self.told)
            self.told |= {*reading.warnings}
            outcome = self._search(reading.scenario)
            found.append(
                Compared(path, name, outcome.status, reading.scenario, outcome)
            )
            self.stopped = outcome.interrupted
            return Ended(_CODES[outcome.status], reading.warnings)

        try:
            ended = guarded(work, debug=self.call.debug, subject=path)
        except KeyboardInterrupt:
            self.stopped = True
            return Compared(path, name, "not_run")
        self.codes.append(ended.code)
        if found:
            return replace(found[0], problems=ended.problems)
        wrong = ended.code is ExitCode.INPUT_WRONG
        status = "wrong_input" if wrong else "failed"
        return Compared(path, name, status, None, None, ended.problems, ended.message)

    def find_causes(self) -> None:
        """Find what makes each other scenario act otherwise than the first."""
        first, *others = [i for i, run in enumerate(self.runs) if run.contender]
        pairs = {place: self._pair(first, place) for place in others}

        def begin(place: int, begun: Begun, done: int) -> None:
            words, pair = self.call.words, f"{letter(first)} → {letter(place)}"
            said = {"pair": pair, "number": begun.number, "count": begun.count}
            text = words("compare_entries", **said)
            if len(pairs) > 1:
                text = words("compare_pairs", done=done, count=len(pairs), entry=text)
            self.telling.begin(text)

        found = Pairs(pairs, begin, self.telling)
        found.find(self.call.settings.workers)
        self.causes, self.stopped = found.known, found.stopped

    def _pair(self, first: int, place: int) -> Pair:
        one, other = self.runs[first], self.runs[place]
        assert one.contender is not None
        assert other.contender is not None
        paths = one.path, other.path
        return Pair(paths, one.contender, other.contender, self.call.settings)

    def _search(self, scenario: Scenario) -> Outcome:
        return solve(scenario, as_asked(scenario, self.call.settings), self.telling)


def compare_all(paths: list[str], call: Call) -> Ended:
    """Solve all scenarios, compare them and show what was found."""
    if not 2 <= len(paths) <= MOST_SCENARIOS:
        message = Sentence(
            "{count} {count:scenario|scenarios} given: from 2 to {most} can be "
            "compared.",
            count=len(paths),
            most=MOST_SCENARIOS,
        )
        raise SettingsError(message)
    if call.out is not None:
        for path in paths:
            check_target(Path(call.out), Path(path))
    line = ProgressLine(tell_raw, call.words, sys.stderr.isatty())
    work = _Work(paths, call, _Telling(line))
    try:
        work.solve_all()
        if not call.no_causes and sum(r.contender is not None for r in work.runs) > 1:
            work.find_causes()
    finally:
        line.clear()
    if work.stopped:
        tell(Sentence("Stopped: what was found so far is shown."))
        work.codes.append(ExitCode.FAILED)
    comparison = Comparison(tuple(work.runs), work.causes, call.options)
    code = code_of_all(work.codes)
    if call.as_json:
        show_json({"exit": int(code), **compare_as_json(comparison)})
    else:
        told = [one.scenario for one in comparison.contenders]
        show(compare_report(comparison, call.words.of(*told)))
    if call.out is not None and not work.stopped:
        _write(comparison, Path(call.out), call.words)
    return Ended(code)


def _write(comparison: Comparison, folder: Path, words: Words) -> None:
    files = compare_files(comparison)
    tell_written(folder, files, replace_folder(folder, files), words)


def _names(paths: Sequence[str]) -> list[str]:
    """The names of files, or their whole paths where several have one name."""
    stems = Counter(Path(path).stem for path in paths)
    return [path if stems[Path(path).stem] > 1 else Path(path).stem for path in paths]
