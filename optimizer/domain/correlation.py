"""Uncertain amounts that rise and fall together."""

import math
from collections.abc import Sequence

_ROUNDING = 1e-9
"""A pivot this near to 0 is 0: amounts may depend on each other altogether."""


def factor(matrix: Sequence[Sequence[float]]) -> tuple[tuple[float, ...], ...] | None:
    r"""The lower triangle :math:`L` of a symmetric matrix :math:`C = L L^T`.

    None if the matrix is not positive semidefinite: no amounts can be correlated so.
    Independent standard normal amounts :math:`z` make amounts :math:`L z` that are
    correlated as :math:`C` says.
    """
    size = len(matrix)
    lower = [[0.0] * size for _ in range(size)]
    for j in range(size):
        pivot = matrix[j][j] - math.fsum(one * one for one in lower[j][:j])
        if pivot < -_ROUNDING:
            return None
        root = math.sqrt(pivot) if pivot > _ROUNDING else 0.0
        lower[j][j] = root
        for i in range(j + 1, size):
            inner = math.fsum(
                one * other
                for one, other in zip(lower[i][:j], lower[j][:j], strict=True)
            )
            rest = matrix[i][j] - inner
            if root:
                lower[i][j] = rest / root
            elif abs(rest) > math.sqrt(_ROUNDING):
                return None
    return tuple(tuple(row) for row in lower)


def combined(lower: Sequence[Sequence[float]], scores: Sequence[float]) -> list[float]:
    """Independent standard normal amounts made correlated; see `factor`."""
    return [
        math.fsum(weight * score for weight, score in zip(row, scores, strict=True))
        for row in lower
    ]
