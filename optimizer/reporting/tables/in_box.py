"""Futures beside a box of input ranges: which fail, and which lie in it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from optimizer.reporting.tables.frame import DataFrame, frame, rows_of


@dataclass(frozen=True, slots=True)
class InputRange:
    """Above ``low`` and below ``high``, None where open; or one of ``values``."""

    low: float | None = None
    high: float | None = None
    values: tuple[float | str, ...] = ()

    def holds(self, value: object) -> bool:
        if self.values or not isinstance(value, int | float):
            return value in self.values
        above = self.low is None or value > self.low
        return above and (self.high is None or value < self.high)


def box_table(
    inputs: DataFrame, fails: Collection[int], box: Mapping[str, InputRange]
) -> DataFrame:
    """An `input_table` with ``fails`` (by run) and ``in_box``: in every range of it."""
    failing = frozenset(fails)
    rows = [
        {
            **row,
            "fails": row["run"] in failing,
            "in_box": all(side.holds(row[entry]) for entry, side in box.items()),
        }
        for row in rows_of(inputs)
    ]
    return frame(rows, [*map(str, inputs.columns), "fails", "in_box"])
