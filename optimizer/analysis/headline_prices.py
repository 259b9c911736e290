"""What each headline of one cluster would cost: the best plan in which it has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from optimizer.analysis.told import Told
from optimizer.analysis.what_if import (
    best_instead,
    difference,
    frozen,
    with_lock,
    worth_of,
)
from optimizer.domain.pathway import HEADLINES_OF, Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.solving.outcome import Outcome, Status
from optimizer.solving.settings import SolveSettings

State = Literal["chosen", "open", "no_plan", "ruled_out", "unknown"]

_STATE_OF: dict[Status, State] = {
    "infeasible": "no_plan",
    "no_solution_in_time": "unknown",
}


@dataclass(frozen=True, slots=True)
class HeadlinePrice:
    """How much of the objective is lost if a cluster must have a headline.

    At least ``low`` and at most ``high``, of several goals in order that of ``stage``
    (from 0); None where there is no plan with it. ``high`` is infinite where nothing is
    proved. ``plan`` is the best one found, the plan at hand for what it chose.
    ``unknown``: none was found in time, or the search was stopped before.
    """

    headline: Headline
    state: State
    low: float | None = None
    high: float | None = None
    stage: int | None = None
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Pricing:
    """The price of every headline of one cluster; whether Ctrl-C ended it."""

    prices: tuple[HeadlinePrice, ...]
    interrupted: bool = False

    def of(self, headline: Headline) -> HeadlinePrice:
        return next(one for one in self.prices if one.headline is headline)


def headline_prices(
    scenario: Scenario,
    main: Outcome,
    opened: OpenPathways,
    cluster: str,
    settings: SolveSettings,
    told: Told,
) -> Pricing:
    """The price of each headline that a cluster of this status could have, in order.

    ``main`` has the plan at hand. Ctrl-C keeps what is known.
    """
    found: dict[Headline, HeadlinePrice] = {}
    interrupted = False
    try:
        for one, stopped in _priced(scenario, main, opened, cluster, settings, told):
            found[one.headline] = one
            interrupted = interrupted or stopped
            if stopped:
                break
    except KeyboardInterrupt:
        interrupted = True
    every = HEADLINES_OF[scenario.cluster_of[cluster].status]
    missing = {h: HeadlinePrice(h, "unknown") for h in every}
    return Pricing(tuple((missing | found).values()), interrupted)


def _priced(
    scenario: Scenario,
    main: Outcome,
    opened: OpenPathways,
    cluster: str,
    settings: SolveSettings,
    told: Told,
) -> Iterator[tuple[HeadlinePrice, bool]]:
    """Each headline with its price, those that need no solve first."""
    assert main.plan is not None
    chosen = main.plan.clusters[cluster].headline
    left = {pathway.headline for pathway in opened.left[cluster]}
    ordered = len(main.stages) > 1
    asked = []
    for headline in HEADLINES_OF[scenario.cluster_of[cluster].status]:
        if headline is chosen:
            price = HeadlinePrice(headline, "chosen", 0.0, 0.0, plan=main.plan)
            yield price, False
        elif headline not in left:
            yield HeadlinePrice(headline, "ruled_out"), False
        else:
            asked.append(headline)
    fixed = frozen(scenario, main)
    for number, headline in enumerate(asked, start=1):
        watch = told.at(f"prices: {number} of {len(asked)}")
        locked = with_lock(fixed, cluster, headline)
        instead = best_instead(locked, main, settings, watch)
        outcome, worth = instead.outcome, instead.worth
        if worth is None:
            state = _STATE_OF[outcome.status]
            yield HeadlinePrice(headline, state), outcome.interrupted
            continue
        best = worth_of(fixed, main, instead.stage)
        low, high = difference(best, worth)
        stage, plan = instead.stage if ordered else None, outcome.plan
        price = HeadlinePrice(headline, "open", low, high, stage, plan)
        yield price, outcome.interrupted
