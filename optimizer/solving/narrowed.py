"""Searches in a part of a large programme, told apart by its relaxation.

First the columns that the relaxation makes whole are held: what is left is small, and
its best plan is nearly as good as the relaxation (relaxation enforced neighbourhood
search: Berthold 2014, Optimization Letters 8). If that is not proof enough, columns
are held whose reduced cost says that no better plan changes them, and HiGHS searches
the rest, until its bound shows that the first plan is good enough. No plan is given to
it as a start (docs/decisions/0003-highs.md).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from optimizer.solving.highs import Exactness, Floats, Found, LiveModel

WHOLE = 1e-6
"""Values nearer than this to a whole number are whole."""

LARGE = 500
"""From so many yes-or-nos on a search is worth to be narrowed."""

LEFT = 50
"""So many other choices stay open in the first search, though they are whole."""

NEARLY = 0.9
"""The first search aims to be so much nearer to the relaxation than it must be."""

FIRST = 1 / 3
"""The fraction of the time that the first search may take."""

Search = Callable[[Exactness], Found]


def is_large(model: object) -> bool:
    """Whether HiGHS holds a programme that is worth to be narrowed."""
    return isinstance(model, LiveModel) and len(model.integer) >= LARGE


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The best solution without whole numbers: its worth, values and reduced costs.

    ``unsettled`` says for each column in how many rounds of cuts it had another value.
    """

    objective: float
    values: Floats
    reduced_costs: Floats
    unsettled: Floats


def search_narrowed(
    model: LiveModel,
    relaxed: Relaxed,
    exactness: Exactness,
    search: Search,
    of_cluster: Sequence[Sequence[int]],
) -> Found:
    """The best plan, by ``search`` on parts of the model; its bound holds for all.

    ``of_cluster`` are the columns of each cluster of which one must be chosen.
    """
    columns = list(map(int, model.integer))
    before = model.bounds(columns)
    there = relaxed.values[columns]
    whole = np.abs(there - np.round(there)) < WHOLE
    free = np.isin(columns, _nearly_free(relaxed, of_cluster))
    allowed = exactness.gap * abs(relaxed.objective), exactness.absolute_gap
    try:
        _hold(model, columns, whole & ~free, there)
        first = search(
            replace(
                exactness,
                gap=exactness.gap / 10,
                time_limit_s=exactness.time_limit_s * FIRST,
                aim=relaxed.objective - NEARLY * max(allowed),
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


def _nearly_free(relaxed: Relaxed, of_cluster: Sequence[Sequence[int]]) -> list[int]:
    """The columns of clusters that could best be changed, with the one they follow.

    First those that the rounds of cuts have changed most often, of equals those whose
    change costs least.
    """
    cheapest = []
    for columns in map(list, of_cluster):
        there, prices = relaxed.values[columns], np.abs(relaxed.reduced_costs[columns])
        changed = relaxed.unsettled[columns]
        follows = int(np.argmax(there))
        for i, column in enumerate(columns):
            if i != follows and there[i] < WHOLE:
                order = (-float(changed[i]), float(prices[i]), column)
                cheapest.append((order, column, columns[follows]))
    cheapest.sort()
    return [column for _, *both in cheapest[:LEFT] for column in both]


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
