"""What trunk places supply of the services that clusters ask for."""

from collections.abc import Iterator

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import (
    capacity_rests_on_estimate,
    need_rests_on_estimate,
)
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.reporting.tables.limits import ROUNDING, binds
from optimizer.solving.checks.flows import needs_at_nodes


def supply_table(scenario: Scenario, plan: Plan) -> DataFrame:
    """What each trunk place supplies of each demanded service, by period.

    A column per index of a period. Places that supply nothing are left out; the
    largest at the end come first.
    """
    rows: list[Row] = []
    for service in sorted({d.service for d in scenario.connectivity.demands}):
        rows += sorted(
            _supplies(scenario, plan, service),
            key=lambda row: (-_at_the_end(scenario, row), str(row["place"])),
        )
    return frame(rows)


def _supplies(scenario: Scenario, plan: Plan, service: str) -> Iterator[Row]:
    periods = range(len(scenario.periods))
    supplied = [_supplied(scenario, plan, service, t) for t in periods]
    # Which trunk place serves whom is not told apart: what one gives, others need not.
    doubtful = {
        f"{t}_estimate": need_rests_on_estimate(
            scenario, plan, plan.clusters, service, t
        )
        for t in periods
    }
    for place in scenario.network.trunks(service):
        amounts = {str(t): supplied[t].get(place.id, 0.0) for t in periods}
        most, capacity = max(amounts.values()), place.capacities.get(service)
        if most > ROUNDING:
            yield {
                "service": service,
                "place": place.id,
                "name": place.name,
                **amounts,
                **doubtful,
                "capacity": capacity,
                "capacity_estimate": capacity_rests_on_estimate(place, service),
                "binding": capacity is not None and binds(capacity - most, capacity),
            }


def _supplied(scenario: Scenario, plan: Plan, service: str, t: int) -> dict[str, float]:
    """What enters the network at each node: what leaves it by line, or is used there.

    Zero, but for rounding, where a node is no trunk place.
    """
    found = needs_at_nodes(scenario, plan, service, t)
    for link in scenario.network.links_of(service):
        flow = plan.flows[link.id][t] if link.id in plan.flows else 0.0
        found[link.start] = found.get(link.start, 0.0) + flow
        found[link.end] = found.get(link.end, 0.0) - flow
    return found


def _at_the_end(scenario: Scenario, row: Row) -> float:
    amount = row[str(scenario.last_period)]
    assert isinstance(amount, float)
    return amount
