"""The figures of a chart as text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShownTable:
    """The first ``names`` columns are no numbers."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    names: int = 1
