"""The live HiGHS model: made once by PuLP, then changed in place and solved again."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

import highspy
import numpy as np
from highspy import HighsModelStatus
from numpy.typing import NDArray
from pulp import LpInteger, LpProblem, LpVariable

from optimizer.errors import SolverFailed
from optimizer.formulation.terms import Terms
from optimizer.sentence import Sentence
from optimizer.solving.careful import careful_solver, switch_heuristics
from optimizer.solving.found import Ending, Exactness, Floats, Found, Report
from optimizer.solving.hand_over import exported_variables, hand_over
from optimizer.solving.heard import heard
from optimizer.solving.long_rows import taken_apart

_ENDINGS: Mapping[HighsModelStatus, Ending] = {
    HighsModelStatus.kOptimal: "optimal",
    HighsModelStatus.kModelEmpty: "optimal",
    HighsModelStatus.kInfeasible: "infeasible",
    # every variable is bounded by its cluster's hectares
    HighsModelStatus.kUnboundedOrInfeasible: "infeasible",
    HighsModelStatus.kTimeLimit: "stopped",
    HighsModelStatus.kInterrupt: "interrupted",
    HighsModelStatus.kSolutionLimit: "stopped",
    HighsModelStatus.kIterationLimit: "stopped",
}


VERY_LONG = 200
"""Rows that are added later, cuts among them, are taken apart from this length on."""

FEW = 100
"""Columns that are asked for one by one: the whole programme is slow to copy."""

PERTURBATION = "dual_simplex_cost_perturbation_multiplier"


@dataclass(slots=True)
class LiveModel:
    """A maximization held by HiGHS, by column number; one thread, one seed.

    ``low`` and ``high`` are the bounds that columns had when they were made, ``stated``
    how many rows there were then: those of the formulation.
    """

    solver: highspy.Highs
    columns: int
    low: list[float]
    high: list[float]
    integer: NDArray[np.int32]
    column_of: Mapping[str, int]
    stated: int = 0
    interrupted: bool = False

    @classmethod
    def of(
        cls,
        problem: LpProblem,
        seed: int,
        variables: Sequence[LpVariable] | None = None,
        terms: Sequence[Terms] | None = None,
    ) -> "LiveModel":
        """Hand a problem of PuLP to HiGHS, with these columns (all if None).

        Its rows are ``terms``, if they are there.
        """
        if variables is None:
            variables = exported_variables(problem)
        solver = careful_solver(seed)
        hand_over(problem, variables, solver, terms)
        solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
        integer = [j for j, v in enumerate(variables) if v.cat == LpInteger]
        lp = solver.getLp()
        return cls(
            solver,
            int(solver.getNumCol()),
            list(lp.col_lower_),
            list(lp.col_upper_),
            np.array(integer, dtype=np.int32),
            {variable.name: j for j, variable in enumerate(variables)},
            int(solver.getNumRow()),
        )

    @property
    def name(self) -> str:
        """The solver and its version."""
        return f"HiGHS {self.solver.version()}"

    def set_objective(self, costs: Mapping[int, float], constant: float) -> None:
        """Maximize this from now on."""
        dense = np.zeros(self.columns)
        for column, cost in costs.items():
            dense[column] = cost
        every = np.arange(self.columns, dtype=np.int32)
        self.solver.changeColsCost(self.columns, every, dense)
        self.solver.changeObjectiveOffset(constant)

    def add_row(
        self, lower: float, costs: Mapping[int, float], kept: Container[int] = ()
    ) -> int:
        """Ask that a sum over columns be at least `lower`; the number of the row.

        A long row is taken apart, but for the columns to be ``kept`` in it.
        """
        terms, none = dict(costs), highspy.kHighsInf
        if len(costs) > VERY_LONG:
            # Not the bounds of the moment: some columns may be held for a while.
            stays = {column: cost for column, cost in costs.items() if column in kept}
            left = {c: cost for c, cost in costs.items() if c not in kept}
            terms, sums = taken_apart(left, self.low, self.high)
            terms |= stays
            for one in sums:
                self.low.append(one.low)
                self.high.append(one.high)
                self.solver.addVar(one.low, one.high)
                self._add({**one.terms, one.column: -1.0}, 0.0, 0.0)
            self.columns += len(sums)
        self._add(terms, lower, none)
        return int(self.solver.getNumRow()) - 1

    def add_column(self) -> int:
        """One more amount, of 0 or more; its number."""
        self.solver.addVar(0.0, highspy.kHighsInf)
        self.low.append(0.0)
        self.high.append(highspy.kHighsInf)
        self.columns += 1
        return self.columns - 1

    def _add(self, terms: Mapping[int, float], lower: float, upper: float) -> None:
        columns = np.array(sorted(terms), dtype=np.int32)
        factors = np.array([terms[int(c)] for c in columns])
        self.solver.addRow(lower, upper, len(columns), columns, factors)

    def change_row(self, row: int, lower: float) -> None:
        """Ask another amount of an added row; -inf asks nothing."""
        self.solver.changeRowBounds(row, lower, highspy.kHighsInf)

    def change_factors(self, row: int, costs: Mapping[int, float]) -> None:
        """Let other factors of these columns count in an added row that kept them."""
        for column, cost in costs.items():
            self.solver.changeCoeff(row, column, cost)

    def slack(self, rows: Sequence[int]) -> Floats:
        """By how much the last solution exceeds what these rows ask."""
        chosen = list(rows)
        asked = np.array(self.solver.getLp().row_lower_, dtype=np.float64)
        there = np.array(self.solver.getSolution().row_value, dtype=np.float64)
        return np.asarray((there - asked)[chosen])

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Ask no longer what these rows ask; later ones move up."""
        self.solver.deleteRows(len(rows), np.array(rows, dtype=np.int32))

    def mark(self) -> tuple[int, int]:
        """How many rows and columns there are, to come back to."""
        return int(self.solver.getNumRow()), self.columns

    def back_to(self, mark: tuple[int, int]) -> None:
        """Take away the rows and columns that were added since."""
        rows, columns = mark
        self.remove_rows(range(rows, int(self.solver.getNumRow())))
        added = np.arange(columns, self.columns, dtype=np.int32)
        self.solver.deleteCols(len(added), added)
        self.columns = columns
        del self.low[columns:], self.high[columns:]

    def set_bounds(self, columns: Sequence[int], lower: Floats, upper: Floats) -> None:
        """Change the bounds of some columns."""
        chosen = np.array(columns, dtype=np.int32)
        self.solver.changeColsBounds(len(chosen), chosen, lower, upper)

    def bounds(self, columns: Sequence[int]) -> tuple[Floats, Floats]:
        """The lower and the upper bounds of some columns."""
        chosen = list(columns)
        if len(chosen) < FEW:
            found = [self.solver.getCol(column) for column in chosen]
            return np.array([c[2] for c in found]), np.array([c[3] for c in found])
        lp = self.solver.getLp()
        return np.array(lp.col_lower_)[chosen], np.array(lp.col_upper_)[chosen]

    def solve(self, exactness: Exactness, report: Report | None = None) -> Found:
        """Run the search; Ctrl-C stops it and keeps the best plan found."""
        self.solver.setOptionValue("mip_rel_gap", exactness.gap)
        self.solver.setOptionValue("mip_abs_gap", exactness.absolute_gap)
        # A search counts its own seconds, though `getRunTime` those of all runs.
        self.solver.setOptionValue("time_limit", exactness.time_limit_s)
        self.solver.setOptionValue("mip_max_nodes", exactness.nodes)
        switch_heuristics(self.solver, on=exactness.heuristics)
        if exactness.presolve:
            self._run(report, exactness)
        answer = _ENDINGS.get(self.solver.getModelStatus())
        doubtful = answer in (None, "infeasible") and not self.interrupted
        if doubtful or not exactness.presolve:
            # HiGHS's presolve has called feasible programmes infeasible, and has led
            # to errors: 0003-highs.
            self.solver.clearSolver()
            self.solver.setOptionValue("presolve", "off")
            self._run(report, exactness)
            self.solver.setOptionValue("presolve", "choose")
        found = self._found()
        if found.ending == "interrupted" and not self.interrupted:
            reached = found.objective >= exactness.aim
            found = replace(found, ending="reached" if reached else "enough")
        return found

    def relax(
        self,
        time_limit_s: float,
        report: Report | None = None,
        *,
        near: bool = False,
    ) -> Found:
        """Solve without asking for whole numbers, from the basis of the last time.

        ``near`` if little has changed since.
        """
        self.solver.setOptionValue("solve_relaxation", True)
        # Presolved each time anew, a zone of 1,000 cells took three times as long.
        self.solver.setOptionValue("presolve", "off")
        # Costs much perturbed take thousands of iterations to mend near the end, and
        # hundreds where a few would have done without.
        self.solver.setOptionValue(PERTURBATION, 0.0 if near else 0.1)
        self.solver.setOptionValue("time_limit", time_limit_s)
        self._run(report, Exactness(0.0, 0.0, time_limit_s))
        if self.solver.getModelStatus() == HighsModelStatus.kUnknown:
            # Now and then, in one future of a thousand, the simplex method does not
            # come to an end from the basis of the last time; from none it does.
            self.solver.clearSolver()
            self.solver.setOptionValue(PERTURBATION, 1.0)
            self._run(report, Exactness(0.0, 0.0, time_limit_s))
        self.solver.setOptionValue(PERTURBATION, 1.0)
        self.solver.setOptionValue("presolve", "choose")
        self.solver.setOptionValue("solve_relaxation", False)
        found = self._found()
        return replace(found, bound=found.objective)

    def reduced_costs(self) -> Floats:
        """What each column of the relaxation just solved would bring, or cost."""
        return np.array(self.solver.getSolution().col_dual, dtype=np.float64)

    def basis(self) -> highspy.HighsBasis:
        """Where the last relaxation ended, to begin another one there."""
        return self.solver.getBasis()

    def begin_at(self, basis: highspy.HighsBasis) -> None:
        """Begin the next relaxation there, with the rows and columns of then first.

        Rows that came since do not hold at the beginning, and columns are at an end.
        """
        since = int(self.solver.getNumRow()) - len(basis.row_status)
        if since:
            kinds = highspy.HighsBasisStatus
            more = self.columns - len(basis.col_status)
            longer = highspy.HighsBasis()
            longer.valid = True
            longer.col_status = [*basis.col_status, *([kinds.kLower] * more)]
            longer.row_status = [*basis.row_status, *([kinds.kBasic] * since)]
            basis = longer
        self.solver.setBasis(basis)

    def forget(self) -> None:
        """Forget the last solution: a search would take it for a start."""
        self.solver.clearSolver()

    def _run(self, report: Report | None, exactness: Exactness) -> None:
        self.interrupted |= heard(self.solver, report, exactness)

    def _found(self) -> Found:
        status = self.solver.getModelStatus()
        ending = _ENDINGS.get(status)
        if ending is None:
            words = self.solver.modelStatusToString(status)
            message = Sentence(
                "HiGHS ended with '{words}', which is no answer.", words=words
            )
            raise SolverFailed(message)
        info = self.solver.getInfo()
        feasible = info.primal_solution_status == 2  # kSolutionStatusFeasible
        values = None
        if feasible and ending != "infeasible":
            values = np.array(self.solver.getSolution().col_value, dtype=np.float64)
        bound = (
            info.mip_dual_bound if len(self.integer) else info.objective_function_value
        )
        return Found(ending, values, info.objective_function_value, bound)
