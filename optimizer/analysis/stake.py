"""What one cluster is worth on average: that by which a loss counts as small."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from optimizer.analysis.loss import weights_of
from optimizer.domain.objective import Balanced
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving import quantities

LEAST_SHARE = 0.01
"""A value below this share of all that makes it up is what is left of great sums."""


@dataclass(frozen=True, slots=True)
class Stake:
    """How much is at stake with one cluster, in units of the objective.

    ``basis`` is what was divided by the number of clusters: the value of the plan, or,
    where gains and losses nearly cancel, `LEAST_SHARE` of the two together; `nothing`
    if there are none.
    """

    amount: float
    basis: Literal["value", "weighed", "nothing"]


def stake_of(
    scenario: Scenario,
    plan: Plan,
    value: float,
    stage: int,
    ranges: Mapping[str, tuple[float, float]],
) -> Stake:
    """The stake by one goal, of which the best plan has this value."""
    least = LEAST_SHARE * _weighed(scenario, plan, stage, ranges)
    clusters = len(scenario.clusters)
    if abs(value) >= least and value:
        return Stake(abs(value) / clusters, "value")
    return Stake(least / clusters, "weighed" if least else "nothing")


def _weighed(
    scenario: Scenario,
    plan: Plan,
    stage: int,
    ranges: Mapping[str, tuple[float, float]],
) -> float:
    """All that a goal counts for and against a plan, both as positive numbers.

    A balance counts what is above the attainable low.
    """
    balanced = isinstance(scenario.objective, Balanced)
    weighed = 0.0
    for name, weight in weights_of(scenario, stage, ranges).items():
        total = quantities.discounted_total(scenario, plan, scenario.measures[name])
        low = ranges[name][0] if balanced else 0.0
        weighed += abs(weight * (total - low))
    if stage == 0:
        weighed += abs(quantities.preference_value(scenario, plan))
    return weighed
