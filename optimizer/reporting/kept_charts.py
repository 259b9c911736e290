"""Charts kept beside the tables of a sweep or frontier, in both languages.

A report shows them next to the runs without anything being solved or drawn again.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from optimizer.errors import InputError, Problem
from optimizer.reporting.charts.embedded import as_json
from optimizer.reporting.charts.shown_table import ShownTable
from optimizer.reporting.kept_file import KeptFile
from optimizer.sentence import Sentence

SWEEP = "charts.json.gz"
FRONTIER = "frontier.charts.json.gz"
PARETO = "pareto.charts.json.gz"
FILES = (SWEEP, FRONTIER, PARETO)
"""One folder may have several: both frontiers of a scenario can be written there."""

LANGUAGES = frozenset({"vi", "en"})

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


FILE = KeptFile(
    _Kept,
    form=1,
    most_bytes=MOST_BYTES,
    too_large=Sentence(
        "the charts have more than {most_bytes} million bytes.",
        most_bytes=MOST_BYTES // 1_000_000,
    ),
    other_form=Sentence("another version of this program wrote the charts."),
    damaged=Sentence("the charts are damaged, or were changed."),
    again=Sentence("Run the sweep or frontier again."),
)


def charts_as_bytes(charts: KeptCharts) -> bytes:
    """The file: the same charts give the same bytes."""
    return FILE.packed(_Kept(FILE.form, charts))


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
            with FILE.telling(path):
                found.append(_checked(FILE.unpacked(path).kept))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return tuple(found)


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
