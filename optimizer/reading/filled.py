"""Filled cells that no source vouches for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast, get_args

from optimizer.domain.cluster import Cell, Cluster
from optimizer.domain.network import Network
from optimizer.errors import Origin
from optimizer.reading.cells import MARK
from optimizer.reading.estimates import NO_FIGURES, Mark, Marks
from optimizer.reading.records import Record

Locate: TypeAlias = Callable[[tuple[str, ...]], Origin]
Doubt: TypeAlias = Literal["default", "estimated", "illustrative"]
_DOUBTS = frozenset(get_args(Doubt))


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell that no source vouches for: filled by `defaults`, or marked so.

    ``id`` is that of the row in its table.
    """

    table: str
    id: str
    column: str
    value: Cell
    quality: Doubt
    basis: str
    origin: Origin


def filled_cells(
    records: Mapping[str, Sequence[Record]],
    clusters: Mapping[str, Cluster],
    network: Network,
    marks: Marks,
    locate: Locate,
) -> tuple[Filled, ...]:
    """The filled cells of all tables that no source vouches for, table by table.

    ``clusters`` and ``network`` are what the rows have become, ``locate`` places an
    entry of the scenario, ``marks`` are about clusters.
    """
    columns_of = {
        "clusters": {one.id: one.columns for one in clusters.values()},
        "places": {one.id: one.columns for one in network.places},
        "links": {one.id: one.columns for one in network.links},
    }
    found: list[Filled] = []
    for table, rows in records.items():
        columns = columns_of[table]
        for record in rows:
            one = record.text("id")
            marked = marks.get(one, {}) if table == "clusters" else {}
            found += _cells_in_doubt(table, record, columns[one], locate, marked)
    return tuple(found)


def _cells_in_doubt(
    table: str,
    record: Record,
    columns: Mapping[str, Cell],
    locate: Locate,
    marks: Mapping[str, Mark],
) -> Iterator[Filled]:
    """The filled cells of a row, in the order of columns with their values in effect.

    ``marks`` is what the table of estimates says about the row.
    """
    quality_of_row, source = record.text("quality"), record.text("source")
    said = marks or record.defaulted or record.marked
    if not said and quality_of_row not in _DOUBTS:
        return
    one, no_figures = record.text("id"), NO_FIGURES[table] | record.replaced
    for name, value in columns.items():
        mark = marks.get(name)
        quality, basis = quality_of_row, source
        if mark is not None:
            quality, basis = mark.quality, mark.basis
        elif name in record.defaulted:
            path = _default(table, record, name)
            quality = "default"
            basis = f"{'.'.join(path)}, {locate(path)}"
        elif name not in record.values or name in no_figures:
            continue
        elif name in record.marked and quality not in _DOUBTS:
            quality, basis = "estimated", MARK
        if quality in _DOUBTS:
            kind = cast(Doubt, quality)
            yield Filled(table, one, name, value, kind, basis, record.at(name))


def _default(table: str, record: Record, column: str) -> tuple[str, ...]:
    """The entry of `defaults` that fills a cell: of links it is their cost alone."""
    if table == "links":
        return ("defaults", "cost_per_km", record.text("service"))
    return ("defaults", column)
