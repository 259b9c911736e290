"""Are the lines that a plan builds lines that it may build?"""

from collections.abc import Iterator

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.checks.fault import Fault


def check_links(scenario: Scenario, plan: Plan) -> Iterator[Fault]:
    """Only candidate links of the case are built, each in one of its periods."""
    known = {link.id: link for link in scenario.network.links}
    for name, period in sorted(plan.links.items()):
        link = known.get(name)
        origin = None if link is None else link.origin
        if link is None:
            yield Fault("candidate_links", name, None, "the case has no such link")
        elif link.exists:
            text = "it exists today and is not built again"
            yield Fault("candidate_links", name, None, text, origin)
        if period not in range(len(scenario.periods)):
            text = f"it is built in period {period + 1} of {len(scenario.periods)}"
            yield Fault("link_period", name, None, text, origin)
