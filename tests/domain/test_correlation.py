"""Correlated amounts: the factor of a matrix, or that there is none."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.correlation import combined, factor


@given(st.integers(1, 5), st.integers(1, 5), st.integers(0, 2**32 - 1))
def test_a_factor_times_itself_is_the_matrix(size: int, rank: int, seed: int) -> None:
    rows = np.random.default_rng(seed).normal(size=(size, rank))
    rows /= np.linalg.norm(rows, axis=1)[:, None]
    matrix = (rows @ rows.T).tolist()
    for i in range(size):
        matrix[i][i] = 1.0
    lower = factor(matrix)
    assert lower is not None
    made = np.array(lower) @ np.array(lower).T
    assert made == pytest.approx(np.array(matrix), abs=1e-4)


@given(st.floats(-1, 1), st.floats(-1, 1), st.floats(-1, 1))
def test_what_cannot_be_has_no_factor(a: float, b: float, c: float) -> None:
    matrix = [[1.0, a, b], [a, 1.0, c], [b, c, 1.0]]
    least = float(np.linalg.eigvalsh(np.array(matrix))[0])
    if least < -1e-3:
        assert factor(matrix) is None
    if least > 1e-3:
        assert factor(matrix) is not None


def test_amounts_may_depend_on_each_other_altogether() -> None:
    lower = factor([[1.0, 1.0], [1.0, 1.0]])
    assert lower is not None
    assert combined(lower, [0.7, -2.0]) == [0.7, 0.7]
    lower = factor([[1.0, -1.0], [-1.0, 1.0]])
    assert lower is not None
    assert combined(lower, [0.7, -2.0]) == [0.7, -0.7]
