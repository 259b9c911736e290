"""Linear programmes of the yardstick: small ones, many thousands of them."""

import highspy
import numpy as np

from tests.oracle.courses import Vector

EXACT = 1e-9
_ROWS, _GREATEST = 2, -1
"""How HiGHS is told that a matrix comes row by row, and that more is better."""

_SOLVED = highspy.HighsModelStatus.kOptimal
_NO_PLAN = highspy.HighsModelStatus.kInfeasible


def greatest(goal: Vector, positive: Vector, zero: Vector, bounds: Vector) -> float:
    """The greatest value of an affine goal; -inf where nothing fits.

    The last entry of ``goal`` and of every row is its constant: ``positive`` rows are
    at least zero, ``zero`` rows are zero. HiGHS is called without what stands between
    it and `scipy.optimize.linprog`, which takes ten times as long as a solve.
    """
    rows = np.vstack([positive, zero])
    least = -rows[:, -1]
    most = np.concatenate([np.full(len(positive), np.inf), least[len(positive) :]])
    taken, columns = np.nonzero(rows[:, :-1])
    starts = np.searchsorted(taken, np.arange(len(rows) + 1))
    solver = _SOLVER
    taken_over = solver.passModel(
        *(len(bounds), len(rows), len(columns), _ROWS, _GREATEST, goal[-1]),
        *(goal[:-1], bounds[:, 0], bounds[:, 1], least, most),
        *(starts.astype(np.int32), columns.astype(np.int32), rows[taken, columns]),
        np.zeros(len(bounds), dtype=np.int32),
    )
    assert taken_over == highspy.HighsStatus.kOk
    for presolve in ("off", "on"):
        solver.setOptionValue("presolve", presolve)
        solver.run()
        status = solver.getModelStatus()
        if status == _SOLVED:
            return float(solver.getInfo().objective_function_value)
        if status == _NO_PLAN:
            return -np.inf
        solver.clearSolver()
    raise ArithmeticError(solver.modelStatusToString(status))


def _solver() -> highspy.Highs:
    made = highspy.Highs()
    made.setOptionValue("output_flag", False)
    made.setOptionValue("primal_feasibility_tolerance", EXACT)
    made.setOptionValue("dual_feasibility_tolerance", EXACT)
    return made


_SOLVER = _solver()
