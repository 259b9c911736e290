"""What a plan amounts to, counted from its hectares without any solver.

Lines built and places covered belong to no cluster: they count in a measure over all
clusters, and in none over some or one of them.
"""

from collections.abc import Iterable, Iterator, Mapping

from optimizer.domain.cluster import Cluster
from optimizer.domain.limit import Limit
from optimizer.domain.measure import COST_KINDS, Measure, Quantity
from optimizer.domain.objective import Goal
from optimizer.domain.pathway import Action
from optimizer.domain.plan import ClusterPlan, Plan, Step
from optimizer.domain.scenario import Scenario
from optimizer.solving.in_plan import CLOSED
from optimizer.solving.shared_quantities import shared_in_period, shared_today


def today(cluster: Cluster) -> Step:
    """The state of a cluster before the first period."""
    action = Action.KEEP if cluster.exists else Action.WAIT
    leased = cluster.leased_ha if cluster.exists else 0.0
    return Step(action, cluster.area_ha, 0.0, cluster.built_ha, leased)


def step_before(cluster: Cluster, done: ClusterPlan, period: int) -> Step:
    return today(cluster) if period == 0 else done.steps[period - 1]


def quantity(
    scenario: Scenario, cluster: Cluster, done: ClusterPlan, period: int, of: Quantity
) -> float:
    """One quantity of one cluster in one period."""
    now = done.steps[period]
    is_open = now.action not in CLOSED
    match of:
        case Quantity.CLUSTER_OPEN:
            return float(is_open)
        case Quantity.HECTARE_PLANNED:
            return now.area_ha
        case Quantity.HECTARE_BUILT:
            return now.built_ha
        case Quantity.HECTARE_OCCUPIED:
            return now.occupied_ha
        case Quantity.CLUSTER_ADDED:
            return float(now.action is Action.ADD)
        case Quantity.CLUSTER_EXPANDED:
            return float(now.action is Action.EXPAND)
        case Quantity.CLUSTER_DROPPED:
            return float(now.action is Action.DROP)
        case Quantity.OBLIGATION_COST:
            return obligations_due_bn(scenario, cluster, period) if is_open else 0.0
        case Quantity.LINK_BUILT | Quantity.PLACE_COVERED:
            return 0.0
    before = step_before(cluster, done, period)
    match of:
        case Quantity.HECTARE_ADDED:
            return max(now.area_ha - before.area_ha, 0.0)
        case Quantity.HECTARE_RELEASED:
            return max(before.area_ha - now.area_ha, 0.0)
        case Quantity.HECTARE_NEWLY_BUILT:
            return max(now.built_ha - before.built_ha, 0.0) if is_open else 0.0


def obligations_due_bn(scenario: Scenario, cluster: Cluster, period: int) -> float:
    """What a cluster must be given in a period to stay in the plan [bn VND]."""
    return sum(
        obligation.fixed_cost_bn + obligation.cost_bn_per_ha * cluster.area_ha
        for obligation in scenario.obligations
        if obligation.period == period and cluster.id in obligation.clusters
    )


def measure_of_cluster(
    scenario: Scenario, plan: Plan, measure: Measure, name: str, period: int
) -> float:
    """A measure of one cluster in one period, without what belongs to none."""
    cluster, done = scenario.cluster_of[name], plan.clusters[name]
    # Of most clusters most quantities are nothing: their rates are not looked up.
    return sum(
        [
            term.factor
            * (1.0 if term.column is None else cluster.number(term.column))
            * amount
            for term in measure.terms
            if (amount := quantity(scenario, cluster, done, period, term.quantity))
        ]
    )


def measure_in_period(
    scenario: Scenario,
    plan: Plan,
    measure: Measure,
    period: int,
    members: Iterable[str] | None = None,
) -> float:
    """A measure summed over clusters (all if None), in one period."""
    names = list(plan.clusters) if members is None else sorted(members)
    total = sum(
        measure_of_cluster(scenario, plan, measure, name, period) for name in names
    )
    if measure.is_shared and len(names) == len(scenario.clusters):
        total += shared_in_period(scenario, plan, measure, period)
    return total


def measure_today(
    scenario: Scenario, measure: Measure, members: Iterable[str]
) -> float:
    """A state of some clusters today."""
    names = sorted(members)
    total = 0.0
    if len(names) == len(scenario.clusters):
        total += shared_today(scenario, measure)
    for name in names:
        cluster = scenario.cluster_of[name]
        if not cluster.exists:
            continue
        state = {
            Quantity.CLUSTER_OPEN: 1.0,
            Quantity.HECTARE_PLANNED: cluster.area_ha,
            Quantity.HECTARE_BUILT: cluster.built_ha,
            Quantity.HECTARE_OCCUPIED: cluster.leased_ha,
        }
        for term in measure.terms:
            if term.quantity.is_shared:
                continue
            rate = 1.0 if term.column is None else cluster.number(term.column)
            total += term.factor * rate * state[term.quantity]
    return total


def measure_values(scenario: Scenario, plan: Plan) -> dict[str, dict[str, float]]:
    """Every measure of the scenario by the name of the period."""
    return {
        name: {
            period.name: measure_in_period(scenario, plan, measure, t)
            for t, period in enumerate(scenario.periods)
        }
        for name, measure in scenario.measures.items()
    }


def cluster_cost(scenario: Scenario, plan: Plan, name: str, period: int) -> float:
    """All capital spent on a cluster in a period [bn VND]; lines are not in it."""
    return measure_of_cluster(scenario, plan, scenario.measures["cost"], name, period)


def cost_by_kind(scenario: Scenario, plan: Plan, name: str) -> Mapping[str, float]:
    """Capital spent on a cluster over all periods, by kind of cost [bn VND]."""
    return {
        kind: sum(
            measure_of_cluster(
                scenario, plan, scenario.measures[f"cost.{kind}"], name, t
            )
            for t in range(len(scenario.periods))
        )
        for kind in COST_KINDS
    }


def limit_value(
    scenario: Scenario, plan: Plan, limit: Limit, measure: Measure
) -> float:
    """What a limit counts of one measure: its members, its period or their sum."""
    periods = range(len(scenario.periods)) if limit.period is None else [limit.period]
    value = sum(
        measure_in_period(scenario, plan, measure, t, limit.members) for t in periods
    )
    if limit.change:
        value -= measure_today(scenario, measure, limit.members)
    return value


def discounted_total(scenario: Scenario, plan: Plan, measure: Measure) -> float:
    """A measure over the whole plan as objectives count it.

    A state counts its value at the end of each period times its years, discounted at
    the middle of the period; a flow counts its discounted value.
    """
    total = 0.0
    for t, weight in enumerate(_weights(scenario, measure)):
        total += weight * measure_in_period(scenario, plan, measure, t)
    return total


def discounted_change(
    scenario: Scenario, plan: Plan, other: Plan, measure: Measure
) -> float:
    """How much more of a measure another plan has, as objectives count it.

    Only clusters are counted that do otherwise, and what belongs to none.
    """
    differ = [
        name
        for name, done in plan.clusters.items()
        if other.clusters[name] is not done and other.clusters[name] != done
    ]
    total = 0.0
    for t, weight in enumerate(_weights(scenario, measure)):
        change = sum(
            measure_of_cluster(scenario, other, measure, name, t)
            - measure_of_cluster(scenario, plan, measure, name, t)
            for name in differ
        )
        if measure.is_shared:
            change += shared_in_period(scenario, other, measure, t)
            change -= shared_in_period(scenario, plan, measure, t)
        total += weight * change
    return total


def _weights(scenario: Scenario, measure: Measure) -> Iterator[float]:
    """What a measure counts in each period."""
    for period in scenario.periods:
        middle = period.starts_after_years + period.years / 2
        weight: float = (1 + scenario.discount_rate) ** -middle
        yield weight * period.years if measure.kind == "state" else weight


def value_at_end(scenario: Scenario, plan: Plan, measure: Measure) -> float:
    """A measure as a limit counts it: a state at the end, a flow over all periods."""
    if measure.kind == "state":
        return measure_in_period(scenario, plan, measure, scenario.last_period)
    periods = range(len(scenario.periods))
    return sum(measure_in_period(scenario, plan, measure, t) for t in periods)


def goal_value(scenario: Scenario, plan: Plan, goal: Goal) -> float:
    """What a plan is worth by one goal; larger is better."""
    count = value_at_end if goal.at_end else discounted_total
    return sum(
        weight * count(scenario, plan, scenario.measures[name])
        for name, weight in goal.weights.items()
    )


def preference_value(scenario: Scenario, plan: Plan) -> float:
    """The bonuses that a plan earns by its headlines."""
    total = 0.0
    for wish in scenario.preferences:
        pathway = plan.clusters[wish.cluster].pathway
        if pathway.headline is wish.headline:
            total += wish.bonus if wish.period in (None, pathway.period) else 0.0
    return total
