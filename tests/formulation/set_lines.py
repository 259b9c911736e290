"""Unknowns of lines and covered places, set to what a plan says and what it cannot."""

from collections import defaultdict
from collections.abc import Mapping

from pulp import LpVariable

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.carriers import Carrier
from optimizer.formulation.lines import Joined
from optimizer.formulation.variables import Variables

Ways = Mapping[str, str]
"""By link, a word for each period: ``>`` used from its start to its end, ``<`` back,
``<>`` both at once, ``-`` not used. ``"- >"``. A link that is not named is used from
its start to its end while it is there."""
Amiss = Mapping[str, tuple[float, ...]]
"""By link or covered place: its own unknown in each period, against the plan."""


def set_lines(
    scenario: Scenario, x: Variables, plan: Plan, ways: Ways, amiss: Amiss
) -> None:
    """Set all unknowns of the network, as the plan and the ways say."""
    for link, series in x.lines.built.items():
        for t, amount in enumerate(series):
            if isinstance(amount, LpVariable):
                amount.varValue = float(plan.links.get(link, t + 1) <= t)
    used = [key for one in x.lines.joined for key in one.used]
    unknown = set(ways) - {link for link, _ in used}
    assert not unknown, f"no arcs are made for {sorted(unknown)}"
    for one in x.lines.joined:
        _set_arcs(scenario, one, plan, ways)
    for carrier in x.lines.carriers:
        _set_flows(scenario, carrier, plan)
    for place in scenario.coverage.places if scenario.coverage else ():
        for t, covered in enumerate(x.covered.get(place.id, ())):
            near = [plan.clusters[each].pathway.is_open(t) for each in place.clusters]
            covered.varValue = float(any(near))
    for name, figures in amiss.items():
        series = x.covered.get(name) or x.lines.built[name]
        for amount, figure in zip(series, figures, strict=True):
            amount.varValue = figure


def _set_arcs(scenario: Scenario, one: Joined, plan: Plan, ways: Ways) -> None:
    exists = {link.id: link.exists for link in scenario.network.links}
    periods = range(len(scenario.periods))
    for (link, forth), series in one.used.items():
        since = 0 if exists[link] else plan.links.get(link, len(periods))
        words = ways.get(link, " ".join(">" if t >= since else "-" for t in periods))
        for used, word in zip(series, words.split(), strict=True):
            used.varValue = float((">" if forth else "<") in word)


def _set_flows(scenario: Scenario, carrier: Carrier, plan: Plan) -> None:
    """Flows as the plan has them; trunk places supply what they then must."""
    carried = {one.link.id for one in carrier.carried}
    for link in scenario.network.links_of(carrier.service):
        flows = plan.flows.get(link.id, ())
        assert link.id in carried or not any(flows), f"{link.id} cannot carry"
    for t in range(len(scenario.periods)):
        wanted = defaultdict(float, _drawn(scenario, carrier.service, plan, t))
        for one in carrier.carried:
            flow = plan.flows[one.link.id][t] if one.link.id in plan.flows else 0.0
            one.flow[t].varValue = flow / carrier.unit
            wanted[one.link.start] += flow
            wanted[one.link.end] -= flow
        for trunk, supplied in carrier.supplied.items():
            supplied[t].varValue = wanted[trunk] / carrier.unit


def _drawn(scenario: Scenario, service: str, plan: Plan, t: int) -> dict[str, float]:
    needs: defaultdict[str, float] = defaultdict(float)
    for demand in scenario.connectivity.demands:
        for cluster in scenario.clusters if demand.service == service else ():
            done = plan.clusters[cluster.id]
            step = done.steps[t]
            units = {
                "cluster_open": float(done.pathway.is_open(t)),
                "hectare_planned": step.area_ha,
                "hectare_built": step.built_ha,
                "hectare_occupied": step.occupied_ha,
            }
            needs[cluster.place] += demand.amount * units[demand.per]
    return needs
