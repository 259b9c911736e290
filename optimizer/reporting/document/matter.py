"""What a document tells: the options with all their tables, and them side by side."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from optimizer.domain.pathway import Headline
from optimizer.reporting.compare_record import letter
from optimizer.reporting.content.grouped import deeds_of, groups_table
from optimizer.reporting.content.legal import law_summed, rules_table
from optimizer.reporting.content.reported import Reported, tables_beside, tables_of
from optimizer.reporting.content.table import TOTAL, ReportTable, cell_text, level_of
from optimizer.reporting.labels import title_of
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words

CHANGES = (Headline.EXPAND, Headline.REDUCE, Headline.DROP, Headline.ADD)
"""What a plan does, in the order in which the options tell of it."""

MOST_ROWS = 60
"""So many rows of a list stand in the body; an annex has all of them."""


@dataclass(frozen=True)
class Option:
    """One run; ``letter`` is empty where there is no other one."""

    run: Run
    words: Words
    letter: str

    @property
    def title(self) -> str:
        return title_of(self.run.scenario, self.words)

    @property
    def heading(self) -> str:
        """The title, with the letter that tables know the option by."""
        return f"{self.title} ({self.short})" if self.letter else self.title

    @property
    def short(self) -> str:
        """`option A`; empty where there is no other one."""
        return self.words("doc_option", letter=self.letter) if self.letter else ""

    @property
    def before_text(self) -> str:
        """`option A: `; empty where there is no other one."""
        return f"{self.short}: " if self.short else ""

    @cached_property
    def tables(self) -> Mapping[str, ReportTable]:
        found = tables_of(self.run, self.words)
        rules = rules_table(self.run, self.words)
        summed = law_summed(found["law"], self.words)
        return {**found, rules.name: rules, summed.name: summed}

    @cached_property
    def deeds(self) -> Mapping[Headline, ReportTable]:
        """By headline the clusters that have it."""
        return deeds_of(self.run, self.words, self.tables["law"])

    @cached_property
    def told_whole(self) -> tuple[Headline, ...]:
        """Changes of which the body tells every cluster: no list of them is cut."""
        return tuple(
            headline
            for headline in CHANGES
            if 0 < len(self.deeds[headline].rows) <= MOST_ROWS
        )

    @cached_property
    def law_besides(self) -> ReportTable:
        """The check against the law of all clusters that the body does not tell of."""
        table, whole = self.tables["law"], set(map(str, self.told_whole))
        rows = tuple(row for row in table.rows if row["action"] not in whole)
        notes = table.notes
        if len(rows) < len(table.rows):
            notes = (*notes, self.words["doc_law_in_body"])
        return replace(table, rows=rows, notes=notes)

    @cached_property
    def groups(self) -> ReportTable:
        """What is done with how many clusters."""
        return groups_table(self.deeds, self.words)


@dataclass(frozen=True)
class Matter:
    """All options of a document; ``words`` know the names of all of them."""

    reported: Reported
    words: Words

    @cached_property
    def options(self) -> tuple[Option, ...]:
        words, runs = self.words, self.reported.runs
        several = len(runs) > 1
        return tuple(
            Option(run, words.of(run.scenario), letter(place) if several else "")
            for place, run in enumerate(runs)
        )

    @cached_property
    def beside(self) -> Mapping[str, ReportTable]:
        return tables_beside(self.reported, self.words)

    def told_once(self, name: str) -> list[tuple[str, ReportTable]]:
        """A table of each option with whose it is; once where all have the same."""
        found = [(one.short, one.tables[name]) for one in self.options]
        first = found[0][1]
        if all(table == first for _, table in found):
            return [("", first)]
        return found


def figure(table: ReportTable, key: str, row: Row, words: Words) -> str:
    """What a table shows in a cell, for a sentence."""
    return cell_text(table.column(key), row, words)


def total_row(table: ReportTable) -> Row | None:
    """The row that sums everything up; the only one where there is one."""
    if len(table.rows) == 1:
        return table.rows[0]
    return next((row for row in table.rows if level_of(row) == TOTAL), None)
