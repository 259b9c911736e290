r"""Clusters in the plan are joined to the outside: directed cuts.

For each required service, nodes that existing links join are one node, and all that is
joined to a trunk place is the root :math:`r`. A candidate link :math:`e` between two
nodes is two arcs. :math:`z_{at}` is 1 if arc :math:`a` is used in :math:`t`,
:math:`x_{et}` 1 once link :math:`e` is built; :math:`\delta^-(v)` are the arcs that
enter node :math:`v`, :math:`\delta^+(v)` those that leave it. Where nothing rewards
lines, none carries a flow and they may lead through anything, arcs are lines: then
:math:`x_{et} = z_{uv,t} + z_{vu,t}`, with one direction for all periods.

Every node set without the root that holds a cluster in the plan is entered by an arc
(Ljubić et al. 2006, Mathematical Programming 105, for prize-collecting Steiner trees):

.. math:: \sum_{a \in \delta^-(S)} z_{at} \ge open_{it}
    \qquad \forall t,\ S \not\ni r,\ i \in S

There are too many such sets to state: `solving.cuts` finds those that matter. Here
stand the rows around them.
"""

from collections import defaultdict
from collections.abc import Iterator

from pulp import LpAffineExpression, LpVariable, lpSum

from optimizer.domain.pathway import Pathway
from optimizer.domain.scenario import Scenario
from optimizer.formulation.linear import weighted
from optimizer.formulation.lines import Arc, Joined
from optimizer.formulation.needs import Need
from optimizer.formulation.row import Row
from optimizer.formulation.variables import Variables


def lines_stay_once_built(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""A line that is built stays.

    .. math:: x_{et} \ge x_{e,t-1} \quad\text{or}\quad z_{at} \ge z_{a,t-1}
    """
    name = "lines_stay_once_built"
    shown = {
        e.link.id for one in x.lines.joined if one.oriented for e in one.network.edges
    }
    for link, series in x.lines.built.items():
        if link not in shown:
            for t in range(1, len(scenario.periods)):
                yield Row(name, link, t, series[t] - series[t - 1] >= 0)
    for one in x.lines.joined:
        if one.oriented:
            for arc in one.arcs:
                for t in range(1, len(scenario.periods)):
                    row = one.use(arc, t) - one.use(arc, t - 1) >= 0
                    yield Row(name, arc.edge.link.id, t, row)


def lines_lead_one_way(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""A line is used in one direction, once it is built; a node is entered once.

    .. math:: z_{uv,t} + z_{vu,t} \le x_{et},\qquad
        \sum_{a \in \delta^-(v)} z_{at} \le 1

    The first is asked of lines that may be built apart from their arcs, for of others
    `lines_come_from_somewhere` says as much; the second, where nodes are not passed by
    the plan alone. Where arcs are lines the last period speaks for all.
    """
    name = "lines_lead_one_way"
    for one in x.lines.joined:
        for t in _periods(scenario, one):
            pairs: dict[str, list[Arc]] = {}
            for arc in one.arcs:
                pairs.setdefault(arc.edge.link.id, []).append(arc)
            for link, arcs in pairs.items():
                used = lpSum(one.use(arc, t) for arc in arcs)
                if not one.oriented and not arcs[0].edge.free:
                    row = used - x.lines.built[link][t] <= 0
                    yield Row(name, link, t, row)
            for node, into in one.into.items():
                if len(into) > 1 and node not in one.network.guards:
                    entering = weighted((one.use(arc, t), 1) for arc in into)
                    yield Row(name, f"node {node}", t, entering <= 1)


def lines_come_from_somewhere(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""A line leaves a node only if another one enters it, at the latest in the end.

    .. math:: z_{vw,t} \le \sum_{a \in \delta^-(v),\ a \ne wv} z_{at}

    Where arcs are lines this is asked of the last period only, since a line may be
    built before the one that joins it to the network. A node is then entered only if a
    line leaves it or a cluster there depends on it:

    .. math:: \sum_{a \in \delta^-(v)} z_{aT} \le \sum_{a \in \delta^+(v)} z_{aT}
        + \sum_{i\ on\ v} joined_i

    :math:`joined_i` is 1 if cluster :math:`i` needs the service in any period.
    """
    name = "lines_come_from_somewhere"
    for one in x.lines.joined:
        for t in _periods(scenario, one):
            for arc in one.arcs:
                if arc.tail:
                    entering = weighted(
                        (one.use(other, t), 1)
                        for other in one.into.get(arc.tail, ())
                        if other.edge is not arc.edge
                    )
                    row = one.use(arc, t) - entering <= 0
                    yield Row(name, arc.edge.link.id, t, row)
        if one.oriented:
            yield from _nothing_ends_nowhere(scenario, x, one)


def _periods(scenario: Scenario, one: Joined) -> range:
    """The periods in which the direction of arcs is a question."""
    last = scenario.last_period
    return range(last if one.oriented else 0, last + 1)


def _nothing_ends_nowhere(
    scenario: Scenario, x: Variables, one: Joined
) -> Iterator[Row]:
    last = scenario.last_period
    dependent: dict[int, dict[tuple[str, Pathway], LpVariable]] = defaultdict(dict)
    for need in one.needs:
        node = one.network.stand(scenario, need.cluster)
        for pathway in need.pathways:
            chosen = x.choice[need.cluster][pathway]
            dependent[node or 0][need.cluster, pathway] = chosen
    for node, arcs in one.into.items():
        into = [(one.use(arc, last), 1) for arc in arcs]
        out = [(one.use(arc, last), -1) for arc in one.out_of.get(node, ())]
        there = [(chosen, -1) for chosen in dependent[node].values()]
        row = weighted([*into, *out, *there]) <= 0
        yield Row("lines_come_from_somewhere", f"node {node}", last, row)


def clusters_in_the_plan_are_joined(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""A cluster in the plan is entered by a line of every service required of it.

    .. math:: \sum_{a \in \delta^-(v)} z_{at} \ge open_{it} \qquad i \text{ on } v

    Asked from the period on from which the service is required, and of new clusters
    alone if only they are meant.
    """
    for one in x.lines.joined:
        for need in one.needs:
            node = one.network.stand(scenario, need.cluster)
            if node == 0:
                continue
            arcs = () if node is None else one.into.get(node, ())
            entering = weighted((one.use(arc, need.period), 1) for arc in arcs)
            name = "clusters_in_the_plan_are_joined"
            row = entering - joined_if(x, need) >= 0
            yield Row(name, need.cluster, need.period, row, need.rule.origin)


def joined_if(x: Variables, need: Need) -> LpAffineExpression:
    """1 if the plan makes the need arise."""
    chosen = x.choice[need.cluster]
    return weighted((chosen[pathway], 1) for pathway in need.pathways)


def lines_lead_only_through_the_plan(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""Where asked, a line reaches a cluster's node only if it is in the plan.

    .. math:: \sum_{a \in \delta^-(v)} z_{at} \le \sum_{i\ on\ v} open_{it}
    """
    for one in x.lines.joined:
        for node, clusters in one.network.guards.items():
            for t in range(len(scenario.periods)):
                arcs = one.into.get(node, ())
                if arcs:
                    entering = weighted((one.use(arc, t), 1) for arc in arcs)
                    there = lpSum(x.open(i, t) for i in clusters)
                    name = "lines_lead_only_through_the_plan"
                    yield Row(name, f"node {node}", t, entering - there <= 0)
