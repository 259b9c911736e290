"""The best plan in which one cluster does not do what a plan does with it.

One model is kept for many clusters: the headline of one is closed by bounds, the best
other plan is sought, and everything is put back as it was, so that no answer depends
on which others were asked before.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf

from pulp import LpVariable

from optimizer.domain.pathway import Pathway
from optimizer.domain.plan import Plan
from optimizer.errors import PlanRejected
from optimizer.formulation.build import formulate
from optimizer.sentence import Sentence
from optimizer.solving.best_other import (
    Width,
    best_other,
    bounds_at_first,
    start_of,
)
from optimizer.solving.closed import closed
from optimizer.solving.found import Exactness, Floats, Found
from optimizer.solving.goals import goals_of
from optimizer.solving.highs import LiveModel
from optimizer.solving.kept import Kept
from optimizer.solving.near_plans import NearPlans, Otherwise, solution_with
from optimizer.solving.network import add
from optimizer.solving.outcome import SAME
from optimizer.solving.plan_of import plan_of
from optimizer.solving.polish import polish
from optimizer.solving.question import Opposite, Question
from optimizer.solving.session import SLACKS, Session
from optimizer.solving.verify import verify
from optimizer.solving.worth import plan_value, stage_value


class Opposites:
    """One question, and the model with which it is answered cluster by cluster."""

    def __init__(self, question: Question) -> None:
        self.question = question
        scenario = question.scenario
        self.session = Session.of(formulate(scenario), question.settings)
        x = self.session.formulation.variables
        self.goals = goals_of(scenario, x, question.ranges)
        add(question.cuts, self.session.model)
        pairs = zip(self.goals, question.floors, strict=False)
        self.floors = [self.session.keep_at_least(goal, floor) for goal, floor in pairs]
        aimed = self.session.scaled(self.goals[-1])
        self.start = start_of(self.session, aimed, question.rows)
        model = self.session.model
        self._kept = Kept.of(model) if isinstance(model, LiveModel) else None

    def begin_anew(self) -> None:
        """Forget whatever was asked before: no answer depends on it, to the last bit.

        With HiGHS; other solvers hold nothing between two questions.
        """
        if self._kept is not None and isinstance(self.session.model, LiveModel):
            self._kept.restore(self.session.model)

    def prepared(self) -> Question:
        """The question with what others need not seek again.

        All cuts that the model began with, and a solution of the plan. With solvers
        other than HiGHS it is the question itself.
        """
        question, session = self.question, self.session
        if not isinstance(session.model, LiveModel):
            return question
        cuts = (*question.cuts, *session.network.stated)
        values = self._solution()
        return replace(question, cuts=cuts, rows=self.start.rows, values=values)

    def _solution(self) -> Floats | None:
        """A solution in which every cluster follows the plan's pathway."""
        question, session = self.question, self.session
        aimed = session.scaled(self.goals[-1])
        session.model.set_objective(aimed.costs, aimed.constant)
        worth = self._value(len(self.floors), question.plan) / aimed.scale
        width = question.widths[-1] / aimed.scale
        limit = session.settings.time_limit_s
        return solution_with(
            session.model,
            session.network,
            {
                session.model.column_of[chosen.name]: float(pathway == done.pathway)
                for name, done in question.plan.clusters.items()
                for pathway, chosen in self._choices(name).items()
            },
            Exactness(
                0.0, width, limit, aim=worth - max(width / 10, SAME * abs(worth))
            ),
        )

    def near(self, clusters: Sequence[str]) -> Iterator[tuple[str, Plan]]:
        """Plans near the question's, in each of which one cluster does otherwise.

        By the last goal they may be worse than the best of their kind. Without a
        solution of the plan there are none; some clusters may be without one.
        """
        question, session = self.question, self.session
        model, values = session.model, question.values
        if not isinstance(model, LiveModel) or values is None:
            return
        aimed = session.scaled(self.goals[-1])
        model.set_objective(aimed.costs, aimed.constant)
        limit = session.settings.time_limit_s
        there = {
            name: Otherwise(session.columns()[name][0], frozenset(self._columns(name)))
            for name in clusters
        }
        near = NearPlans(model, session.network, values, there, limit)
        here = plan_of(session, values), values
        for name in clusters:
            found = near.of(name)
            if near.interrupted:
                model.interrupted = True
                return
            if found is None:
                continue
            plan = plan_of(session, found, here)
            if not verify(question.scenario, plan):
                yield name, plan

    def at_first(self, clusters: Sequence[str]) -> dict[str, float]:
        """What no plan without each cluster's headline is worth more than.

        By the last goal and the relaxation alone: -inf where that has no solution.
        After Ctrl-C some are missing.
        """
        aimed = self.session.scaled(self.goals[-1])
        headlines = [self._columns(cluster) for cluster in clusters]
        bounds = bounds_at_first(self.session, aimed, self.start, headlines)
        return {
            cluster: bound * aimed.scale
            for cluster, bound in zip(clusters, bounds, strict=False)
        }

    @property
    def interrupted(self) -> bool:
        """Whether Ctrl-C came in any of the searches."""
        return self.session.interrupted

    @property
    def scale(self) -> float:
        """About what one hectare, or one job, is worth by the last goal."""
        return self.session.scaled(self.goals[-1]).scale

    def of(
        self, cluster: str, known: float = -inf, *, thorough: bool = True
    ) -> Opposite:
        """The best plan without what the question's plan does with the cluster.

        ``known`` is what some such plan is worth by the last goal. If not `thorough`,
        only what the relaxation tells is looked at: a plan near it, and its bound.
        """
        with closed(self.session.model, self._columns(cluster)):
            return self._by_stages(cluster, known, thorough)

    def _columns(self, cluster: str) -> list[int]:
        """The columns by which the cluster has the plan's headline."""
        here = self.question.plan.clusters[cluster].headline
        return [
            self.session.model.column_of[chosen.name]
            for pathway, chosen in self._choices(cluster).items()
            if pathway.headline is here
        ]

    def _choices(self, cluster: str) -> Mapping[Pathway, LpVariable]:
        return self.session.formulation.variables.choice[cluster]

    def _by_stages(self, cluster: str, known: float, thorough: bool) -> Opposite:
        before: tuple[int, Found, float] | None = None
        # A plan that is known keeps all floors.
        for stage in range(len(self.floors) if known == -inf else 0):
            found, scale = self._search_to_the_floor(stage)
            if found.ending == "infeasible" and before is not None:
                break
            if self._misses(stage, found.objective, scale):
                return self._opposite(cluster, stage, found, scale)
            before = stage, found, scale
        else:
            last = len(self.floors)
            found, scale = self._search(last, known, thorough=thorough)
            if found.ending != "infeasible" or before is None:
                return self._opposite(cluster, last, found, scale)
        # A plan there is, of which only roundings say that it keeps the floors.
        return self._opposite(cluster, *before)

    def _search_to_the_floor(self, stage: int) -> tuple[Found, float]:
        """The best plan by a goal with a floor; one that keeps the floor is enough."""
        for later in self.floors[stage:]:
            self.session.change(later, -inf)
        floor, width = self.question.floors[stage], self.question.widths[stage]
        try:
            found, scale = self._search(stage, -inf, floor, width)
            unknown = self._misses(stage, found.objective, scale)
            unknown &= not self._misses(stage, found.bound, scale)
            if unknown and width and found.ending == "optimal":
                # Nearly the best is not enough if the floor lies between.
                found, scale = self._search(stage, -inf, floor, 0.0)
        finally:
            for later in self.floors[stage:]:
                self.session.change(later, later.least(SLACKS[0]))
        return found, scale

    def _misses(self, stage: int, value: float, scale: float) -> bool:
        """Whether a value is below a goal's floor, by more than roundings."""
        floor = self.question.floors[stage]
        return value < floor - SLACKS[-1] * max(scale, abs(floor))

    def _search(
        self,
        stage: int,
        known: float,
        aim: float = inf,
        width: float | None = None,
        *,
        thorough: bool = True,
    ) -> tuple[Found, float]:
        """The best plan by one goal, and the goal's scale."""
        aimed = self.session.scaled(self.goals[stage])
        most = self.question.widths[stage] if width is None else width
        found = Found("infeasible", None, -inf, -inf)
        for slack in SLACKS:
            for floor in self.floors[:stage]:
                self.session.change(floor, floor.least(slack))
            found = best_other(
                self.session,
                aimed,
                Width(most / aimed.scale, aim / aimed.scale),
                known / aimed.scale,
                self.start,
                thorough=thorough,
            )
            if found.ending != "infeasible" or not stage:
                break
        if found.ending == "infeasible":
            return Found("infeasible", None, -inf, -inf), aimed.scale
        objective = found.objective * aimed.scale
        bound = found.bound * aimed.scale
        return replace(found, objective=objective, bound=bound), aimed.scale

    def _opposite(
        self, cluster: str, stage: int, found: Found, scale: float
    ) -> Opposite:
        plan, objective = None, found.objective
        if found.values is not None:
            plan = self._checked(cluster, stage, found.values)
            objective = self._value(stage, plan)
        bound = max(found.bound, objective)
        stopped = found.ending == "interrupted" or self.interrupted
        return Opposite(cluster, stage, objective, bound, scale, plan, stopped)

    def _value(self, stage: int, plan: Plan) -> float:
        question = self.question
        if question.floors:
            return stage_value(question.scenario, plan, stage)
        return plan_value(question.scenario, plan, question.ranges)

    def _checked(self, cluster: str, stage: int, values: Floats) -> Plan:
        """The plan of a solution; raises `PlanRejected` if it breaks a rule."""
        scenario = self.question.scenario
        plan = plan_of(self.session, values)
        if not verify(scenario, plan):
            return plan
        plan = plan_of(self.session, self._without_roundings(stage, values))
        if faults := verify(scenario, plan):
            about = Sentence(
                "The best plan in which {cluster} does otherwise:", cluster=cluster
            )
            raise PlanRejected((about, *(str(fault) for fault in faults)))
        return plan

    def _without_roundings(self, stage: int, values: Floats) -> Floats:
        """The hectares of a solution, made exact with its pathways and lines held."""
        question = self.question
        fresh = Session.of(formulate(question.scenario), question.settings)
        x = fresh.formulation.variables
        goals = goals_of(question.scenario, x, question.ranges)
        for goal, floor in zip(goals, question.floors[:stage], strict=False):
            fresh.keep_at_least(goal, floor)
        aimed = fresh.scaled(goals[stage])
        return polish(fresh.as_live(), values, [aimed.costs])
