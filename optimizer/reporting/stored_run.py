"""A run kept in its folder, so that reports can be made of it at any time.

It holds the scenario as read, what came out and how that was asked for: no report needs
the case's files again, nor a solver, and all of them tell what the run found even if
the tables have changed since.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from optimizer.errors import InputError, Origin, Problem
from optimizer.reading.nearest import did_you_mean
from optimizer.reporting.kept_file import KeptFile
from optimizer.reporting.kept_sentences import kept_problems, told_again
from optimizer.reporting.record import Run
from optimizer.sentence import Sentence

RECORD = "record.json.gz"
_MOST_NAMED = 5

MOST_BYTES = 400_000_000
"""Unpacked. A nation of 1,704 clusters has 8 million."""


@dataclass(frozen=True, slots=True)
class _Kept:
    form: int
    run: Run
    warnings: list[dict[str, Any]]


FILE = KeptFile(
    _Kept,
    form=1,
    most_bytes=MOST_BYTES,
    too_large=Sentence(
        "the record has more than {most_bytes} million bytes.",
        most_bytes=MOST_BYTES // 1_000_000,
    ),
    other_form=Sentence("another version of this program wrote the record."),
    damaged=Sentence("the record is damaged, or was changed."),
    again=Sentence("Run the scenario again."),
)


def run_as_bytes(run: Run) -> bytes:
    """The record: the same run gives the same bytes.

    Left out are the seconds that were spent and the rows that the search found: no
    report tells the first, and nothing but a search needs the others.
    """
    warnings = kept_problems(run.reading.warnings)
    return FILE.packed(_Kept(FILE.form, _timeless(run), warnings))


def stored_run(folder: Path) -> Run:
    """The run whose results lie in a folder.

    Raises InputError if there is no record, it is damaged, or another version of this
    program wrote it.
    """
    path = folder / RECORD
    if not path.is_file():
        raise InputError([without_record(folder)])
    with FILE.telling(path):
        kept = FILE.unpacked(path)
        reading = kept.run.reading
        warnings = told_again(reading.warnings, kept.warnings)
        return replace(kept.run, reading=replace(reading, warnings=warnings))


def without_record(folder: Path) -> Problem:
    """What is there instead of results, what was expected, and what to do."""
    return Problem(Origin(str(folder)), *_instead(folder))


def _instead(folder: Path) -> tuple[str, str, str]:
    expected = Sentence(
        "a folder that `optimizer run`, `sweep` or `frontier --out` wrote"
    )
    if not folder.exists():
        near = [one for one in folder.parent.glob("*") if (one / RECORD).is_file()]
        hint = did_you_mean(str(folder), map(str, near))
        return Sentence("there is no such folder."), expected, hint
    if not folder.is_dir():
        return Sentence("this is a file."), expected, ""
    if (folder / "conflict.json").is_file():
        what = Sentence("no plan exists in this result: there is nothing to report.")
        return (
            what,
            Sentence("a result with a plan"),
            Sentence("Its conflict.json says which entries are in the way."),
        )
    within = sorted(one.parent.name for one in folder.glob(f"*/{RECORD}"))
    if within:
        named = ", ".join(str(folder / name) for name in within[:_MOST_NAMED])
        return (
            Sentence("holds no run itself."),
            expected,
            Sentence("Such are in it: {named}.", named=named),
        )
    hint = Sentence("Run the scenario: `optimizer run SCENARIO` writes such a folder.")
    if (folder / "summary.json").is_file():
        what = Sentence(
            "the file {record} is missing, of which reports are made.", record=RECORD
        )
        return what, expected, hint
    return Sentence("no results with a plan were kept here."), expected, hint


def _timeless(run: Run) -> Run:
    others = run.alternatives
    if others is not None:
        outcomes = tuple(
            replace(one, seconds=_zeros(one.seconds), cuts=())
            for one in others.outcomes
        )
        others = replace(others, outcomes=outcomes)
    ranking = run.ranking and replace(run.ranking, seconds=0.0)
    outcome = replace(run.outcome, seconds=_zeros(run.outcome.seconds), cuts=())
    return replace(
        run, outcome=outcome, read_seconds=0.0, ranking=ranking, alternatives=others
    )


def _zeros(seconds: Mapping[str, float]) -> dict[str, float]:
    return dict.fromkeys(seconds, 0.0)
