"""The ranges of scenarios, one after the other, and one file of them."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from optimizer.analysis.attainable import Ranges, ranges_of
from optimizer.analysis.targets import target_names
from optimizer.cli.exactness import as_asked
from optimizer.cli.exits import Ended, ExitCode, code_of_all, guarded
from optimizer.cli.messages import show, show_json, tell, tell_problems, tell_raw
from optimizer.cli.named_cluster import no_measure
from optimizer.cli.without_plan import without_plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import SettingsError
from optimizer.reading.linked.groups import grouped
from optimizer.reading.meant_names import meant_column
from optimizer.reading.scenario import read_scenario
from optimizer.reporting.as_text import as_csv
from optimizer.reporting.progress import ProgressLine
from optimizer.reporting.range_report import range_report, ranges_as_json
from optimizer.reporting.single_file import check_file, replace_file
from optimizer.reporting.words import Words
from optimizer.sentence import Sentence, joined
from optimizer.settings import Settings


@dataclass(frozen=True, slots=True)
class Call:
    """What one call of `ranges` asks for, beside the scenarios."""

    settings: Settings
    names: tuple[str, ...]
    by: str | None
    out: str | None
    as_json: bool
    debug: bool

    @property
    def words(self) -> Words:
        return Words(self.settings.language)


@dataclass(slots=True)
class _One:
    """One scenario of the call, and what a program reads about it."""

    path: str
    call: Call
    interrupted: bool = False
    answer: dict[str, object] = field(default_factory=dict)

    def run(self) -> Ended:
        reading = read_scenario(self.path)
        tell_problems(reading.warnings)
        scenario = reading.scenario
        found = self._found(scenario)
        self.interrupted = found.interrupted
        self.answer = ranges_as_json(scenario, found)
        if found.best.plan is None:
            code, message = without_plan(
                scenario, found.best, self.path, self.call.words
            )
            tell(message)
            return Ended(code, reading.warnings, message)
        if not self.call.as_json:
            show(range_report(scenario, found, self.call.words.of(scenario)))
        return Ended(ExitCode.DONE, reading.warnings)

    def _found(self, scenario: Scenario) -> Ranges:
        call = self.call
        names, groups = _known(scenario, call.names), _groups(scenario, call.by)
        line = ProgressLine(tell_raw, call.words, sys.stderr.isatty())
        try:
            return ranges_of(
                scenario, as_asked(scenario, call.settings), line, names, groups
            )
        finally:
            line.clear()


def range_all(paths: list[str], call: Call) -> Ended:
    """Find the ranges of every scenario; after Ctrl-C no other is begun."""
    if call.out is not None:
        check_file(Path(call.out))
    codes, answers = [], []
    for number, path in enumerate(paths, start=1):
        one = _One(path, call)
        ended = guarded(one.run, debug=call.debug, subject=path)
        codes.append(ended.code)
        problems = [problem.as_json() for problem in ended.problems]
        about = {"scenario": path, "exit": int(ended.code), "problems": problems}
        if ended.message:
            about["message"] = ended.message
        answers.append({**about, **one.answer})
        if one.interrupted and number < len(paths):
            left = len(paths) - number
            stopped = Sentence(
                "Stopped: {count} more {count:scenario was|scenarios were} not begun.",
                count=left,
            )
            tell(stopped)
            codes.append(ExitCode.FAILED)
            break
    code = code_of_all(codes)
    if call.as_json:
        show_json({"exit": int(code), "scenarios": answers})
    if call.out is not None and _written(Path(call.out), answers):
        tell(call.words("written_to", folder=call.out))
    return Ended(code)


def _written(path: Path, answers: Iterable[Mapping[str, object]]) -> bool:
    """Whether there were rows for the file."""
    rows = [
        {"scenario": answer["scenario"], **row}
        for answer in answers
        for row in answer.get("ranges", ())  # type: ignore[attr-defined]
    ]
    if rows:
        replace_file(path, as_csv(rows[0], [tuple(row.values()) for row in rows]))
    return bool(rows)


def _known(scenario: Scenario, names: tuple[str, ...]) -> tuple[str, ...]:
    known = target_names(scenario)
    for name in names:
        if name not in known:
            raise SettingsError(no_measure("--measure", name, known))
    return names


def _groups(
    scenario: Scenario, column: str | None
) -> Mapping[str, frozenset[str]] | None:
    if column is None:
        return None
    known = sorted({name for one in scenario.clusters for name in one.columns})
    if column not in known:
        what = Sentence(
            '--by {column}: "{column}" is no column of clusters. Expected one of '
            "{known}.",
            column=column,
            known=", ".join(known),
        )
        raise SettingsError(joined((what, meant_column(column, known))))
    return grouped(scenario.clusters, column)
