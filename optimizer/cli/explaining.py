"""One cluster of one scenario, explained."""

import sys
import time
from dataclasses import dataclass

from optimizer.analysis.explanation import explain
from optimizer.cli.exactness import as_asked, as_ranked
from optimizer.cli.exits import Ended, ExitCode
from optimizer.cli.messages import show, show_json, tell, tell_problems, tell_raw
from optimizer.cli.named_cluster import named_cluster
from optimizer.cli.running import WORTH_SHARING_S
from optimizer.cli.without_plan import stopped_before_a_plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import OpenPathways, open_pathways
from optimizer.reading.scenario import read_scenario
from optimizer.reporting.explain_json import explain_as_json
from optimizer.reporting.explain_no_plan import without_plan_told
from optimizer.reporting.explain_report import explain_report
from optimizer.reporting.progress import ProgressLine
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words
from optimizer.sentence import Sentence
from optimizer.settings import Settings
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve

SOLVES = 20
"""About how many solves flip points take."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one call of `explain` asks for."""

    path: str
    cluster: str
    settings: Settings
    flips: bool
    as_json: bool


def explain_one(asked: Asked) -> Ended:
    """Solve the scenario, explain the cluster and show it.

    Raises InputError if the scenario is wrong, SettingsError if it has no such cluster.
    """
    started = time.perf_counter()
    reading = read_scenario(asked.path)
    read_seconds = time.perf_counter() - started
    scenario = reading.scenario
    name = named_cluster(scenario, asked.cluster)
    tell_problems(reading.warnings)
    settings = as_asked(scenario, asked.settings)
    if "gap" not in asked.settings.asked:
        settings = as_ranked(scenario, settings)
    words = Words(asked.settings.language).of(scenario)
    opened = open_pathways(scenario)
    line = ProgressLine(tell_raw, words, sys.stderr.isatty())
    try:
        outcome = solve(scenario, settings, line)
        if outcome.plan is None:
            line.clear()
            return _without_plan(asked, scenario, outcome, settings, opened, name)
        work = outcome.seconds["solve"] * SOLVES
        processes = asked.settings.workers if work > WORTH_SHARING_S else 1
        explained = explain(
            scenario,
            outcome,
            opened,
            name,
            settings,
            line,
            flips=asked.flips,
            processes=processes,
        )
    finally:
        line.clear()
    run = Run(reading, outcome, settings, {"language": words.language}, read_seconds)
    if asked.as_json:
        show_json({"exit": int(ExitCode.DONE), **explain_as_json(run, explained)})
    else:
        show(explain_report(run, explained, words))
    return Ended(ExitCode.DONE, reading.warnings)


def _without_plan(
    asked: Asked,
    scenario: Scenario,
    outcome: Outcome,
    settings: SolveSettings,
    opened: OpenPathways,
    name: str,
) -> Ended:
    """Say that there is nothing to explain, and whether the cluster is why."""
    code = ExitCode.NOT_IN_TIME
    if outcome.status == "infeasible":
        code = ExitCode.NO_PLAN
        words = Words(asked.settings.language).of(scenario)
        lines = [words("no_plan", path=asked.path)]
        lines += without_plan_told(scenario, opened, name, words)
        message = "\n".join(lines)
    elif outcome.interrupted:
        message = stopped_before_a_plan(asked.path)
    else:
        message = Sentence(
            "{path}: no plan was found in {seconds:g} s, though one may exist. Allow "
            "more with --time-limit.",
            path=asked.path,
            seconds=settings.time_limit_s,
        )
    tell(message)
    return Ended(code, message=message)
