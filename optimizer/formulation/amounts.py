"""The rows that amounts and rates make, apart from all others.

Scaling a fund, a limit or a rate of a cluster changes these rows and the goal, and
nothing else: not which pathways are open, nor which variables there are.
"""

from collections.abc import Iterator
from dataclasses import replace
from math import inf

from optimizer.domain.scenario import Scenario
from optimizer.formulation.limits import (
    measures_stay_within_limits,
    spending_stays_within_funds,
)
from optimizer.formulation.row import Row
from optimizer.formulation.variables import Variables


def without_amounts(scenario: Scenario) -> Scenario:
    """The scenario with limits and funds that ask nothing: they make no rows."""
    limits = tuple(
        replace(one, amount=inf if one.sense == "at_most" else -inf)
        for one in scenario.limits
    )
    budget = scenario.budget
    if budget is not None:
        endless = (inf,) * len(scenario.periods)
        funds = tuple(replace(fund, amounts_bn=endless) for fund in budget.funds)
        budget = replace(budget, funds=funds)
    return replace(scenario, limits=limits, budget=budget)


def amount_rows(scenario: Scenario, x: Variables) -> Iterator[Row]:
    """The rows that `without_amounts` leaves out, with this scenario's amounts."""
    yield from measures_stay_within_limits(scenario, x)
    yield from spending_stays_within_funds(scenario, x)
