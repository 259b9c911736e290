"""What is left of a programme once most of its columns are held.

Columns that are held become numbers, a row with one column left becomes a bound of it,
and rows that always hold go. What remains is small enough to be relaxed again and
again, each time from where the last one ended.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from optimizer.solving.by_row import ByRow, Integers
from optimizer.solving.careful import careful_solver
from optimizer.solving.cuts import Cut
from optimizer.solving.found import Floats
from optimizer.solving.highs import LiveModel

SAME = 1e-9
"""Bounds nearer than this leave nothing open."""

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A relaxation in the columns that are left, asked by their numbers in the whole.

    ``kept`` are the columns that are left and ``place`` where each stands among them,
    -1 for one that is held; ``held`` has the values of these, and 0 for the others.
    ``low`` and ``high`` are the bounds of all, narrowed by rows that are gone.
    """

    model: LiveModel
    kept: Integers
    place: Integers
    held: Floats
    low: Floats
    high: Floats

    @classmethod
    def of(
        cls, whole: LiveModel, low: Floats, high: Floats, open_to: Iterable[int]
    ) -> "Part":
        """The part of a programme within these bounds, with its goal of the moment.

        The columns ``open_to`` change may get other bounds later, within these.
        """
        lp = whole.solver.getLp()
        rows = ByRow.of(lp)
        low, high = low.copy(), high.copy()
        needed = _settled(rows, low, high)
        left = (high - low > SAME) | (low > high)
        left[list(open_to)] = True
        kept = np.flatnonzero(left)
        place = np.full(len(low), -1)
        place[kept] = np.arange(len(kept))
        held = np.where(left, 0.0, low)
        costs = np.array(lp.col_cost_, dtype=np.float64)
        part = _programme(rows, needed, place, held)
        part.col_cost_ = costs[kept]
        part.col_lower_, part.col_upper_ = low[kept], high[kept]
        part.offset_ = lp.offset_ + float(costs @ held)
        part.sense_ = highspy.ObjSense.kMaximize
        solver = careful_solver(0)
        solver.passModel(part)
        none = np.zeros(0, dtype=np.int32)
        bounds = list(low[kept]), list(high[kept])
        model = LiveModel(solver, len(kept), *bounds, none, {}, int(needed.sum()))
        return cls(model, kept, place, held, low, high)

    def set_bounds(self, columns: Sequence[int], low: Floats, high: Floats) -> None:
        """Change the bounds of columns that are open to it, within what rows allow."""
        chosen = list(columns)
        low = np.maximum(low, self.low[chosen])
        high = np.minimum(high, self.high[chosen])
        self.model.set_bounds(self.place[chosen].tolist(), low, high)

    def add(self, cuts: Iterable[Cut]) -> None:
        """State cuts of the whole programme."""
        for cut in cuts:
            row = cut.row
            there = {int(self.place[j]): factor for j, factor in row.items()}
            there.pop(-1, None)
            settled = sum(factor * self.held[j] for j, factor in row.items())
            self.model.add_row(-float(settled), there)

    def relax(self, time_limit_s: float) -> Floats | None:
        """The values of all columns in the best solution without whole numbers."""
        found = self.model.relax(time_limit_s, near=True)
        if found.values is None or found.ending != "optimal":
            return None
        values = self.held.copy()
        values[self.kept] = found.values[: len(self.kept)]
        return values


def _settled(rows: ByRow, low: Floats, high: Floats) -> Flags:
    """Narrow the bounds by rows with one column left; the rows still needed then."""
    row_of, columns, factors = rows.rows, rows.columns, rows.factors
    many = len(rows.low)
    needed = np.ones(many, dtype=np.bool_)
    upwards = factors > 0
    while True:
        at_low, at_high = factors * low[columns], factors * high[columns]
        least = np.bincount(row_of, np.where(upwards, at_low, at_high), many)
        most = np.bincount(row_of, np.where(upwards, at_high, at_low), many)
        needed &= (least < rows.low - SAME) | (most > rows.high + SAME)
        left = high[columns] - low[columns] > SAME
        one_left = needed & (np.bincount(row_of, left, many) == 1)
        inside = np.flatnonzero(one_left[row_of] & left)
        if not len(inside):
            return needed
        settled = np.bincount(row_of, np.where(left, 0.0, at_low), many)
        row, column, factor = row_of[inside], columns[inside], factors[inside]
        ends = (
            (rows.low[row] - settled[row]) / factor,
            (rows.high[row] - settled[row]) / factor,
        )
        np.maximum.at(low, column, np.where(factor > 0, *ends))
        np.minimum.at(high, column, np.where(factor > 0, *reversed(ends)))
        # Roundings of two rows that settle one column may cross.
        crossed = (low > high) & (low - high < SAME)
        low[crossed] = high[crossed]
        needed[row] = False


def _programme(
    rows: ByRow, needed: Flags, place: Integers, held: Floats
) -> highspy.HighsLp:
    """The needed rows in the columns that have a place, the others put in as numbers.

    A row of which nothing is left is not needed, but for one that no value can meet.
    """
    row_of, many = rows.rows, len(rows.low)
    settled = np.bincount(row_of, rows.factors * held[rows.columns], many)
    inside = np.flatnonzero((place[rows.columns] >= 0) & needed[row_of])
    lengths = np.bincount(row_of[inside], minlength=many)[needed]
    part = highspy.HighsLp()
    part.num_col_, part.num_row_ = int((place >= 0).sum()), int(needed.sum())
    part.row_lower_ = (rows.low - settled)[needed]
    part.row_upper_ = (rows.high - settled)[needed]
    part.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    part.a_matrix_.start_ = np.concatenate([[0], np.cumsum(lengths)])
    part.a_matrix_.index_ = place[rows.columns[inside]]
    part.a_matrix_.value_ = rows.factors[inside]
    return part
