"""The different plans among the best ones of many futures."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from optimizer.analysis.coded import Coded, Integers
from optimizer.domain.pathway import Headline


@dataclass(frozen=True, slots=True)
class DistinctPlan:
    """One choice of headlines, and in how many futures it is best."""

    headlines: Mapping[str, Headline]
    count: int


@dataclass(frozen=True, slots=True, eq=False)
class DistinctPlans:
    """Plans that differ in a headline, the most frequent first, then by first future.

    ``own`` has for each future of the `Coded` the number of its best plan.
    """

    plans: tuple[DistinctPlan, ...]
    own: Integers


def distinct_plans(coded: Coded) -> DistinctPlans:
    """All the different plans."""
    if not coded.runs:
        return DistinctPlans((), np.zeros(0, dtype=np.int64))
    # Rows as bytes: to sort them column by column takes as long again per cluster.
    rows = [row.tobytes() for row in coded.codes]
    first: dict[bytes, int] = {}
    counts: dict[bytes, int] = {}
    for number, row in enumerate(rows):
        first.setdefault(row, number)
        counts[row] = counts.get(row, 0) + 1
    ordered = sorted(first, key=lambda row: (-counts[row], first[row]))
    number_of = {row: number for number, row in enumerate(ordered)}
    plans = tuple(
        DistinctPlan(coded.headlines(coded.codes[first[row]]), counts[row])
        for row in ordered
    )
    return DistinctPlans(plans, np.array([number_of[row] for row in rows]))
