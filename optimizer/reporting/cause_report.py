"""Which entries make which actions change, for the terminal."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType

from optimizer.analysis.causes_of_changes import Causes
from optimizer.analysis.comparison import Change
from optimizer.reading.switched import Difference
from optimizer.reporting.compare_record import Comparison, letter
from optimizer.reporting.deeds import Deeds, row_of
from optimizer.reporting.override_words import changes_no_plan
from optimizer.reporting.plain_text import short_place
from optimizer.reporting.tables.compared import area_is_estimate
from optimizer.reporting.terminal import table

_LEFT = "left"
_MOST_LETTERS = 60
"""Of what was written: an item of a list may be long."""


def cause_report(comparison: Comparison, deeds: Deeds) -> Iterator[RenderableType]:
    """For every other scenario the entries that change an action, in order."""
    words = deeds.words
    first = comparison.places[0]
    for place, causes in sorted(comparison.causes.items()):
        other = comparison.runs[place].contender
        assert other is not None
        told = _Told(comparison, place, deeds)
        pair = {"first": letter(first), "other": letter(place)}
        columns = [(words[f"compare_{key}"], _LEFT) for key in ("entry", "changes")]
        rows = [
            [told.entries(step.entries), told.changes(step.changes)]
            for step in causes.switches
            if step.changes
        ]
        if rows:
            yield table(words("title_compare_causes", **pair), columns, rows)
        elif not causes.left:
            yield words("compare_no_cause", **pair)
        besides = list(told.besides(causes, pair))
        yield from besides
        if besides or not rows:
            yield ""
    if comparison.causes:
        yield words["compare_order"]
        yield ""


class _Told:
    """Entries and changes between the first scenario and another."""

    def __init__(self, comparison: Comparison, place: int, deeds: Deeds) -> None:
        runs = (comparison.runs[comparison.places[0]], comparison.runs[place])
        self.sides = [run.contender for run in runs]
        self.deeds = deeds

    def entries(self, entries: Sequence[Difference]) -> str:
        """Where, which entry, from what to what; several that go together."""
        told = [
            f"{short_place(one.origin)}\n{one.entry}:\n{self._written(one)}"
            for one in entries
        ]
        return f"\n{self.deeds.words['compare_together']}\n".join(told)

    def changes(self, changes: Sequence[Change], indent: str = "") -> str:
        return "\n".join(f"{indent}{self._change(one)}" for one in changes)

    def besides(
        self, causes: Causes[Difference], pair: Mapping[str, str]
    ) -> Iterator[str]:
        """What changes nothing, what has no cause, and where the way broke off."""
        words = self.deeds.words
        # That titles change nothing goes without saying.
        idle = [one for one in causes.idle if not changes_no_plan(one.entry)]
        if idle:
            yield words("compare_idle", entries=_names(idle))
        if causes.equally_good:
            yield words("compare_equally_good", **pair)
            yield self.changes(causes.equally_good, indent="  ")
        if causes.left:
            why = "compare_stopped" if causes.interrupted else "compare_unsolved"
            yield words(why, entries=_names(causes.left))

    def _change(self, change: Change) -> str:
        shaky = any(
            side is not None and area_is_estimate(side, change.cluster)
            for side in self.sides
        )
        before = row_of(change.before, estimate=shaky)
        after = row_of(change.after, estimate=shaky)
        return f"{change.cluster}  {self.deeds.changed(before, after)}"

    def _written(self, one: Difference) -> str:
        missing = self.deeds.words["compare_missing"]
        old, new = (
            missing if text is None else _shortened(text) for text in (one.old, one.new)
        )
        return f"{old} → {new}"


def _names(entries: Sequence[Difference]) -> str:
    """The entries, with the place of those whose name tells them not apart."""
    times = Counter(one.entry for one in entries)
    return ", ".join(
        f"{one.entry} ({short_place(one.origin)})"
        if times[one.entry] > 1
        else one.entry
        for one in entries
    )


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _MOST_LETTERS else f"{flat[: _MOST_LETTERS - 1]}…"
