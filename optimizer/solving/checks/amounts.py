"""Do demand, limits, budget and relations hold?"""

from collections.abc import Iterator

from optimizer.domain.choice import AtMostOneOf, Relation, Requires, TenantsMove
from optimizer.domain.limit import Fund, Limit
from optimizer.domain.pathway import Action
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.checks.fault import Fault, exceeds
from optimizer.solving.in_plan import is_open
from optimizer.solving.quantities import limit_value, measure_in_period


def check_amounts(scenario: Scenario, plan: Plan) -> Iterator[Fault]:
    """Every amount that the scenario states."""
    yield from _demand(scenario, plan)
    for limit in scenario.limits:
        yield from _limit(scenario, plan, limit)
    for fund in scenario.budget.funds if scenario.budget else ():
        yield from _fund(scenario, plan, fund)
    for relation in scenario.relations:
        for t in range(len(scenario.periods)):
            yield from _relation(scenario, plan, relation, t)


def is_dropped(plan: Plan, cluster: str, period: int) -> bool:
    action = plan.clusters[cluster].steps[period].action
    return action in (Action.DROP, Action.GONE)


def moved_ha(scenario: Scenario, plan: Plan, target: str, period: int) -> float:
    """Hectares of tenants of dropped clusters that this one has taken in."""
    return sum(
        scenario.cluster_of[source].leased_ha
        for source in scenario.moving_to(target)
        if is_dropped(plan, source, period)
    )


def _demand(scenario: Scenario, plan: Plan) -> Iterator[Fault]:
    for cap in scenario.demand.caps if scenario.demand else ():
        newly = 0.0
        for name in sorted(cap.members):
            cluster = scenario.cluster_of[name]
            newly += plan.clusters[name].steps[cap.period].occupied_ha
            if cluster.exists and is_open(plan, name, cap.period):
                newly -= cluster.leased_ha
            newly -= moved_ha(scenario, plan, name, cap.period)
        if exceeds(newly, cap.hectares):
            text = f"{newly:g} ha newly leased, {cap.hectares:g} asked for"
            yield Fault(
                "demand",
                cap.group or "all",
                cap.period,
                text,
                cap.origin,
                newly,
                cap.hectares,
            )


def _limit(scenario: Scenario, plan: Plan, limit: Limit) -> Iterator[Fault]:
    value = limit_value(scenario, plan, limit, limit.measure)
    amount = limit.amount
    if limit.over is not None:
        amount *= limit_value(scenario, plan, limit, limit.over)
    low, high = (value, amount) if limit.sense == "at_least" else (amount, value)
    if exceeds(high, low):
        words = limit.sense.replace("_", " ")
        text = f"{limit.measure.name} is {value:g}, {words} {amount:g}"
        subject = limit.id or limit.origin.entry
        yield Fault(
            "limits",
            subject,
            limit.period,
            text,
            limit.origin,
            value,
            amount,
            group=limit.group or "",
        )


def _fund(scenario: Scenario, plan: Plan, fund: Fund) -> Iterator[Fault]:
    measure = scenario.measures[f"cost.fund.{fund.name}"]
    spent = had = 0.0
    for t, amount in enumerate(fund.amounts_bn):
        if not fund.carry_over:
            spent = had = 0.0
        spent += measure_in_period(scenario, plan, measure, t)
        had += amount
        if exceeds(spent, had):
            text = f"{spent:g} bn VND are spent, {had:g} are there"
            yield Fault("budget", fund.name, t, text, fund.origins[t], spent, had)


def _relation(
    scenario: Scenario, plan: Plan, relation: Relation, t: int
) -> Iterator[Fault]:
    match relation:
        case AtMostOneOf(clusters, origin):
            both = [name for name in clusters if is_open(plan, name, t)]
            if len(both) > 1:
                text = f"{' and '.join(both)} are both in the plan"
                yield Fault("at_most_one_of", both[0], t, text, origin)
        case Requires(cluster, needs, origin):
            if is_open(plan, cluster, t) and not is_open(plan, needs, t):
                text = f"{needs} is not in the plan"
                yield Fault("if_then", cluster, t, text, origin)
        case TenantsMove(dropped, to, origin):
            gone = [name for name in dropped if is_dropped(plan, name, t)]
            if not gone:
                return
            if not is_open(plan, to, t):
                text = f"{', '.join(gone)} dropped, but {to} is not in the plan"
                yield Fault("moves_to", to, t, text, origin)
                return
            target = scenario.cluster_of[to]
            own = target.leased_ha if target.exists else 0.0
            least = own + moved_ha(scenario, plan, to, t)
            occupied = plan.clusters[to].steps[t].occupied_ha
            if exceeds(least, occupied):
                text = f"{occupied:g} ha occupied, {least:g} needed by its tenants"
                yield Fault("moves_to", to, t, text, origin, occupied, least)
