"""What plans are worth in one future if their headlines are held.

One model is made for all plans; of each only the bounds of the choices change. The rows
that joined the clusters of one plan are taken away again before the next: an answer
does not depend on the plans before it, but for the last digits.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from pulp import LpAffineExpression

from optimizer.domain.objective import Balanced
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.build import formulate
from optimizer.solving.checked_plan import checked_plan
from optimizer.solving.found import Exactness, Found
from optimizer.solving.goals import Ranges, goals_of
from optimizer.solving.highs import LiveModel
from optimizer.solving.outcome import Status, relative_gap
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import PROVED
from optimizer.solving.tighten import tightened
from optimizer.solving.watch import Watch
from optimizer.solving.worth import plan_value, stage_value

Headlines = Mapping[str, Headline]


@dataclass(frozen=True, slots=True)
class Held:
    """What a plan held fixed is worth in one future: its best value, and its bound.

    `optimal` if that is proved to the gap, `feasible` if not; `infeasible` where it
    fails: no plan of this future has its headlines; `no_solution_in_time` where that is
    not known. Without a value both are None, but a bound may be known.
    """

    status: Status
    value: float | None = None
    bound: float | None = None

    @property
    def fails(self) -> bool:
        return self.status == "infeasible"


class HeldHeadlines:
    """One future, in which plans are held fixed one after the other.

    A plan held fixed is what is decided now: its headline for each cluster. Hectares,
    periods, building, lines and leasing adapt to the future. Clusters that a plan does
    not name are free; what it says of clusters that the future does not have counts for
    nothing. ``ranges`` are those of a balanced objective as the best plan of the future
    was found with; of goals in order the first one counts.
    """

    def __init__(
        self,
        scenario: Scenario,
        settings: SolveSettings,
        ranges: Ranges | None = None,
        watch: Watch | None = None,
    ) -> None:
        self.scenario, self.settings = scenario, settings
        self.ranges: Ranges = {} if ranges is None else ranges
        self.session = Session.of(formulate(scenario), settings, watch)
        x, column_of = self.session.formulation.variables, self.session.model.column_of
        self.choices = {
            cluster: [(p.headline, column_of[v.name]) for p, v in choices.items()]
            for cluster, choices in x.choice.items()
        }
        self.goal: LpAffineExpression = goals_of(scenario, x, self.ranges)[0]
        self.aim = self.session.scaled(self.goal)
        self._columns = [c for each in self.choices.values() for _, c in each]
        self._before = self.session.model.bounds(self._columns)
        self._tighten()

    @property
    def interrupted(self) -> bool:
        return self.session.interrupted

    def _tighten(self) -> None:
        """State the rows that the relaxation asks for whichever plan is held."""
        session, model = self.session, self.session.model
        if not isinstance(model, LiveModel):
            return
        model.set_objective(self.aim.costs, self.aim.constant)
        asked = Exactness(self.settings.gap, 0.0, self.settings.time_limit_s)
        report = session.report("", self.aim.scale)
        tightened(model, model, session.network, session.rooms(), asked, report)
        self._mark, self._cuts = model.mark(), len(session.network.stated)

    def value(self, plan: Headlines, gap: float | None = None) -> Held:
        """The best value with the headlines of a plan; the plan found is checked.

        To the gap of the settings, if no other is given. After Ctrl-C only what was
        found by then. Raises `SolverFailed`, and `PlanRejected` if the check finds a
        fault.
        """
        if not self._hold(plan):
            return Held("infeasible")
        session, model = self.session, self.session.model
        session.best = None  # never the plan found for other headlines
        held = self._told(session.maximize(self.goal, "search", gap))
        if isinstance(model, LiveModel):
            model.back_to(self._mark)
            model.forget()
            del session.network.stated[self._cuts :]
        return held

    def _hold(self, plan: Headlines) -> bool:
        """Close all other headlines; whether each cluster has something left."""
        closed = []
        for cluster, choices in self.choices.items():
            wanted = plan.get(cluster)
            others = [c for h, c in choices if wanted is not None and h is not wanted]
            if len(others) == len(choices):
                return False
            closed += others
        low, high = self._before
        high = np.where(np.isin(self._columns, closed), 0.0, high)
        self.session.model.set_bounds(self._columns, low, high)
        return True

    def _told(self, found: Found) -> Held:
        if found.values is None:
            if found.ending == "infeasible":
                return Held("infeasible")
            bound = found.bound if np.isfinite(found.bound) else None
            return Held("no_solution_in_time", None, bound)
        plan = checked_plan(self.session, self.scenario, self.ranges, found.values)
        value = self.worth(plan)
        bound = max(found.bound, value)
        if not np.isfinite(bound):
            return Held("feasible", value)
        near = relative_gap(value, bound, self.aim.scale) <= self.settings.gap + PROVED
        return Held("optimal" if near else "feasible", value, bound)

    def worth(self, plan: Plan) -> float:
        """What a plan is worth here: by the first goal, if there are several."""
        if isinstance(self.scenario.objective, Balanced):
            return plan_value(self.scenario, plan, self.ranges)
        return stage_value(self.scenario, plan, 0)
