"""What a plan is worth: goals as linear expressions."""

from collections.abc import Mapping

from pulp import LpAffineExpression, lpSum

from optimizer.domain.measure import Measure
from optimizer.domain.objective import Goal
from optimizer.domain.scenario import Scenario
from optimizer.formulation.quantities import measure_in_period
from optimizer.formulation.variables import Variables


def period_weights(scenario: Scenario, measure: Measure) -> tuple[float, ...]:
    """What a unit of the measure in each period counts in an objective.

    A state counts its years, discounted; a flow its discount.
    """
    return tuple(
        period.discount(scenario.discount_rate)
        * (period.years if measure.kind == "state" else 1.0)
        for period in scenario.periods
    )


def discounted_total(
    scenario: Scenario, x: Variables, measure: Measure
) -> LpAffineExpression:
    r"""The measure over the whole plan, as objectives count it.

    .. math:: \sum_t \delta_t\,m_t \quad\text{for a flow},\qquad
        \sum_t \delta_t Y_t\,m_t \quad\text{for a state}

    :math:`\delta_t = (1 + r)^{-\tau_t}` discount at the middle :math:`\tau_t` of the
    period [years from the start], :math:`Y_t` its years.
    """
    return lpSum(
        weight * measure_in_period(scenario, x, measure, t)
        for t, weight in enumerate(period_weights(scenario, measure))
        if weight
    )


def value_at_end(
    scenario: Scenario, x: Variables, measure: Measure
) -> LpAffineExpression:
    """The measure as a limit counts it: a state at the end, a flow over all periods."""
    first = scenario.last_period if measure.kind == "state" else 0
    return lpSum(
        measure_in_period(scenario, x, measure, t)
        for t in range(first, len(scenario.periods))
    )


def goal_value(scenario: Scenario, x: Variables, goal: Goal) -> LpAffineExpression:
    """The weighted sum of the measures of a goal, as it counts them."""
    count = value_at_end if goal.at_end else discounted_total
    return lpSum(
        weight * count(scenario, x, scenario.measures[name])
        for name, weight in goal.weights.items()
    )


def preference_value(scenario: Scenario, x: Variables) -> LpAffineExpression:
    """The bonuses of the headlines that are wished for, each once."""
    return lpSum(
        wish.bonus * chosen
        for wish in scenario.preferences
        for pathway, chosen in x.choice[wish.cluster].items()
        if pathway.headline is wish.headline and wish.period in (None, pathway.period)
    )


def balanced_goal(
    shares: Mapping[str, float], ranges: Mapping[str, tuple[float, float]]
) -> tuple[Goal, float]:
    r"""Shares of measures as one goal, and the constant that belongs to it.

    .. math:: \sum_m s_m \frac{m - low_m}{high_m - low_m}

    ``ranges`` has the attainable low and high of each discounted total; measures
    without one are left out.
    """
    weights: dict[str, float] = {}
    constant = 0.0
    for name, share in shares.items():
        if name in ranges:
            low, high = ranges[name]
            weights[name] = share / (high - low)
            constant -= share * low / (high - low)
    return Goal(weights), constant
