"""The search for a plan in which every cluster is joined as it must be.

The rows that join clusters are too many to state (`formulation.connectivity`). Those
that the relaxation violates are added first (`tighten`); then those that the plan found
still violates, until it violates none.
"""

import time
from dataclasses import replace

import numpy as np

from optimizer.solving.cuts import columns_not_joined, cuts_on_plan
from optimizer.solving.found import Exactness, Floats, Found, Report
from optimizer.solving.highs import LiveModel
from optimizer.solving.narrowed import is_large, search_narrowed
from optimizer.solving.network import Model, Network, add
from optimizer.solving.rooms import Rooms
from optimizer.solving.tighten import tightened

GRACE_S = 5.0
"""Seconds to join the clusters of a plan that was found when time ran out."""

LEAST_S = 0.1
"""A search gets this long at least: cuts may have taken all the rest."""


def search_joined(
    model: Model,
    relaxation: LiveModel,
    network: Network,
    exactness: Exactness,
    rooms: Rooms | None = None,
    report: Report | None = None,
) -> Found:
    """The best plan in which all is joined; its bound holds for every such plan.

    ``relaxation`` is the model as HiGHS holds it, the same one where HiGHS searches.
    When time runs out or Ctrl-C comes, the clusters of the plan at hand are joined if
    they can be; without a plan that is joined there are no values.
    """
    ends = time.monotonic() + exactness.time_limit_s
    relaxed = tightened(model, relaxation, network, rooms, exactness, report)
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
