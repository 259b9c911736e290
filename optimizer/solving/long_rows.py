"""Rows over very many columns, stated as sums of sums of a few columns each.

A budget counts what every cluster costs. HiGHS's separation of cuts walks from row to
row over continuous columns; every walk that enters such a row drags thousands of
columns along, and the rounds of cuts of a case of 300 clusters take three quarters of
its time (docs/decisions/0004-large-networks.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FEW = 10
"""As many columns, or sums, are added up in one row."""

LONG = 2 * FEW
"""Rows with more columns than this are taken apart."""


@dataclass(frozen=True, slots=True)
class PartialSum:
    """A column that is the sum of others; its least and greatest value."""

    column: int
    terms: Mapping[int, float]
    low: float
    high: float


def taken_apart(
    terms: Mapping[int, float],
    low: Sequence[float],
    high: Sequence[float],
) -> tuple[dict[int, float], list[PartialSum]]:
    """A long sum as a short one, and the partial sums that it is made of.

    ``low`` and ``high`` are the bounds of all columns there are; new columns are
    numbered after them. A short sum stays as it is.
    """
    made: list[PartialSum] = []
    lows: dict[int, float] = {}
    highs: dict[int, float] = {}
    left = dict(sorted(terms.items()))
    while len(left) > LONG:
        columns = list(left)
        shorter: dict[int, float] = {}
        for start in range(0, len(columns), FEW):
            part = {column: left[column] for column in columns[start : start + FEW]}
            ends = [
                (
                    factor * (lows[c] if c in lows else low[c]),
                    factor * (highs[c] if c in highs else high[c]),
                )
                for c, factor in part.items()
            ]
            column = len(low) + len(made)
            lows[column] = sum(min(pair) for pair in ends)
            highs[column] = sum(max(pair) for pair in ends)
            made.append(PartialSum(column, part, lows[column], highs[column]))
            shorter[column] = 1.0
        left = shorter
    return left, made
