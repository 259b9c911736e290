"""Whether a small scenario has any plan, by trying combinations until one has."""

from dataclasses import replace

from optimizer.domain.scenario import Scenario
from tests.oracle.combinations import Space
from tests.oracle.enumeration import weighted_total

PLENTY = 1e6
"""More than any small scenario spends or leases: arrays know no amount without end."""


def has_a_plan(scenario: Scenario) -> bool:
    """Whether enumeration finds a plan, however good."""
    space = Space(with_plenty(scenario))
    anything = weighted_total(scenario, {})
    return any(
        space.greatest(anything, (), [one]) is not None for one in space.combinations
    )


def with_plenty(scenario: Scenario) -> Scenario:
    """The scenario with much of what is without end."""
    budget, demand = scenario.budget, scenario.demand
    if budget is not None:
        funds = tuple(
            replace(fund, amounts_bn=tuple(min(a, PLENTY) for a in fund.amounts_bn))
            for fund in budget.funds
        )
        budget = replace(budget, funds=funds)
    if demand is not None:
        caps = (replace(c, hectares=min(c.hectares, PLENTY)) for c in demand.caps)
        demand = replace(demand, caps=tuple(caps))
    return replace(scenario, budget=budget, demand=demand)
