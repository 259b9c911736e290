"""Flows without what only goes round: it feeds nobody, and fills lines.

A programme that pays nothing for flows leaves any of them; what goes round in a circle
would show lines as full that need not be.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from optimizer.domain.network import Link
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario

NOTHING = 1e-9
"""Less than this is the rounding of a difference."""


def without_circulations(scenario: Scenario, plan: Plan) -> Plan:
    """The plan with less on some lines, and at every node what came in before."""
    links = [link for link in scenario.network.links if link.id in plan.flows]
    flows = {name: list(amounts) for name, amounts in plan.flows.items()}
    for service in sorted({link.service for link in links}):
        of_service = [link for link in links if link.service == service]
        for t in range(len(scenario.periods)):
            now = {link.id: flows[link.id][t] for link in of_service}
            for name, amount in _straightened(of_service, now).items():
                flows[name][t] = amount
    return replace(plan, flows={name: tuple(now) for name, now in flows.items()})


def _straightened(
    links: Iterable[Link], flows: Mapping[str, float]
) -> dict[str, float]:
    """The flows after every circle has lost the least that flows in it.

    A walk along the flow goes back where it ends, and never comes there again; where
    it meets itself it has found a circle, of which at least one line falls empty.
    """
    left = {name: abs(flow) for name, flow in flows.items()}
    onward = _leaving(links, flows)
    for start in sorted(onward):
        way: list[str] = []
        nodes, at = [start], {start: 0}
        while nodes:
            leaving = onward.get(nodes[-1], [])
            while leaving and left[leaving[-1][0]] <= NOTHING:
                leaving.pop()
            if not leaving:
                del at[nodes.pop()]
                if way:
                    way.pop()
                    onward[nodes[-1]].pop()
                continue
            name, head = leaving[-1]
            way.append(name)
            if head not in at:
                at[head] = len(nodes)
                nodes.append(head)
                continue
            _empty(way[at[head] :], left)
            del way[at[head] :]
            for node in nodes[at[head] + 1 :]:
                del at[node]
            del nodes[at[head] + 1 :]
    return {
        name: amount if flows[name] > 0 else -amount + 0.0
        for name, amount in left.items()
    }


def _leaving(
    links: Iterable[Link], flows: Mapping[str, float]
) -> dict[str, list[tuple[str, str]]]:
    """By node: the links over which something flows away from it, and where to."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for link in links:
        flow = flows[link.id]
        if abs(flow) > NOTHING:
            start, end = (link.start, link.end) if flow > 0 else (link.end, link.start)
            found[start].append((link.id, end))
    return dict(found)


def _empty(circle: Iterable[str], left: dict[str, float]) -> None:
    """Take from every link of a circle the least that one of them carries."""
    links = list(circle)
    least = min(left[one] for one in links)
    for one in links:
        rest = left[one] - least
        left[one] = rest if rest > NOTHING else 0.0
