"""Coverage: the weight of the places that have a cluster in the plan near enough."""

from collections.abc import Sequence

from optimizer.domain.measure import Quantity
from optimizer.domain.scenario import Scenario
from tests.oracle.courses import TODAY
from tests.oracle.lines import Opened
from tests.oracle.parts import Counted


def covered_effect(
    scenario: Scenario, opened: Opened, shared: Sequence[Counted]
) -> float:
    """What covered places add to a sum."""
    total = 0.0
    for each in shared:
        factor = sum(
            term.factor
            for term in each.measure.terms
            if term.quantity is Quantity.PLACE_COVERED
        )
        if factor:
            total += each.weight * factor * _covered(scenario, opened, each.period)
    return total


def _covered(scenario: Scenario, opened: Opened, period: int) -> float:
    if scenario.coverage is None:
        return 0.0
    today = frozenset(each.id for each in scenario.clusters if each.exists)
    in_plan = today if period == TODAY else opened[period]
    return sum(
        place.weight
        for place in scenario.coverage.places
        if in_plan.intersection(place.clusters)
    )
