"""A programme kept alive: goals, rows and bounds changed in place, solved again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from pulp import LpAffineExpression, LpProblem

from optimizer.domain.pathway import CALM, Pathway
from optimizer.formulation.build import Formulation
from optimizer.solving.cluster_columns import columns_of_clusters
from optimizer.solving.found import Exactness, Floats, Found, Report
from optimizer.solving.highs import LiveModel
from optimizer.solving.joined_search import search_joined
from optimizer.solving.narrowed import is_large
from optimizer.solving.network import Model, Network
from optimizer.solving.outcome import Progress, relative_gap
from optimizer.solving.pulp_model import PulpModel
from optimizer.solving.rooms import Rooms
from optimizer.solving.scaled import Scaled
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch
from optimizer.solving.wiring import wirings

SLACKS = (1e-9, 1e-8, 1e-7, 1e-6)
"""By which fraction earlier goals may be missed, tried in this order."""


ROUNDING = 1e-6
"""Hectares that differ by less may be the same, but for roundings of a search."""

ALMOST_ONE = 0.999
"""A whole number that is less than this away from the best is the best."""


@dataclass(frozen=True, slots=True)
class Floor:
    """A row that keeps a goal up: its number, and the exact amount it asks.

    Slacks are fractions of ``size``, and none above ``most`` is allowed.
    """

    row: int
    amount: float
    size: float
    most: float

    def least(self, slack: float) -> float:
        """What the row asks if the goal may be missed by this fraction."""
        return self.amount - min(slack, self.most) * self.size


@dataclass(slots=True)
class Session:
    """One formulation and the solver that holds it.

    Without ``heuristics`` small programmes are searched for a proof alone.
    """

    formulation: Formulation
    settings: SolveSettings
    model: Model
    network: Network
    watch: Watch | None = None
    best: Floats | None = field(default=None)
    floors: list[Floor] = field(default_factory=list)
    heuristics: bool = True
    _rooms: Rooms | None = field(default=None)
    _columns: Mapping[str, tuple[list[int], list[int]]] | None = field(default=None)

    @classmethod
    def of(
        cls,
        formulation: Formulation,
        settings: SolveSettings,
        watch: Watch | None = None,
    ) -> "Session":
        """Hand the formulation to the solver that the settings name."""
        model: Model
        made = formulation.variables.maker.made
        if settings.solver in ("auto", "highs"):
            terms = formulation.terms
            model = LiveModel.of(formulation.problem, settings.seed, made, terms)
            formulation = _without_rows(formulation)
        else:
            model = PulpModel.of(formulation.problem, settings.solver, made)
        choices = formulation.variables.choice.values()
        network = Network(
            wirings(formulation, model.column_of),
            tuple(
                tuple(model.column_of[chosen.name] for chosen in each.values())
                for each in choices
            ),
        )
        return cls(formulation, settings, model, network, watch)

    @property
    def solver(self) -> str:
        """The solver's name and version."""
        return self.model.name

    @property
    def interrupted(self) -> bool:
        return self.model.interrupted

    def scaled(self, goal: LpAffineExpression) -> Scaled:
        """A goal as the solver is given it."""
        return Scaled.of(goal, self.model.column_of)

    def maximize(
        self,
        goal: LpAffineExpression,
        stage: str,
        gap: float | None = None,
        *,
        whole: bool = False,
    ) -> Found:
        """The best plan for a goal; `whole` if the goal counts in whole numbers.

        After Ctrl-C nothing is searched any more: the plan at hand is the answer.
        """
        aim = self.scaled(goal)
        if self.interrupted and self.best is not None:
            return _at_hand(self.best, aim)
        self.model.set_objective(aim.costs, aim.constant)
        exactness = Exactness(
            self.settings.gap if gap is None else gap,
            ALMOST_ONE / aim.scale if whole else 0.0,
            self.settings.time_limit_s,
            heuristics=self.heuristics or is_large(self.model),
        )
        found = self._search(exactness, self.report(stage, aim.scale))
        if found.values is not None:
            self.best = found.values
        elif self.interrupted and self.best is not None:
            return _at_hand(self.best, aim)
        elif found.ending == "stopped" and self.best is not None:
            # An earlier stage has a plan: no time was left to find another one.
            at_hand = _at_hand(self.best, aim)
            return replace(at_hand, ending="stopped", bound=found.bound * aim.scale)
        return replace(
            found,
            objective=found.objective * aim.scale,
            bound=found.bound * aim.scale,
        )

    def maximize_above(
        self,
        floors: Sequence[Floor],
        goal: LpAffineExpression,
        stage: str,
        gap: float | None = None,
        *,
        whole: bool = False,
    ) -> Found:
        """The best plan for a goal above floors, which give way as roundings need.

        A search meets rows and whole numbers to a millionth: what it found may be
        more than any plan is worth, and the next search would find none at all.
        """
        found = self.maximize(goal, stage, gap, whole=whole)
        for slack in SLACKS[1:]:
            if found.ending != "infeasible" or not floors:
                break
            for floor in floors:
                self.change(floor, floor.least(slack))
            found = self.maximize(goal, stage, gap, whole=whole)
        return found

    def _search(self, exactness: Exactness, report: Report) -> Found:
        model = self.model
        if not self.network.wirings and not is_large(model):
            return model.solve(exactness, report)
        relaxation = self.as_live()
        if isinstance(model, PulpModel):
            relaxation.set_objective(model.costs, model.constant)
        return search_joined(
            model, relaxation, self.network, exactness, self.rooms(), report
        )

    def as_live(self) -> LiveModel:
        """The programme as HiGHS holds it, whichever solver searches."""
        if isinstance(self.model, LiveModel):
            return self.model
        problem, seed = self.formulation.problem, self.settings.seed
        return LiveModel.of(problem, seed, self.model.variables)

    def keep_at_least(
        self, goal: LpAffineExpression, floor: float, most: float = SLACKS[-1]
    ) -> Floor:
        """From now on no plan is worth less than this by a goal, but for roundings.

        ``most`` is the fraction above which nothing passes for a rounding.
        """
        aim = self.scaled(goal)
        amount = floor / aim.scale
        exact, size = amount - aim.constant, max(1.0, abs(amount))
        row = self.model.add_row(exact - SLACKS[0] * size, aim.costs)
        return Floor(row, exact, size, most)

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

    def hold_clusters(self, values: Floats) -> None:
        """From now on clusters do what they do in a solution; lines may still change.

        Hectares may differ by the roundings of a search.
        """
        x, column_of = self.formulation.variables, self.model.column_of
        lines = {column_of[each.name] for each in x.lines.all_variables()}
        held = [j for j in range(len(x.maker.made)) if j not in lines]
        low, high = self.model.bounds(held)
        below, above = values[held] - ROUNDING, values[held] + ROUNDING
        whole = np.isin(held, list(self.network.choices))
        below[whole] = above[whole] = np.round(values[held][whole])
        self.model.set_bounds(held, np.maximum(low, below), np.minimum(high, above))

    def rooms(self) -> Rooms | None:
        """What each cluster can do, read off once; None with solvers but HiGHS."""
        if self._rooms is None and isinstance(self.model, LiveModel):
            self._rooms = Rooms(self.model, list(self.columns().values()))
        return self._rooms

    def columns(self) -> Mapping[str, tuple[list[int], list[int]]]:
        """Of each cluster the columns of its choices and of its hectares."""
        if self._columns is None:
            column_of = self.model.column_of
            self._columns = columns_of_clusters(self.formulation, column_of)
        return self._columns

    def report(self, stage: str, scale: float) -> Report:
        """What the solver calls while it searches; its values are scaled."""

        def report(
            seconds: float, incumbent: float | None, bound: float | None
        ) -> None:
            if self.watch is None:
                return
            best = None if incumbent is None else incumbent * scale
            most = None if bound is None else bound * scale
            gap = None
            if best is not None and most is not None:
                gap = relative_gap(best, most, scale)
            self.watch(Progress(stage, seconds, best, most, gap))

        return report


def _without_rows(formulation: Formulation) -> Formulation:
    """The same once HiGHS has its rows, which fill 70 MB at 1,704 clusters.

    PuLP 4's variables live no longer than their problem, so there it stays.
    """
    if hasattr(LpAffineExpression, "from_list"):
        return replace(formulation, rows=(), terms=None)
    nothing = LpProblem(formulation.problem.name, formulation.problem.sense)
    return replace(formulation, problem=nothing, rows=(), terms=None)


def _at_hand(best: Floats, aim: Scaled) -> Found:
    """The plan at hand as the answer to another goal."""
    return Found("interrupted", best, aim.worth(best), float("inf"))


def chosen(columns: Mapping[Pathway, int], values: Floats) -> Pathway:
    """The pathway that a solution gives a cluster."""
    return max(columns, key=lambda pathway: float(values[columns[pathway]]))
