"""One plan made by people judged by one scenario, shown and written."""

import sys
import time
from dataclasses import dataclass
from pathlib import Path, PurePath

from optimizer.analysis.judge import Judgement, judge
from optimizer.cli.exactness import as_asked
from optimizer.cli.exits import Ended, ExitCode
from optimizer.cli.messages import show, show_json, tell_problems, tell_raw
from optimizer.cli.written import tell_written
from optimizer.errors import InputError
from optimizer.reading.people_plan import PeoplePlan, read_people_plan
from optimizer.reading.scenario import Reading, read_scenario
from optimizer.reporting.files import run_record
from optimizer.reporting.folder import check_target, replace_folder
from optimizer.reporting.judge_files import judgement_as_json, judgement_files
from optimizer.reporting.judge_report import judge_report
from optimizer.reporting.progress import ProgressLine
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words
from optimizer.settings import Settings
from optimizer.solving.settings import SolveSettings


@dataclass(frozen=True, slots=True)
class Call:
    """What one call of `judge` asks for, beside the scenario and the plan."""

    settings: Settings
    writes: bool
    as_json: bool

    @property
    def words(self) -> Words:
        return Words(self.settings.language)


def judge_one(scenario: str, plan: str, call: Call) -> Ended:
    """Read both, judge, show and, if asked, write a folder named after both."""
    started = time.perf_counter()
    reading = read_scenario(scenario)
    try:
        people = read_people_plan(plan, reading.scenario)
    except InputError as error:
        raise InputError((*reading.warnings, *error.problems)) from error
    seconds = time.perf_counter() - started
    tell_problems((*reading.warnings, *people.warnings))
    name = f"{Path(scenario).stem}-{_stem(plan)}"
    folder = call.settings.results / name
    if call.writes:
        check_target(folder, Path(scenario))
    settings = as_asked(reading.scenario, call.settings)
    words = call.words.of(reading.scenario)
    judgement = _judged(reading, people, settings, words)
    code = _code(judgement)
    answer: dict[str, object] = {
        "exit": int(code),
        "scenario": scenario,
        "plan": plan,
        "problems": [one.as_json() for one in (*reading.warnings, *people.warnings)],
        "folder": str(folder) if call.writes else None,
        **judgement_as_json(judgement, words),
    }
    if call.writes and code is not ExitCode.NOT_IN_TIME:
        run = Run(reading, judgement.best, settings, {}, seconds)
        about = {"file": plan, "sha256": people.sha256}
        files = judgement_files(judgement, {**run_record(run), "plan": about}, words)
        tell_written(folder, files, replace_folder(folder, files), words)
    if call.as_json:
        show_json(answer)
    else:
        show(judge_report(judgement, PurePath(plan).name, words))
    return Ended(code)


def _judged(
    reading: Reading, people: PeoplePlan, settings: SolveSettings, words: Words
) -> Judgement:
    line = ProgressLine(tell_raw, words, sys.stderr.isatty())
    try:
        return judge(reading.scenario, people.stated, settings, line)
    finally:
        line.clear()


def _code(judgement: Judgement) -> ExitCode:
    """A plan that breaks rules is a result; so is a scenario without any plan."""
    if judgement.plan is None:
        return ExitCode.NOT_IN_TIME
    if judgement.best.status == "infeasible":
        return ExitCode.NO_PLAN
    if judgement.best.plan is None:
        return ExitCode.NOT_IN_TIME
    return ExitCode.DONE


def _stem(plan: str) -> str:
    """The name of a plan's file, and of its sheet: `plans-Option 2`."""
    name, _, sheet = plan.partition("#")
    return f"{Path(name).stem}-{sheet}" if sheet else Path(name).stem
