"""Tables with their rows as they stand in the files, each read once."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from optimizer.errors import Problem, Problems
from optimizer.reading.as_written import RowsAsWritten
from optimizer.reading.case import COLUMNS
from optimizer.reading.case_tables import file_of_table
from optimizer.reading.columns import TABLES
from optimizer.reading.inheritance import Chain
from optimizer.reading.nodes import locate
from optimizer.reading.records import Record, read_records
from optimizer.reading.required import report_blank
from optimizer.reading.schema.basics import TablesEntry
from optimizer.reading.tables import Row, Table, read_table


@dataclass(frozen=True, slots=True)
class TableAsRead:
    """A table, its rows by their values, and what was found wrong with them.

    ``table`` is None where there is no such file; it has no rows of its own, for what
    they hold is in ``records``, which nobody may change: copy them.
    """

    table: Table | None
    records: tuple[Record, ...]
    found: tuple[Problem, ...]

    @property
    def written(self) -> RowsAsWritten:
        """What the file says, without the places of its cells."""
        headings = self.table.headings if self.table else {}
        return RowsAsWritten(tuple(headings), tuple(one.values for one in self.records))


@dataclass(slots=True)
class KeptTables:
    """The tables read so far, each by the entry that names it and where that stands.

    Files are taken not to change meanwhile, nor to be needed again: what is known is
    given without a look at the disk.
    """

    known: dict[Hashable, TableAsRead] = field(default_factory=dict)

    def read(
        self,
        entry: TablesEntry | None,
        chain: Chain,
        case: Path | None,
        problems: Problems,
    ) -> Mapping[str, TableAsRead]:
        """The tables by name, without those whose file is not to be found.

        ``case`` is one more folder in which tables may lie.
        """
        tables: dict[str, TableAsRead] = {}
        for name in TABLES if entry is not None else ():
            text = getattr(entry, name)
            if text is None:
                continue
            place = locate(chain.root, ("tables", name))
            near = chain.file_of[place.file].parent
            rests_on = (name, text, place, near, chain.folders, case)
            if rests_on not in self.known:
                self.known[rests_on] = _as_read(name, text, chain, case)
            read = self.known[rests_on]
            problems.extend(read.found)
            if read.table is not None:
                tables[name] = read
        return tables


def _as_read(name: str, text: str, chain: Chain, case: Path | None) -> TableAsRead:
    problems = Problems()
    place = locate(chain.root, ("tables", name))
    file = file_of_table(text, place, chain, case, problems)
    if file is None:
        return TableAsRead(None, (), tuple(problems.found))
    table = read_table(file.path, file.sheet, file.shown, TABLES[name], problems)
    records = read_records(table, COLUMNS[name], problems)
    report_blank(records, TABLES[name], problems)
    # The texts of the cells are not needed again, and are most of what a table takes.
    bare = replace(table, rows=())
    kept = (replace(one, row=Row(one.row.number, {}), table=bare) for one in records)
    return TableAsRead(bare, tuple(kept), tuple(problems.found))
