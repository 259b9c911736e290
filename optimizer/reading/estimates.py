"""How well the cells of the tables are founded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from optimizer.errors import Origin, Problems
from optimizer.reading.columns import Column, known_heading
from optimizer.reading.nearest import did_you_mean, did_you_mean_id
from optimizer.reading.records import Record
from optimizer.sentence import Sentence

NO_FIGURES: Mapping[str, frozenset[str]] = {
    "clusters": frozenset(
        {"id", "name", "status", "district", "commune", "place", "quality", "source"}
    ),
    "places": frozenset({"id", "kind", "name", "services", "quality", "source"}),
    "links": frozenset({"id", "from", "to", "service", "status", "quality", "source"}),
}
"""Columns that say which one a row is about, not how it is, by table."""

_DERIVED_FROM: Mapping[str, tuple[str, ...]] = {
    "built_ha": ("area_ha",),
    "industrial_share": ("industrial_ha", "area_ha"),
    "industrial_ha": ("industrial_share", "area_ha"),
    "leased_ha": ("fill", "industrial_share", "industrial_ha", "built_ha", "area_ha"),
    "fill": ("leased_ha", "industrial_share", "industrial_ha", "built_ha", "area_ha"),
}
"""From which columns a blank cell is derived; in an order that follows chains."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the table of estimates says about one cell."""

    quality: str
    basis: str
    origin: Origin


Marks: TypeAlias = Mapping[str, Mapping[str, Mark]]
"""Marks by cluster and column."""


def read_marks(
    records: Sequence[Record],
    ids: Sequence[str],
    names: frozenset[str],
    columns: tuple[Column, ...],
    problems: Problems,
) -> Marks:
    """The marks by cluster and column; unknown clusters and columns are errors."""
    marks: dict[str, dict[str, Mark]] = {}
    known_ids = frozenset(ids)
    headings = {record.text("column") for record in records}
    known = {heading: known_heading(heading, columns) for heading in headings}
    for record in records:
        cluster, heading = record.text("id"), record.text("column")
        if not cluster or not heading:
            continue
        if cluster not in known_ids:
            hint = did_you_mean_id(cluster, known_ids)
            what = Sentence('no cluster has the id "{cluster}".', cluster=cluster)
            problems.error(record.at("id"), what, hint=hint)
            continue
        column = known[heading]
        name = heading if column is None else column.name
        if name not in names:
            hint = did_you_mean(heading, names)
            what = Sentence(
                '"{heading}" is no column of the clusters.', heading=heading
            )
            problems.error(record.at("column"), what, hint=hint)
            continue
        if name in marks.get(cluster, {}):
            first = marks[cluster][name].origin.line
            what = Sentence(
                "{name} of {cluster} is marked twice, first on line {first}.",
                name=name,
                cluster=cluster,
                first=first,
            )
            problems.error(
                record.at("column"), what, hint=Sentence("Keep one of them.")
            )
            continue
        quality = record.text("quality") or "estimated"
        mark = Mark(quality, record.text("basis"), record.here)
        marks.setdefault(cluster, {})[name] = mark
    return marks


def doubtful_columns(table: str, record: Record) -> frozenset[str]:
    """The columns that `defaults` filled, and the figures or the row marked so."""
    doubtful = record.defaulted | (record.marked - record.replaced)
    if record.text("quality") in ("estimated", "illustrative"):
        doubtful |= set(record.values) - NO_FIGURES[table] - record.replaced
    return frozenset(doubtful)


def uncertain_columns(record: Record, cluster: str, marks: Marks) -> frozenset[str]:
    """The columns that no source vouches for, directly or through what they rest on."""
    doubtful = set(doubtful_columns("clusters", record))
    for name, mark in marks.get(cluster, {}).items():
        if mark.quality == "sourced":
            doubtful.discard(name)
        else:
            doubtful.add(name)
    exists = record.values.get("status") == "existing"
    for name, sources in _DERIVED_FROM.items() if exists else ():
        own = name in record.values and name not in record.derived
        if not own and not doubtful.isdisjoint(sources):
            doubtful.add(name)
    return frozenset(doubtful)
