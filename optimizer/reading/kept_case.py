"""What the tables of a case say, read once for all scenarios that read the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from optimizer.domain.law import Law
from optimizer.errors import Problem, Problems
from optimizer.reading.as_written import RowsAsWritten
from optimizer.reading.case import CaseData
from optimizer.reading.case_data import CaseReader
from optimizer.reading.inheritance import Chain
from optimizer.reading.kept_tables import KeptTables
from optimizer.reading.nodes import locate
from optimizer.reading.schema.reader import Entries
from optimizer.reading.tables import Table

SECTIONS = ("tables", "published", "defaults", "assume", "law", "actions")
"""The entries of a scenario on which the data of its case rests."""

KEPT = 4
"""So many cases are kept: a scenario that lies between two has a few at most."""


@dataclass(frozen=True, slots=True)
class Case:
    """The tables of a case, what they say, and what was found wrong with them.

    ``written`` has their rows before defaults and assumptions.
    """

    tables: Mapping[str, Table]
    written: Mapping[str, RowsAsWritten]
    data: CaseData
    found: tuple[Problem, ...]


def read_case(
    chain: Chain,
    entries: Entries,
    law: Law | None,
    case: Path | None,
    kept: KeptTables | None = None,
) -> Case:
    """Read the tables that a scenario names and link them among themselves.

    ``case`` is one more folder in which the tables may lie. Those ``kept`` are not read
    again.
    """
    problems = Problems()
    read = (kept or KeptTables()).read(entries.file.tables, chain, case, problems)
    tables = {name: one.table for name, one in read.items() if one.table is not None}
    reader = CaseReader(
        tables,
        {name: one.records for name, one in read.items()},
        entries,
        law,
        lambda step: locate(chain.root, step),
        problems,
    )
    data = reader.read()
    written = {name: read[name].written for name in tables}
    return Case(tables, written, data, tuple(problems.found))


@dataclass(slots=True)
class KeptCases:
    """The cases read last, each with all that it rests on, and every table.

    Files are taken not to change meanwhile.
    """

    known: list[tuple[object, Case]] = field(default_factory=list)
    tables: KeptTables = field(default_factory=KeptTables)

    def read(
        self, chain: Chain, entries: Entries, law: Law | None, case: Path | None
    ) -> Case:
        """What `read_case` gives, which see."""
        rests_on = (
            [chain.root.entries.get(name) for name in SECTIONS],
            [chain.root.key_origins.get(name) for name in SECTIONS],
            chain.root.origin,
            (entries.broken, entries.replaced),
            (chain.folders, chain.file_of, case),
        )
        for one, read in self.known:
            if one == rests_on:
                return read
        read = read_case(chain, entries, law, case, self.tables)
        self.known = [*self.known, (rests_on, read)][-KEPT:]
        return read

    def __reduce__(self) -> tuple[object, ...]:
        # Another process needs the tables; what they say it finds out as it goes.
        return KeptCases, ([], self.tables)
