"""Hectares are made exact with every yes-or-no held as the search found it."""

import numpy as np
import pytest
from pulp import LpBinary, LpMaximize, LpProblem

from optimizer.errors import SolverFailed
from optimizer.solving.highs import LiveModel
from optimizer.solving.polish import polish


@pytest.fixture
def model():
    """At most 10/3 ha if chosen (x0), in two kinds (x1, x2) of up to 3 ha each."""
    problem = LpProblem("small", LpMaximize)
    chosen = problem.add_variable("x0", cat=LpBinary)
    first = problem.add_variable("x1", lowBound=0, upBound=3)
    second = problem.add_variable("x2", lowBound=0, upBound=3)
    problem.addConstraint(3 * first + 3 * second - 10 * chosen <= 0, "r0")
    problem.setObjective(first + 0)
    return LiveModel.of(problem, 0)


def test_hectares_are_exact_though_the_search_left_roundings(model):
    rough = np.array([0.9999995, 3.333, 0.0])
    exact = polish(model, rough, [{1: 1.0, 2: 1.0}])
    assert exact[0] == 1.0
    assert exact[1] + exact[2] == pytest.approx(10 / 3, abs=1e-12)


@pytest.mark.parametrize(("dear", "cheap"), [(1, 2), (2, 1)])
def test_a_later_goal_chooses_among_the_best_of_an_earlier_one(model, dear, cheap):
    both = {1: 1.0, 2: 1.0}
    exact = polish(model, np.array([1.0, 0.0, 0.0]), [both, {dear: -1.0}])
    assert (exact[cheap], exact[dear]) == pytest.approx((3.0, 1 / 3), abs=1e-9)


def test_a_yes_or_no_that_was_no_stays_no(model):
    exact = polish(model, np.array([1e-7, 0.0, 0.0]), [{1: 1.0, 2: 1.0}])
    assert list(exact) == [0.0, 0.0, 0.0]


def test_a_choice_that_no_hectares_fit_fails(model):
    model.add_row(1.0, {1: 1.0})
    with pytest.raises(SolverFailed, match="could not be made exact"):
        polish(model, np.array([0.0, 0.0, 0.0]), [{1: 1.0}])
