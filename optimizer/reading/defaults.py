"""Blank cells of the clusters table that the scenario's `defaults` fill."""

from collections.abc import Mapping, Sequence

from optimizer.errors import Origin, Problems
from optimizer.reading.cells import Value, known_value, own_value
from optimizer.reading.columns import Column
from optimizer.reading.nearest import did_you_mean, one_of
from optimizer.reading.records import Record, blank
from optimizer.reading.tables import Cell
from optimizer.sentence import Sentence

_NOT_TO_FILL = frozenset({"id", "name", "status"})
_STATED_INSTEAD = {
    "fill": "leased_ha",
    "leased_ha": "fill",
    "industrial_share": "industrial_ha",
    "industrial_ha": "industrial_share",
}
"""A column that needs no default where another one says the same."""
_OF_TODAY = frozenset({"area_ha", "built_ha", "industrial_ha", "leased_ha", "fill"})
"""Columns about today, which a candidate does not have."""


def fill_blanks(
    records: Sequence[Record],
    defaults: Mapping[str, float | str],
    columns: Mapping[str, Column],
    headings: Mapping[str, str],
    origins: Mapping[str, Origin],
    problems: Problems,
) -> None:
    """Put each default into the blank cells of its column, and note that it did."""
    for name, default in defaults.items():
        value = _value(name, default, columns, headings, origins[name], problems)
        if value is None:
            continue
        for record in records:
            if name in _OF_TODAY and record.values.get("status") != "existing":
                continue
            other = _STATED_INSTEAD.get(name)
            stated = other is not None and not blank(record, other)
            if blank(record, name) and not (stated and other not in record.defaulted):
                record.values[name] = value
                record.defaulted.add(name)


def _value(
    name: str,
    default: float | str,
    columns: Mapping[str, Column],
    headings: Mapping[str, str],
    origin: Origin,
    problems: Problems,
) -> Value | None:
    """The default as a cell would hold it, or None if it can be none."""
    column = columns.get(name)
    if name in _NOT_TO_FILL or (column is None and name not in headings):
        known = sorted({*columns, *headings, "detour", "cost_per_km"} - _NOT_TO_FILL)
        problems.error(
            origin,
            Sentence('"{name}" is no column that can have a default.', name=name),
            one_of(known),
            did_you_mean(name, known),
        )
        return None
    if isinstance(default, float):
        return default
    if column is None:
        return own_value(Cell(default), ".")
    try:
        return known_value(default, None, column, ".")
    except ValueError as error:
        problems.error(origin, str(error))
        return None
