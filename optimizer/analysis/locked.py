"""A scenario in which a plan made by people must be followed, but for some clusters."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from optimizer.domain.choice import Decision
from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.domain.stated import StatedCourse, StatedPlan


def locked(
    scenario: Scenario,
    stated: StatedPlan,
    changes: Mapping[str, Headline] | None = None,
    moved: tuple[str, ...] = (),
) -> Scenario:
    """The scenario with a lock for each cluster that the plan names.

    Clusters in ``changes`` must have that headline instead, at any time and with any
    hectares; those ``moved`` one of the headlines stated.
    """
    changes = changes or {}
    decisions: list[Decision] = []
    limits: list[Limit] = []
    for name, course in stated.courses.items():
        if name in changes:
            other = frozenset({changes[name]})
            decisions.append(Decision(name, True, other, course.origin))
        elif name in moved:
            same = frozenset(course.headlines)
            decisions.append(Decision(name, True, same, course.origin))
        else:
            decisions.append(_lock(scenario, course))
            limits += _areas(scenario, course)
    return replace(
        scenario,
        decisions=(*scenario.decisions, *decisions),
        limits=(*scenario.limits, *limits),
    )


def _lock(scenario: Scenario, course: StatedCourse) -> Decision:
    return Decision(
        course.cluster,
        True,
        frozenset(course.headlines),
        course.origin,
        area_ha=course.area_ha.get(scenario.last_period),
        pathways=course.pathways,
    )


def _areas(scenario: Scenario, course: StatedCourse) -> Iterator[Limit]:
    """Areas before the last period, which no decision states."""
    for t, area_ha in course.area_ha.items():
        if t != scenario.last_period:
            land, only = BUILT_IN["land"], frozenset({course.cluster})
            yield Limit(land, "at_most", area_ha, only, t, course.origin)
            yield Limit(land, "at_least", area_ha, only, t, course.origin)
