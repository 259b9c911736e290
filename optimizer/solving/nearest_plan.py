"""The plan that is as few hectares from a stated one as it can be, then the best."""

from dataclasses import replace

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.domain.stated import StatedPlan
from optimizer.errors import PlanRejected
from optimizer.formulation.build import formulate
from optimizer.formulation.stated import state, total
from optimizer.solving.circulations import without_circulations
from optimizer.solving.plan_of import plan_of
from optimizer.solving.search import NoPlan, search
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import LEAST_FOR_TIES_S
from optimizer.solving.ties import settle_ties
from optimizer.solving.verify import verify
from optimizer.solving.watch import Watch

DIGITS = 6
"""Hectares that a search tells apart: its roundings are smaller."""


def nearest_plan(
    scenario: Scenario,
    stated: StatedPlan,
    settings: SolveSettings,
    watch: Watch | None = None,
) -> tuple[Plan | None, bool]:
    """Of all plans of the scenario, and whether Ctrl-C came.

    None where none was found. Raises `PlanRejected`, `SolverMissing` and
    `SolverFailed`.
    """
    formulation = formulate(scenario)
    nearer = -1 * total(state(formulation, stated).apart_ha)
    session = Session.of(formulation, settings, watch)
    found = session.maximize(nearer, "hectares", 0.0)
    if found.values is None:
        return None, session.interrupted
    least = round(found.objective, DIGITS)
    session.floors.append(session.keep_at_least(nearer, least))
    try:
        searched = search(session)
    except NoPlan:
        return None, session.interrupted
    spent = min(settings.time_limit_s, LEAST_FOR_TIES_S)
    session.settings = replace(settings, time_limit_s=spent)
    values, _ = settle_ties(session, searched.goal, searched.found)
    plan = without_circulations(scenario, plan_of(session, values))
    faults = verify(scenario, plan)
    if faults:
        raise PlanRejected(str(fault) for fault in faults)
    return plan, session.interrupted
