"""The best plan of a scenario: formulate, search, settle ties, check."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from math import isfinite

from optimizer.domain.objective import Balanced
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import PlanRejected
from optimizer.formulation.build import Formulation, formulate
from optimizer.sentence import Sentence, joined
from optimizer.solving.circulations import without_circulations
from optimizer.solving.closest import closest, floor_of_best
from optimizer.solving.found import Ending, Floats
from optimizer.solving.idle import without_idle
from optimizer.solving.outcome import SAME, Outcome, Status, relative_gap
from optimizer.solving.plan_of import plan_of
from optimizer.solving.remark import Remark
from optimizer.solving.search import NoPlan, Searched, search
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.ties import exact_hectares, settle_ties
from optimizer.solving.verify import verify
from optimizer.solving.watch import Watch
from optimizer.solving.worth import plan_value, stage_value

PROVED = 1e-6
"""Roundings of a gap: 0 asks for proof, to the feasibility tolerance of the solver."""


LEAST_FOR_TIES_S = 10.0
"""Seconds that a search for ties may take, or as long as the search for the plan."""

SHOWN = 5
"""How many clusters a warning names."""

UNSETTLED: Mapping[Ending, str] = {
    "stopped": "there was no time to settle ties",
    "interrupted": "ties were still being settled at Ctrl-C",
    "infeasible": "the solver's roundings kept ties from being settled",
}
"""Why a plan may not be the least among those of equal worth."""


def solve(
    scenario: Scenario,
    settings: SolveSettings | None = None,
    watch: Watch | None = None,
    held: Outcome | None = None,
    like: Plan | None = None,
    *,
    settle: bool = True,
    stated_by: Callable[[Scenario], Formulation] = formulate,
) -> Outcome:
    """Find the best plan of a scenario and check it without the solver.

    Without `settings` the scenario's own `solve` entries count. `watch` is told how
    far long searches are. With ``held``, the answer to a scenario that differs only in
    what it rules out, ranges of a balance and floors of objectives in order are those
    found there. Of plans that are as good, to within the gap, the one is given that
    changes least from ``like``: that plan itself, if it is one of them. Without
    `settle` any of the plans of equal worth is given. The programme is ``stated_by``
    what may keep parts of it. Ctrl-C keeps the best plan found.
    Raises `SolverMissing`, `SolverFailed`, and `PlanRejected` if the check finds a
    fault.
    """
    settings = settings or SolveSettings().overridden(scenario.solve)
    started = time.perf_counter()
    session = Session.of(stated_by(scenario), settings, watch)
    # Near a plan the proof is what takes long: with heuristics twice as long.
    session.heuristics = like is None
    formulation = session.formulation
    built = time.perf_counter()
    blocked = formulation.pathways.without_any()
    if blocked:
        seconds = {"build": built - started, "solve": 0.0, "verify": 0.0}
        reasons = tuple(_why_blocked(formulation, name) for name in blocked)
        return _without_plan("infeasible", session, seconds, reasons)
    try:
        searched = search(session, held)
    except NoPlan as ended:
        seconds = {"build": built - started, "solve": time.perf_counter() - built}
        return _without_plan(ended.status, session, {**seconds, "verify": 0.0}, ())
    spent = max(time.perf_counter() - built, LEAST_FOR_TIES_S)
    limit = min(settings.time_limit_s, spent)
    session.settings = replace(settings, time_limit_s=limit)
    if like is not None and _as_good(session, searched, like):
        solved = time.perf_counter()
        seconds = {"build": built - started, "solve": solved - built, "verify": 0.0}
        return _outcome(session, searched, like, seconds)
    if like is not None:
        searched.found = closest(session, searched.goal, searched.found, like)
    values, ending = _settled(session, searched, like, settle=settle)
    if ending in UNSETTLED:
        text = f"Plans of equal worth may cost less: {UNSETTLED[ending]}."
        searched.warnings.append(Remark(text, "unsettled", (("why", ending),)))
    plan = without_circulations(scenario, plan_of(session, values))
    solved = time.perf_counter()
    faults = verify(scenario, plan)
    if faults:
        raise PlanRejected(str(fault) for fault in faults)
    plan = without_idle(
        scenario, formulation.pathways, plan, lambda p: _worth(scenario, searched, p)
    )
    seconds = {"build": built - started, "solve": solved - built}
    seconds["verify"] = time.perf_counter() - solved
    return _outcome(session, searched, plan, seconds)


def _settled(
    session: Session, searched: Searched, like: Plan | None, *, settle: bool
) -> tuple[Floats, Ending]:
    """The values of all columns, ties settled if asked for, and how that ended."""
    if settle:
        return settle_ties(session, searched.goal, searched.found, like)
    assert searched.found.values is not None
    values = exact_hectares(session, searched.found.values, [searched.goal])
    return values, "optimal"


def _why_blocked(formulation: Formulation, cluster: str) -> str:
    """Every pathway of a cluster is ruled out: the causes, each once."""
    closed = formulation.pathways.ruled_out[cluster]
    causes = dict.fromkeys(
        joined((cause.text, f"[{cause.origin}]")) if cause.origin else cause.text
        for found in closed.values()
        for cause in found
    )
    return Sentence(
        "nothing is left to do with {cluster}: {causes}",
        cluster=cluster,
        causes=joined(causes, "; "),
    )


def _without_plan(
    status: Status,
    session: Session,
    seconds: Mapping[str, float],
    reasons: tuple[str, ...],
) -> Outcome:
    return Outcome(
        status,
        None,
        None,
        None,
        None,
        session.solver,
        seconds,
        reasons=reasons,
        interrupted=session.interrupted,
    )


def _outcome(
    session: Session, searched: Searched, plan: Plan, seconds: Mapping[str, float]
) -> Outcome:
    """Put together what is known; the objective is counted from the plan."""
    scenario = session.formulation.scenario
    objective = plan_value(scenario, plan, searched.ranges)
    has_value = not isinstance(scenario.objective, Balanced) or searched.ranged
    bound = max(searched.found.bound, objective)
    gap = relative_gap(objective, bound, session.scaled(searched.goal).scale)
    known = isfinite(bound)
    proved = known and gap <= session.settings.gap + PROVED
    stages = tuple(
        replace(stage, reached=stage_value(scenario, plan, number))
        for number, stage in enumerate(searched.stages)
    )
    proved = proved and all(
        stage.gap <= session.settings.gap + PROVED for stage in stages[:-1]
    )
    return Outcome(
        "optimal" if proved else "feasible",
        plan,
        objective if has_value else None,
        bound if known else None,
        gap if known else None,
        session.solver,
        seconds,
        (*searched.warnings, *_unconverted(scenario, plan)),
        stages,
        searched.ranges,
        interrupted=session.interrupted,
        cuts=tuple(session.network.stated),
    )


def _as_good(session: Session, searched: Searched, like: Plan) -> bool:
    """Whether a plan is one of this scenario, and worth as much as the best."""
    scenario = session.formulation.scenario
    if verify(scenario, like):
        return False
    earlier = searched.stages[:-1]
    kept = all(
        stage_value(scenario, like, number)
        >= stage.floor - SAME * max(1.0, abs(stage.floor))
        for number, stage in enumerate(earlier)
    )
    floor = floor_of_best(session, searched.goal, searched.found)
    return kept and plan_value(scenario, like, searched.ranges) >= floor


def _worth(scenario: Scenario, searched: Searched, plan: Plan) -> tuple[float, ...]:
    """What a plan is worth by the objective, and by each stage of goals in order."""
    stages = (
        stage_value(scenario, plan, number) for number in range(len(searched.stages))
    )
    return (plan_value(scenario, plan, searched.ranges), *stages)


def _unconverted(scenario: Scenario, plan: Plan) -> tuple[Remark, ...]:
    """A warning where dropped land has no use named (66/2020 Article 1(5))."""
    names = [
        name
        for name, done in plan.clusters.items()
        if done.headline is Headline.DROP and not scenario.cluster_of[name].conversion
    ]
    if not names:
        return ()
    shown, more = ", ".join(names[:SHOWN]), len(names) - SHOWN
    text = (
        "Dropped, but column `conversion` does not say what the land becomes: "
        f"{shown}{f' and {more} more' if more > 0 else ''} "
        "(Decree 66/2020 Article 1(5))."
    )
    key = "unconverted_more" if more > 0 else "unconverted"
    return (Remark(text, key, (("clusters", shown), ("more", str(more)))),)
