"""A programme of HiGHS row by row, as arrays."""

from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from optimizer.solving.found import Floats

Integers = NDArray[np.int_]


@dataclass(frozen=True, slots=True, eq=False)
class ByRow:
    """The factors of each row: row `i` has those from ``starts[i]`` to the next.

    ``columns`` and ``factors`` have one number for each factor, ``low`` and ``high``
    one for each row.
    """

    starts: Integers
    columns: Integers
    factors: Floats
    low: Floats
    high: Floats

    @classmethod
    def of(cls, lp: highspy.HighsLp) -> "ByRow":
        """Read the rows off a programme, whichever way it keeps them."""
        matrix = lp.a_matrix_
        starts, index = np.array(matrix.start_), np.array(matrix.index_)
        factors = np.array(matrix.value_, dtype=np.float64)
        if matrix.format_ == highspy.MatrixFormat.kColwise:
            columns = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
            order = np.argsort(index, kind="stable")
            starts = np.searchsorted(index[order], np.arange(lp.num_row_ + 1))
            index, factors = columns[order], factors[order]
        low = np.array(lp.row_lower_, dtype=np.float64)
        high = np.array(lp.row_upper_, dtype=np.float64)
        return cls(starts, index, factors, low, high)

    @property
    def rows(self) -> Integers:
        """The row of each factor."""
        return np.repeat(np.arange(len(self.low)), np.diff(self.starts))
