"""A plan that is as stated and breaks the rules of a scenario as little as it can."""

from dataclasses import dataclass, replace

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.domain.stated import StatedPlan
from optimizer.formulation.loose import formulate_loosely
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.solving.circulations import without_circulations
from optimizer.solving.plan_of import plan_of
from optimizer.solving.search import NoPlan, search
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.ties import settle_ties
from optimizer.solving.watch import Watch


@dataclass(frozen=True, slots=True)
class LeastBreach:
    """A plan, what it misses in all, and whether no other misses less.

    ``plan`` is None where none was found: in the time allowed, or since lines cannot
    join what must be joined.
    """

    plan: Plan | None
    missed: float = 0.0
    proved: bool = False
    interrupted: bool = False


def least_breach(
    scenario: Scenario,
    pathways: OpenPathways,
    stated: StatedPlan,
    settings: SolveSettings,
    watch: Watch | None = None,
) -> LeastBreach:
    """Of all completions of a plan the one that misses least, then the best of those.

    What counts how much is said by `formulate_loosely`. The plan is not checked.
    """
    loose = formulate_loosely(scenario, pathways, stated)
    session = Session.of(loose.formulation, settings, watch)
    found = session.maximize(loose.kept, "rules", 0.0)
    if found.values is None:
        return LeastBreach(None, interrupted=session.interrupted)
    proved = found.ending == "optimal"
    session.floors.append(session.keep_at_least(loose.kept, found.objective))
    try:
        searched = search(session)
    except NoPlan:
        return LeastBreach(None, interrupted=session.interrupted)
    spent = min(settings.time_limit_s, 10.0)
    session.settings = replace(settings, time_limit_s=spent)
    values, _ = settle_ties(session, searched.goal, searched.found)
    plan = without_circulations(scenario, plan_of(session, values))
    return LeastBreach(plan, -found.objective, proved, session.interrupted)
