"""Is every cluster joined to the services that it needs?"""

from collections import defaultdict, deque
from collections.abc import Iterator

from optimizer.domain.cluster import Cluster
from optimizer.domain.connectivity import RequiredService
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.checks.fault import Fault
from optimizer.solving.in_plan import is_open
from optimizer.solving.usable_lines import usable_links


def check_connectivity(scenario: Scenario, plan: Plan) -> Iterator[Fault]:
    """Every cluster in the plan is joined to each service required of it."""
    required = scenario.connectivity.required
    for service in dict.fromkeys(entry.service for entry in required):
        entries = [entry for entry in required if entry.service == service]
        first = min(entry.first for entry in entries)
        for t in range(first, len(scenario.periods)):
            reached = reached_nodes(scenario, plan, service, t)
            for entry in entries:
                yield from _unjoined(scenario, plan, entry, t, reached)


def reached_nodes(
    scenario: Scenario, plan: Plan, service: str, period: int
) -> frozenset[str]:
    """Nodes joined to a trunk place of a service at the end of a period."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for link in usable_links(scenario, plan, service, period):
        beside[link.start].append(link.end)
        beside[link.end].append(link.start)
    reached = {place.id for place in scenario.network.trunks(service)}
    waiting = deque(sorted(reached))
    while waiting:
        for node in beside[waiting.popleft()]:
            if node not in reached:
                reached.add(node)
                waiting.append(node)
    return frozenset(reached)


def _unjoined(
    scenario: Scenario,
    plan: Plan,
    entry: RequiredService,
    period: int,
    reached: frozenset[str],
) -> Iterator[Fault]:
    if period < entry.first:
        return
    strict = scenario.connectivity.through_plan_only
    for cluster in scenario.clusters:
        concerned = _is_concerned(entry, cluster) and is_open(plan, cluster.id, period)
        if concerned and cluster.place not in reached:
            line = "line through clusters in the plan" if strict else "line"
            text = f"no {line} joins it to a trunk place of {entry.service}"
            yield Fault("connectivity", cluster.id, period, text, entry.origin)


def _is_concerned(entry: RequiredService, cluster: Cluster) -> bool:
    return not (entry.new_only and cluster.exists)
