"""Lines that carry as much as they can: what they bring is what clusters can have."""

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import line_rests_on_estimate, need_rests_on_estimate
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.reporting.tables.lines import is_full, named_ends, node_names


def full_line_table(scenario: Scenario, plan: Plan) -> DataFrame:
    """Existing links at their capacity, by service and id.

    A column per index of a period: what a link carries in it, either way.
    """
    names = node_names(scenario)
    full = [
        link for link in scenario.network.links if link.exists and is_full(plan, link)
    ]
    periods = range(len(scenario.periods))
    # Which cluster a line feeds is not told apart: what one draws, others cannot.
    doubtful = {
        service: {
            f"{t}_estimate": need_rests_on_estimate(
                scenario, plan, plan.clusters, service, t
            )
            for t in periods
        }
        for service in {link.service for link in full}
    }
    rows: list[Row] = [
        {
            "link": link.id,
            "service": link.service,
            **named_ends(link, names),
            **{str(t): abs(plan.flows[link.id][t]) for t in periods},
            **doubtful[link.service],
            "capacity": link.capacity,
            "capacity_estimate": line_rests_on_estimate(link, "capacity"),
        }
        for link in sorted(full, key=lambda one: (one.service, one.id))
    ]
    return frame(rows)
