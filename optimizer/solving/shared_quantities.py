"""What belongs to no cluster: the lines that a plan builds, the places it covers."""

from collections.abc import Callable

from optimizer.domain.coverage import CoveredPlace
from optimizer.domain.measure import Measure, Quantity, Term
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.in_plan import is_open


def shared_in_period(
    scenario: Scenario, plan: Plan, measure: Measure, period: int
) -> float:
    """The part of a measure that belongs to no cluster, in one period."""
    total = 0.0
    for term in measure.terms:
        if term.quantity is Quantity.LINK_BUILT:
            total += term.factor * _links_built(scenario, plan, term, period)
        elif term.quantity is Quantity.PLACE_COVERED:
            total += term.factor * _covered(
                scenario, lambda name: is_open(plan, name, period)
            )
    return total


def shared_today(scenario: Scenario, measure: Measure) -> float:
    """The part of a state that belongs to no cluster, today."""
    clusters = scenario.cluster_of
    return sum(
        term.factor * _covered(scenario, lambda name: clusters[name].exists)
        for term in measure.terms
        if term.quantity is Quantity.PLACE_COVERED
    )


def _links_built(scenario: Scenario, plan: Plan, term: Term, period: int) -> float:
    if period not in plan.links.values():
        return 0.0
    return sum(
        1.0 if term.column is None else link.number(term.column)
        for link in scenario.network.links
        if plan.links.get(link.id) == period
    )


def _covered(scenario: Scenario, is_in_plan: Callable[[str], bool]) -> float:
    """The weight of places near enough to one of the clusters in the plan."""
    places: tuple[CoveredPlace, ...] = ()
    if scenario.coverage is not None:
        places = scenario.coverage.places
    return sum(
        place.weight
        for place in places
        if any(is_in_plan(name) for name in place.clusters)
    )
