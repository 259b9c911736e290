"""From the search's plan to its exact hectares: pathways held, ties settled.

A search leaves roundings of a millionth in its hectares and any of many equal plans.
With all yes-or-nos held the rest is a linear programme, solved by vertices: first the
goal, then least cost, then least added land. Each step keeps to the optimal face of
the step before by complementary slackness (Schrijver 1986, section 7.9): a column with
a reduced cost stays at its bound, a row with a price stays tight.
"""

from collections.abc import Mapping, Sequence

import highspy
import numpy as np

from optimizer.errors import SolverFailed
from optimizer.sentence import Sentence
from optimizer.solving.found import Floats
from optimizer.solving.highs import LiveModel

EXACT = 1e-9
"""Feasibility and price tolerance of the linear programmes."""


def polish(
    model: LiveModel,
    values: Floats,
    goals: Sequence[Mapping[int, float]],
) -> Floats:
    """Maximize goals one after the other with every yes-or-no held as in `values`.

    The model is changed for good: it holds the optimal face afterwards.
    """
    solver = model.solver
    held = np.round(values[model.integer])
    model.set_bounds(list(model.integer), held, held)
    kinds = np.full(len(model.integer), highspy.HighsVarType.kContinuous)
    if len(model.integer):
        solver.changeColsIntegrality(len(model.integer), model.integer, kinds)
    solver.setOptionValue("time_limit", highspy.kHighsInf)
    solver.setOptionValue("primal_feasibility_tolerance", EXACT)
    solver.setOptionValue("dual_feasibility_tolerance", EXACT)
    solver.clearSolver()  # the basis of a search is none of this programme
    result = values
    for number, goal in enumerate(goals):
        model.set_objective(goal, 0.0)
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            if number:
                break
            message = Sentence(
                "The hectares of the plan found could not be made exact."
            )
            raise SolverFailed(message)
        solution = solver.getSolution()
        result = np.array(solution.col_value, dtype=np.float64)
        if number < len(goals) - 1:
            _keep_to_face(solver, solution, max(map(abs, goal.values()), default=1.0))
    return result


def _keep_to_face(
    solver: highspy.Highs, solution: highspy.HighsSolution, scale: float
) -> None:
    """Hold columns and rows that every optimal plan leaves where they are."""
    small = EXACT * max(scale, 1.0)
    values = np.array(solution.col_value)
    columns = np.flatnonzero(np.abs(np.array(solution.col_dual)) > small)
    if len(columns):
        at = values[columns]
        solver.changeColsBounds(len(columns), columns.astype(np.int32), at, at)
    levels = np.array(solution.row_value)
    rows = np.flatnonzero(np.abs(np.array(solution.row_dual)) > small)
    for row in rows:
        solver.changeRowBounds(int(row), levels[row], levels[row])
