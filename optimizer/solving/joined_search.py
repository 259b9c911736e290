"""The search for a plan in which every cluster is joined as it must be.

The rows that join clusters are too many to state (`formulation.connectivity`). Those
that the relaxation violates are added first, until it violates none by much; then those
that the plan found still violates, until it violates none.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from optimizer.solving.cuts import (
    Cut,
    columns_not_joined,
    cuts_on_plan,
    cuts_on_relaxation,
)
from optimizer.solving.highs import Exactness, Floats, Found, LiveModel, Report
from optimizer.solving.narrowed import Relaxed, is_large, search_narrowed
from optimizer.solving.pulp_model import PulpModel
from optimizer.solving.wiring import Wiring

Model = LiveModel | PulpModel

GRACE_S = 5.0
"""Seconds to join the clusters of a plan that was found when time ran out."""

ROUNDS = 30
"""So many rounds of cuts on the relaxation at most: the last ones hardly help."""

LEAST_S = 0.1
"""A search gets this long at least: cuts may have taken all the rest."""


@dataclass(frozen=True, slots=True)
class Network:
    """What must be joined, and for each cluster the columns that choose its pathway."""

    wirings: tuple[Wiring, ...]
    of_cluster: tuple[tuple[int, ...], ...]

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
    relaxed = tighten(model, relaxation, network, ends, report)
    if relaxation.interrupted:
        model.interrupted = True
        return Found("interrupted", None, float("-inf"), float("inf"))

    def until_joined(asked: Exactness) -> Found:
        until = min(ends, time.monotonic() + asked.time_limit_s)
        return _until_joined(model, network, asked, until, report)

    if is_large(model) and relaxed is not None:
        return search_narrowed(relaxation, relaxed, exactness, until_joined)
    return until_joined(exactness)


def _until_joined(
    model: Model,
    network: Network,
    exactness: Exactness,
    ends: float,
    report: Report | None,
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
        if found.ending == "enough":
            return replace(found, values=None, bound=bound)
        if found.ending != "optimal" or time.monotonic() > ends:
            joined = _joined(model, network, exactness, found.values)
            ending = "stopped" if found.ending == "optimal" else found.ending
            return replace(joined, ending=ending, bound=bound)


def tighten(
    model: Model,
    relaxation: LiveModel,
    network: Network,
    ends: float,
    report: Report | None,
) -> Relaxed | None:
    """Add the cuts that the relaxation violates, round after round.

    Gives the last solution of the relaxation; None if it has none.
    """
    last = None
    for _ in range(ROUNDS):
        left = ends - time.monotonic()
        if left <= 0:
            break
        relaxed = relaxation.relax(left, report)
        if relaxed.values is None or relaxed.ending != "optimal":
            break
        reduced = relaxation.reduced_costs()
        last = Relaxed(relaxed.objective, relaxed.values, reduced)
        violated = cuts_on_relaxation(network.wirings, relaxed.values)
        if not violated:
            break
        add(violated, model)
        if relaxation is not model:
            add(violated, relaxation)
    relaxation.forget()
    return last


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
        if time.monotonic() > ends:
            return replace(found, values=None)
