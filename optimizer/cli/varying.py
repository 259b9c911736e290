"""One scenario solved again and again with other means."""

import sys
from dataclasses import dataclass

from optimizer.analysis.frontier import Frontier, frontier_of
from optimizer.analysis.varied import Means, means_of, places
from optimizer.cli.curve_call import CurveCall
from optimizer.cli.exactness import as_asked
from optimizer.cli.exits import Ended, ExitCode
from optimizer.cli.grid import Grid
from optimizer.cli.messages import show, show_json, tell, tell_problems, tell_raw
from optimizer.domain.scenario import Scenario
from optimizer.errors import SettingsError
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.scenario import read_scenario
from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.charts.frontier import frontier_chart
from optimizer.reporting.frontier_report import (
    frontier_as_json,
    frontier_report,
    means_named,
)
from optimizer.reporting.kept_charts import FRONTIER
from optimizer.reporting.progress import ProgressLine
from optimizer.reporting.tables.frontier import frontier_action_table, frontier_table
from optimizer.reporting.words import Words
from optimizer.sentence import Sentence, joined


@dataclass(frozen=True, slots=True)
class Call(CurveCall):
    """What one call of `frontier --vary` asks for."""

    NAME = "frontier"
    CHARTS = FRONTIER

    vary: str
    grid: Grid
    nested: bool


def vary_one(call: Call) -> Ended:
    """Draw the curve of a scenario, show it, and write what is asked for."""
    reading = read_scenario(call.path)
    tell_problems(reading.warnings)
    scenario = reading.scenario
    means = named_means(scenario, call.vary)
    grid = call.grid
    where = places(means, grid.low, grid.high, grid.steps, scaled=grid.scaled)
    call.check_files()
    line = ProgressLine(tell_raw, call.words, sys.stderr.isatty())
    settings = as_asked(scenario, call.settings)
    try:
        found = frontier_of(scenario, where, settings, line, nested=call.nested)
    finally:
        line.clear()
    code, message = _ending(found)
    if message:
        tell(joined((call.path, message), ": "))
    if call.as_json:
        about = {"exit": int(code), "scenario": call.path}
        told = {"message": message} if message else {}
        problems = [problem.as_json() for problem in reading.warnings]
        answer = frontier_as_json(means, found)
        show_json({**about, **told, "problems": problems, **answer})
    elif found.points:
        show(frontier_report(scenario, means, found, call.words.of(scenario)))
    if found.points and call.out is not None:
        _write(call, scenario, means, found)
    return Ended(code, reading.warnings)


def named_means(scenario: Scenario, name: str) -> Means:
    """What can be varied under this name; raises SettingsError with what there is."""
    known = means_of(scenario)
    if not known:
        message = Sentence(
            "--vary {name}: this scenario has no budget, no demand and no "
            "limit with an id, so nothing can be varied. Give a limit an "
            "id.",
            name=name,
        )
        raise SettingsError(message)
    if name not in known:
        parts = [
            Sentence(
                '--vary {name}: there is no "{name}" that can be varied. Expected one '
                "of {known}.",
                name=name,
                known=", ".join(known),
            ),
            did_you_mean(name, known),
        ]
        if any(not limit.id for limit in scenario.limits):
            parts.append(Sentence("A limit needs an id to be varied."))
        raise SettingsError(joined(parts))
    if len(known[name]) > 1:
        message = Sentence(
            '--vary {name}: several things are called "{name}". Give the '
            "limit another id, or the fund another name.",
            name=name,
        )
        raise SettingsError(message)
    return known[name][0]


def _ending(found: Frontier) -> tuple[ExitCode, str]:
    """The exit code, and what to say where no point has a plan."""
    if any(point.worth for point in found.points):
        return ExitCode.DONE, ""
    if found.interrupted:
        return ExitCode.NOT_IN_TIME, Sentence("stopped before a plan was found.")
    if all(point.outcome.status == "infeasible" for point in found.points):
        return ExitCode.NO_PLAN, (
            Sentence(
                "no plan exists at any of these points: one may farther away, "
                "or something else stands in the way. `optimizer run` says "
                "which entries contradict each other and what would help."
            )
        )
    return ExitCode.NOT_IN_TIME, (
        Sentence(
            "no plan was found at any point in the time allowed, though one "
            "may exist. Allow more with --time-limit."
        )
    )


def _write(call: Call, scenario: Scenario, means: Means, found: Frontier) -> None:
    points = frontier_table(means, found)

    def drawn(words: Words) -> Chart | None:
        return frontier_chart(points, means_named(means, words), words)

    call.write(scenario, points, frontier_action_table(scenario, found), drawn)
