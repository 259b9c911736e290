"""Whether a small scenario has any plan, by trying combinations until one has."""

from optimizer.domain.scenario import Scenario
from tests.oracle.combinations import Space
from tests.oracle.enumeration import weighted_total


def has_a_plan(scenario: Scenario) -> bool:
    """Whether enumeration finds a plan, however good."""
    space = Space(scenario)
    anything = weighted_total(scenario, {})
    return any(
        space.greatest(anything, (), [one]) is not None for one in space.combinations
    )
