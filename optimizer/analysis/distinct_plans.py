"""The different plans among the best ones of many futures."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from optimizer.analysis.coded import Coded, Integers
from optimizer.domain.pathway import Headline


@dataclass(frozen=True, slots=True)
class DistinctPlan:
    """One choice of headlines: in how many futures it is best, and where first.

    ``first_run`` is the run of the first of them.
    """

    headlines: Mapping[str, Headline]
    count: int
    first_run: int


@dataclass(frozen=True, slots=True, eq=False)
class DistinctPlans:
    """Plans that differ in a headline, the most frequent first, then by first future.

    ``own`` has for each future of the `Coded` the number of its best plan, -1 where
    that is not among ``plans``. ``count`` are all that there are.
    """

    plans: tuple[DistinctPlan, ...]
    own: Integers
    count: int


def distinct_plans(coded: Coded, most: int | None = None) -> DistinctPlans:
    """The first ``most`` of the different plans; all if it is None."""
    if not coded.runs:
        return DistinctPlans((), np.zeros(0, dtype=np.int64), 0)
    # Rows as bytes: to sort them column by column takes as long again per cluster.
    rows = [row.tobytes() for row in coded.codes]
    first: dict[bytes, int] = {}
    counts: dict[bytes, int] = {}
    for number, row in enumerate(rows):
        first.setdefault(row, number)
        counts[row] = counts.get(row, 0) + 1
    ordered = sorted(first, key=lambda row: (-counts[row], first[row]))
    shown = ordered if most is None else ordered[:most]
    number_of = {row: number for number, row in enumerate(shown)}
    plans = tuple(
        DistinctPlan(
            coded.headlines(coded.codes[first[row]]),
            counts[row],
            coded.runs[first[row]],
        )
        for row in shown
    )
    own = np.array([number_of.get(row, -1) for row in rows])
    return DistinctPlans(plans, own, len(ordered))
