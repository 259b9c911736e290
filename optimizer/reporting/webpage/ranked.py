"""The ranking as the page lays it out: rows that a script sorts, filters and opens."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.reporting.alphabet import alphabetical
from optimizer.reporting.content.table import Column, ReportTable
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.webpage.both import Both, said, shown
from optimizer.reporting.webpage.laid_out import Cell, Heading, laid_out
from optimizer.reporting.words import Words
from optimizer.safe_text import printable

_BELOW = ("reason", "loss")
"""Long texts: they stand below the figures of their cluster."""

_FIRST = ("name", "rank", "action")
"""What a narrow screen shows without being moved; the name heads its row."""

VERDICTS = (
    "verdict_no_plan_without_it",
    "verdict_always",
    "verdict_usually",
    "verdict_swing",
    "verdict_fixed",
)
"""The surest first."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One cluster: its cells, each with its place in the order of its column.

    ``places`` are empty for numbers, which are sorted by their values.
    """

    cluster: str
    name: str
    action: str
    district: str
    verdict: str
    cells: tuple[Cell, ...]
    places: tuple[int | None, ...]
    below: tuple[tuple[Both, Both], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, and how many clusters have it."""

    value: str
    text: Both
    count: int


@dataclass(frozen=True, slots=True)
class RankingView:
    title: Both
    headings: tuple[Heading, ...]
    rows: tuple[Ranked, ...]
    actions: tuple[Choice, ...]
    districts: tuple[Choice, ...]
    verdicts: tuple[Choice, ...]


def ranking_view(
    scenario: Scenario, vi: ReportTable, en: ReportTable, words: Words
) -> RankingView:
    """The table of recommendations, made of the same table in both languages."""
    table = laid_out(vi.without(*_BELOW), en.without(*_BELOW), words)
    orders = _orders(scenario, vi)
    rows = tuple(
        _ranked(row, other, cells, orders, _below_columns(vi, en))
        for row, other, (_, cells) in zip(vi.rows, en.rows, table.rows, strict=True)
    )
    return RankingView(
        table.title,
        tuple(sorted(table.headings, key=_in_order)),
        rows,
        _choices([str(one) for one in Headline], [row.action for row in rows]),
        _districts([str(row["district"]) for row in vi.rows]),
        _choices(VERDICTS, [row.verdict for row in rows]),
    )


def _in_order(one: Heading | Cell) -> int:
    return _FIRST.index(one.key) if one.key in _FIRST else len(_FIRST)


def _ranked(
    row: Row,
    other: Row,
    cells: Sequence[Cell],
    orders: Mapping[str, Mapping[object, int]],
    below: Sequence[tuple[Column, Column]],
) -> Ranked:
    ordered = sorted(cells, key=_in_order)
    texts = (
        (
            Both(shown(column.heading), shown(english.heading)),
            Both(shown(row[column.key]), shown(other[column.key])),
        )
        for column, english in below
        if row.get(column.key)
    )
    return Ranked(
        printable(str(row["cluster"]), keep=""),
        shown(row["name"]),
        str(row["action"]),
        shown(row["district"]),
        str(row["verdict"]),
        tuple(ordered),
        tuple(
            None if cell.is_number else orders[cell.key][row.get(cell.key)]
            for cell in ordered
        ),
        tuple(texts),
    )


def _below_columns(vi: ReportTable, en: ReportTable) -> Sequence[tuple[Column, Column]]:
    pairs = zip(vi.columns, en.columns, strict=True)
    return [pair for pair in pairs if pair[0].key in _BELOW]


def _orders(scenario: Scenario, table: ReportTable) -> dict[str, dict[object, int]]:
    """By column of texts, each value and its place: words by what they mean."""
    meant: dict[str, Sequence[object]] = {
        "action": [str(one) for one in Headline],
        "verdict": VERDICTS,
        "period": [one.name for one in scenario.periods],
    }
    orders: dict[str, dict[object, int]] = {}
    for column in table.columns:
        if column.is_number or column.key in _BELOW:
            continue
        values = {row.get(column.key) for row in table.rows}
        first = meant.get(column.key, ())
        ordered = [one for one in first if one in values]
        rest = values.difference(ordered)
        ordered += sorted(rest, key=lambda one: (not one, alphabetical(str(one))))
        orders[column.key] = {value: place for place, value in enumerate(ordered)}
    return orders


def _choices(known: Sequence[str], found: Sequence[str]) -> tuple[Choice, ...]:
    return tuple(
        Choice(value, said(value), found.count(value))
        for value in known
        if value in found
    )


def _districts(found: Sequence[str]) -> tuple[Choice, ...]:
    counted = Counter(found)
    named = sorted((one for one in counted if one), key=alphabetical)
    return tuple(
        Choice(shown(one), Both(shown(one), shown(one)), counted[one]) for one in named
    )
