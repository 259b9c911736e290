"""Searches in a part of a large programme, told apart by its relaxation.

First the columns that the relaxation makes whole are held: what is left is small, and
its best plan is nearly as good as the relaxation (relaxation enforced neighbourhood
search: Berthold 2014, Optimization Letters 8). If that is not proof enough, columns
are held whose reduced cost says that no better plan changes them, and HiGHS searches
the rest, until its bound shows that the first plan is good enough. No plan is given to
it as a start (docs/decisions/0003-highs.md).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from optimizer.solving.highs import Exactness, Floats, Found, LiveModel

WHOLE = 1e-6
"""Values nearer than this to a whole number are whole."""

LARGE = 1500
"""From so many yes-or-nos on a search is worth to be narrowed."""

FIRST = 1 / 3
"""The fraction of the time that the first search may take."""

Search = Callable[[Exactness], Found]


def is_large(model: object) -> bool:
    """Whether HiGHS holds a programme that is worth to be narrowed."""
    return isinstance(model, LiveModel) and len(model.integer) >= LARGE


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The best solution without whole numbers: its worth, values and reduced costs."""

    objective: float
    values: Floats
    reduced_costs: Floats


def search_narrowed(
    model: LiveModel, relaxed: Relaxed, exactness: Exactness, search: Search
) -> Found:
    """The best plan, by ``search`` on parts of the model; its bound holds for all."""
    columns = list(map(int, model.integer))
    before = model.bounds(columns)
    there = relaxed.values[columns]
    whole = np.abs(there - np.round(there)) < WHOLE
    try:
        _hold(model, columns, whole, there)
        first = search(
            replace(
                exactness,
                gap=exactness.gap / 10,
                time_limit_s=exactness.time_limit_s * FIRST,
            )
        )
        model.set_bounds(columns, *before)
        if first.ending == "interrupted":
            return replace(first, bound=relaxed.objective)
        enough = float("-inf")
        if first.values is not None:
            enough = first.objective + max(
                exactness.gap * abs(first.objective), exactness.absolute_gap
            )
            if relaxed.objective <= enough:
                return replace(first, ending="optimal", bound=relaxed.objective)
            gain = relaxed.objective - first.objective
            dear = np.abs(relaxed.reduced_costs[columns]) > gain + WHOLE
            _hold(model, columns, whole & dear, there)
        second = search(replace(exactness, enough=enough))
        return _better(first, second, relaxed.objective)
    finally:
        model.set_bounds(columns, *before)


def _hold(
    model: LiveModel, columns: list[int], which: np.ndarray, values: Floats
) -> None:
    chosen = np.flatnonzero(which)
    held = np.round(values[chosen])
    model.set_bounds([columns[i] for i in chosen], held, held)


def _better(first: Found, second: Found, most: float) -> Found:
    """The better of two plans, and a bound for both searches together.

    The second searched where every better plan must lie: without one there, the first
    is the best.
    """
    if first.values is None:
        return replace(second, bound=min(second.bound, most))
    bound = first.objective
    if second.ending != "infeasible":
        bound = max(bound, min(second.bound, most))
    ending = "optimal" if second.ending in ("infeasible", "enough") else second.ending
    best = first
    if second.values is not None and second.objective > first.objective:
        best = second
    return replace(best, ending=ending, bound=bound)
