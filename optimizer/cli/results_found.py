"""What lies in the folders of results that a report is to tell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from optimizer.errors import InputError, Origin, Problem
from optimizer.reporting.content.reported import Reported
from optimizer.reporting.kept_charts import KeptCharts, has_charts, stored_charts
from optimizer.reporting.record import Run
from optimizer.reporting.stored_run import RECORD, stored_run, without_record
from optimizer.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Found:
    """The results, and the folders that hold the runs among them."""

    reported: Reported
    of_runs: tuple[Path, ...]


def found_in(folders: Sequence[Path]) -> Found:
    """The runs kept there, and the charts of sweeps and frontiers.

    Raises InputError with what is wrong in all of them, or if there is no run.
    """
    runs: list[Run] = []
    charts: list[KeptCharts] = []
    problems: list[Problem] = []
    of_runs = [one for one in folders if (one / RECORD).is_file()]
    for folder in folders:
        try:
            if folder in of_runs:
                runs.append(stored_run(folder))
            charts += stored_charts(folder)
        except InputError as error:
            problems += error.problems
    problems += _nothing_there(folders, of_runs)
    if problems:
        raise InputError(problems)
    reported = Reported(tuple(runs), charts=tuple(charts))
    return Found(reported, tuple(of_runs))


def _nothing_there(
    folders: Sequence[Path], of_runs: Sequence[Path]
) -> Iterator[Problem]:
    empty = [one for one in folders if one not in of_runs and not has_charts(one)]
    yield from map(without_record, empty)
    if not of_runs and not empty:
        yield Problem(
            Origin(str(folders[0])),
            Sentence("only charts of sweeps or frontiers were named."),
            expected=Sentence("at least one folder that `optimizer run` wrote"),
            hint=Sentence("Name it first, and what is to be shown beside it after it."),
        )
