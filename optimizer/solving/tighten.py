"""The relaxation, round after round with the cuts that its last solution violates.

Cuts of two kinds: on the lines that join clusters (`cuts`), and on what a single
cluster can do (`rooms`).
"""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from optimizer.solving.cuts import SMALL, Cut, cuts_on_relaxation
from optimizer.solving.found import Exactness, Floats, Found, Report
from optimizer.solving.highs import LiveModel
from optimizer.solving.narrowed import Relaxed
from optimizer.solving.network import Model, Network, add
from optimizer.solving.rooms import Rooms, Row

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

ROOM_ROUNDS = 20
"""So many rounds of cuts on single clusters at most."""


def tightened(
    model: Model,
    relaxation: LiveModel,
    network: Network,
    rooms: Rooms | None,
    exactness: Exactness,
    report: Report | None = None,
    *,
    rounds: int = ROOM_ROUNDS,
    told: list[Row] | None = None,
) -> Relaxed | None:
    """The last solution of the relaxation after cuts of both kinds; None without one.

    ``rooms`` are None where another solver than HiGHS searches; ``told`` is given the
    cuts on single clusters. The relaxation is forgotten: a search
    would take it for a start.
    """
    ends = time.monotonic() + exactness.time_limit_s
    relaxed = tighten(model, relaxation, network, exactness, report)
    for _ in range(rounds):
        if relaxed is None or relaxation.interrupted or time.monotonic() > ends:
            break
        rows = rooms.cuts(relaxed.values) if rooms is not None else []
        if not rows:
            break
        for row in rows:
            relaxation.add_row(0.0, row)
        if told is not None:
            told += rows
        left = replace(exactness, time_limit_s=max(ends - time.monotonic(), 0.0))
        relaxed = tighten(model, relaxation, network, left, report) or relaxed
    relaxation.forget()
    return relaxed


def tighten(
    model: Model,
    relaxation: LiveModel,
    network: Network,
    exactness: Exactness,
    report: Report | None,
) -> Relaxed | None:
    """Add the cuts that the relaxation violates, round after round.

    Cuts that a later solution leaves loose are taken away again. Gives the last
    solution of the relaxation; None if it has none.
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
