"""Plans near a given one, in each of which one cluster does otherwise.

All other yes-or-nos are held but for the lines about the cluster, so that hectares
are nearly all that is left to decide. What its relaxation leaves open is then rounded
one by one. Such a plan need not be the best of its kind; it shows how little the best
can lose.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from optimizer.solving.cuts import cuts_on_plan, cuts_on_relaxation
from optimizer.solving.found import Exactness, Floats
from optimizer.solving.highs import LiveModel
from optimizer.solving.joined_search import until_joined
from optimizer.solving.narrowed import WHOLE
from optimizer.solving.near_lines import NearLines
from optimizer.solving.network import Model, Network
from optimizer.solving.part import Part

TRIES = 30
"""Relaxations after which no plan is looked for any more."""


@dataclass(frozen=True, slots=True)
class Otherwise:
    """The columns of all choices of a cluster, and of those that are closed to it."""

    choices: Sequence[int]
    closed: frozenset[int]


class NearPlans:
    """What clusters can do otherwise near a plan, given by a solution.

    The model's goal must be set. Each cluster is asked about in a relaxation that keeps
    the cuts that earlier ones needed.
    """

    def __init__(
        self,
        model: LiveModel,
        network: Network,
        values: Floats,
        clusters: Mapping[str, Otherwise],
        limit_s: float,
    ) -> None:
        self._network, self._clusters, self._limit_s = network, clusters, limit_s
        whole = {int(column) for column in model.integer}
        lines = whole.difference(network.choices)
        near = NearLines(network.wirings, values)
        self._lines = {
            name: sorted(near.about(frozenset(one.choices)) & lines)
            for name, one in clusters.items()
        }
        self._low, self._high = np.array(model.low), np.array(model.high)
        self._values = values.copy()
        self._values[model.integer] = np.round(values[model.integer])
        open_to = sorted(
            {column for name in clusters for column in self._columns(name)}
        )
        held = np.array(sorted(whole.difference(open_to)), dtype=np.int_)
        low, high = self._low.copy(), self._high.copy()
        low[held] = high[held] = self._values[held]
        self._part = Part.of(model, low, high, open_to)
        here = self._values[open_to]
        self._part.set_bounds(open_to, here, here)

    def of(self, cluster: str) -> Floats | None:
        """A solution in which the cluster does otherwise; None if none was found."""
        with self._opened(cluster):
            for _ in range(TRIES):
                values = self._part.relax(self._limit_s)
                if values is None:
                    return None
                missing = cuts_on_relaxation(self._network.wirings, values)
                if missing:
                    self._part.add(missing)
                elif not self._decide(cluster, values):
                    joined = not cuts_on_plan(self._network.wirings, values)
                    return values if joined else None
        return None

    @property
    def interrupted(self) -> bool:
        """Whether Ctrl-C came."""
        return self._part.model.interrupted

    def _columns(self, cluster: str) -> list[int]:
        return [*self._clusters[cluster].choices, *self._lines[cluster]]

    @contextmanager
    def _opened(self, cluster: str) -> Iterator[None]:
        """Leave open for a while what the cluster does, but for what it does now."""
        columns, closed = self._columns(cluster), self._clusters[cluster].closed
        high = [0.0 if j in closed else self._high[j] for j in columns]
        self._part.set_bounds(columns, self._low[columns], np.array(high))
        try:
            yield
        finally:
            here = self._values[columns]
            self._part.set_bounds(columns, here, here)

    def _decide(self, cluster: str, values: Floats) -> bool:
        """Decide one yes-or-no that a solution leaves open; False if there is none."""
        choices = list(self._clusters[cluster].choices)
        if np.abs(values[choices] - np.round(values[choices])).max() > WHOLE:
            chosen = np.zeros(len(choices))
            chosen[int(np.argmax(values[choices]))] = 1.0
            self._part.set_bounds(choices, chosen, chosen)
            return True
        lines = np.array(self._lines[cluster], dtype=np.int_)
        split = lines[np.abs(values[lines] - np.round(values[lines])) > WHOLE]
        if not len(split):
            return False
        built = [int(split[int(np.argmax(values[split]))])]
        self._part.set_bounds(built, np.ones(1), np.ones(1))
        return True


def solution_with(
    model: Model, network: Network, choices: Mapping[int, float], asked: Exactness
) -> Floats | None:
    """The best solution with these choices, by the model's goal of the moment."""
    columns = sorted(choices)
    before = model.bounds(columns)
    values = np.array([choices[column] for column in columns])
    model.set_bounds(columns, values, values)
    try:
        ends = time.monotonic() + asked.time_limit_s
        return until_joined(model, network, asked, ends).values
    finally:
        model.set_bounds(columns, *before)
