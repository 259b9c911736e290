"""Limits over measures, and what the funds can pay."""

from collections.abc import Iterable, Iterator
from math import isinf

from pulp import LpAffineExpression, lpSum

from optimizer.domain.limit import Fund, Limit
from optimizer.domain.measure import Measure
from optimizer.domain.scenario import Scenario
from optimizer.formulation.quantities import measure_in_period, measure_today
from optimizer.formulation.row import Row
from optimizer.formulation.variables import Variables


def measures_stay_within_limits(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""Every limit of the scenario holds, in its periods and for its clusters.

    .. math:: \sum_{i \in S} m_{it} \le b \quad\text{or}\quad \ge b;\qquad
        \sum_{i \in S} (m_{it} - b\,n_{it}) \le 0 \quad\text{for a ratio}

    :math:`m_{it}` the measure of cluster :math:`i`, :math:`n_{it}` the measure under
    the ratio, :math:`S` the clusters it is about, :math:`b` the amount; today's value
    is taken off where the limit is on the change.
    """
    for limit in scenario.limits:
        if isinf(limit.amount):
            continue  # without end it asks nothing, and no solver takes it
        value, amount = sides_of(scenario, x, limit)
        row = value <= amount if limit.sense == "at_most" else value >= amount
        subject = limit.id or limit.origin.entry or limit.measure.name
        name = "measures_stay_within_limits"
        yield Row(name, subject, limit.period, row, limit.origin)


def sides_of(
    scenario: Scenario, x: Variables, limit: Limit
) -> tuple[LpAffineExpression, float]:
    """What a limit compares: what the plan has, and the amount it must not pass."""
    amount = limit.amount
    value = _over_periods(scenario, x, limit, limit.measure)
    if limit.over is not None:
        value = value - amount * _over_periods(scenario, x, limit, limit.over)
        amount = 0.0
    if limit.change:
        members = [scenario.cluster_of[i] for i in sorted(limit.members)]
        amount += measure_today(scenario, limit.measure, members)
    return value, amount


def _over_periods(
    scenario: Scenario, x: Variables, limit: Limit, measure: Measure
) -> LpAffineExpression:
    members = [scenario.cluster_of[i] for i in sorted(limit.members)]
    periods = range(len(scenario.periods)) if limit.period is None else [limit.period]
    return lpSum(measure_in_period(scenario, x, measure, t, members) for t in periods)


def spending_stays_within_funds(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""No fund pays more than it has; with carry-over, than it has had so far.

    .. math:: \sum_{\tau \le t} c_{f\tau} \le \sum_{\tau \le t} F_{f\tau}
        \quad\text{with carry-over, else}\quad c_{ft} \le F_{ft}

    :math:`c_{ft}` what fund :math:`f` pays in period :math:`t`, :math:`F_{ft}` its
    amount [bn VND].
    """
    if scenario.budget is None:
        return
    for fund in scenario.budget.funds:
        for t in range(len(scenario.periods)):
            counted = periods_counted(fund, t)
            had = sum(fund.amounts_bn[each] for each in counted)
            if isinf(had):
                continue
            row = spent_in(scenario, x, fund, counted) <= had
            name = "spending_stays_within_funds"
            yield Row(name, fund.name, t, row, fund.origins[t])


def periods_counted(fund: Fund, period: int) -> range:
    """The periods whose spending and amounts are compared in this one."""
    return range(0 if fund.carry_over else period, period + 1)


def spent_in(
    scenario: Scenario, x: Variables, fund: Fund, periods: Iterable[int]
) -> LpAffineExpression:
    """What a fund pays in some periods together [bn VND]."""
    measure = scenario.measures[f"cost.fund.{fund.name}"]
    return lpSum(measure_in_period(scenario, x, measure, t) for t in periods)
