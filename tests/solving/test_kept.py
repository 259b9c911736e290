"""A live model put back is as it was when it was kept."""

import numpy as np
import pytest
from pulp import LpMaximize, LpProblem, lpSum

from optimizer.solving.found import Exactness
from optimizer.solving.highs import LiveModel
from optimizer.solving.kept import Kept


def a_model() -> LiveModel:
    """What to carry of 20 things, as a whole or not, of which 25 can be borne."""
    problem = LpProblem("load", LpMaximize)
    things = [problem.add_variable(f"x{i}", 0, 1, cat="Integer") for i in range(20)]
    problem += lpSum((1 + i % 7) * x for i, x in enumerate(things)) <= 25
    return LiveModel.of(problem, 7)


def values_of(model: LiveModel) -> list[float]:
    model.set_objective({i: 1.0 + (i * i) % 5 for i in range(20)}, 3.0)
    found = model.solve(Exactness(0.0, 0.0, 10.0))
    assert found.values is not None
    return [found.objective, *found.values]


def test_rows_bounds_and_columns_are_as_they_were() -> None:
    model = a_model()
    kept, before = Kept.of(model), values_of(model)
    kept.restore(model)
    model.add_row(-1.0, {0: -1.0, model.add_column(): 1.0, 3: -1.0})
    model.set_bounds([1, 2], np.zeros(2), np.zeros(2))
    assert values_of(model) != before
    kept.restore(model)
    assert values_of(model) == before
    assert (model.columns, len(model.low), len(model.high)) == (20, 20, 20)


def test_nothing_is_left_of_what_the_solver_did_meanwhile() -> None:
    """HiGHS keeps more to itself than a model: its seconds show that it was used."""
    model = a_model()
    kept = Kept.of(model)
    values_of(model)
    assert model.solver.getRunTime() > 0.0
    kept.restore(model)
    assert model.solver.getRunTime() == pytest.approx(0.0, abs=0.0)
    assert model.solver.getOptionValue("random_seed")[1] == 7
