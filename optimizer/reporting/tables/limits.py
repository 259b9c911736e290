"""Amounts that must be respected, and what is left of them."""

from collections.abc import Iterator

from optimizer.domain.limit import DemandCap, Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import total_rests_on_estimate
from optimizer.reporting.plain_text import short_place
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.solving.quantities import limit_value

ROUNDING = 1e-6
"""A limit binds if no more than this part of it is left."""


def preference_table(scenario: Scenario, plan: Plan) -> DataFrame:
    """Each wish, and whether the plan fulfils it."""
    rows = [
        {
            "cluster": wish.cluster,
            "action": str(wish.headline),
            "period": "" if wish.period is None else scenario.periods[wish.period].name,
            "bonus": wish.bonus,
            "met": (pathway := plan.clusters[wish.cluster].pathway).headline
            is wish.headline
            and wish.period in (None, pathway.period),
        }
        for wish in scenario.preferences
    ]
    return frame(rows)


def limit_table(scenario: Scenario, plan: Plan) -> DataFrame:
    """Every limit, then every cap of demand: asked, reached, and what is left.

    ``slack`` is in the limit's own unit, 0 where it binds; ``some`` is how many
    clusters count if they are not all of the province, or of the group's district.
    """
    rows = [_limit(scenario, plan, limit) for limit in scenario.limits]
    return frame([*rows, *_demand(scenario, plan)])


def binds(slack: float | None, amount: float) -> bool:
    """Whether nothing, but for rounding, is left of an amount."""
    return slack is not None and slack <= ROUNDING * max(1.0, abs(amount))


def _limit(scenario: Scenario, plan: Plan, limit: Limit) -> Row:
    value: float | None = limit_value(scenario, plan, limit, limit.measure)
    measures = [limit.measure]
    unit = limit.measure.unit
    if limit.over is not None:
        whole = limit_value(scenario, plan, limit, limit.over)
        value = value / whole if value is not None and whole else None
        measures.append(limit.over)
        unit = "share"
    slack = None
    if value is not None:
        slack = limit.amount - value
        slack = slack if limit.sense == "at_most" else -slack
    doubtful = any(
        total_rests_on_estimate(scenario, plan, measure, limit.period, limit.members)
        for measure in measures
    )
    return {
        "id": limit.id,
        "measure": limit.measure.name,
        "over": "" if limit.over is None else limit.over.name,
        "change": limit.change,
        "group": limit.group or "",
        "some": _some(scenario, limit),
        "period": _period(scenario, limit.period),
        "sense": limit.sense,
        "unit": unit,
        "asked": limit.amount,
        "value": value,
        "value_estimate": doubtful,
        "slack": slack,
        "slack_estimate": doubtful,
        "binding": binds(slack, limit.amount),
        "where": short_place(limit.origin),
        "why": limit.why,
    }


def _some(scenario: Scenario, limit: Limit) -> int:
    """How many clusters a limit selects by `where`; 0 if it is for all.

    Of groups that are no districts the table alone knows all members.
    """
    whole = [one.id for one in scenario.clusters]
    if limit.group is not None:
        if limit.by != "district":
            return 0
        whole = [one.id for one in scenario.clusters if one.district == limit.group]
    return len(limit.members) if len(limit.members) < len(whole) else 0


def _demand(scenario: Scenario, plan: Plan) -> Iterator[Row]:
    occupied = BUILT_IN["occupied"]
    for cap in scenario.demand.caps if scenario.demand else ():
        value = newly_occupied_ha(scenario, plan, cap)
        doubtful = total_rests_on_estimate(
            scenario, plan, occupied, cap.period, cap.members
        )
        yield {
            "id": "",
            "measure": "demand",
            "over": "",
            "change": False,
            "group": cap.group or "",
            "some": 0,
            "period": _period(scenario, cap.period),
            "sense": "at_most",
            "unit": "ha",
            "asked": cap.hectares,
            "value": value,
            "value_estimate": doubtful,
            "slack": cap.hectares - value,
            "slack_estimate": doubtful,
            "binding": binds(cap.hectares - value, cap.hectares),
            "where": short_place(cap.origin),
            "why": "",
        }


def _period(scenario: Scenario, period: int | None) -> str:
    return "" if period is None else scenario.periods[period].name


def newly_occupied_ha(scenario: Scenario, plan: Plan, cap: DemandCap) -> float:
    """Hectares newly leased since today by the clusters under a cap.

    Tenants who moved from a dropped cluster are not new.
    """
    total = 0.0
    for name in sorted(cap.members):
        cluster, done = scenario.cluster_of[name], plan.clusters[name]
        total += done.steps[cap.period].occupied_ha
        if cluster.exists and done.pathway.is_open(cap.period):
            total -= cluster.leased_ha
        total -= sum(
            scenario.cluster_of[source].leased_ha
            for source in scenario.moving_to(name)
            if plan.clusters[source].pathway.dropped_by(cap.period)
        )
    return total
