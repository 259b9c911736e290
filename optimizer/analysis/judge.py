"""A plan made by people, judged by a scenario: breaches, worth, better exchanges."""

from dataclasses import dataclass, replace

from optimizer.analysis.breaches import Breach, breaches_of
from optimizer.analysis.completion import completed
from optimizer.analysis.exchanges import Exchange, Tried, best_exchanges, mending
from optimizer.analysis.locked import locked
from optimizer.analysis.yardstick import Distance, aim_of, distance, frozen
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.domain.stated import StatedPlan
from optimizer.formulation.open_pathways import open_pathways
from optimizer.solving.nearest_plan import nearest_plan
from optimizer.solving.neighbours import Neighbourhood
from optimizer.solving.outcome import Outcome, Progress
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.watch import Watch
from optimizer.solving.worth import plan_value

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
    nothing = Judgement(
        scenario,
        stated,
        best,
        outcome.plan,
        (),
        _value(scenario, best, outcome.plan),
        distance(best, outcome, constant),
        least=outcome.plan is not None,
        tried=NOTHING_TRIED,
        interrupted=best.interrupted or outcome.interrupted,
    )
    if outcome.plan is None and not outcome.interrupted:
        judgement = _broken(nothing, settings, watch)
    else:
        judgement = nothing
    if judgement.interrupted or judgement.plan is None or best.plan is None:
        return judgement
    try:
        tried, stopped = _exchanges(judgement, fixed, constant, settings, watch)
    except KeyboardInterrupt:  # between two searches: what is known so far remains
        return replace(judgement, interrupted=True)
    return replace(judgement, tried=tried, interrupted=stopped)


def _broken(
    nothing: Judgement, settings: SolveSettings, watch: Watch | None
) -> Judgement:
    """The plan as stated with as few breaches as can be, and which they are."""
    scenario, stated, best = nothing.scenario, nothing.stated, nothing.best
    # Without a best plan a balance has no ranges to be frozen with.
    fixed = scenario if best.plan is None else frozen(scenario, best)[0]
    opened = open_pathways(scenario)
    found = completed(
        fixed, stated, opened, settings, _named(watch, "breaches", valued=False)
    )
    plan = found.plan
    breaches = () if plan is None else breaches_of(scenario, plan, stated, opened)
    value = _value(scenario, best, plan)
    return replace(
        nothing,
        plan=plan,
        breaches=breaches,
        value=value,
        distance=None if breaches else _by_value(best, value),
        least=found.proved,
        interrupted=nothing.interrupted or found.interrupted,
    )


def _value(scenario: Scenario, best: Outcome, plan: Plan | None) -> float | None:
    """The objective of a plan by the ranges of the best, where both are known."""
    if plan is None or best.objective is None:
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
    mends = apart is None
    telling = _named(watch, "nearest plan" if mends else "exchanges", valued=not mends)
    near = Neighbourhood.of(fixed, judgement.stated, aim, settings, telling)
    tried = mending(near) if apart is None else best_exchanges(near, apart.value)
    made: list[Exchange] = []
    stopped = near.interrupted
    for one in tried.exchanges:
        if not stopped:
            asked = locked(fixed, judgement.stated, one.changes, one.moved)
            if apart is None:
                plan, stopped = nearest_plan(asked, judgement.stated, settings, telling)
                one = _by_last_goal(judgement, one, plan)
            else:
                outcome = solve(asked, settings, telling)
                plan, stopped = outcome.plan, outcome.interrupted
            made.append(replace(one, plan=plan))
        else:
            made.append(one)
    return replace(tried, exchanges=tuple(made)), stopped


def _by_last_goal(judgement: Judgement, one: Exchange, plan: Plan | None) -> Exchange:
    """Of goals in order the search has the first; the best plan is told by the last."""
    value = _value(judgement.scenario, judgement.best, plan)
    if not judgement.best.stages or value is None:
        return one
    return replace(one, value=value)


def _named(watch: Watch | None, what: str, *, valued: bool = True) -> Watch | None:
    """The watch, told what the search is for.

    Unless ``valued`` figures are left out: breaches, other headlines and hectares are
    searched one after the other, which no reader can tell apart.
    """
    if watch is None:
        return None
    told = watch

    def tell(known: Progress) -> None:
        if not valued:
            known = replace(known, incumbent=None, bound=None, gap=None)
        told(replace(known, stage=f"{what}: {known.stage}"))

    return tell
