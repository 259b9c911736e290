"""A table of a case, to be read again."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.reading.cells import Value


@dataclass(frozen=True, slots=True)
class InputTable:
    """``table`` is the one of the format whose columns these are.

    Rows hold the values of filled cells by the column's name; ``doubtful`` has the
    cells, by id and column, that rest on estimates.
    """

    table: str
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Value], ...]
    doubtful: frozenset[tuple[str, str]] = frozenset()
