"""Which rules a plan breaks, by how much, and which entry or article asks it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from optimizer.domain.pathway import Action
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.domain.stated import StatedPlan
from optimizer.errors import Origin
from optimizer.formulation.causes import Cause
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.solving.verify import Fault, verify

COLUMN_BEHIND: Mapping[str, str] = {
    "min_ha": "min_ha",
    "max_ha": "max_ha",
    "reduce_unbuilt_land": "built_ha",
    "built_within_area": "built_ha",
    "built_stays": "built_ha",
    "leasable": "industrial_share",
    "tenants_stay": "leased_ha",
    "absorption": "absorption_ha_per_year",
}
"""Rules that stand in the table of clusters: the column that says so."""

_STEPS: Mapping[str, Action] = {
    "expand_by_a_step": Action.EXPAND,
    "reduce_by_a_step": Action.REDUCE,
}


@dataclass(frozen=True, slots=True)
class Breach:
    """One rule that a plan breaks.

    ``subject`` is a cluster, a fund, a group or a limit; ``periods`` are indices, none
    where the rule is about the whole plan. ``value`` is what the plan has where it is
    worst and ``asked`` what the rule asks, if both are amounts. ``stated_at`` is the
    row of the plan about this cluster, ``cause`` why a pathway was ruled out, where
    that is the breach. ``group`` is the one of a limit by groups.
    """

    rule: str
    subject: str
    periods: tuple[int, ...]
    text: str
    origin: Origin
    value: float | None = None
    asked: float | None = None
    stated_at: Origin | None = None
    cause: Cause | None = None
    group: str = ""


def breaches_of(
    scenario: Scenario, plan: Plan, stated: StatedPlan, opened: OpenPathways
) -> tuple[Breach, ...]:
    """Every rule that the check without the solver finds broken, each once.

    ``opened`` has the causes for which a pathway of the plan is ruled out: one that the
    check has not found is a breach too. First come those about one cluster.
    """
    found: dict[tuple[str, str, Origin, str], Breach] = {}
    for fault in verify(scenario, plan):
        one = _breach(scenario, fault, stated)
        key = (one.rule, one.subject, one.origin, one.group)
        found[key] = _worse(found[key], one) if key in found else one
    places = {(one.subject, one.origin) for one in found.values()}
    for one in _causes(scenario, plan, stated, opened):
        if (one.subject, one.origin) not in places:
            found.setdefault((one.rule, one.subject, one.origin, ""), one)
    kept = [
        one for one in found.values() if not _follows(scenario, one, found.values())
    ]
    return tuple(sorted(kept, key=lambda one: _order(scenario, one)))


def _follows(scenario: Scenario, breach: Breach, others: Iterable[Breach]) -> bool:
    """Whether it only says again what another breach of the cluster says.

    Where `actions` does not allow to reduce a cluster, its least area is today's;
    where it is reduced below what is built, more is built than is in the plan.
    """
    cluster = scenario.cluster_of.get(breach.subject)
    if cluster is None:
        return False
    broken = {one.rule for one in others if one.subject == breach.subject}
    if breach.rule == "min_ha":
        same = cluster.exists and cluster.min_ha == cluster.area_ha
        return same and "actions" in broken
    return breach.rule == "built_within_area" and "reduce_unbuilt_land" in broken


def _breach(scenario: Scenario, fault: Fault, stated: StatedPlan) -> Breach:
    course = stated.courses.get(fault.subject)
    return Breach(
        str(fault.rule),
        fault.subject,
        () if fault.period is None else (fault.period,),
        fault.text,
        _origin(scenario, fault),
        fault.value,
        fault.asked,
        course.origin if course else None,
        group=fault.group,
    )


def _causes(
    scenario: Scenario, plan: Plan, stated: StatedPlan, opened: OpenPathways
) -> Iterator[Breach]:
    """Causes with a place of their own that rule out what the plan does."""
    for name, done in plan.clusters.items():
        course = stated.courses.get(name)
        for cause in opened.ruled_out[name].get(done.pathway, ()):
            if cause.origin is not None and cause.origin != _row_of(scenario, name):
                stated_at = course.origin if course else None
                yield Breach(
                    "ruled_out",
                    name,
                    (),
                    cause.text,
                    cause.origin,
                    stated_at=stated_at,
                    cause=cause,
                )


def _worse(one: Breach, other: Breach) -> Breach:
    """Both as one breach, in all their periods, with the figures of the worse."""

    def excess(breach: Breach) -> float:
        if breach.value is None or breach.asked is None:
            return 0.0
        return abs(breach.value - breach.asked)

    worst = other if excess(other) > excess(one) else one
    return replace(worst, periods=tuple(sorted({*one.periods, *other.periods})))


def _origin(scenario: Scenario, fault: Fault) -> Origin:
    """The entry that asks for a rule; of a cluster's own bounds its row."""
    if fault.origin is not None:
        return fault.origin
    if fault.rule in _STEPS:
        permission = scenario.permissions.get(_STEPS[fault.rule])
        if permission is not None:
            return permission.origin
    if fault.rule == "actions":
        return _actions_at(scenario)
    cluster = scenario.cluster_of.get(fault.subject)
    if cluster is None:
        return Origin(scenario.name)
    return _row_of(scenario, cluster.id, COLUMN_BEHIND.get(fault.rule, ""))


def _row_of(scenario: Scenario, name: str, column: str = "") -> Origin:
    return replace(scenario.cluster_of[name].origin, entry=column)


def _actions_at(scenario: Scenario) -> Origin:
    """The entry `actions`, told by the first action that it lists."""
    listed: Iterable[Origin] = (one.origin for one in scenario.permissions.values())
    first = min(listed, key=lambda at: (at.line or 0, at.file), default=None)
    if first is None:
        return Origin(scenario.name, entry="actions")
    return replace(first, column=None, entry="actions")


def _order(scenario: Scenario, breach: Breach) -> tuple[object, ...]:
    at = breach.origin
    general = breach.subject not in scenario.cluster_of
    return general, breach.subject, breach.rule, at.file, at.line or 0, breach.group
