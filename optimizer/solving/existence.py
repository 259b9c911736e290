"""Whether a scenario has any plan at all."""

from dataclasses import dataclass
from typing import Literal

from pulp import lpSum

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import SolverFailed
from optimizer.formulation.build import formulate
from optimizer.solving.circulations import without_circulations
from optimizer.solving.plan_of import plan_of
from optimizer.solving.polish import polish
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.verify import verify
from optimizer.solving.watch import Watch


@dataclass(frozen=True, slots=True)
class Existence:
    """Some plan that passes the check without the solver, or that there is none.

    ``unknown`` where time ran out, at Ctrl-C, and where the solver's roundings are as
    large as what the plan lacks.
    """

    answer: Literal["exists", "none", "unknown"]
    plan: Plan | None = None
    interrupted: bool = False


def any_plan(
    scenario: Scenario,
    settings: SolveSettings | None = None,
    watch: Watch | None = None,
    stage: str = "search",
) -> Existence:
    """Look for any plan of a scenario, however good; the objective does not count.

    ``stage`` is what `watch` is told. Raises `SolverMissing` and `SolverFailed`.
    """
    settings = settings or SolveSettings().overridden(scenario.solve)
    session = Session.of(formulate(scenario), settings, watch)
    if session.formulation.pathways.without_any():
        return Existence("none")
    found = session.maximize(lpSum([]), stage)
    if found.values is None:
        answer: Literal["none", "unknown"] = (
            "none" if found.ending == "infeasible" else "unknown"
        )
        return Existence(answer, interrupted=session.interrupted)
    try:
        values = polish(session.as_live(), found.values, [{}])
    except SolverFailed:
        return Existence("unknown", interrupted=session.interrupted)
    plan = without_circulations(scenario, plan_of(session, values))
    if verify(scenario, plan):
        return Existence("unknown", interrupted=session.interrupted)
    return Existence("exists", plan, session.interrupted)
