"""Charts kept beside the tables of a sweep or frontier, in both languages.

A report shows them next to the runs without anything being solved or drawn again.
"""

import gzip
import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from optimizer.errors import InputError, Origin, Problem
from optimizer.reporting.charts.embedded import as_json
from optimizer.reporting.charts.shown_table import ShownTable
from optimizer.sentence import Sentence

if TYPE_CHECKING:
    from pydantic import TypeAdapter

SWEEP = "charts.json.gz"
FRONTIER = "frontier.charts.json.gz"
PARETO = "pareto.charts.json.gz"
FILES = (SWEEP, FRONTIER, PARETO)
"""One folder may have several: both frontiers of a scenario can be written there."""

LANGUAGES = frozenset({"vi", "en"})

FORM = 1
"""Raised whenever what is kept changes, so that older charts are known as such."""

MOST_BYTES = 100_000_000
"""Unpacked. The charts of a sweep of 60 clusters have half a million."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


@dataclass(frozen=True, slots=True)
class KeptChart:
    """A chart as in ``charts.chart.Chart``; the figure is JSON with data and layout.

    ``height`` is in pixels. ``figure`` may stand inside a page as it is.
    """

    name: str
    title: str
    finding: str
    note: str
    table: ShownTable
    height: int
    figure: str


@dataclass(frozen=True, slots=True)
class ToldCharts:
    """The charts in one language, under the title of what they are about."""

    title: str
    charts: tuple[KeptChart, ...]


@dataclass(frozen=True, slots=True)
class KeptCharts:
    """The same charts in every language."""

    told: Mapping[str, ToldCharts]


@dataclass(frozen=True, slots=True)
class _Kept:
    form: int
    kept: KeptCharts


@dataclass(frozen=True, slots=True)
class _Form:
    """The beginning of the file: all that is read of it before its form is known."""

    form: int


def charts_as_bytes(charts: KeptCharts) -> bytes:
    """The file: the same charts give the same bytes."""
    content = _adapter().dump_json(_Kept(FORM, charts))
    return gzip.compress(content, mtime=0)


def has_charts(folder: Path) -> bool:
    """Whether a sweep or frontier has left charts there."""
    return any((folder / name).is_file() for name in FILES)


def stored_charts(folder: Path) -> tuple[KeptCharts, ...]:
    """All charts that lie in a folder, those of a sweep first.

    Raises InputError if some are damaged, or another version of this program wrote
    them.
    """
    found: list[KeptCharts] = []
    problems: list[Problem] = []
    for path in (folder / name for name in FILES):
        if not path.is_file():
            continue
        try:
            found.append(_stored(path))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return tuple(found)


def _stored(path: Path) -> KeptCharts:
    try:
        return _checked(_read(path))
    except (OSError, EOFError, ValueError, RecursionError, zlib.error) as error:
        if isinstance(error, InputError):
            raise
        raise _unreadable(
            path, Sentence("the charts are damaged, or were changed.")
        ) from error


def _read(path: Path) -> KeptCharts:
    from pydantic import TypeAdapter

    with gzip.open(path) as packed:
        content = packed.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        message = Sentence(
            "the charts have more than {most_bytes} million bytes.",
            most_bytes=MOST_BYTES // 1000000,
        )
        raise _unreadable(path, message)
    if TypeAdapter(_Form).validate_json(content).form != FORM:
        raise _unreadable(
            path, Sentence("another version of this program wrote the charts.")
        )
    return _adapter().validate_json(content).kept


def _checked(kept: KeptCharts) -> KeptCharts:
    """The charts as a page may show them; raises ValueError if it must not."""
    if set(kept.told) != LANGUAGES:
        message = "a language is missing"
        raise ValueError(message)
    names = {tuple(one.name for one in told.charts) for told in kept.told.values()}
    (own,) = names if len(names) == 1 else ((None,),)
    if len(set(own)) < len(own) or not all(one and _NAME.fullmatch(one) for one in own):
        message = "the names of the charts are no names"
        raise ValueError(message)
    return KeptCharts(
        {
            language: replace(told, charts=tuple(map(_checked_chart, told.charts)))
            for language, told in sorted(kept.told.items())
        }
    )


def _checked_chart(chart: KeptChart) -> KeptChart:
    made = json.loads(chart.figure)
    if not isinstance(made, dict) or set(made) != {"data", "layout"}:
        message = "a figure is none"
        raise ValueError(message)
    wide = len(chart.table.headings)
    if not all(len(row) == wide for row in chart.table.rows) or chart.height <= 0:
        message = "a table is none"
        raise ValueError(message)
    # Written anew, so that nothing in it can be taken for a tag of the page.
    return replace(chart, figure=as_json(made))


def _unreadable(path: Path, what: str) -> InputError:
    hint = Sentence("Run the sweep or frontier again.")
    return InputError([Problem(Origin(str(path)), what, hint=hint)])


@cache
def _adapter() -> "TypeAdapter[_Kept]":
    from pydantic import TypeAdapter

    return TypeAdapter(_Kept)
