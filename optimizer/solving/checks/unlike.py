"""Does a plan differ from the plans that it must not be like?"""

from collections.abc import Iterator

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.checks.fault import Fault


def check_unlike(scenario: Scenario, plan: Plan) -> Iterator[Fault]:
    """Enough clusters have other headlines than in each of the other plans."""
    for number, other in enumerate(scenario.unlike):
        count = len(other.differing(plan))
        if count < other.least:
            text = f"{count} headlines differ, but {other.least} must"
            yield Fault("unlike", f"plan {number}", None, text)
