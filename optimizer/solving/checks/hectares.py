"""Do the hectares of every cluster follow from its actions and its data?"""

from collections.abc import Iterator
from math import isfinite

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Action
from optimizer.domain.plan import Plan, Step
from optimizer.domain.scenario import Scenario
from optimizer.solving.checks.fault import Fault, differs, exceeds
from optimizer.solving.in_plan import CLOSED
from optimizer.solving.quantities import step_before

Wrong = tuple[str, str] | tuple[str, str, float, float]
"""A rule's name, what is wrong, and what the plan has and the rule asks."""


def check_hectares(scenario: Scenario, plan: Plan) -> Iterator[Fault]:
    """Area, built and occupied land of every cluster in every period."""
    for cluster in scenario.clusters:
        done = plan.clusters[cluster.id]
        for t, step in enumerate(done.steps):
            before = step_before(cluster, done, t)
            for name, text, *amounts in (
                *_signs(step),
                *_area(scenario, cluster, before, step),
                *_bounds(cluster, step),
                *_built(cluster, before, step),
                *_occupied(scenario, cluster, before, step, t),
            ):
                yield Fault(name, cluster.id, t, text, None, *amounts)


def _signs(step: Step) -> Iterator[Wrong]:
    figures = (step.area_ha, step.added_ha, step.built_ha, step.occupied_ha)
    if any(not (isfinite(figure) and figure >= 0) for figure in figures):
        yield "no_negative_hectares", f"{figures} are not all at least 0"
    if step.action in CLOSED and any(figures):
        yield "closed_is_empty", f"it is not in the plan, yet has {figures} ha"


def _area(
    scenario: Scenario, cluster: Cluster, before: Step, step: Step
) -> Iterator[Wrong]:
    grown = step.area_ha - before.area_ha
    if differs(step.added_ha, max(grown, 0.0)):
        yield "added_land", f"{step.added_ha:g} ha are not the growth of {grown:g}"
    least = _least_step(scenario, step.action)
    match step.action:
        case Action.KEEP if differs(grown, 0.0):
            yield "keep_changes_no_area", f"the area changes by {grown:g} ha"
        case Action.EXPAND if exceeds(least, grown):
            text = f"{grown:g} ha are less than {least:g}"
            yield "expand_by_a_step", text, grown, least
        case Action.REDUCE if exceeds(least, -grown):
            text = f"{-grown:g} ha are less than {least:g}"
            yield "reduce_by_a_step", text, -grown, least
        case Action.REDUCE if exceeds(before.built_ha, step.area_ha):
            text = f"{before.built_ha:g} ha are built"
            yield "reduce_unbuilt_land", text, step.area_ha, before.built_ha


def _least_step(scenario: Scenario, action: Action) -> float:
    permission = scenario.permissions.get(action)
    return 0.0 if permission is None else permission.min_step_ha


def _bounds(cluster: Cluster, step: Step) -> Iterator[Wrong]:
    if step.action in CLOSED:
        return
    if exceeds(cluster.min_ha, step.area_ha):
        text = f"{step.area_ha:g} ha are less than {cluster.min_ha:g}"
        yield "min_ha", text, step.area_ha, cluster.min_ha
    if exceeds(step.area_ha, cluster.max_ha):
        text = f"{step.area_ha:g} ha are more than {cluster.max_ha:g}"
        yield "max_ha", text, step.area_ha, cluster.max_ha


def _built(cluster: Cluster, before: Step, step: Step) -> Iterator[Wrong]:
    if step.action in CLOSED:
        return
    if exceeds(step.built_ha, step.area_ha):
        text = f"{step.built_ha:g} of {step.area_ha:g} ha built"
        yield "built_within_area", text, step.built_ha, step.area_ha
    if exceeds(before.built_ha, step.built_ha):
        text = f"{before.built_ha:g} ha built become {step.built_ha:g}"
        yield "built_stays", text, step.built_ha, before.built_ha


def _occupied(
    scenario: Scenario, cluster: Cluster, before: Step, step: Step, t: int
) -> Iterator[Wrong]:
    leasable = cluster.industrial_share * step.built_ha
    if exceeds(step.occupied_ha, leasable):
        text = f"{step.occupied_ha:g} of {leasable:g} leasable ha occupied"
        yield "leasable", text, step.occupied_ha, leasable
    if step.action in CLOSED:
        return
    if cluster.exists and exceeds(cluster.leased_ha, step.occupied_ha):
        text = f"{step.occupied_ha:g} ha are less than {cluster.leased_ha:g} leased"
        yield "tenants_stay", text, step.occupied_ha, cluster.leased_ha
    if cluster.absorption_ha_per_year is not None:
        most = cluster.absorption_ha_per_year * scenario.periods[t].years
        grown = step.occupied_ha - before.occupied_ha
        if exceeds(grown, most):
            text = f"leasing grows by {grown:g} ha, at most {most:g}"
            yield "absorption", text, grown, most
