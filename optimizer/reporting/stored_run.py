"""A run kept in its folder, so that reports can be made of it at any time.

It holds the scenario as read, what came out and how that was asked for: no report needs
the case's files again, nor a solver, and all of them tell what the run found even if
the tables have changed since.
"""

import gzip
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from optimizer.errors import InputError, Origin, Problem
from optimizer.reporting.record import Run
from optimizer.sentence import Sentence

if TYPE_CHECKING:
    from pydantic import TypeAdapter

RECORD = "record.json.gz"
FORM = 1
"""Raised whenever what is kept changes, so that an older record is known as such."""

_MOST_NAMED = 5

MOST_BYTES = 400_000_000
"""Unpacked. A nation of 1,704 clusters has 8 million."""


@dataclass(frozen=True, slots=True)
class _Kept:
    form: int
    run: Run


@dataclass(frozen=True, slots=True)
class _Form:
    """The beginning of a record: all that is read of it before its form is known."""

    form: int


def run_as_bytes(run: Run) -> bytes:
    """The record: the same run gives the same bytes.

    Left out are the seconds that were spent and the rows that the search found: no
    report tells the first, and nothing but a search needs the others.
    """
    kept = _Kept(FORM, _timeless(run))
    plain = _in_order(_adapter().dump_python(kept))
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    # Times of packing would make every record another one.
    return gzip.compress(text.encode(), mtime=0)


def _in_order(value: object) -> object:
    """The same with sets as sorted lists: Python keeps them in another order each time.

    What is no finite number stays one, which JSON by the book has no word for.
    """
    if isinstance(value, dict):
        return {key: _in_order(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_in_order(one) for one in value]
    if isinstance(value, frozenset | set):
        return sorted(map(str, value))
    return value


def stored_run(folder: Path) -> Run:
    """The run whose results lie in a folder.

    Raises InputError if there is no record, it is damaged, or another version of this
    program wrote it.
    """
    path = folder / RECORD
    if not path.is_file():
        raise InputError([without_record(folder)])
    try:
        return _read(path)
    except (OSError, EOFError, ValueError, TypeError, zlib.error) as error:
        if isinstance(error, InputError):
            raise
        raise _unreadable(
            path, Sentence("the record is damaged, or was changed.")
        ) from error


def _read(path: Path) -> Run:
    from pydantic import TypeAdapter

    with gzip.open(path) as packed:
        content = packed.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        message = Sentence(
            "the record has more than {most_bytes} million bytes.",
            most_bytes=MOST_BYTES // 1000000,
        )
        raise _unreadable(path, message)
    form = TypeAdapter(_Form).validate_json(content).form
    if form != FORM:
        raise _unreadable(
            path, Sentence("another version of this program wrote the record.")
        )
    return _adapter().validate_json(content).run


def without_record(folder: Path) -> Problem:
    """What is there instead of results, what was expected, and what to do."""
    return Problem(Origin(str(folder)), *_instead(folder))


def _instead(folder: Path) -> tuple[str, str, str]:
    expected = Sentence(
        "a folder that `optimizer run`, `sweep` or `frontier --out` wrote"
    )
    if not folder.exists():
        return Sentence("there is no such folder."), expected, ""
    if not folder.is_dir():
        return Sentence("this is a file."), expected, ""
    if (folder / "conflict.json").is_file():
        what = Sentence("no plan exists in this result: there is nothing to report.")
        return (
            what,
            expected,
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
    return Sentence("no results with a plan were kept here."), expected, hint


def _unreadable(
    path: Path,
    what: str,
    expected: str = "",
    hint: str = Sentence("Run the scenario again."),
) -> Exception:
    return InputError([Problem(Origin(str(path)), what, expected, hint)])


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


@cache
def _adapter() -> "TypeAdapter[_Kept]":
    from pydantic import TypeAdapter

    return TypeAdapter(_Kept)
