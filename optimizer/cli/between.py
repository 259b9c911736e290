"""The frontier between measures of one scenario, shown and written."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from optimizer.analysis.knees import Bends, bends_of
from optimizer.analysis.pareto import pareto_of
from optimizer.analysis.pareto_axes import Asked, Axis, Way, axes_of
from optimizer.analysis.pareto_found import Pareto
from optimizer.analysis.targets import target_names
from optimizer.cli.curve_call import CurveCall
from optimizer.cli.exactness import as_asked
from optimizer.cli.exits import Ended, ExitCode
from optimizer.cli.messages import show, show_json, tell, tell_problems, tell_raw
from optimizer.cli.named_cluster import no_measure
from optimizer.cli.without_plan import stopped_before_a_plan, without_plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import SettingsError
from optimizer.reading.scenario import read_scenario
from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.charts.pareto import pareto_chart
from optimizer.reporting.kept_charts import PARETO
from optimizer.reporting.pareto_report import pareto_as_json, pareto_report
from optimizer.reporting.progress import ProgressLine
from optimizer.reporting.tables.pareto import (
    column_of,
    pareto_action_table,
    pareto_table,
)
from optimizer.reporting.words import Words
from optimizer.sentence import Sentence, joined

EVERY = "all"
USUAL_POINTS = {2: 11, 3: 6}
MOST_POINTS = {2: 1000, 3: 50}
"""By number of measures: of three there are as many squared."""


@dataclass(frozen=True, slots=True)
class Call(CurveCall):
    """What one call of `frontier --between` asks for."""

    NAME = "pareto"
    CHARTS = PARETO

    between: str
    points: str | None


def draw_between(call: Call) -> Ended:
    """Find the frontier of a scenario, show it, and write what is asked for."""
    asked = asked_measures(call.between)
    steps = asked_points(call.points, len(asked))
    reading = read_scenario(call.path)
    tell_problems(reading.warnings)
    scenario = reading.scenario
    axes = known_axes(scenario, asked, steps)
    call.check_files()
    line = ProgressLine(tell_raw, call.words, sys.stderr.isatty())
    settings = as_asked(scenario, call.settings)
    try:
        found = pareto_of(scenario, axes, steps, settings, line)
    finally:
        line.clear()
    code, message = _ending(scenario, found, call)
    if message:
        tell(message)
    bends = bends_of(found)
    if call.as_json:
        about = {"exit": int(code), "scenario": call.path}
        told = {"message": message} if message else {}
        problems = [problem.as_json() for problem in reading.warnings]
        answer = pareto_as_json(scenario, found, bends)
        show_json({**about, **told, "problems": problems, **answer})
    elif found.points:
        show(pareto_report(scenario, found, bends, call.words.of(scenario)))
    if found.points and call.out is not None:
        _write(call, scenario, found, bends)
    return Ended(code, reading.warnings)


def asked_measures(between: str) -> tuple[Asked, ...]:
    """The measures of `cost:min,output`, in their order; raises SettingsError."""
    asked = tuple(map(_asked, between.split(",")))
    names = [one.name for one in asked]
    if len(asked) not in USUAL_POINTS:
        message = Sentence(
            "--between {between}: two or three measures are expected, with "
            "commas between them, such as cost,output or cost,output,jobs.",
            between=between,
        )
        raise SettingsError(message)
    if len(set(names)) < len(names):
        message = Sentence(
            "--between {between}: a measure stands there twice.", between=between
        )
        raise SettingsError(message)
    return asked


def _asked(text: str) -> Asked:
    name, colon, way = text.strip().rpartition(":")
    if not colon:
        return Asked(text.strip())
    for known in get_args(Way):
        if way.strip() == known:
            return Asked(name.strip(), known)
    return Asked(text.strip())


def asked_points(points: str | None, measures: int) -> int | None:
    """How many levels from end to end, None for all; raises SettingsError."""
    if points is None:
        return USUAL_POINTS[measures]
    most = MOST_POINTS[measures]
    if points.strip() == EVERY:
        return None
    if points.strip().isdecimal() and 2 <= int(points) <= most:
        return int(points)
    message = Sentence(
        "--points {points}: a whole number from 2 to {most} is expected, "
        "or all, for measures that count whole numbers.",
        points=points,
        most=most,
    )
    raise SettingsError(message)


def known_axes(
    scenario: Scenario, asked: tuple[Asked, ...], steps: int | None
) -> tuple[Axis, ...]:
    """The axes of the measures; raises SettingsError with everything wrong in them."""
    asked = tuple(_as_named(scenario, one) for one in asked)
    faults = list(_faults(scenario, asked))
    if faults:
        raise SettingsError(joined(faults, "\n"))
    axes = axes_of(scenario, asked)
    other = [axis.measure.name for axis in axes if not axis.measure.is_count]
    if steps is None and len(other) > 1:
        message = Sentence(
            "--points all: {other} do not count in whole numbers; all "
            "points can be found only if at most one measure is so. Give a "
            "number of points, or measures such as clusters.",
            other=", ".join(other),
        )
        raise SettingsError(message)
    return axes


def _as_named(scenario: Scenario, asked: Asked) -> Asked:
    """The same, unless what looks like a way is part of a measure's name."""
    whole = f"{asked.name}:{asked.way}"
    if asked.name in scenario.measures or whole not in scenario.measures:
        return asked
    return Asked(whole)


def _faults(scenario: Scenario, asked: tuple[Asked, ...]) -> Iterator[str]:
    known = [name for name in target_names(scenario) if name in scenario.measures]
    for one in asked:
        if one.name in scenario.measures:
            continue
        name, _, way = one.name.rpartition(":")
        if name in scenario.measures:
            yield Sentence(
                '--between {asked}: "{way}" is no way to be better. Expected '
                "{name}:max or {name}:min.",
                asked=one.name,
                way=way,
                name=name,
            )
            continue
        yield no_measure("--between", one.name, known)


def _ending(scenario: Scenario, found: Pareto, call: Call) -> tuple[ExitCode, str]:
    """The exit code, and what to say where there is no point."""
    if found.points:
        return ExitCode.DONE, ""
    if found.first is None or found.interrupted:
        return ExitCode.NOT_IN_TIME, stopped_before_a_plan(call.path)
    return without_plan(scenario, found.first, call.path, call.words)


def _write(call: Call, scenario: Scenario, found: Pareto, bends: Bends) -> None:
    points = pareto_table(scenario, found, bends)
    units = {column_of(axis): axis.measure.unit for axis in found.axes}

    def drawn(words: Words) -> Chart | None:
        return pareto_chart(points, units, words)

    call.write(scenario, points, pareto_action_table(scenario, found), drawn)
