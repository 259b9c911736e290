"""Why no plan exists, in sentences: the conflict, then what would help."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from optimizer.analysis.explained import Explained
from optimizer.analysis.repairs import Repair
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.causes import Cause
from optimizer.reporting.cause_words import cause_text
from optimizer.reporting.entry_words import EntryWords
from optimizer.reporting.numbers import plain
from optimizer.reporting.placed import placed
from optimizer.reporting.plain_text import short_place
from optimizer.reporting.words import Words

MOST_ENTRIES = 20
"""Entries, rows and repairs beyond that are in conflict.json."""

MOST_CLUSTERS = 3
"""So many clusters are told for which nothing is left."""

MOST_CAUSES = 6


def conflict_report(scenario: Scenario, explained: Explained, words: Words) -> str:
    """All that is known of a conflict, a line for each entry and each repair."""
    report = _Report(scenario, explained, words, EntryWords(scenario, words))
    parts = (
        report.conflict(),
        report.causes(),
        report.besides(),
        report.repairs(),
        report.doubts(),
    )
    return "\n".join(line for part in parts for line in part)


@dataclass(frozen=True, slots=True)
class _Report:
    scenario: Scenario
    explained: Explained
    words: Words
    entries: EntryWords

    def conflict(self) -> Iterator[str]:
        found, words = self.explained, self.words
        count = len(found.conflict)
        if found.rows:
            yield words["conflict_rows"]
            told = [
                (self.scenario.cluster_of[one].origin, self.entries.texts.named(one))
                for one in found.rows
            ]
        else:
            if not count:
                yield words["conflict_unknown"]
            elif not found.minimal:
                yield words("conflict_within", count=count)
            elif count == 1:
                yield words["conflict_one"]
            else:
                yield words("conflict_several", count=count)
            told = [(one.origin, self.entries.asks(one)) for one in found.conflict]
        yield from self._placed(told)

    def _placed(self, told: Sequence[tuple[Origin, str]]) -> Iterator[str]:
        """Lines with the place of each entry before what it asks."""
        yield from placed(told[:MOST_ENTRIES])
        yield from self._more(len(told))

    def _more(self, count: int) -> Iterator[str]:
        if count > MOST_ENTRIES:
            yield "  " + self.words("conflict_more", count=count - MOST_ENTRIES)

    def causes(self) -> Iterator[str]:
        """For clusters for which nothing is left: what closed which pathways."""
        if not self.explained.minimal:
            return
        for name, causes in list(self.explained.blocked.items())[:MOST_CLUSTERS]:
            yield self.words("conflict_causes", cluster=self.entries.texts.named(name))
            for cause in causes[:MOST_CAUSES]:
                yield f"  - {_told(cause, self.words)}"
        if self.explained.rows:
            yield self.words["conflict_mend_rows"]

    def besides(self) -> Iterator[str]:
        """Further conflicts: whoever resolves the first meets them next."""
        for other in self.explained.besides[:MOST_CLUSTERS]:
            key = "besides_one" if len(other) == 1 else "besides_several"
            yield self.words(key, count=len(other))
            yield from self._placed([(e.origin, self.entries.asks(e)) for e in other])

    def repairs(self) -> Iterator[str]:
        found, words = self.explained, self.words
        if found.repairs:
            if found.together == 1:
                yield words["repairs_one"]
            else:
                yield words("repairs_several", count=found.together)
        elif not found.cut_short and not found.rows:
            yield words["repairs_none"]
        for number, repair in enumerate(found.repairs[:MOST_ENTRIES], start=1):
            yield f"{number:3d}. {self._repair(repair)}"
        yield from self._more(len(found.repairs))
        if found.capped:
            yield words["repairs_capped"]

    def _repair(self, repair: Repair) -> str:
        words = self.words
        text = ""
        for change in repair.changes:
            place = short_place(change.entry.origin)
            one = f"{self.entries.change(change)} [{place}]"
            text = words("repair_and", first=text, then=one) if text else one
        if repair.objective is None:
            return text
        objective = plain(repair.objective, words, 2)
        return words("repair_earns", text=text, objective=objective)

    def doubts(self) -> Iterator[str]:
        if self.explained.interrupted:
            yield self.words["explain_interrupted"]
        elif self.explained.cut_short:
            yield self.words["explain_time"]
        elif not self.explained.proved:
            yield self.words["explain_unproved"]


def _told(cause: Cause, words: Words) -> str:
    text = cause_text(cause, words)
    return f"{text} [{short_place(cause.origin)}]" if cause.origin else text
