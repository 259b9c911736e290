"""The search for a plan in which every cluster is joined as it must be.

The rows that join clusters are too many to state (`formulation.connectivity`). Those
that the relaxation violates are added first, until it violates none by much; then those
that the plan found still violates, until it violates none.
"""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from optimizer.solving.cuts import (
    SMALL,
    Cut,
    columns_not_joined,
    cuts_on_plan,
    cuts_on_relaxation,
)
from optimizer.solving.found import Exactness, Floats, Found, Report
from optimizer.solving.highs import LiveModel
from optimizer.solving.narrowed import Relaxed, is_large, search_narrowed
from optimizer.solving.pulp_model import PulpModel
from optimizer.solving.wiring import Wiring

Model = LiveModel | PulpModel

GRACE_S = 5.0
"""Seconds to join the clusters of a plan that was found when time ran out."""

ROUNDS = 50
"""So many rounds of cuts on the relaxation at most."""

LARGE_FIRST = 0.1
"""Cuts that are violated by less than this wait until there are no others."""

PATIENCE = 5
"""So many rounds may hardly move the bound."""

HARDLY = 0.01
"""Less than this fraction of the gap asked is hardly anything."""

UNLIKE = 0.01
"""Values of two solutions that are further apart than this are not the same."""

LOOSE = 0.1
"""A cut whose row exceeds what it asks by more than this is no longer of use."""

LEAST_S = 0.1
"""A search gets this long at least: cuts may have taken all the rest."""


@dataclass(frozen=True, slots=True)
class Network:
    """What must be joined, and for each cluster the columns that choose its pathway.

    ``stated`` are the cuts that searches have added and kept, for those that start
    from them.
    """

    wirings: tuple[Wiring, ...]
    of_cluster: tuple[tuple[int, ...], ...]
    stated: list[Cut] = field(default_factory=list)

    @property
    def choices(self) -> tuple[int, ...]:
        """The columns of all clusters."""
        return tuple(column for columns in self.of_cluster for column in columns)


def search_joined(
    model: Model,
    relaxation: LiveModel,
    network: Network,
    exactness: Exactness,
    report: Report | None = None,
) -> Found:
    """The best plan in which all is joined; its bound holds for every such plan.

    ``relaxation`` is the model as HiGHS holds it, the same one where HiGHS searches.
    When time runs out or Ctrl-C comes, the clusters of the plan at hand are joined if
    they can be; without a plan that is joined there are no values.
    """
    ends = time.monotonic() + exactness.time_limit_s
    relaxed = tighten(model, relaxation, network, exactness, report)
    if relaxation.interrupted:
        model.interrupted = True
        return Found("interrupted", None, float("-inf"), float("inf"))

    def search(asked: Exactness) -> Found:
        until = min(ends, time.monotonic() + asked.time_limit_s)
        return until_joined(model, network, asked, until, report)

    if is_large(model) and relaxed is not None:
        chosen = network.of_cluster
        return search_narrowed(relaxation, relaxed, exactness, search, chosen)
    return search(exactness)


def until_joined(
    model: Model,
    network: Network,
    exactness: Exactness,
    ends: float,
    report: Report | None = None,
) -> Found:
    """Search, and add what cuts the plan violates, until it violates none."""
    bound = float("inf")
    while True:
        left = max(ends - time.monotonic(), LEAST_S)
        found = model.solve(replace(exactness, time_limit_s=left), report)
        bound = min(bound, found.bound)
        if found.values is None:
            return replace(found, bound=bound)
        missing = cuts_on_plan(network.wirings, found.values)
        if not missing:
            return replace(found, bound=bound)
        add(missing, model)
        network.stated.extend(missing)
        if found.ending == "enough":
            return replace(found, values=None, bound=bound)
        if found.ending not in ("optimal", "reached") or time.monotonic() > ends:
            joined = _joined(model, network, exactness, found.values)
            ending = "stopped" if found.ending == "optimal" else found.ending
            return replace(joined, ending=ending, bound=bound)


def tighten(
    model: Model,
    relaxation: LiveModel,
    network: Network,
    exactness: Exactness,
    report: Report | None,
    *,
    more: bool = False,
) -> Relaxed | None:
    """Add the cuts that the relaxation violates, round after round.

    Cuts that a later solution leaves loose are taken away again. Gives the last
    solution of the relaxation; None if it has none. If there is ``more`` to come, the
    relaxation goes on from there; else it is forgotten, since a search would take it
    for a start.
    """
    ends = time.monotonic() + exactness.time_limit_s
    last: Found | None = None
    reduced = np.zeros(0)
    stated = Stated(relaxation)
    bounds: list[float] = []
    seen: list[Floats] = []
    columns = relaxation.columns
    by = LARGE_FIRST
    for _ in range(ROUNDS):
        left = ends - time.monotonic()
        if left <= 0:
            break
        relaxed = relaxation.relax(left, report)
        if relaxed.values is None or relaxed.ending != "optimal":
            break
        last, reduced = relaxed, relaxation.reduced_costs()
        # Long cuts bring columns of their own, which come last.
        seen.append(relaxed.values[:columns])
        bounds.append(relaxed.objective)
        if _stalls(bounds, exactness.gap):
            break
        violated = cuts_on_relaxation(network.wirings, relaxed.values, by)
        if not violated and by > SMALL:
            by = SMALL
            violated = cuts_on_relaxation(network.wirings, relaxed.values, by)
        if not violated:
            break
        stated.renew(violated)
    if relaxation is not model:
        add(stated.cuts, model)
    network.stated.extend(stated.cuts)
    if not more:
        relaxation.forget()
    if last is None or last.values is None:
        return None
    unlike = np.abs(np.array(seen) - seen[-1]) > UNLIKE
    return Relaxed(last.objective, last.values, reduced, unlike.sum(axis=0))


@dataclass(slots=True)
class Stated:
    """The cuts that are rows of the relaxation, in the order of their rows."""

    relaxation: LiveModel
    cuts: list[Cut] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def renew(self, violated: Sequence[Cut]) -> None:
        """State more cuts, and no longer those that the last solution leaves loose."""
        slack = self.relaxation.slack(self.rows)
        loose = np.flatnonzero(slack > LOOSE)
        if len(loose):
            self.relaxation.remove_rows([self.rows[i] for i in loose])
            tight = np.flatnonzero(slack <= LOOSE)
            self.cuts = [self.cuts[i] for i in tight]
            # Each row moves up by the number of those before it that are gone.
            self.rows = [self.rows[i] - int(np.searchsorted(loose, i)) for i in tight]
        self.rows += [self.relaxation.add_row(0.0, cut.row) for cut in violated]
        self.cuts += violated


def _stalls(bounds: Sequence[float], gap: float) -> bool:
    """Whether the last rounds hardly moved the bound, as the gap asked goes."""
    moved = bounds[-1 - PATIENCE] - bounds[-1] if len(bounds) > PATIENCE else math.inf
    return moved < gap * abs(bounds[-1]) * HARDLY


def add(cuts: Sequence[Cut], model: Model) -> None:
    """State cuts as rows."""
    for cut in cuts:
        model.add_row(0.0, cut.row)


def _joined(
    model: Model, network: Network, exactness: Exactness, values: Floats
) -> Found:
    """A plan near one whose clusters are not all joined, without values if none.

    First the same choices with more lines, then the same without clusters that are
    not joined.
    """
    before = model.bounds(network.choices)
    chosen = np.round(values[list(network.choices)])
    barred = columns_not_joined(network.wirings, values)
    place = {column: i for i, column in enumerate(network.choices)}
    low, high = chosen.copy(), chosen.copy()
    for columns in network.of_cluster:
        if barred.intersection(columns):
            for column in columns:
                low[place[column]] = 0.0
                free = 0.0 if column in barred else before[1][place[column]]
                high[place[column]] = free
    found = Found("stopped", None, float("-inf"), float("inf"))
    try:
        for bounds in ((chosen, chosen), (low, high)):
            model.set_bounds(network.choices, *bounds)
            found = _within_grace(model, network, exactness)
            if found.values is not None or found.ending == "interrupted":
                break
    finally:
        model.set_bounds(network.choices, *before)
    return found


def _within_grace(model: Model, network: Network, exactness: Exactness) -> Found:
    """A joined plan, if one is found at once."""
    ends = time.monotonic() + GRACE_S
    while True:
        left = max(ends - time.monotonic(), LEAST_S)
        found = model.solve(replace(exactness, time_limit_s=left), None)
        if found.values is None:
            return found
        missing = cuts_on_plan(network.wirings, found.values)
        if not missing:
            return found
        add(missing, model)
        network.stated.extend(missing)
        if time.monotonic() > ends:
            return replace(found, values=None)
