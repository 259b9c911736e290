"""Whether a plan's lines join and supply its clusters, by search and by sums."""

from collections.abc import Iterator

from optimizer.domain.connectivity import ServiceDemand
from optimizer.domain.measure import Quantity
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from tests.oracle.lines import Lines, reached_from, trunk_nodes

CLOSE = 1e-5
"""What a sum of flows may differ by, in the unit of the service."""


def faults_of_lines(scenario: Scenario, plan: Plan) -> list[str]:
    """What is wrong with the lines and flows of a plan; nothing if all is well."""
    lines = Lines(scenario)
    periods = len(scenario.periods)
    known = {link.id: 1 << bit for bit, link in enumerate(lines.candidates)}
    faults = [
        f"{link} in {when}"
        for link, when in sorted(plan.links.items())
        if link not in known or not 0 <= when < periods
    ]
    for period in range(periods) if not faults else ():
        built = sum(known[link] for link, when in plan.links.items() if when <= period)
        faults += _unjoined(lines, plan, built, period)
        for demand in scenario.connectivity.demands:
            faults += _unbalanced(lines, plan, demand, built, period)
    return faults


def _in_plan(plan: Plan, period: int) -> frozenset[str]:
    return frozenset(
        each for each, done in plan.clusters.items() if done.pathway.is_open(period)
    )


def _unjoined(lines: Lines, plan: Plan, built: int, period: int) -> Iterator[str]:
    scenario, in_plan = lines.scenario, _in_plan(plan, period)
    for rule in scenario.connectivity.required:
        closed = lines.closed(rule.service, in_plan)
        usable = lines.usable(rule.service, built, closed)
        reached = reached_from(trunk_nodes(scenario, rule.service), usable)
        for cluster in scenario.clusters:
            meant = cluster.id in in_plan and not (rule.new_only and cluster.exists)
            if meant and period >= rule.first and cluster.place not in reached:
                yield f"{cluster.id} has no {rule.service} in {period}"


def _unbalanced(
    lines: Lines, plan: Plan, demand: ServiceDemand, built: int, period: int
) -> Iterator[str]:
    scenario, in_plan = lines.scenario, _in_plan(plan, period)
    closed = lines.closed(demand.service, in_plan)
    usable = {link.id for link in lines.usable(demand.service, built, closed)}
    short: dict[str, float] = {}
    for cluster in scenario.clusters:
        short.setdefault(cluster.place, 0.0)
        short[cluster.place] += _asked(plan, cluster.id, demand, period)
    for link in scenario.network.links:
        if link.service != demand.service:
            continue
        carried = plan.flows[link.id][period] if link.id in plan.flows else 0.0
        most = link.capacity if link.id in usable else 0.0
        if most is not None and abs(carried) > most + CLOSE:
            yield f"{link.id} carries {carried:g} in {period}"
        short[link.start] = short.get(link.start, 0.0) + carried
        short[link.end] = short.get(link.end, 0.0) - carried
    trunks = {place.id: place for place in scenario.network.trunks(demand.service)}
    for node, supplied in sorted(short.items()):
        most = 0.0
        if node in trunks:
            most = trunks[node].capacities.get(demand.service, float("inf"))
        if not -CLOSE <= supplied <= most + CLOSE:
            yield f"{node} supplies {supplied:g} {demand.service} in {period}"


def _asked(plan: Plan, cluster: str, demand: ServiceDemand, period: int) -> float:
    done = plan.clusters[cluster]
    step = done.steps[period]
    units = {
        Quantity.CLUSTER_OPEN: float(done.pathway.is_open(period)),
        Quantity.HECTARE_PLANNED: step.area_ha,
        Quantity.HECTARE_BUILT: step.built_ha,
        Quantity.HECTARE_OCCUPIED: step.occupied_ha,
    }
    return demand.amount * units[demand.per]
