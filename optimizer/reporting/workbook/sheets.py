"""Which sheets a workbook has, and the tables on each."""

from collections.abc import Iterator
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
            several = len(found) > 1
            every[name] = one_table(tables, words) if several else tables[0][1]
    for sheet, names in _SHEETS:
        tables_there = tuple(
            every[name] for name in names if name in every and every[name].rows
        )
        if tables_there:
            yield SheetOfTables(sheet, tables_there)
