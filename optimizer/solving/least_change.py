"""The least change of some amounts with which a plan exists, as one programme."""

from collections.abc import Mapping
from dataclasses import dataclass

from pulp import lpSum

from optimizer.domain.scenario import Scenario
from optimizer.errors import SolverFailed
from optimizer.formulation.build import formulate
from optimizer.formulation.giving_way import Soft, give_way
from optimizer.solving.polish import polish
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch

NEARLY_EXACT = 1e-6
"""The gap to which the least change is proved: amounts are rounded to three digits."""


@dataclass(frozen=True, slots=True)
class LeastChange:
    """By how much each amount must change; None if no plan was found.

    ``proved`` says that no smaller change does.
    """

    missed_by: Mapping[Soft, float] | None
    proved: bool
    interrupted: bool = False


def least_change(
    scenario: Scenario,
    unbound: Scenario,
    weights: Mapping[Soft, float],
    settings: SolveSettings,
    watch: Watch | None = None,
    stage: str = "search",
) -> LeastChange:
    """Minimize the sum of weight times change over some amounts.

    ``unbound`` is the scenario in which these amounts are without end. Raises
    `SolverMissing` and `SolverFailed`.
    """
    formulation = formulate(unbound)
    slack = give_way(formulation, scenario, tuple(weights))
    session = Session.of(formulation, settings, watch)
    if formulation.pathways.without_any():
        return LeastChange(None, proved=True)
    goal = lpSum(-weight * slack[one] for one, weight in weights.items())
    found = session.maximize(goal, stage, NEARLY_EXACT)
    if found.values is None:
        proved = found.ending == "infeasible"
        return LeastChange(None, proved, session.interrupted)
    column_of = session.model.column_of
    try:
        costs = session.scaled(goal).costs
        values = polish(session.as_live(), found.values, [costs])
    except SolverFailed:
        values = found.values
    missed = {
        one: max(float(values[column_of[variable.name]]), 0.0)
        for one, variable in slack.items()
    }
    return LeastChange(missed, found.ending == "optimal", session.interrupted)
