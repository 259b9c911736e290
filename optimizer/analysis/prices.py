"""The price of the opposite: what is lost if a cluster does not do what the plan does.

Every price is an exact re-solve in which the headline of one cluster is closed and
everything else may change.
"""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import floor, inf, log10

from optimizer.analysis.binding import StepWorth
from optimizer.analysis.loss import loss_parts
from optimizer.analysis.opposite_search import OppositeSearch, Sight
from optimizer.analysis.stake import Stake, stake_of
from optimizer.analysis.verdicts import Price, Verdict, ranked, verdict_of
from optimizer.domain.objective import InOrder
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import OpenPathways, open_pathways
from optimizer.solving.outcome import SAME, Outcome
from optimizer.solving.question import Opposite, Question
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch

WIDTH = 0.01
"""The share of the stake to which the best other plan is found."""

NEAR_BEST = 0.1
"""The share of the stake by which a plan may be worse and still be nearly as good."""


ALL_PRICED = 500
"""Of more clusters than these only some are looked at closely."""

MOST_PRICED = 50
"""So many, the dearest at first sight; of the others the least price is known."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal of the objective as the plan reached it.

    ``value`` is the plan's, ``bound`` what no plan exceeds, ``width`` how far the best
    other plan may be from the best of its kind.
    """

    value: float
    bound: float
    width: float
    near_best: float
    stake: Stake


@dataclass(frozen=True, slots=True)
class Ranking:
    """The prices of all clusters, in the order of recommendation.

    ``steps`` is what one more step of each amount that binds would bring; ``stakes``
    what is at stake with one cluster by each goal of the objective.
    """

    prices: tuple[Price, ...]
    seconds: float
    interrupted: bool = False
    steps: tuple[StepWorth, ...] = ()
    stakes: tuple[Stake, ...] = ()


def price_all(
    scenario: Scenario,
    outcome: Outcome,
    settings: SolveSettings,
    *,
    near_best: float = NEAR_BEST,
    processes: int = 1,
    watch: Watch | None = None,
) -> Ranking:
    """What it costs to do otherwise with each cluster of a plan, ranked.

    The outcome must have a plan. ``near_best`` is the share of the stake by which a
    plan may be worse and still be nearly as good. Raises what solving raises. After
    Ctrl-C prices that are not known are left out of the intervals: low 0, no high.
    """
    assert outcome.plan is not None
    started = time.monotonic()
    opened = open_pathways(scenario)
    headlines = {name: done.headline for name, done in outcome.plan.clusters.items()}
    names = [name for name in sorted(headlines) if not is_fixed(opened, name)]
    goals = goals_reached(scenario, outcome, settings, near_best)
    question = Question(
        scenario,
        settings,
        outcome.plan,
        tuple(stage.floor for stage in outcome.stages[:-1]),
        outcome.ranges,
        tuple(goal.width for goal in goals),
        outcome.cuts,
    )
    last = len(goals) - 1
    search = OppositeSearch(question, processes, watch)
    search.settle(names, None if len(names) <= ALL_PRICED else MOST_PRICED)
    found, sights = search.found, search.sights
    prices = [
        _price(scenario, outcome, goals, found[name], name, headlines[name], sights)
        if name in found
        else _at_first(goals[-1], sights.get(name), name, headlines[name], last)
        if name in names
        else Price(name, headlines[name], Verdict.FIXED)
        for name in sorted(headlines)
    ]
    seconds = time.monotonic() - started
    stakes = tuple(goal.stake for goal in goals)
    return Ranking(ranked(prices), seconds, search.interrupted, stakes=stakes)


def is_fixed(opened: OpenPathways, name: str) -> bool:
    """Whether no other headline is open to the cluster."""
    return len({pathway.headline for pathway in opened.left[name]}) <= 1


def goals_reached(
    scenario: Scenario, outcome: Outcome, settings: SolveSettings, near_best: float
) -> tuple[Goal, ...]:
    """Every goal of the objective, in order, with what the plan reached by it."""
    plan = outcome.plan
    assert plan is not None
    best: list[tuple[float, float]] = []
    if isinstance(scenario.objective, InOrder):
        best = [(stage.found, stage.bound) for stage in outcome.stages[:-1]]
    value = outcome.objective if outcome.objective is not None else 0.0
    best.append((value, inf if outcome.bound is None else outcome.bound))
    goals = []
    for stage, (found, bound) in enumerate(best):
        stake = stake_of(scenario, plan, found, stage, outcome.ranges)
        width = WIDTH * stake.amount if settings.gap else 0.0
        near = near_best * stake.amount
        goals.append(Goal(found, max(bound, found), width, near, stake))
    return tuple(goals)


def _price(
    scenario: Scenario,
    outcome: Outcome,
    goals: tuple[Goal, ...],
    found: Opposite,
    name: str,
    headline: Headline,
    sights: Mapping[str, Sight],
) -> Price:
    if not found.exists:
        return Price(name, headline, Verdict.NO_PLAN_WITHOUT_IT, found.stage)
    goal = goals[found.stage]
    small = SAME * max(found.scale, abs(goal.value))
    low = _rounded(goal.value - found.bound, small)
    verdict = verdict_of(low, goal.near_best, max(goal.width, small))
    if found.objective == -inf:
        return Price(name, headline, verdict, found.stage, None, low, None)
    assert outcome.plan is not None
    price = max(_rounded(goal.value - found.objective, small), low)
    high = max(_rounded(goal.bound - found.objective, small), price)
    loss = sights[name].loss if name in sights else ()
    if found.plan is not None:
        loss = loss_parts(
            scenario, outcome.plan, found.plan, found.stage, outcome.ranges
        )
    known = None if high == inf else high
    return Price(name, headline, verdict, found.stage, price, low, known, loss)


def _at_first(
    goal: Goal, sight: Sight | None, name: str, headline: Headline, stage: int
) -> Price:
    """The least that a price can be, of a cluster of which no other plan is known."""
    bound = inf if sight is None else sight.bound
    loss = 0.0 if bound == -inf else goal.value - bound  # an earlier goal may be lost
    low = _rounded(loss, SAME * max(abs(goal.value), 1.0))
    verdict = verdict_of(low, goal.near_best, goal.width)
    return Price(name, headline, verdict, stage, None, low, None)


def _rounded(value: float, small: float) -> float:
    """A loss without the roundings of a search; no other plan is worth more.

    Equal losses are then equal numbers, so that they tie.
    """
    if value <= small:
        return 0.0
    if value == inf:
        return inf
    return round(value, 1 - floor(log10(small)))


def with_steps(
    ranking: Ranking, steps: Iterable[StepWorth], seconds: float, *, interrupted: bool
) -> Ranking:
    """The ranking with the worth of steps, found in so many seconds more.

    Where it matters little what a cluster does, a step that makes it do otherwise is
    no news: of its changes only those of the other clusters are kept.
    """
    swing = {one.cluster for one in ranking.prices if one.verdict is Verdict.SWING}
    told = tuple(
        replace(step, changes=tuple(one for one in step.changes if one[0] not in swing))
        for step in steps
    )
    total = ranking.seconds + seconds
    return replace(ranking, seconds=total, interrupted=interrupted, steps=told)
