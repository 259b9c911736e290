"""Searches in a part of a large programme, told apart by its relaxation.

First the columns that the relaxation makes whole are held, but for a few: what is left
is small, and its best plan is nearly as good as the relaxation (relaxation enforced
neighbourhood search: Berthold 2014, Optimization Letters 8). If it is far from that,
fewer are held. If that is not proof enough, columns are held whose reduced cost says
that no better plan changes them, and HiGHS searches the rest, until its bound shows
that the first plan is good enough. No plan is given to it as a start
(docs/decisions/0003-highs.md).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from optimizer.solving.found import Exactness, Floats, Found
from optimizer.solving.highs import LiveModel

WHOLE = 1e-6
"""Values nearer than this to a whole number are whole."""

LARGE = 500
"""From so many yes-or-nos on a search is worth to be narrowed."""

LEFT = 50
"""So many other choices stay open in the first search, though they are whole."""

LEFT_OF_ALL = 0.25
"""The fraction of all yes-or-nos of which so many stay open if that is not enough."""

MOSTLY_BOUND = 2.0
"""So many times the gap from the relaxation a plan is good: the bound must move."""

FIRST_NODES = 100
"""Nodes after which a search of a part ends."""

NEARLY = 0.9
"""The first search aims to be so much nearer to the relaxation than it must be."""

FIRST = 1 / 3
"""The fraction of the time that the first search may take."""

Flags = NDArray[np.bool_]

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


@dataclass(frozen=True, slots=True)
class Parts:
    """A programme with its relaxation, of which parts are searched by ``search``."""

    model: LiveModel
    relaxed: Relaxed
    search: Search

    @property
    def columns(self) -> list[int]:
        """The yes-or-nos."""
        return list(map(int, self.model.integer))

    def whole(self) -> Flags:
        """The yes-or-nos that the relaxation has decided."""
        there = self.relaxed.values[self.columns]
        return np.asarray(np.abs(there - np.round(there)) < WHOLE)

    def dear(self, gain: float) -> Flags:
        """The yes-or-nos that cost more to change than a better plan could gain."""
        prices = np.abs(self.relaxed.reduced_costs[self.columns])
        return np.asarray(prices > gain + WHOLE)

    def search_with(self, held: Flags, asked: Exactness) -> Found:
        """The best plan in which some yes-or-nos are as the relaxation has them."""
        columns = self.columns
        before = self.model.bounds(columns)
        chosen = np.flatnonzero(held)
        values = np.round(self.relaxed.values[columns][chosen])
        self.model.set_bounds([columns[i] for i in chosen], values, values)
        try:
            return self.search(asked)
        finally:
            self.model.set_bounds(columns, *before)


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
    parts = Parts(model, relaxed, search)
    columns, whole = parts.columns, parts.whole()
    first = Found("infeasible", None, float("-inf"), float("inf"))
    free = _nearly_free(relaxed, of_cluster)
    for left in (LEFT, int(LEFT_OF_ALL * len(columns))):
        open_too = np.isin(columns, [c for both in free[:left] for c in both])
        found = parts.search_with(whole & ~open_too, of_a_part(exactness, relaxed))
        if found.values is not None and found.objective > first.objective:
            first = found
        if found.ending == "interrupted":
            return replace(first, ending="interrupted", bound=relaxed.objective)
        if first.values is not None and _is_near(first, relaxed, exactness):
            break
    if first.values is None:
        found = search(exactness)
        return replace(found, bound=min(found.bound, relaxed.objective))
    gain, margin = relaxed.objective - first.objective, _margin(first, exactness)
    if gain <= margin:
        return replace(first, ending="optimal", bound=relaxed.objective)
    asked = replace(
        exactness,
        enough=first.objective + margin,
        # Where the bound must move but a little, presolve takes longer than that.
        presolve=not _is_near(first, relaxed, exactness),
    )
    second = parts.search_with(whole & parts.dear(gain), asked)
    return better_of(first, second, relaxed.objective)


def of_a_part(exactness: Exactness, relaxed: Relaxed) -> Exactness:
    """What is asked of a search in a part: little time, and no more than is needed."""
    allowed = exactness.gap * abs(relaxed.objective), exactness.absolute_gap
    return replace(
        exactness,
        gap=exactness.gap / 10,
        time_limit_s=exactness.time_limit_s * FIRST,
        aim=relaxed.objective - NEARLY * max(allowed),
        nodes=FIRST_NODES,
    )


def _is_near(found: Found, relaxed: Relaxed, exactness: Exactness) -> bool:
    """Whether the bound need not move by more than the gap to prove a plan."""
    near = MOSTLY_BOUND * _margin(found, exactness)
    return relaxed.objective - found.objective <= near


def _margin(found: Found, exactness: Exactness) -> float:
    """By how much more than a plan another one may be worth."""
    return max(exactness.gap * abs(found.objective), exactness.absolute_gap)


def _nearly_free(
    relaxed: Relaxed, of_cluster: Sequence[Sequence[int]]
) -> list[tuple[int, int]]:
    """Other choices of clusters, the best first, each with the one that they follow.

    First those that the rounds of cuts have changed most often, of equals those whose
    change costs least.
    """
    found = []
    for columns in map(list, of_cluster):
        there, prices = relaxed.values[columns], np.abs(relaxed.reduced_costs[columns])
        changed = relaxed.unsettled[columns]
        follows = int(np.argmax(there))
        for i, column in enumerate(columns):
            if i != follows and there[i] < WHOLE:
                order = (-float(changed[i]), float(prices[i]), column)
                found.append((order, (column, columns[follows])))
    found.sort()
    return [both for _, both in found]


def better_of(first: Found, second: Found, most: float) -> Found:
    """The better of two plans, and a bound for both searches together.

    The second searched where every better plan must lie: without one there, the first
    is the best.
    """
    bound = first.objective
    if second.ending != "infeasible":
        bound = max(bound, min(second.bound, most))
    ending = "optimal" if second.ending in ("infeasible", "enough") else second.ending
    best = first
    if second.values is not None and second.objective > first.objective:
        best = second
    return replace(best, ending=ending, bound=bound)
