"""The rows of a table as its file has them."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.reading.cells import Value


@dataclass(frozen=True, slots=True)
class RowsAsWritten:
    """A table before defaults and assumptions.

    ``columns`` are the names of its columns in the order of the file, a planner's own
    among them. A row holds the values of its filled cells, in the units of the columns.
    """

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Value], ...]
