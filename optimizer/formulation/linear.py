"""Sums of products, made in one go."""

from collections.abc import Iterable

from pulp import LpAffineExpression, LpVariable


def weighted(terms: Iterable[tuple[LpVariable, float]]) -> LpAffineExpression:
    """The sum of coefficient times variable; no variable may stand in it twice.

    Adding products one by one costs several times as much. PuLP 4 makes it by
    `from_list`, PuLP 3.3 by its constructor.
    """
    pairs = list(terms)
    if hasattr(LpAffineExpression, "from_list"):
        return LpAffineExpression.from_list(pairs)
    return LpAffineExpression(pairs)
