"""What many futures say together: shares, plans held in every future, and the best."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from optimizer.analysis.coded import Coded, Floats, Integers
from optimizer.analysis.distinct_plans import DistinctPlans
from optimizer.analysis.regrets import Evaluations, Flags, Regrets
from optimizer.analysis.robustness import (
    GoodEnough,
    Standing,
    by_least_regret,
    by_satisfaction,
    dominated,
    near_thresholds,
    reaches,
    same_threshold,
    standings,
)
from optimizer.analysis.shares import ClusterShares, shares_of


@dataclass(frozen=True, slots=True)
class Enough:
    """When a plan is good enough in a future: near its best, or worth so much."""

    near: float = 0.05
    at_least: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Advice:
    """Shares of all futures, and the standing of the plans that were held.

    ``plans`` are all that are best somewhere, of which the first ``held`` were held in
    every future; ``own`` has for each future the number of its best plan, -1 if that
    was not held. ``regrets`` are plans x futures.
    """

    coded: Coded
    shares: tuple[ClusterShares, ...]
    plans: DistinctPlans
    held: int
    own: Integers
    evaluations: Evaluations
    regrets: Regrets
    standings: tuple[Standing, ...]
    least_regret: Standing | None
    satisfying: GoodEnough | None
    dominated: Mapping[int, int]

    def good_enough(self, enough: Enough) -> Flags:
        """Plans held x futures: where a plan keeps all limits and is good enough."""
        thresholds = _thresholds(self.coded, enough)
        return reaches(self.coded, self.evaluations, self.own, thresholds)


def advice_of(
    coded: Coded,
    plans: DistinctPlans,
    evaluations: Evaluations,
    enough: Enough,
) -> Advice:
    """What the evaluations of the first plans in every future say."""
    held = len(evaluations.values)
    own = np.where(plans.own < held, plans.own, -1)
    thresholds = _thresholds(coded, enough)
    found = standings(coded, evaluations, own, near=enough.near)
    ordered = by_least_regret(found)
    satisfying = by_satisfaction(coded, evaluations, own, thresholds)
    return Advice(
        coded,
        shares_of(coded),
        plans,
        held,
        own,
        evaluations,
        Regrets.of(coded, evaluations, own),
        found,
        ordered[0] if ordered else None,
        satisfying[0] if satisfying else None,
        dominated(coded, evaluations, own),
    )


def _thresholds(coded: Coded, enough: Enough) -> Floats:
    """By future, the value from which on a plan is good enough."""
    if enough.at_least is not None:
        return same_threshold(coded, enough.at_least)
    return near_thresholds(coded, enough.near)
