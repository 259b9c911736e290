"""Published totals that the clusters table is held against: `published`."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from optimizer.domain.cluster import Cell, Cluster, number_in
from optimizer.reading.published_range import range_of
from optimizer.reading.published_total import PublishedTotal
from optimizer.reading.published_warning import warn
from optimizer.reading.schema.published import PublishedEntry
from optimizer.reading.selection import Path, Selection, Selector
from optimizer.reading.title_by_language import english_of
from optimizer.sentence import Sentence

RELATIVE = 1e-9
"""Sums of decimal fractions differ by as much from what they are on paper."""


def published_totals(
    entries: Sequence[PublishedEntry | None], selection: Selection
) -> tuple[PublishedTotal, ...]:
    """What the clusters of ``selection`` give in place of each published total.

    A total that the table contradicts is a warning, one that cannot be had an error.
    """
    found = (
        _total(entry, selection, ("published", index))
        for index, entry in enumerate(entries)
        if entry is not None
    )
    return tuple(total for total in found if total is not None)


def with_estimates(
    totals: Iterable[PublishedTotal], clusters: Mapping[str, Cluster]
) -> tuple[PublishedTotal, ...]:
    """The totals, those marked that rest on a cell which no source vouches for."""
    return tuple(
        replace(
            total,
            estimated=any(
                not clusters[one].uncertain.isdisjoint(total.columns)
                for one in total.clusters
            ),
        )
        for total in totals
    )


def _total(
    entry: PublishedEntry, selection: Selection, path: Path
) -> PublishedTotal | None:
    problems = selection.problems
    before = len(problems.errors)
    columns = {
        key: column
        for key, column in (("sum", entry.sum), ("over", entry.over))
        if column is not None
    }
    for key, column in columns.items():
        selection.known(column, (*path, key))
    chosen = selection.select(entry.where, (*path, "where"))
    rows = {one: selection.rows[one] for one in sorted(chosen)}
    for key, column in columns.items():
        _tell_text(column, rows, (*path, key), selection)
    agreeing = range_of(entry, path, selection)
    if agreeing is None or len(problems.errors) > before:
        return None
    parts = tuple(
        math.fsum(number_in(row, column) for row in rows.values())
        for column in columns.values()
    ) or (float(len(rows)),)
    found = _found(parts)
    slack = RELATIVE * max(map(abs, parts))
    total = PublishedTotal(
        columns=tuple(columns.values()),
        clusters=chosen,
        where=_written(entry.where),
        said=agreeing.said,
        is_share=agreeing.is_share,
        parts=parts,
        found=found,
        agrees=found is not None and agreeing.holds(found, slack),
        source=english_of(entry.source),
        origin=selection.locate(path),
    )
    if not total.agrees:
        warn(total, entry, problems)
    return total


def _tell_text(
    column: str,
    rows: Mapping[str, Mapping[str, Cell]],
    path: Path,
    selection: Selection,
) -> None:
    """Report the first cell of a column that is neither a number nor blank."""
    for one, row in rows.items():
        cell = row.get(column)
        if isinstance(cell, bool) or (isinstance(cell, str) and cell):
            what = Sentence("{column} of {one} is no number.", column=column, one=one)
            place = selection.locate(path)
            selection.problems.error(place, what, Sentence("a column of numbers"))
            return


def _found(parts: tuple[float, ...]) -> float | None:
    if len(parts) == 1:
        return parts[0]
    return parts[0] / parts[1] if parts[1] else None


def _written(selector: Selector | None) -> str:
    """What selects the clusters, as a planner would write it."""
    if selector is None:
        return ""
    if not isinstance(selector, dict):
        return f"id: {selector if isinstance(selector, str) else ', '.join(selector)}"
    parts = (
        f"{column}: {wanted if isinstance(wanted, str) else ', '.join(wanted)}"
        for column, wanted in selector.items()
    )
    return "; ".join(parts)
