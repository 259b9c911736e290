"""Results told in the formats that people hand in and look at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from optimizer.cli.exits import Ended, ExitCode
from optimizer.cli.formats import MAKERS
from optimizer.cli.messages import show_json, tell, tell_problems
from optimizer.cli.results_found import found_in
from optimizer.domain.outline import Outline
from optimizer.errors import SettingsError
from optimizer.reading.outlines import read_outlines
from optimizer.reporting.content.reported import Reported
from optimizer.reporting.edited import kept_if_edited
from optimizer.reporting.record import Run
from optimizer.reporting.single_file import check_file, replace_file
from optimizer.reporting.stored_run import stored_run
from optimizer.reporting.words import Words
from optimizer.sentence import Sentence
from optimizer.settings import Settings

MOST_RESULTS = 12
"""More side by side nobody reads."""

NAME = "report"
"""What a report is called, before the ending of its format."""


@dataclass(frozen=True, slots=True)
class Call:
    """What one call asks for, beside the results."""

    settings: Settings
    formats: tuple[str, ...]
    out: str | None
    as_json: bool
    outlines: str | None = None

    @property
    def words(self) -> Words:
        return Words(self.settings.language)


def report_results(results: Sequence[str], call: Call) -> Ended:
    """Read the results, write every report asked for, and say where they are."""
    folders = _folders(results)
    found, words = found_in(folders), call.words
    target = _target(found.of_runs, call.out)
    outlines = outlines_of(call.outlines, found.reported.runs)
    reported = replace(found.reported, outlines=outlines)
    written = write_reports(reported, target, call.formats, words)
    if call.as_json:
        done = {"exit": int(ExitCode.DONE), "results": [str(one) for one in folders]}
        show_json({**done, "written": written})
    return Ended(ExitCode.DONE)


def write_reports(
    reported: Reported, folder: Path, formats: Sequence[str], words: Words
) -> list[str]:
    """Write the reports into a folder; the paths written."""
    paths = {name: folder / f"{NAME}.{name}" for name in formats}
    for path in paths.values():
        check_file(path)
    words = words.of(*(run.scenario for run in reported.runs))
    for name, path in paths.items():
        tell(words("report_making", file=path))
        made = MAKERS[name](reported, words)
        if kept := kept_if_edited(path):
            tell(
                Sentence(
                    "{path} was edited since it was made: kept as {kept}.",
                    path=path,
                    kept=kept,
                )
            )
        replace_file(path, made)
    listed = ", ".join(path.name for path in paths.values())
    tell(words("written_to", folder=f"{folder}: {listed}"))
    return [str(path) for path in paths.values()]


def report_runs(
    folders: Sequence[Path],
    together: Path,
    formats: Sequence[str],
    outlines: str | None,
    words: Words,
) -> None:
    """The reports of each run into its folder, and of several into another one."""
    runs = tuple(map(stored_run, folders))
    drawn = outlines_of(outlines, runs)
    for folder, run in zip(folders, runs, strict=True):
        write_reports(Reported((run,), outlines=drawn), folder, formats, words)
    if len(runs) > 1:
        write_reports(Reported(runs, outlines=drawn), together, formats, words)


def outlines_of(path: str | None, runs: Sequence[Run]) -> tuple[Outline, ...]:
    """Outlines of the districts of all runs; what is doubtful in the file is told."""
    if path is None:
        return ()
    districts = {one.district for run in runs for one in run.scenario.clusters}
    read = read_outlines(Path(path), districts)
    tell_problems(read.warnings)
    return read.areas


def _folders(results: Sequence[str]) -> list[Path]:
    if len(results) > MOST_RESULTS:
        message = Sentence(
            "report: {results} results were named. Expected at most "
            "{most_results}: more side by side nobody reads.",
            results=len(results),
            most_results=MOST_RESULTS,
        )
        raise SettingsError(message)
    folders = [Path(one) for one in results]
    for place, folder in enumerate(folders):
        if folder.resolve() in [one.resolve() for one in folders[:place]]:
            message = Sentence(
                "report: {folder} is named twice. Name each result once.", folder=folder
            )
            raise SettingsError(message)
    return folders


def _target(folders: Sequence[Path], out: str | None) -> Path:
    if out is not None:
        return Path(out)
    return folders[0] if len(folders) == 1 else folders[0].parent
