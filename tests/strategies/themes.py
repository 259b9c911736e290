"""Scenarios bent so that rules bind which seldom do in any odd scenario."""

from dataclasses import replace

from optimizer.domain.choice import Decision, TenantsMove
from optimizer.domain.cluster import Cluster
from optimizer.domain.law import Law, Mode, RuleKind
from optimizer.domain.limit import Demand, DemandCap
from optimizer.domain.pathway import Action, Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from tests.strategies.dice import Dice, chance, some
from tests.strategies.laws import a_law
from tests.strategies.parts import again, all_permitted

_MODES: tuple[Mode, ...] = ("enforce", "enforce", "enforce", "enforce", "off", "warn")
_GROWING = (Action.KEEP, Action.EXPAND, Action.ADD)


def under_the_law(pick: Dice, scenario: Scenario) -> Scenario:
    """Half-empty clusters that would grow, in few groups, under gates that bind."""
    clusters = tuple(_half_empty(pick, each) for each in scenario.clusters)
    periods = len(scenario.periods)
    actions = (*_GROWING, Action.DROP) if chance(pick, 30) else _GROWING
    return replace(
        scenario,
        clusters=clusters,
        law=_binding_law(pick),
        permissions=all_permitted(clusters, periods, *actions),
        demand=_stated_demand(pick, clusters, periods),
        limits=scenario.limits[:1] if chance(pick, 30) else (),
        decisions=(),
        relations=(),
        within_km=(),
    )


def with_moving_tenants(pick: Dice, scenario: Scenario) -> Scenario:
    """Existing clusters of which some are dropped, for whose tenants there is room."""
    clusters = tuple(_with_tenants(pick, each) for each in scenario.clusters)
    to = pick([each.id for each in clusters])
    sources = [each.id for each in clusters if each.exists and each.id != to]
    if not sources:
        return scenario
    origin = Origin("case.yaml", 120)
    moves = [TenantsMove(some(pick, sources), to, origin)]
    if scenario.cluster_of[to].exists and chance(pick, 30):
        moves.append(TenantsMove((to,), pick(sources), replace(origin, line=121)))
    decisions: tuple[Decision, ...] = ()
    if chance(pick, 70):
        drop = frozenset({Headline.DROP})
        decisions = (Decision(pick(sources), True, drop, Origin("case.yaml", 110)),)
    periods = len(scenario.periods)
    actions = (*_GROWING, Action.DROP)
    return replace(
        scenario,
        clusters=clusters,
        permissions=all_permitted(clusters, periods, *actions),
        demand=_stated_demand(pick, clusters, periods),
        limits=scenario.limits[:1] if chance(pick, 30) else (),
        decisions=decisions,
        relations=tuple(moves),
    )


def _half_empty(pick: Dice, cluster: Cluster) -> Cluster:
    stated: dict[str, object] = {
        "district": pick(("North", "North", "North", "South")),
        "commune": pick(("N1", "N1", "N1", "S1")),
        "investor": pick((None, None, True, False)),
        "wastewater": pick((None, None, True, False)),
        "absorption_ha_per_year": pick((0.5, 1.0, 0.25, 2.0, None)),
        "output_bn_per_ha": pick((2.5, 6.0, 10.0)),
    }
    if cluster.exists:
        leasable = cluster.industrial_share * cluster.built_ha
        stated["leased_ha"] = leasable * pick((0.25, 0.5, 0.6, 0.0))
        stated["max_ha"] = max(cluster.max_ha, cluster.area_ha + 10.0)
        stated["min_ha"] = min(cluster.min_ha, cluster.area_ha)
    return again(cluster, stated)


def _with_tenants(pick: Dice, cluster: Cluster) -> Cluster:
    stated: dict[str, object] = {"absorption_ha_per_year": pick((None, 5.0, 1.0))}
    if not cluster.exists:
        return again(cluster, stated)
    built = cluster.area_ha * pick((1.0, 0.5))
    stated["built_ha"] = built
    stated["leased_ha"] = cluster.industrial_share * built * pick((0.25, 0.5, 0.75))
    stated["min_ha"] = min(cluster.min_ha, cluster.area_ha)
    return again(cluster, stated)


def _binding_law(pick: Dice) -> Law:
    thresholds: dict[RuleKind, dict[str, float]] = {
        RuleKind.SIZE: {"floor_ha": 5.0, "special_floor_ha": 5.0, "cap_ha": 75.0},
        RuleKind.EXPAND_INVESTOR: {},
        RuleKind.EXPAND_WORKS: {},
        RuleKind.EXPAND_FILL: {"fill": pick((0.5, 0.6, 0.75))},
        RuleKind.ESTABLISH_INVESTOR: {},
        RuleKind.ESTABLISH_FILL: {
            "fill": 0.5,
            "unleased_ha": pick((0.0, 2.5, 5.0, 10.0)),
        },
        RuleKind.STATE_SUPPORT: {"share": 0.3},
    }
    modes: dict[RuleKind, Mode] = {}
    for kind in thresholds:
        modes[kind] = pick(_MODES)
    return a_law(modes, thresholds, pick(("district", "commune")))


def _stated_demand(
    pick: Dice, clusters: tuple[Cluster, ...], periods: int
) -> Demand | None:
    by = pick((None, "district"))
    if chance(pick, 30):
        return None
    groups = sorted({each.district for each in clusters}) if by else [None]
    caps: list[DemandCap] = []
    for group in groups:
        members = frozenset(
            each.id for each in clusters if by is None or each.district == group
        )
        now = sum(each.industrial_ha for each in clusters if each.id in members)
        for period in range(periods):
            hectares = pick((5.0, now, now + 5.0, 0.0, 2.5))
            origin = Origin("case.yaml", 50 + len(caps))
            caps.append(DemandCap(members, period, hectares, origin, group))
    return Demand(by, tuple(caps))
