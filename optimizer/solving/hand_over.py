"""A problem of PuLP as arrays for HiGHS: one call instead of one for every row."""

from collections.abc import Sequence
from operator import attrgetter

import highspy
import numpy as np
from pulp import LpInteger, LpProblem, LpVariable


def exported_variables(problem: LpProblem) -> list[LpVariable]:
    """The columns in the order in which PuLP hands them over; PuLP 3.3 sorts names."""
    if hasattr(problem, "exported_variables"):
        return list(problem.exported_variables())
    return list(problem.variables())


def hand_over(
    problem: LpProblem, variables: Sequence[LpVariable], solver: highspy.Highs
) -> None:
    """Give HiGHS the columns and rows of a problem, without its objective.

    PuLP 3.3's own way adds rows one by one and takes over three times as long; PuLP
    4's is as fast (`benchmarks/README.md`).
    """
    lp = highspy.HighsLp()
    lp.num_col_ = len(variables)
    lp.col_cost_ = np.zeros(len(variables))
    lp.col_lower_ = np.array([_bound(v.lowBound, -np.inf) for v in variables])
    lp.col_upper_ = np.array([_bound(v.upBound, np.inf) for v in variables])
    kinds = highspy.HighsVarType
    lp.integrality_ = [
        kinds.kInteger if v.cat == LpInteger else kinds.kContinuous for v in variables
    ]
    _rows(problem, variables, lp)
    solver.passModel(lp)


def _bound(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


def _rows(
    problem: LpProblem, variables: Sequence[LpVariable], lp: highspy.HighsLp
) -> None:
    # PuLP 4 keeps names in Rust, which makes them dear to ask for; it has numbers.
    key = attrgetter("id" if hasattr(LpVariable, "id") else "name")
    column_of = {key(variable): j for j, variable in enumerate(variables)}
    starts, columns, coefficients = [0], [], []
    lower, upper = [], []
    for constraint in problem.constraints():
        for variable, coefficient in constraint.items():
            columns.append(column_of[key(variable)])
            coefficients.append(coefficient)
        starts.append(len(columns))
        lower.append(_bound(constraint.getLb(), -np.inf))
        upper.append(_bound(constraint.getUb(), np.inf))
    lp.num_row_ = len(lower)
    lp.row_lower_, lp.row_upper_ = np.array(lower), np.array(upper)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array(starts, dtype=np.int32)
    lp.a_matrix_.index_ = np.array(columns, dtype=np.int32)
    lp.a_matrix_.value_ = np.array(coefficients, dtype=np.float64)
