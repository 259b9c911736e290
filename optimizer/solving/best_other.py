"""A search near the relaxation of a model that was solved before in another form.

Of many searches that differ in one headline only, most end where they begin: the
solution of the relaxation, with the few yes-or-nos that it leaves open decided, is as
good as its bound says, to within the width that is allowed.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

import highspy

from optimizer.solving.closed import closed
from optimizer.solving.found import Exactness, Found
from optimizer.solving.highs import LiveModel
from optimizer.solving.joined_search import search_joined, until_joined
from optimizer.solving.narrowed import Parts, Relaxed, better_of, of_a_part
from optimizer.solving.rooms import Row
from optimizer.solving.scaled import Scaled
from optimizer.solving.session import Session
from optimizer.solving.tighten import tightened

FEW_ROUNDS = 5
"""Rounds of cuts on single clusters, once a headline is closed."""


@dataclass(frozen=True, slots=True)
class Width:
    """How far a plan may be from the best; one that is worth ``aim`` is good enough."""

    most: float
    aim: float = inf


@dataclass(frozen=True, slots=True)
class Start:
    """Where searches begin: the end of a relaxation.

    ``rows`` are the cuts on single clusters that it needed. The basis is None with
    solvers other than HiGHS.
    """

    basis: highspy.HighsBasis | None = None
    rows: tuple[Row, ...] = ()


def start_of(
    session: Session, aimed: Scaled, stated: Sequence[Row] | None = None
) -> Start:
    """The relaxation of the model as it is, with the cuts that it violates stated.

    With ``stated``, cuts on single clusters from an earlier start, no others are
    sought.
    """
    model = session.model
    if not isinstance(model, LiveModel):
        return Start()
    model.set_objective(aimed.costs, aimed.constant)
    limit = session.settings.time_limit_s
    rooms = session.rooms()
    rows = list(stated or ())
    for row in rows:
        model.add_row(0.0, row)
    if stated is None:
        exact = Exactness(0.0, 0.0, limit)
        tightened(model, model, session.network, rooms, exact, told=rows)
    model.relax(limit)
    basis = model.basis()
    model.forget()
    return Start(basis, tuple(rows))


def bounds_at_first(
    session: Session, aimed: Scaled, start: Start, headlines: Sequence[Sequence[int]]
) -> list[float]:
    """What no plan is worth more than, with each set of choices closed in its turn.

    By the relaxation as it is: -inf if it has no solution, infinite where the time is
    over, and with solvers other than HiGHS. Ctrl-C ends it early.
    """
    model = session.model
    if not isinstance(model, LiveModel) or start.basis is None:
        return [inf] * len(headlines)
    model.set_objective(aimed.costs, aimed.constant)
    model.begin_at(start.basis)
    bounds = []
    for columns in headlines:
        with closed(model, columns):
            found = model.relax(session.settings.time_limit_s, near=True)
        if model.interrupted:
            break
        most = found.objective if found.ending == "optimal" else inf
        bounds.append(-inf if found.ending == "infeasible" else most)
    model.forget()
    return bounds


def best_other(
    session: Session,
    aimed: Scaled,
    width: Width,
    known: float,
    start: Start,
    *,
    thorough: bool,
) -> Found:
    """The best plan by a scaled goal; what it adds to the model is taken away again.

    ``known`` is what some plan is worth that is not given, ``start`` the end of a
    relaxation with the same rows. If not `thorough` the search ends with what the
    relaxation tells.
    """
    model = session.model
    model.set_objective(aimed.costs, aimed.constant)
    limit = session.settings.time_limit_s
    exactness = Exactness(0.0, width.most, limit, aim=width.aim)
    if not isinstance(model, LiveModel):
        relaxation = session.as_live()
        relaxation.set_objective(aimed.costs, aimed.constant)
        return search_joined(model, relaxation, session.network, exactness)
    mark = model.mark()
    stated = len(session.network.stated)
    try:
        if start.basis is not None:
            model.begin_at(start.basis)
        relaxed = tightened(
            model,
            model,
            session.network,
            session.rooms(),
            exactness,
            rounds=FEW_ROUNDS,
        )
        if model.interrupted:
            most = inf if relaxed is None else relaxed.objective
            return Found("interrupted", None, -inf, most)
        if relaxed is None:
            return _until_joined(session, exactness)
        found = _near(session, model, relaxed, exactness, known, thorough)
        # HiGHS calls what it has not found infinitely good.
        return replace(found, objective=-inf) if found.objective == inf else found
    finally:
        model.back_to(mark)
        del session.network.stated[stated:]
        model.forget()


def _near(
    session: Session,
    model: LiveModel,
    relaxed: Relaxed,
    exactness: Exactness,
    known: float,
    thorough: bool,
) -> Found:
    if relaxed.objective - known <= exactness.absolute_gap:
        return Found("optimal", None, known, relaxed.objective)
    parts = Parts(model, relaxed, lambda asked: _until_joined(session, asked))
    whole = parts.whole()
    first = parts.search_with(whole, of_a_part(exactness, relaxed))
    if first.ending == "interrupted":
        return replace(first, bound=relaxed.objective)
    if first.values is None:
        first = Found("stopped", None, -inf, relaxed.objective)
    if first.objective < known:
        first = Found("optimal", None, known, relaxed.objective)
    if first.objective >= exactness.aim:
        return replace(first, ending="reached", bound=relaxed.objective)
    gain = relaxed.objective - first.objective
    if gain <= exactness.absolute_gap or not thorough:
        return replace(first, ending="optimal", bound=relaxed.objective)
    if gain == inf:
        found = _until_joined(session, exactness)
        return replace(found, bound=min(found.bound, relaxed.objective))
    enough = first.objective + exactness.absolute_gap
    held = whole & parts.dear(gain)
    quick = replace(exactness, enough=enough, presolve=False, heuristics=False)
    second = parts.search_with(held, quick)
    return better_of(first, second, relaxed.objective)


def _until_joined(session: Session, asked: Exactness) -> Found:
    ends = time.monotonic() + asked.time_limit_s
    return until_joined(session.model, session.network, asked, ends)
