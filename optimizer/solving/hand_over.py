"""A problem of PuLP as arrays for HiGHS: one call instead of one for every row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import highspy
import numpy as np
from pulp import LpInteger, LpProblem, LpVariable

from optimizer.formulation.terms import Terms, columns_of, terms_of
from optimizer.solving.long_rows import LONG, taken_apart


def exported_variables(problem: LpProblem) -> list[LpVariable]:
    """The columns in the order in which PuLP hands them over; PuLP 3.3 sorts names."""
    if hasattr(problem, "exported_variables"):
        return list(problem.exported_variables())
    return list(problem.variables())


def hand_over(
    problem: LpProblem,
    variables: Sequence[LpVariable],
    solver: highspy.Highs,
    terms: Sequence[Terms] | None = None,
) -> None:
    """Give HiGHS the columns and rows of a problem, without its objective.

    The rows are ``terms``, if they are there. Long rows become sums of sums
    (`long_rows`), whose columns come after the others. PuLP 3.3's own way adds rows one
    by one and takes over three times as long; PuLP 4's is as fast
    (`benchmarks/README.md`).
    """
    if terms is None:
        column_of = columns_of(variables)
        terms = [terms_of(one, column_of) for one in problem.constraints()]
    low = [_bound(v.lowBound, -np.inf) for v in variables]
    high = [_bound(v.upBound, np.inf) for v in variables]
    lp = highspy.HighsLp()
    _rows(terms, low, high, lp)
    lp.num_col_ = len(low)
    lp.col_cost_ = np.zeros(len(low))
    lp.col_lower_, lp.col_upper_ = np.array(low), np.array(high)
    kinds = highspy.HighsVarType
    whole = [v.cat == LpInteger for v in variables]
    whole += [False] * (len(low) - len(whole))
    lp.integrality_ = [kinds.kInteger if w else kinds.kContinuous for w in whole]
    solver.passModel(lp)


def _bound(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


def _rows(
    terms: Sequence[Terms], low: list[float], high: list[float], lp: highspy.HighsLp
) -> None:
    """Fill in the rows; bounds of partial sums are appended to ``low`` and ``high``."""
    rows = _Rows()
    for row in terms:
        if len(row.columns) <= LONG:
            rows.columns.extend(row.columns)
            rows.factors.extend(row.factors)
            rows.end(row.least, row.most)
            continue
        long = dict(zip(row.columns, row.factors, strict=True))
        short, sums = taken_apart(long, low, high)
        for one in sums:
            low.append(one.low)
            high.append(one.high)
            rows.add({**one.terms, one.column: -1.0}, 0.0, 0.0)
        rows.add(short, row.least, row.most)
    rows.fill(lp)


@dataclass(slots=True)
class _Rows:
    """Rows of a matrix, one after the other."""

    starts: list[int] = field(default_factory=lambda: [0])
    columns: list[int] = field(default_factory=list)
    factors: list[float] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)

    def add(self, terms: Mapping[int, float], least: float, most: float) -> None:
        self.columns.extend(terms)
        self.factors.extend(terms.values())
        self.end(least, most)

    def end(self, least: float, most: float) -> None:
        """The entries since the last row are a row."""
        self.starts.append(len(self.columns))
        self.lower.append(least)
        self.upper.append(most)

    def fill(self, lp: highspy.HighsLp) -> None:
        lp.num_row_ = len(self.lower)
        lp.row_lower_, lp.row_upper_ = np.array(self.lower), np.array(self.upper)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.array(self.starts, dtype=np.int32)
        lp.a_matrix_.index_ = np.array(self.columns, dtype=np.int32)
        lp.a_matrix_.value_ = np.array(self.factors, dtype=np.float64)
