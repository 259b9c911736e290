"""Linear programmes have the value that SciPy finds."""

import numpy as np
import pytest
from scipy.optimize import linprog

from tests.oracle.linear import greatest

SOLVED, NO_PLAN = 0, 2


@pytest.mark.parametrize("seed", range(40))
def test_the_greatest_value_is_that_of_scipy(seed: int) -> None:
    random = np.random.default_rng(seed)
    for _ in range(5):
        width, many = random.integers(1, 6), random.integers(0, 5)
        goal = random.integers(-3, 4, width + 1).astype(float)
        positive = random.integers(-3, 4, (many, width + 1)).astype(float)
        zero = random.integers(-2, 3, (random.integers(0, 2), width + 1)).astype(float)
        bounds = np.sort(random.integers(0, 9, (width, 2)).astype(float))
        expected = linprog(
            -goal[:-1],
            A_ub=-positive[:, :-1],
            b_ub=positive[:, -1],
            A_eq=zero[:, :-1],
            b_eq=-zero[:, -1],
            bounds=bounds,
        )
        assert expected.status in (SOLVED, NO_PLAN)
        value = -np.inf if expected.status == NO_PLAN else goal[-1] - expected.fun
        assert greatest(goal, positive, zero, bounds) == pytest.approx(value)


def test_a_value_without_an_end_is_told() -> None:
    nothing = np.zeros((0, 2))
    with pytest.raises(ArithmeticError, match="Unbounded"):
        greatest(np.array([1.0, 0.0]), nothing, nothing, np.array([[0.0, np.inf]]))
