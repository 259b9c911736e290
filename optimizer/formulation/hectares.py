"""How the area of a cluster changes, and what of it is built."""

from collections.abc import Iterator

from pulp import lpSum

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Action
from optimizer.domain.scenario import Scenario
from optimizer.formulation.linear import weighted
from optimizer.formulation.maker import Amount
from optimizer.formulation.open_pathways import add_range_ha, area_cap_ha, step_ha
from optimizer.formulation.row import Row
from optimizer.formulation.variables import Variables


def one_pathway_per_cluster(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""Every cluster follows exactly one pathway.

    .. math:: \sum_{p \in P_i} y_{ip} = 1 \qquad \forall i

    :math:`P_i` pathways open to cluster :math:`i`, :math:`y_{ip}` 1 if it follows
    :math:`p`.
    """
    for cluster in scenario.clusters:
        chosen = lpSum(x.choice[cluster.id].values())
        yield Row("one_pathway_per_cluster", cluster.id, None, chosen == 1)


def area_changes_only_by_action(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""The area is yesterday's, plus what is added, less what is given back.

    .. math:: A_{it} = A_{i,t-1} + d^+_{it} - d^-_{it} - A_{i0}\,drop_{it}

    :math:`A_{it}` area [ha], :math:`A_{i0}` today's, :math:`d^+_{it}` added and
    :math:`d^-_{it}` reduced [ha], :math:`drop_{it}` 1 if cluster :math:`i` is dropped
    in :math:`t`: only clusters kept as they were are dropped.
    """
    for cluster in scenario.clusters:
        before: Amount = cluster.area_ha
        for t in range(len(scenario.periods)):
            dropped = x.doing(cluster.id, t, Action.DROP)
            after = before + x.added[cluster.id][t] - x.reduced[cluster.id][t]
            after = after - cluster.area_ha * dropped
            area = x.area[cluster.id][t]
            yield Row("area_changes_only_by_action", cluster.id, t, after - area == 0)
            before = area


def area_stays_within_bounds(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""While in the plan a cluster is neither too small nor too large.

    .. math:: \underline{A}_i\,open_{it} \le A_{it} \le \sum_{p\ open\ in\ t}
        \overline{A}_{ip}\,y_{ip}

    :math:`\underline{A}_i` least area [ha]; :math:`\overline{A}_{ip}` greatest area on
    pathway :math:`p` [ha]: ``max_ha``, and the law's cap where the cluster grows.
    """
    for cluster in scenario.clusters:
        for t in range(len(scenario.periods)):
            area = x.area[cluster.id][t]
            least = cluster.min_ha * x.open(cluster.id, t)
            most = weighted(
                (chosen, area_cap_ha(scenario, cluster, pathway))
                for pathway, chosen in x.choice[cluster.id].items()
                if pathway.is_open(t)
            )
            yield Row("area_stays_within_bounds", cluster.id, t, area - least >= 0)
            yield Row("area_stays_within_bounds", cluster.id, t, area - most <= 0)


def land_is_added_by_expanding_or_adding(
    scenario: Scenario, x: Variables
) -> Iterator[Row]:
    r"""Land is added only by `expand`, at least a step, or by `add`, to its range.

    .. math:: s\,expand_{it} + a_i\,add_{it} \le d^+_{it} \le
        r_i\,expand_{it} + \overline{a}_i\,add_{it}

    :math:`s` least step [ha]; :math:`a_i, \overline{a}_i` range of a new cluster [ha];
    :math:`r_i` room above the area from which it expands [ha].
    """
    step = step_ha(scenario, Action.EXPAND)
    for cluster in scenario.clusters:
        low, high = add_range_ha(scenario, cluster)
        start = cluster.area_ha if cluster.exists else low
        room = max(cluster.max_ha - start, 0.0)
        for t in range(len(scenario.periods)):
            added = x.added[cluster.id][t]
            if isinstance(added, float):
                continue
            expand = x.doing(cluster.id, t, Action.EXPAND)
            add = x.doing(cluster.id, t, Action.ADD)
            least = step * expand + low * add
            most = room * expand + high * add
            name = "land_is_added_by_expanding_or_adding"
            yield Row(name, cluster.id, t, added - least >= 0)
            yield Row(name, cluster.id, t, added - most <= 0)


def land_is_given_back_by_reducing(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""Land is given back only by `reduce`, at least a step, never below the least.

    .. math:: s\,reduce_{it} \le d^-_{it} \le
        (A_{i0} - \max(\underline{A}_i, B_{i0}))\,reduce_{it}

    :math:`B_{i0}` hectares built today: they are never given back.
    """
    step = step_ha(scenario, Action.REDUCE)
    for cluster in scenario.clusters:
        spare = max(cluster.area_ha - max(cluster.min_ha, cluster.built_ha), 0.0)
        for t in range(len(scenario.periods)):
            reduced = x.reduced[cluster.id][t]
            if isinstance(reduced, float):
                continue
            reduce = x.doing(cluster.id, t, Action.REDUCE)
            name = "land_is_given_back_by_reducing"
            yield Row(name, cluster.id, t, reduced - step * reduce >= 0)
            yield Row(name, cluster.id, t, reduced - spare * reduce <= 0)


def built_land_stays_built(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""What is built stays built while the cluster stays, and lies within its area.

    .. math:: B_{it} = B_{i,t-1} + n_{it} - l_{it},\quad B_{it} \le A_{it},\quad
        B_{i0}\,drop_{it} \le l_{it} \le A_{i0}\,drop_{it},\quad
        n_{it} \le \overline{A}_i\,open_{it}

    :math:`B_{it}` built, :math:`n_{it}` newly built, :math:`l_{it}` lost with a
    dropped cluster [ha]: at least what is built today.
    """
    for cluster in scenario.clusters:
        before: Amount = cluster.built_ha
        for t in range(len(scenario.periods)):
            yield from _built_in_period(scenario, x, cluster, t, before)
            before = x.built[cluster.id][t]


def _built_in_period(
    scenario: Scenario, x: Variables, cluster: Cluster, t: int, before: Amount
) -> Iterator[Row]:
    name = "built_land_stays_built"
    built, new = x.built[cluster.id][t], x.newly_built[cluster.id][t]
    lost, area = x.lost[cluster.id][t], x.area[cluster.id][t]
    balance = lpSum([before, new, -1 * lost, -1 * built])
    yield Row(name, cluster.id, t, balance == 0)
    if not isinstance(built, float):
        yield Row(name, cluster.id, t, built - area <= 0)
    can_drop = any(p.dropped_by(t) for p in x.choice[cluster.id])
    if can_drop and not isinstance(new, float):
        most = max(cluster.max_ha, cluster.area_ha) * x.open(cluster.id, t)
        yield Row(name, cluster.id, t, new - most <= 0)
    if not isinstance(lost, float):
        most = cluster.area_ha * x.doing(cluster.id, t, Action.DROP)
        yield Row(name, cluster.id, t, lost - most <= 0)
        if cluster.built_ha:
            least = cluster.built_ha * x.doing(cluster.id, t, Action.DROP)
            yield Row(name, cluster.id, t, lost - least >= 0)


def locked_hectares_are_kept(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""A decision with hectares holds at the end of the last period.

    .. math:: A_{iT} = h_i\,open_{iT}

    :math:`h_i` the area that the decision states [ha].
    """
    last = scenario.last_period
    for lock in scenario.decisions:
        if lock.must and lock.area_ha is not None:
            stated = lock.area_ha * x.open(lock.cluster, last)
            row = lpSum([x.area[lock.cluster][last], -1 * stated]) == 0
            name = "locked_hectares_are_kept"
            yield Row(name, lock.cluster, last, row, lock.origin)
