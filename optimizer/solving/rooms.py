"""Cuts that hold for one cluster, whatever the others do.

What a cluster can do is a choice among pathways, and on each of them its hectares lie
in a polytope. The relaxation mixes pathways; of such a mixture the hectares must be a
sum of what each pathway allows for its share. If they are not, a row that every real
course keeps cuts the mixture off (disjunctive cuts: Balas 1979, Annals of Discrete
Mathematics 5).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from optimizer.solving.by_row import ByRow, Integers
from optimizer.solving.found import Floats
from optimizer.solving.highs import LiveModel

LEAST = 1e-4
"""Hectares by which a mixture must be off for a cut to be worth a row."""

SAFE = 1e-9
"""A cut leaves this fraction of room for the roundings of what it was computed from."""

Row = dict[int, float]


@dataclass(frozen=True, slots=True, eq=False)
class Room:
    """What one cluster can do: rows over its own columns and no others.

    ``choices`` and ``hectares`` are columns by number; ``of_hectares`` and
    ``of_choices`` have a row for each of the rows, with a factor for each column.
    """

    choices: Sequence[int]
    hectares: Sequence[int]
    of_hectares: Floats
    of_choices: Floats
    row_low: Floats
    row_high: Floats
    low: Floats
    high: Floats

    def cut(self, values: Floats) -> Row | None:
        """A row that a solution of the relaxation violates: its sum is at least 0."""
        shares = np.clip(values[list(self.choices)], 0.0, 1.0)
        prices = self._prices(values[list(self.hectares)], shares)
        if prices is None:
            return None
        row = {
            column: -float(price)
            for column, price in zip(self.hectares, prices, strict=True)
            if abs(price) > SAFE
        }
        for number, column in enumerate(self.choices):
            most = self._most(prices, number)
            if most is None:
                return None
            row[column] = most + SAFE * max(1.0, abs(most))
        return row

    def _prices(self, hectares: Floats, shares: Floats) -> Floats | None:
        """The factors of the deepest cut through a mixture of pathways, if any.

        They are the dual prices of the least hectares by which the mixture differs
        from a sum of what its pathways allow.
        """
        mixed = [int(number) for number in np.flatnonzero(shares > SAFE)]
        many, solver = len(hectares), _quiet_solver()
        for number in mixed:
            share = shares[number]
            _add_columns(solver, 0.0, self.low * share, self.high * share)
        more = len(mixed) * many
        nothing, infinite = np.zeros(many), np.full(many, highspy.kHighsInf)
        for _ in ("above", "below"):
            _add_columns(solver, 1.0, nothing, infinite)
        for place, number in enumerate(mixed):
            self._add_rows(solver, number, shares[number], place * many)
        for j in range(many):
            columns = [place * many + j for place in range(len(mixed))]
            columns += [more + j, more + many + j]
            factors = np.ones(len(columns))
            factors[-1] = -1.0
            _add_row(solver, hectares[j], hectares[j], np.array(columns), factors)
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        if solver.getInfo().objective_function_value < LEAST:
            return None
        return np.array(solver.getSolution().row_dual, dtype=np.float64)[-many:]

    def _most(self, prices: Floats, number: int) -> float | None:
        """The most that the hectares of one pathway are worth at these prices."""
        solver = _quiet_solver()
        for price, low, high in zip(-prices, self.low, self.high, strict=True):
            _add_columns(solver, price, np.array([low]), np.array([high]))
        self._add_rows(solver, number, 1.0, 0)
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        return -float(solver.getInfo().objective_function_value)

    def _add_rows(
        self, solver: highspy.Highs, number: int, share: float, first: int
    ) -> None:
        """The rows of a pathway that has this share, its hectares from a column on."""
        fixed = self.of_choices[:, number]
        low, high = (self.row_low - fixed) * share, (self.row_high - fixed) * share
        for factors, least, most in zip(self.of_hectares, low, high, strict=True):
            columns = np.flatnonzero(factors)
            _add_row(solver, least, most, columns + first, factors[columns])


class Rooms:
    """The rooms of all clusters of a model as it was made: later rows do not count.

    ``clusters`` has of each cluster the columns of its choices and of its hectares. A
    room is put together when it is first needed: most never are.
    """

    def __init__(
        self, model: LiveModel, clusters: Sequence[tuple[Sequence[int], Sequence[int]]]
    ) -> None:
        self._clusters = [([*choices], [*hectares]) for choices, hectares in clusters]
        rows = ByRow.of(model.solver.getLp())
        self._row_low, self._row_high = rows.low, rows.high
        # Not the bounds of the moment: some columns may be held for a while.
        self._low = np.array(model.low, dtype=np.float64)
        self._high = np.array(model.high, dtype=np.float64)
        self._columns, self._factors = rows.columns, rows.factors
        self._starts = rows.starts[: model.stated + 1]
        self._own = self._rows_of_one_cluster(model.columns)
        self._made: dict[int, Room] = {}

    def cuts(self, values: Floats) -> list[Row]:
        """A row for each cluster whose mixture of pathways no course allows."""
        found = []
        for number, (choices, _) in enumerate(self._clusters):
            if len(choices) > 1 and values[choices].max() <= 1.0 - LEAST:
                cut = self._room(number).cut(values)
                if cut is not None:
                    found.append(cut)
        return found

    def _rows_of_one_cluster(self, columns: int) -> list[list[int]]:
        """By cluster, the rows in which its own columns stand and no others."""
        owner = np.full(columns, -1)
        for number, (choices, hectares) in enumerate(self._clusters):
            owner[choices] = number
            owner[hectares] = number
        own: list[list[int]] = [[] for _ in self._clusters]
        filled = np.flatnonzero(np.diff(self._starts))
        if len(filled):
            owners = owner[self._columns[: self._starts[-1]]]
            least = np.minimum.reduceat(owners, self._starts[filled])
            most = np.maximum.reduceat(owners, self._starts[filled])
            alone = (least == most) & (least >= 0)
            for row, number in zip(filled[alone], least[alone], strict=True):
                own[int(number)].append(int(row))
        return own

    def _room(self, number: int) -> Room:
        if number not in self._made:
            choices, hectares = self._clusters[number]
            rows, many = self._own[number], len(hectares)
            place = {column: j for j, column in enumerate([*hectares, *choices])}
            dense = np.zeros((len(rows), len(place)))
            for i, row in enumerate(rows):
                inside = slice(self._starts[row], self._starts[row + 1])
                columns = [place[int(column)] for column in self._columns[inside]]
                dense[i, columns] = self._factors[inside]
            self._made[number] = Room(
                choices,
                hectares,
                dense[:, :many],
                dense[:, many:],
                self._row_low[rows],
                self._row_high[rows],
                self._low[hectares],
                self._high[hectares],
            )
        return self._made[number]


def _quiet_solver() -> highspy.Highs:
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("presolve", "off")
    return solver


def _add_columns(solver: highspy.Highs, cost: float, low: Floats, high: Floats) -> None:
    none = np.zeros(0, dtype=np.int32)
    costs = np.full(len(low), float(cost))
    solver.addCols(len(low), costs, low, high, 0, none, none, np.zeros(0))


def _add_row(
    solver: highspy.Highs, low: float, high: float, columns: Integers, factors: Floats
) -> None:
    solver.addRow(low, high, len(columns), columns.astype(np.int32), factors)
