"""Scenarios side by side: what each does with every cluster, and what it comes to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from optimizer.domain.measure import Measure
from optimizer.domain.pathway import CALM, Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.quantities import measure_in_period

SMALL_HA = 0.05
"""Areas that differ by no more than this are shown as the same."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A scenario that has a plan, and how it was found."""

    scenario: Scenario
    plan: Plan
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Deed:
    """What a plan does with a cluster: action, its period, hectares at the end.

    ``period`` is its name; blank for what is kept or left out.
    """

    headline: Headline
    period: str
    area_ha: float


@dataclass(frozen=True, slots=True)
class Change:
    """A cluster with which two plans do something different.

    None where the cluster is in no table of that scenario.
    """

    cluster: str
    before: Deed | None
    after: Deed | None


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """What each of several plans does with a cluster; None where it is unknown."""

    cluster: str
    name: str
    deeds: tuple[Deed | None, ...]


def deeds(scenario: Scenario, plan: Plan) -> dict[str, Deed]:
    """What a plan does with every cluster, by id."""
    found = {}
    for name, done in sorted(plan.clusters.items()):
        calm = done.headline in CALM
        period = "" if calm else scenario.periods[done.pathway.period].name
        found[name] = Deed(done.headline, period, done.steps[-1].area_ha)
    return found


def changes(
    before: Mapping[str, Deed], after: Mapping[str, Deed]
) -> tuple[Change, ...]:
    """The clusters with which two plans do something different, by id."""
    pairs = (
        Change(name, before.get(name), after.get(name))
        for name in sorted({*before, *after})
    )
    return tuple(one for one in pairs if not alike(one.before, one.after))


def differing(contenders: Sequence[Contender]) -> tuple[ClusterRow, ...]:
    """The clusters with which not all plans do the same, by id."""
    done = [deeds(one.scenario, one.plan) for one in contenders]
    found: dict[str, str] = {}
    for one in reversed(contenders):
        found |= {cluster.id: cluster.name for cluster in one.scenario.clusters}
    rows = (
        ClusterRow(name, found[name], tuple(each.get(name) for each in done))
        for name in sorted(found)
    )
    return tuple(row for row in rows if not _all_alike(row.deeds))


def end_value(scenario: Scenario, plan: Plan, measure: Measure) -> float:
    """A state at the end of the last period, a flow in all periods together."""
    if measure.kind == "state":
        return measure_in_period(scenario, plan, measure, scenario.last_period)
    return sum(
        measure_in_period(scenario, plan, measure, t)
        for t in range(len(scenario.periods))
    )


def _all_alike(found: Sequence[Deed | None]) -> bool:
    """Areas may creep from one plan to the next: each is held against all others."""
    return all(
        alike(one, other)
        for place, one in enumerate(found)
        for other in found[place + 1 :]
    )


def alike(one: Deed | None, other: Deed | None) -> bool:
    """Whether two plans do the same with a cluster, but for a little area."""
    if one is None or other is None:
        return one is other
    same = (one.headline, one.period) == (other.headline, other.period)
    return same and abs(one.area_ha - other.area_ha) <= SMALL_HA
