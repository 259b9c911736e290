"""A plan made by people, judged by a scenario: breaches, worth, better exchanges."""

from dataclasses import dataclass, replace

from optimizer.analysis.breaches import Breach, breaches_of
from optimizer.analysis.exchanges import Exchange, Tried, best_exchanges, mending
from optimizer.analysis.exempted import exempted, without_sources
from optimizer.analysis.locked import locked
from optimizer.analysis.yardstick import Distance, aim_of, distance, frozen
from optimizer.domain.connectivity import Connectivity
from optimizer.domain.pathway import pathways
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.domain.stated import StatedCourse, StatedPlan
from optimizer.formulation.open_pathways import OpenPathways, open_pathways
from optimizer.solving.least_breach import LeastBreach, least_breach
from optimizer.solving.neighbours import Neighbourhood
from optimizer.solving.outcome import Outcome, Progress
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import plan_value, solve
from optimizer.solving.watch import Watch

NOTHING_TRIED = Tried((), proved=False)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is to be said of a stated plan.

    ``plan`` is the stated one, with what it leaves open chosen in its favour: fewest
    breaches first, then the best; None if none was found in time. ``value`` is its
    objective, whatever it breaks. ``distance`` is known only if it breaks nothing.
    ``tried`` are exchanges: those that mend it if it breaks rules, and then the first
    is the nearest plan without a breach, else those that gain. ``least`` says whether
    it is proved that no completion breaks less.
    """

    scenario: Scenario
    stated: StatedPlan
    best: Outcome
    plan: Plan | None
    breaches: tuple[Breach, ...]
    value: float | None
    distance: Distance | None
    least: bool
    tried: Tried
    interrupted: bool

    @property
    def departs(self) -> tuple[str, ...]:
        """Clusters to which the best plan gives another headline than stated."""
        if self.best.plan is None:
            return ()
        return tuple(
            name
            for name, course in self.stated.courses.items()
            if self.best.plan.clusters[name].headline not in course.headlines
        )


def judge(
    scenario: Scenario,
    stated: StatedPlan,
    settings: SolveSettings,
    watch: Watch | None = None,
) -> Judgement:
    """Judge a stated plan by a scenario.

    After Ctrl-C what is known so far is given. Raises `SolverMissing`, `SolverFailed`
    and `PlanRejected` as `solve` does.
    """
    best = solve(scenario, settings, _named(watch, "best plan"))
    fixed, constant = frozen(scenario, best)
    asked = locked(fixed, stated)
    outcome = solve(asked, settings, _named(watch, "plan as stated"))
    interrupted = best.interrupted or outcome.interrupted
    if outcome.plan is not None:
        apart = distance(best, outcome, constant)
        judgement = Judgement(
            scenario,
            stated,
            best,
            outcome.plan,
            (),
            _value(scenario, best, outcome.plan),
            apart,
            least=True,
            tried=NOTHING_TRIED,
            interrupted=interrupted,
        )
    else:
        judgement = _broken(scenario, stated, best, settings, watch)
    judgement = replace(judgement, interrupted=interrupted or judgement.interrupted)
    if judgement.interrupted or best.plan is None:
        return judgement
    tried, stopped = _exchanges(judgement, fixed, constant, settings, watch)
    return replace(judgement, tried=tried, interrupted=stopped)


def _broken(
    scenario: Scenario,
    stated: StatedPlan,
    best: Outcome,
    settings: SolveSettings,
    watch: Watch | None,
) -> Judgement:
    """The plan as stated with as few breaches as can be, and which they are."""
    fixed, _ = frozen(scenario, best)
    if best.plan is None:
        fixed = scenario
    opened = open_pathways(scenario)
    found = _least_breach(fixed, stated, opened, settings, _named(watch, "breaches"))
    plan = found.plan
    breaches = () if plan is None else breaches_of(scenario, plan, stated, opened)
    value = None if plan is None else _value(scenario, best, plan)
    return Judgement(
        scenario,
        stated,
        best,
        plan,
        breaches,
        value,
        None if breaches else _by_value(best, value),
        least=found.proved,
        tried=NOTHING_TRIED,
        interrupted=found.interrupted,
    )


def _least_breach(
    scenario: Scenario,
    stated: StatedPlan,
    opened: OpenPathways,
    settings: SolveSettings,
    watch: Watch | None,
) -> LeastBreach:
    """Pathways that the plan states are open; a cluster without any has all of them."""
    whole = _with_blocked(scenario, stated, opened)
    left = {
        cluster.id: whole.courses[cluster.id].pathways
        if cluster.id in whole.courses
        else opened.left[cluster.id]
        for cluster in scenario.clusters
    }
    reached, left = exempted(scenario, left)
    chosen = OpenPathways(left, opened.ruled_out)
    found = least_breach(reached, chosen, whole, settings, watch)
    if found.plan is None and not found.interrupted:
        # What lines lead through contradicts the plan: judged as if none were asked.
        apart = replace(scenario, connectivity=Connectivity())
        found = least_breach(apart, chosen, whole, settings, watch)
    if found.plan is None:
        return found
    return replace(found, plan=without_sources(scenario, found.plan))


def _with_blocked(
    scenario: Scenario, stated: StatedPlan, opened: OpenPathways
) -> StatedPlan:
    """The plan, and clusters that it leaves open but for which nothing is left."""
    periods = len(scenario.periods)
    blocked = {
        name: StatedCourse(
            name,
            pathways(scenario.cluster_of[name].status, periods),
            {},
            scenario.cluster_of[name].origin,
        )
        for name in opened.without_any()
    }
    return StatedPlan(dict(sorted({**blocked, **stated.courses}.items())))


def _value(scenario: Scenario, best: Outcome, plan: Plan) -> float | None:
    """The objective of a plan by the ranges of the best, where these are known."""
    if best.objective is None:
        return None
    return plan_value(scenario, plan, best.ranges)


def _by_value(best: Outcome, value: float | None) -> Distance | None:
    """The distance of a plan without a breach that no search has proved."""
    if value is None or best.objective is None:
        return None
    most = None if best.bound is None else max(best.bound - value, 0.0)
    stage = len(best.stages) - 1 if best.stages else None
    return Distance(value, best.objective, 0.0, most, stage)


def _exchanges(
    judgement: Judgement,
    fixed: Scenario,
    constant: float,
    settings: SolveSettings,
    watch: Watch | None,
) -> tuple[Tried, bool]:
    """Exchanges with their plans, and whether Ctrl-C came."""
    apart = judgement.distance
    aim = aim_of(fixed, judgement.best, apart.stage if apart else None, constant)
    telling = _named(watch, "exchanges")
    near = Neighbourhood.of(fixed, judgement.stated, aim, settings, telling)
    tried = mending(near) if apart is None else best_exchanges(near, apart.value)
    made: list[Exchange] = []
    for one in tried.exchanges:
        if near.interrupted:
            break
        asked = locked(fixed, judgement.stated, one.changes, one.moved)
        outcome = solve(asked, settings, telling)
        if outcome.interrupted:
            return replace(tried, exchanges=tuple(made)), True
        if outcome.plan is not None:
            made.append(replace(one, plan=outcome.plan))
    return replace(tried, exchanges=tuple(made)), near.interrupted


def _named(watch: Watch | None, what: str) -> Watch | None:
    """The watch, told what the search is for."""
    if watch is None:
        return None
    told = watch

    def tell(known: Progress) -> None:
        told(replace(known, stage=f"{what}: {known.stage}"))

    return tell
