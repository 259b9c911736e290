"""The plan that a solution of a search stands for, its hectares made exact."""

import numpy as np

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import PlanRejected
from optimizer.formulation.build import formulate
from optimizer.solving.circulations import without_circulations
from optimizer.solving.found import Floats
from optimizer.solving.goals import Ranges, goals_of
from optimizer.solving.highs import LiveModel
from optimizer.solving.plan_of import plan_of
from optimizer.solving.polish import polish
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.verify import verify


def checked_plan(
    session: Session, scenario: Scenario, ranges: Ranges, values: Floats
) -> Plan:
    """The best plan with every yes-or-no as in a solution, by the goal of the session.

    The scenario is that of the session, but for amounts that were changed in its model.
    The session's bounds are as before. Raises `PlanRejected` if the check finds a
    fault, even in hectares made exact in a fresh model by the first goal.
    """
    if isinstance(session.model, LiveModel):
        exact = _exact(session.model, session.settings, values)
        plan = without_circulations(scenario, plan_of(session, exact))
        if not verify(scenario, plan):
            return plan
    fresh = Session.of(formulate(scenario), session.settings)
    goal = goals_of(scenario, fresh.formulation.variables, ranges)[0]
    values = polish(fresh.as_live(), values, [fresh.scaled(goal).costs])
    plan = without_circulations(scenario, plan_of(fresh, values))
    if faults := verify(scenario, plan):
        raise PlanRejected(str(fault) for fault in faults)
    return plan


def _exact(model: LiveModel, settings: SolveSettings, values: Floats) -> Floats:
    """The best hectares with every yes-or-no as in a solution."""
    whole = list(map(int, model.integer))
    before = model.bounds(whole)
    held = np.round(values[whole])
    model.set_bounds(whole, held, held)
    model.forget()
    exact = model.relax(settings.time_limit_s).values
    model.set_bounds(whole, *before)
    return values if exact is None else exact
