"""Who leases the land: occupied hectares, absorption and demand."""

from collections.abc import Iterator
from math import isinf

from pulp import LpAffineExpression, lpSum

from optimizer.domain.choice import TenantsMove
from optimizer.domain.limit import DemandCap
from optimizer.domain.pathway import Action
from optimizer.domain.scenario import Scenario
from optimizer.formulation.linear import weighted
from optimizer.formulation.maker import Amount
from optimizer.formulation.most import most_occupied_ha
from optimizer.formulation.row import Row
from optimizer.formulation.variables import Variables


def only_built_industrial_land_is_leased(
    scenario: Scenario, x: Variables
) -> Iterator[Row]:
    r"""No more is leased than the leasable share of what is built.

    .. math:: O_{it} \le \sigma_i B_{it}

    :math:`O_{it}` occupied and :math:`B_{it}` built hectares, :math:`\sigma_i`
    leasable share.
    """
    for cluster in scenario.clusters:
        for t in range(len(scenario.periods)):
            leasable = cluster.industrial_share * x.built[cluster.id][t]
            row = lpSum([x.occupied[cluster.id][t], -1 * leasable]) <= 0
            yield Row("only_built_industrial_land_is_leased", cluster.id, t, row)


def tenants_stay(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""Tenants of a cluster that stays, and those moved to it, keep their land.

    .. math:: O_{it} \ge L_i\,open_{it} + \sum_{j \to i} L_j\,dropped_{jt}

    :math:`L_i` hectares leased today, :math:`j \to i` clusters whose tenants move to
    :math:`i` when they are dropped.
    """
    takes_in = {r.to for r in scenario.relations if isinstance(r, TenantsMove)}
    for cluster in scenario.clusters:
        has_tenants = cluster.exists and cluster.leased_ha > 0
        if not has_tenants and cluster.id not in takes_in:
            continue
        for t in range(len(scenario.periods)):
            own = cluster.leased_ha * x.open(cluster.id, t) if has_tenants else 0.0
            least = lpSum([own, moved_tenants(scenario, x, cluster.id, t)])
            row = lpSum([x.occupied[cluster.id][t], -1 * least]) >= 0
            yield Row("tenants_stay", cluster.id, t, row)


def moved_tenants(
    scenario: Scenario, x: Variables, target: str, t: int
) -> LpAffineExpression:
    """Hectares of tenants that have moved to a cluster by the end of a period."""
    return lpSum(
        scenario.cluster_of[source].leased_ha * x.dropped_by(source, t)
        for source in scenario.moving_to(target)
    )


def leasing_grows_no_faster_than_absorption(
    scenario: Scenario, x: Variables
) -> Iterator[Row]:
    r"""Leasing grows no faster than the cluster can absorb.

    .. math:: O_{it} - O_{i,t-1} \le \alpha_i Y_t\,open_{it} - L_i\,drop_{it},\qquad
        O_{it} \le \sum_p \overline{O}_{ipt}\,y_{ip}

    :math:`\alpha_i` absorption [ha/year], :math:`Y_t` years of the period,
    :math:`O_{i0} = L_i`; :math:`\overline{O}_{ipt}` the most that can be leased on
    pathway :math:`p` by then, by absorption and by area in each period until then [ha].
    That a closed cluster leases nothing more, and the second rule, follow for whole
    plans, and leave a tenth of the gap: a third of a new cluster leases no faster than
    a third of what a whole one does.
    """
    for cluster in scenario.clusters:
        speed = cluster.absorption_ha_per_year
        if speed is None:
            continue
        before: Amount = cluster.leased_ha if cluster.exists else 0.0
        for t, period in enumerate(scenario.periods):
            now = x.occupied[cluster.id][t]
            most = speed * period.years * x.open(cluster.id, t)
            lost = cluster.leased_ha * x.doing(cluster.id, t, Action.DROP)
            row = lpSum([now, -1 * before, -1 * most, lost]) <= 0
            name = "leasing_grows_no_faster_than_absorption"
            yield Row(name, cluster.id, t, row)
            before = now
            most = weighted(
                (chosen, most_occupied_ha(scenario, cluster, pathway, t))
                for pathway, chosen in x.choice[cluster.id].items()
                if pathway.is_open(t)
            )
            yield Row(name, cluster.id, t, lpSum([now, -1 * most]) <= 0)


def new_leases_stay_within_demand(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""No group leases more new land than is asked for there.

    .. math:: \sum_{i \in g} (O_{it} - L_i\,open_{it} - M_{it}) \le D_{gt}

    :math:`D_{gt}` hectares newly asked for from today to the end of :math:`t`,
    :math:`M_{it}` tenants moved from dropped clusters, who are not new [ha].
    """
    for cap in scenario.demand.caps if scenario.demand else ():
        if isinf(cap.hectares):
            continue
        row = newly_leased(scenario, x, cap) <= cap.hectares
        subject = cap.group or "province"
        yield Row("new_leases_stay_within_demand", subject, cap.period, row, cap.origin)


def newly_leased(
    scenario: Scenario, x: Variables, cap: DemandCap
) -> LpAffineExpression:
    """Hectares newly leased since today by the clusters under a cap."""
    takes_in = {r.to for r in scenario.relations if isinstance(r, TenantsMove)}
    newly = []
    for name in sorted(cap.members):
        cluster = scenario.cluster_of[name]
        newly.append(x.occupied[name][cap.period])
        if cluster.exists and cluster.leased_ha:
            newly.append(-cluster.leased_ha * x.open(name, cap.period))
        if name in takes_in:
            newly.append(-1 * moved_tenants(scenario, x, name, cap.period))
    return lpSum(newly)
