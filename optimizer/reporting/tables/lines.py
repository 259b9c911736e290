"""Lines that a plan builds: cost, length, what they carry, and who hangs on them."""

from collections.abc import Mapping

from optimizer.domain.network import Link
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import line_rests_on_estimate, need_rests_on_estimate
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.reporting.tables.limits import binds

TOTAL = ""
"""The service of the row that sums up all services."""

_WRITTEN = ["link", "service", "from", "to", "period", "cost"]


def built_links(scenario: Scenario, plan: Plan) -> tuple[Link, ...]:
    """The links that the plan builds, sorted by id."""
    return tuple(link for link in scenario.network.links if link.id in plan.links)


def built_link_table(scenario: Scenario, plan: Plan) -> DataFrame:
    """built_links.csv: a row per link built, by id; its ends as its table has them."""
    rows = [
        {
            "link": link.id,
            "service": link.service,
            **_ends(link),
            "period": _period(scenario, plan, link),
            "cost": link.cost_bn,
        }
        for link in built_links(scenario, plan)
    ]
    return frame(rows, _WRITTEN)


def line_table(
    scenario: Scenario, plan: Plan, hanging: Mapping[str, tuple[str, ...]]
) -> DataFrame:
    """Links built, by service, the dearest first.

    ``carried`` is what a link of a demanded service brings in the last period, either
    way, ``binding`` whether that is all it can in any period; ``clusters`` has the ids
    of those that would lose the service without it.
    """
    names = node_names(scenario)
    rows: list[Row] = []
    for link in sorted(built_links(scenario, plan), key=_dearest_first):
        flows, behind = plan.flows.get(link.id), hanging.get(link.id, ())
        rows.append(
            {
                "link": link.id,
                "service": link.service,
                **named_ends(link, names),
                "period": _period(scenario, plan, link),
                "km": link.length_km,
                "km_estimate": line_rests_on_estimate(link, "length_km"),
                "cost": link.cost_bn,
                "cost_estimate": line_rests_on_estimate(link),
                "carried": abs(flows[-1]) if flows else None,
                "carried_estimate": need_rests_on_estimate(
                    scenario, plan, behind, link.service, scenario.last_period
                ),
                "capacity": link.capacity,
                "capacity_estimate": line_rests_on_estimate(link, "capacity"),
                "binding": is_full(plan, link),
                "clusters": behind,
            }
        )
    return frame(rows)


def is_full(plan: Plan, link: Link) -> bool:
    """Whether a link carries its capacity, either way, in some period."""
    flows = plan.flows.get(link.id)
    if link.capacity is None or not flows:
        return False
    return binds(link.capacity - max(map(abs, flows)), link.capacity)


def node_names(scenario: Scenario) -> dict[str, str]:
    """Places and clusters by id."""
    names = {place.id: place.name for place in scenario.network.places}
    return names | {cluster.id: cluster.name for cluster in scenario.clusters}


def named_ends(link: Link, names: Mapping[str, str]) -> dict[str, str]:
    """``from``, ``to`` as the table of links has them, and the name of each."""
    ends = _ends(link)
    return ends | {f"{end}_name": names.get(at, at) for end, at in ends.items()}


def line_total_table(scenario: Scenario, plan: Plan) -> DataFrame:
    """Per service and period: lines built, kilometres and cost; then their sum.

    ``unmeasured`` counts the lines whose length is not known; ``km`` is None where no
    length is.
    """
    groups: dict[tuple[str, int], list[Link]] = {}
    for link in built_links(scenario, plan):
        groups.setdefault((link.service, plan.links[link.id]), []).append(link)
    rows = [
        {"service": service, "period": scenario.periods[t].name, **_sums(links)}
        for (service, t), links in sorted(groups.items())
    ]
    if len(rows) > 1:
        everything = _sums(list(built_links(scenario, plan)))
        rows.append({"service": TOTAL, "period": "", **everything})
    return frame(rows)


def _sums(links: list[Link]) -> dict[str, object]:
    lengths = [link.length_km for link in links if link.length_km is not None]
    return {
        "lines": len(links),
        "km": sum(lengths) if lengths else None,
        "km_estimate": any(line_rests_on_estimate(one, "length_km") for one in links),
        "unmeasured": len(links) - len(lengths),
        "cost": sum(link.cost_bn for link in links),
        "cost_estimate": any(map(line_rests_on_estimate, links)),
    }


def _ends(link: Link) -> dict[str, str]:
    """Both ends as the table of links names them: a cluster stands for its node."""
    ends = (("from", link.start), ("to", link.end))
    return {name: str(link.columns.get(name) or node) for name, node in ends}


def _period(scenario: Scenario, plan: Plan, link: Link) -> str:
    return scenario.periods[plan.links[link.id]].name


def _dearest_first(link: Link) -> tuple[str, float, str]:
    return link.service, -link.cost_bn, link.id
