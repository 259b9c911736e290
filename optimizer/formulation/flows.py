"""What lines of a demanded service carry."""

from collections import defaultdict
from collections.abc import Iterator

from pulp import LpAffineExpression, lpSum

from optimizer.domain.scenario import Scenario
from optimizer.formulation.carriers import Carried, Carrier
from optimizer.formulation.maker import Amount
from optimizer.formulation.quantities import state_of
from optimizer.formulation.row import Row
from optimizer.formulation.variables import Variables


def what_clusters_draw_is_brought_to_them(
    scenario: Scenario, x: Variables
) -> Iterator[Row]:
    r"""At every node as much arrives as leaves and is drawn there.

    .. math:: \sum_{e\ into\ v} f_{et} - \sum_{e\ out\ of\ v} f_{et} + g_{vt}
        = \sum_{i\ on\ v} \sum_k a_k\,m_{ikt}

    :math:`f_{et}` flow of link :math:`e` from its start to its end, :math:`g_{vt}`
    what trunk place :math:`v` supplies, at most its capacity, :math:`a_k` the amount
    demanded for each unit of state :math:`m_{ikt}` of cluster :math:`i`; all in a
    power of 2 of the service's unit that makes them ordinary numbers.
    """
    for carrier in x.lines.carriers:
        for t in range(len(scenario.periods)):
            at: dict[str, list[Amount]] = defaultdict(list)
            for one in carrier.carried:
                at[one.link.end].append(one.flow[t])
                at[one.link.start].append(-1 * one.flow[t])
            for trunk, supplied in carrier.supplied.items():
                at[trunk].append(supplied[t])
            for node, clusters in carrier.standing.items():
                for cluster in clusters:
                    drawn = _drawn(scenario, x, carrier, cluster, t)
                    at[node].append(-1 * drawn)
            for node, terms in sorted(at.items()):
                balance = lpSum(terms)
                # A need that nothing can meet is a row too, without any unknown.
                if len(balance) or balance.constant:
                    name = "what_clusters_draw_is_brought_to_them"
                    yield Row(name, node, t, balance == 0)


def _drawn(
    scenario: Scenario, x: Variables, carrier: Carrier, cluster: str, t: int
) -> LpAffineExpression:
    return lpSum(
        demand.amount
        / carrier.unit
        * state_of(scenario, x, scenario.cluster_of[cluster], t, demand.per)
        for demand in scenario.connectivity.demands
        if demand.service == carrier.service
    )


def lines_carry_only_once_built(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""A line carries nothing before it is built, and never more than it can.

    .. math:: -\overline{f}_e^-\,x_{et} \le f_{et} \le \overline{f}_e^+\,x_{et}

    :math:`\overline{f}_e^\pm` the capacity of link :math:`e`, or what can be needed
    behind it if that is less; :math:`x_{et}` 1 once it is built.
    """
    for carrier in x.lines.carriers:
        for one in carrier.carried:
            if one.link.exists:
                continue
            for t in range(len(scenario.periods)):
                there = x.lines.built[one.link.id][t]
                name = "lines_carry_only_once_built"
                yield from _between(name, one, t, there)


def lines_carry_only_through_the_plan(
    scenario: Scenario, x: Variables
) -> Iterator[Row]:
    r"""Where asked, lines at a cluster carry only while it is in the plan.

    .. math:: -\overline{f}_e^-\,\sum_{i\ on\ v} open_{it} \le f_{et} \le
        \overline{f}_e^+\,\sum_{i\ on\ v} open_{it} \qquad v \in e
    """
    if not scenario.connectivity.through_plan_only:
        return
    for carrier in x.lines.carriers:
        for one in carrier.carried:
            for node in (one.link.start, one.link.end):
                if node in carrier.standing and node not in carrier.supplied:
                    yield from _guarded(scenario, x, carrier, one, node)


def _guarded(
    scenario: Scenario, x: Variables, carrier: Carrier, one: Carried, node: str
) -> Iterator[Row]:
    for t in range(len(scenario.periods)):
        there = lpSum(x.open(i, t) for i in carrier.standing[node])
        yield from _between("lines_carry_only_through_the_plan", one, t, there)


def _between(name: str, one: Carried, t: int, there: Amount) -> Iterator[Row]:
    most = one.most[t]
    if most.forth:
        row = one.flow[t] - most.forth * there <= 0
        yield Row(name, one.link.id, t, row)
    if most.back:
        row = one.flow[t] + most.back * there >= 0
        yield Row(name, one.link.id, t, row)
