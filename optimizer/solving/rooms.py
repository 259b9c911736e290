"""Cuts that hold for one cluster, whatever the others do.

What a cluster can do is a choice among pathways, and on each of them its hectares lie
in a polytope. The relaxation mixes pathways; of such a mixture the hectares must be a
sum of what each pathway allows for its share. If they are not, a row that every real
course keeps cuts the mixture off (disjunctive cuts: Balas 1979, Annals of Discrete
Mathematics 5).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import highspy
import numpy as np
from numpy.typing import NDArray

from optimizer.solving.found import Floats
from optimizer.solving.highs import LiveModel

LEAST = 1e-4
"""Hectares by which a mixture must be off for a cut to be worth a row."""

SAFE = 1e-9
"""A cut leaves this fraction of room for the roundings of what it was computed from."""

ROUNDS = 20
"""So many rounds of cuts at most."""

Row = dict[int, float]
Integers = NDArray[np.int_]


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
        if shares.max() > 1.0 - LEAST:
            return None
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


def rooms_of(
    model: LiveModel, clusters: Sequence[tuple[Sequence[int], Sequence[int]]]
) -> tuple[Room, ...]:
    """The room of each cluster, of which the choices and the hectares are given."""
    lp = model.solver.getLp()
    owner = np.full(model.columns, -1)
    for number, (choices, hectares) in enumerate(clusters):
        owner[list(choices)] = number
        owner[list(hectares)] = number
    matrix = _by_row(model)
    row_low, row_high = np.array(lp.row_lower_), np.array(lp.row_upper_)
    low, high = np.array(lp.col_lower_), np.array(lp.col_upper_)
    own: list[list[int]] = [[] for _ in clusters]
    for row, (columns, _) in enumerate(matrix):
        owners = owner[columns]
        if len(columns) and owners[0] >= 0 and (owners == owners[0]).all():
            own[owners[0]].append(row)
    rooms = []
    for rows, (choices, hectares) in zip(own, clusters, strict=True):
        place = {c: j for j, c in enumerate([*hectares, *choices])}
        dense = np.zeros((len(rows), len(place)))
        for i, row in enumerate(rows):
            columns, factors = matrix[row]
            dense[i, [place[int(c)] for c in columns]] = factors
        many, asked = len(hectares), rows
        rooms.append(
            Room(
                choices,
                hectares,
                dense[:, :many],
                dense[:, many:],
                row_low[asked],
                row_high[asked],
                low[list(hectares)],
                high[list(hectares)],
            )
        )
    return tuple(rooms)


def _by_row(model: LiveModel) -> list[tuple[Floats, Floats]]:
    """The columns and factors of every row."""
    lp = model.solver.getLp()
    matrix = lp.a_matrix_
    starts, index = np.array(matrix.start_), np.array(matrix.index_)
    factors = np.array(matrix.value_)
    if matrix.format_ == highspy.MatrixFormat.kColwise:
        columns = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        order = np.argsort(index, kind="stable")
        starts = np.searchsorted(index[order], np.arange(lp.num_row_ + 1))
        index, factors = columns[order], factors[order]
    return [(index[a:b], factors[a:b]) for a, b in pairwise(starts)]


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
