"""A programme kept alive: goals, rows and bounds changed in place, solved again."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from pulp import LpAffineExpression

from optimizer.domain.pathway import CALM, Pathway
from optimizer.formulation.build import Formulation
from optimizer.solving.highs import Floats, Found, LiveModel
from optimizer.solving.outcome import Progress, relative_gap
from optimizer.solving.pulp_model import PulpModel
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch

Model = LiveModel | PulpModel

EQUAL = 1e-9
"""Values that differ by less than this fraction are equally good."""


def loosened(value: float) -> float:
    """A floor for what a search has found, which the search's roundings still pass."""
    return value - EQUAL * max(1.0, abs(value))


@dataclass(frozen=True, slots=True)
class Floor:
    """A row that keeps a goal up: its number, and the exact amount it asks."""

    row: int
    amount: float


@dataclass(slots=True)
class Session:
    """One formulation and the solver that holds it."""

    formulation: Formulation
    settings: SolveSettings
    model: Model
    watch: Watch | None = None
    stage: str = ""
    best: Floats | None = field(default=None)
    floors: list[Floor] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        formulation: Formulation,
        settings: SolveSettings,
        watch: Watch | None = None,
    ) -> "Session":
        """Hand the formulation to the solver that the settings name."""
        model: Model
        if settings.solver in ("auto", "highs"):
            model = LiveModel.of(formulation.problem, settings.seed)
        else:
            model = PulpModel.of(formulation.problem, settings.solver)
        return cls(formulation, settings, model, watch)

    @property
    def solver(self) -> str:
        """The solver's name and version."""
        return self.model.name

    @property
    def interrupted(self) -> bool:
        return self.model.interrupted

    def linear(self, expression: LpAffineExpression) -> dict[int, float]:
        """The coefficients of an expression by column number."""
        column_of = self.model.column_of
        return {column_of[v.name]: c for v, c in expression.items() if c}

    def maximize(
        self, goal: LpAffineExpression, stage: str, gap: float | None = None
    ) -> Found:
        """The best plan for a goal, from the best plan known as a start.

        After Ctrl-C nothing is searched any more: the plan at hand is the answer.
        """
        costs, constant = self.linear(goal), float(goal.constant)
        if self.interrupted and self.best is not None:
            best = self.best
            value = constant + sum(cost * best[j] for j, cost in costs.items())
            return Found("interrupted", best, float(value), float("inf"))
        self.stage = stage
        self.model.set_objective(costs, constant)
        if self.best is not None:
            self.model.start_from(self.best)
        exactness = self.settings.gap if gap is None else gap
        found = self.model.solve(exactness, self.settings.time_limit_s, self._report)
        if found.values is not None:
            self.best = found.values
        return found

    def keep_at_least(self, goal: LpAffineExpression, floor: float) -> Floor:
        """From now on no plan is worth less than this by a goal, but for roundings."""
        constant, costs = float(goal.constant), self.linear(goal)
        row = self.model.add_row(loosened(floor) - constant, costs)
        return Floor(row, floor - constant)

    def change(self, floor: Floor, at_least: float) -> None:
        """Ask another amount of a floor; -inf lifts it."""
        self.model.change_row(floor.row, at_least)

    def hold_headlines(self, values: Floats) -> None:
        """From now on every cluster keeps its headline, or changes nothing at all."""
        closed = []
        for choices in self.formulation.variables.choice.values():
            columns = {p: self.model.column_of[v.name] for p, v in choices.items()}
            headline = chosen(columns, values).headline
            left = {headline, *CALM}
            closed += [c for p, c in columns.items() if p.headline not in left]
        zeros = np.zeros(len(closed))
        self.model.set_bounds(closed, zeros, zeros)

    def _report(
        self, seconds: float, incumbent: float | None, bound: float | None
    ) -> None:
        if self.watch is None:
            return
        gap = None
        if incumbent is not None and bound is not None:
            gap = relative_gap(incumbent, bound)
        self.watch(Progress(self.stage, seconds, incumbent, bound, gap))


def chosen(columns: Mapping[Pathway, int], values: Floats) -> Pathway:
    """The pathway that a solution gives a cluster."""
    return max(columns, key=lambda pathway: float(values[columns[pathway]]))
