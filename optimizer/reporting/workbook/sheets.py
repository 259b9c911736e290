"""Which sheets a workbook has, and the tables on each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from optimizer.reporting.compare_record import letter
from optimizer.reporting.content.reported import Reported, tables_beside, tables_of
from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.several_runs import one_table

_SHEETS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("comparison", ("compared", "actions_compared", "costs_compared")),
    ("differences", ("deeds_compared",)),
    ("recommendations", ("recommendations",)),
    ("periods", ("periods",)),
    ("register", ("register",)),
    ("measures", ("totals", "demand")),
    ("limits", ("limits",)),
    ("spending", ("paid", "kinds", "services", "funds")),
    ("links", ("links",)),
    ("alternatives", ("alternatives", "given_up", "deviations")),
    ("law", ("law",)),
    ("today", ("state", "today")),
    ("assumptions", ("assumptions",)),
    ("sources", ("quality", "published", "overrides", "sources", "inputs")),
)
"""A sheet of one long table can be filtered, and its headings stay in sight."""

_OF_CASE = frozenset(
    {"state", "today", "assumptions", "quality", "published", "sources"}
)
"""Tables of what a run has read, not of what it has found."""


@dataclass(frozen=True, slots=True)
class SheetOfTables:
    """``name`` is that of the words; every table has a row."""

    name: str
    tables: tuple[ReportTable, ...]


def sheets_of(reported: Reported, words: Words) -> Iterator[SheetOfTables]:
    """The sheets in order, without those of which nothing is known."""
    found = [tables_of(run, words) for run in reported.runs]
    every = dict(tables_beside(reported, words))
    for name in found[0]:
        tables = [
            (letter(place), tables[name])
            for place, tables in enumerate(found)
            if tables[name].rows
        ]
        if tables:
            every[name] = _told_once(name, found) or one_table(tables, words)
    for sheet, names in _SHEETS:
        tables_there = tuple(
            every[name] for name in names if name in every and every[name].rows
        )
        if tables_there:
            yield SheetOfTables(sheet, tables_there)


def _told_once(
    name: str, found: Sequence[Mapping[str, ReportTable]]
) -> ReportTable | None:
    """The table as it is where there is one run, or all have read the same case."""
    first = found[0][name]
    same = name in _OF_CASE and all(tables[name] == first for tables in found)
    return first if same or len(found) == 1 else None
