"""Any solver that PuLP knows, behind the same calls as the live HiGHS model."""

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter

import numpy as np
import pulp

from optimizer.errors import SolverFailed, SolverMissing
from optimizer.sentence import Sentence
from optimizer.solving.found import Ending, Exactness, Floats, Found, Report

_NAMES = {"scip": ("SCIP_PY", "SCIP_CMD"), "cbc": ("PULP_CBC_CMD", "COIN_CMD")}
"""Short names of solvers, and the names that PuLP 3.3 and 4 have for them."""


NOTHING = 1e15
"""A row that asks at least minus this asks nothing."""


def _later(row: int) -> str:
    return f"later{row:07d}"


@dataclass(slots=True)
class PulpModel:
    """A maximization solved by a solver of PuLP's; rebuilt by PuLP for every solve."""

    problem: pulp.LpProblem
    name: str
    variables: Sequence[pulp.LpVariable]
    column_of: Mapping[str, int]
    costs: Mapping[int, float] = field(default_factory=dict)
    constant: float = 0.0
    rows: int = 0
    interrupted: bool = False

    @classmethod
    def of(
        cls,
        problem: pulp.LpProblem,
        solver: str,
        variables: Sequence[pulp.LpVariable],
    ) -> "PulpModel":
        """Check that the solver is there; raise `SolverMissing` if not."""
        known = pulp.listSolvers(onlyAvailable=False)
        names = [n for n in _NAMES.get(solver.lower(), (solver,)) if n in known]
        name = names[0] if names else ""
        if not name:
            message = Sentence(
                "No solver is called {solver}. PuLP knows {known}.",
                solver=repr(solver),
                known=", ".join(known),
            )
            raise SolverMissing(message)
        if not _solver(name).available():
            message = Sentence(
                "The solver {solver} is not installed on this machine.",
                solver=repr(solver),
            )
            raise SolverMissing(message)
        columns = {variable.name: j for j, variable in enumerate(variables)}
        return cls(problem, name, variables, columns)

    def set_objective(self, costs: Mapping[int, float], constant: float) -> None:
        """Maximize this from now on."""
        self.costs, self.constant = costs, constant
        # Some solvers take no empty goal; by a constant one any plan is the best.
        shown = costs or {0: 1.0}
        goal = pulp.lpSum(cost * self.variables[j] for j, cost in shown.items())
        self.problem.objective = goal + constant

    def add_row(self, lower: float, costs: Mapping[int, float]) -> int:
        """Ask that a sum over columns be at least `lower`; the number of the row."""
        total = pulp.lpSum(cost * self.variables[j] for j, cost in costs.items())
        self.problem.addConstraint(total >= lower, _later(self.rows))
        self.rows += 1
        return self.rows - 1

    def change_row(self, row: int, lower: float) -> None:
        """Ask another amount of an added row; -inf asks nothing."""
        constraint = self.problem.get_constraint_by_name(_later(row))
        constraint.changeRHS(max(lower, -NOTHING))

    def set_bounds(self, columns: Sequence[int], lower: Floats, upper: Floats) -> None:
        """Change the bounds of some columns."""
        for column, low, high in zip(columns, lower, upper, strict=True):
            self.variables[column].lowBound = float(low)
            self.variables[column].upBound = float(high)

    def bounds(self, columns: Sequence[int]) -> tuple[Floats, Floats]:
        """The lower and the upper bounds of some columns."""
        chosen = [self.variables[column] for column in columns]
        return (
            np.array([float(variable.lowBound) for variable in chosen]),
            np.array([float(variable.upBound) for variable in chosen]),
        )

    def solve(self, exactness: Exactness, report: Report | None = None) -> Found:
        """Run the solver; but for SCIP none tells a bound: the gap stands for it."""
        gap = exactness.gap
        solver = _solver(self.name, gapRel=gap, timeLimit=exactness.time_limit_s)
        started = perf_counter()
        try:
            answer = self.problem.solve(solver)
        except pulp.PulpSolverError as error:
            message = Sentence(
                "The solver {figure} broke off: {error}", figure=self.name, error=error
            )
            raise SolverFailed(message) from error
        late = perf_counter() - started >= exactness.time_limit_s
        ending, has_plan = _ending(self.problem, answer)
        if ending == "infeasible" and late:
            # CBC calls a programme infeasible, too, if time is out before it begins.
            ending = "stopped"
        if not has_plan:
            return Found(ending, None, float("-inf"), float("inf"))
        values = np.array([v.varValue or 0.0 for v in self.variables])
        # PuLP gives no value to a goal without variables.
        total = sum(cost * values[j] for j, cost in self.costs.items())
        objective = float(self.constant + total)
        bound = objective + gap * abs(objective)
        if ending != "optimal":
            bound = _bound_of_scip(self.problem)
            near = bound - objective <= gap * abs(objective)
            ending = "optimal" if near else ending
        return Found(ending, values, objective, bound)


def _solver(name: str, **options: float) -> pulp.LpSolver:
    """A solver of PuLP's; PuLP 3.3 warns that the one it ships leaves with PuLP 4."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return pulp.getSolver(name, msg=False, **options)


def _bound_of_scip(problem: pulp.LpProblem) -> float:
    """The bound that SCIP knows and PuLP keeps silent about; infinite of others.

    SCIP calls a search that ends within the gap asked for a stopped one.
    """
    tells = getattr(getattr(problem, "solverModel", None), "getDualbound", None)
    return float(tells()) if tells else float("inf")


def _ending(problem: pulp.LpProblem, answer: object) -> tuple[Ending, bool]:
    """How it ended and whether there is a plan, from what PuLP 3.3 or 4 returns."""
    if isinstance(answer, int):
        if answer == pulp.LpStatusInfeasible:
            return "infeasible", False
        if problem.sol_status == pulp.LpSolutionOptimal:
            return "optimal", True
        return "stopped", problem.sol_status == pulp.LpSolutionIntegerFeasible
    name = getattr(getattr(answer, "status", None), "name", "")
    has_plan = bool(getattr(answer, "has_solution", False))
    if name in ("Infeasible", "Optimal"):
        return ("infeasible" if name == "Infeasible" else "optimal"), has_plan
    if not has_plan and name in ("Undefined", "Unbounded"):
        message = Sentence(
            "The solver ended with '{name}', which is no answer.", name=name
        )
        raise SolverFailed(message)
    return "stopped", has_plan
