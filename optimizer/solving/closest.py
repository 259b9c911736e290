"""Of plans that are as good as the best, the one that changes least from another."""

from dataclasses import replace
from math import isfinite

import numpy as np
from pulp import LpAffineExpression

from optimizer.domain.pathway import Pathway
from optimizer.domain.plan import Plan
from optimizer.formulation.linear import weighted
from optimizer.solving.found import Found
from optimizer.solving.outcome import SAME
from optimizer.solving.session import Session, chosen

_ACTION, _PERIOD = 3, 1
"""The same action counts for three times as much as the same period of it."""

NEARLY = 0.01
"""The share of likeness that may be missed: of 100 clusters, less than two periods."""


def floor_of_best(session: Session, goal: LpAffineExpression, found: Found) -> float:
    """The least that a plan may be worth to pass for the best, to within the gap."""
    least = found.objective
    if isfinite(found.bound):
        gap = session.settings.gap
        least = min(least, found.bound - gap / (1 + gap) * abs(found.bound))
    scale = session.scaled(goal).scale
    return least - SAME / 2 * max(scale, abs(found.objective))


def closest(
    session: Session, goal: LpAffineExpression, found: Found, like: Plan
) -> Found:
    """The plan as good as the one found that shares most headlines and periods.

    What it shares is held from now on, so that settling ties leaves it alone. Where
    time runs out or Ctrl-C comes, the nearest plan so far.
    """
    assert found.values is not None
    if session.interrupted:
        return found
    kept = session.keep_at_least(goal, floor_of_best(session, goal, found), SAME)
    near = session.maximize_above(
        (*session.floors, kept),
        _likeness(session, like),
        "nearest plan",
        NEARLY,
        whole=True,
    )
    session.change(kept, float("-inf"))
    if near.values is None:
        return found
    _hold(session, near, like)
    worth = session.scaled(goal).worth(near.values)
    return replace(found, values=near.values, objective=worth)


def _likeness(session: Session, like: Plan) -> LpAffineExpression:
    """How many headlines a plan shares with another, and in how many periods."""
    return weighted(
        (variable, _shared(pathway, like.clusters[name].pathway))
        for name, choices in session.formulation.variables.choice.items()
        if name in like.clusters
        for pathway, variable in choices.items()
    )


def _shared(one: Pathway, other: Pathway) -> int:
    if one.headline is not other.headline:
        return 0
    return _ACTION + (_PERIOD if one.period == other.period else 0)


def _hold(session: Session, near: Found, like: Plan) -> None:
    """Every cluster that does the same, in the same period, does so from now on."""
    assert near.values is not None
    closed: list[int] = []
    for name, choices in session.formulation.variables.choice.items():
        columns = {p: session.model.column_of[v.name] for p, v in choices.items()}
        done = chosen(columns, near.values)
        before = like.clusters.get(name)
        if before is None or not _shared(done, before.pathway):
            continue
        same = _shared(done, before.pathway)
        closed += [
            column
            for pathway, column in columns.items()
            if _shared(pathway, before.pathway) < same
        ]
    zeros = np.zeros(len(closed))
    session.model.set_bounds(closed, zeros, zeros)
