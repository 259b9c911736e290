"""Which pathways a cluster may follow, and why the others are ruled out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from optimizer.domain.choice import Decision, Permission
from optimizer.domain.cluster import Cluster
from optimizer.domain.law import RuleKind
from optimizer.domain.pathway import CHANGES, Action, Headline, Pathway, pathways
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.causes import Cause, stated
from optimizer.formulation.gates import closed_gates
from optimizer.formulation.reach import out_of_reach

ROUNDING_HA = 1e-9
"""Hectares that are nothing: 10 square millimetres and less."""


@dataclass(frozen=True, slots=True)
class OpenPathways:
    """The pathways left to each cluster, and the causes that closed the others."""

    left: Mapping[str, tuple[Pathway, ...]]
    ruled_out: Mapping[str, Mapping[Pathway, tuple[Cause, ...]]]

    def without_any(self) -> tuple[str, ...]:
        """Clusters for which nothing is left: then no plan exists."""
        return tuple(cluster for cluster, left in self.left.items() if not left)


def open_pathways(scenario: Scenario) -> OpenPathways:
    """Sort the pathways of every cluster into open ones and ruled out ones."""
    ruled_out: dict[str, dict[Pathway, tuple[Cause, ...]]] = {}
    gates = closed_gates(scenario)
    locks: dict[str, list[Decision]] = defaultdict(list)
    for decision in scenario.decisions:
        locks[decision.cluster].append(decision)
    for cluster in scenario.clusters:
        closed: dict[Pathway, tuple[Cause, ...]] = {}
        for pathway in pathways(cluster.status, len(scenario.periods)):
            causes = (
                *_not_permitted(scenario, cluster, pathway),
                *_locked_out(locks[cluster.id], pathway),
                *_too_far(scenario, cluster, pathway),
                *_out_of_bounds(scenario, cluster, pathway),
                *(
                    Cause(gate.text, gate.origin, gate.key, gate.figures)
                    for gate in gates.get(cluster.id, ())
                    if pathway.actions[gate.period] is gate.action
                ),
            )
            if causes:
                closed[pathway] = causes
        ruled_out[cluster.id] = closed
    beyond = out_of_reach(scenario, _left(scenario, ruled_out))
    for name, causes_of in beyond.items():
        for pathway, cause in causes_of.items():
            ruled_out[name][pathway] = (cause,)
    return OpenPathways(_left(scenario, ruled_out), ruled_out)


def _left(
    scenario: Scenario, ruled_out: Mapping[str, Mapping[Pathway, tuple[Cause, ...]]]
) -> dict[str, tuple[Pathway, ...]]:
    return {
        cluster.id: tuple(
            pathway
            for pathway in pathways(cluster.status, len(scenario.periods))
            if pathway not in ruled_out[cluster.id]
        )
        for cluster in scenario.clusters
    }


def _not_permitted(
    scenario: Scenario, cluster: Cluster, pathway: Pathway
) -> Iterator[Cause]:
    """What `actions` does not allow: the headline `keep`, and every change."""
    asked = {
        (action, period)
        for period, action in enumerate(pathway.actions)
        if action in CHANGES
    }
    if pathway.headline is Headline.KEEP:
        asked.add((Action.KEEP, 0))
    for action, period in sorted(asked):
        permission = scenario.permissions.get(action)
        if permission is None:
            yield Cause(
                f"`actions` does not list {action}",
                key="not_listed",
                figures=stated(actions=(str(action),)),
            )
        elif not _permits(permission, cluster, period):
            name = scenario.periods[period].name
            yield Cause(
                f"`actions.{action}` does not allow it for {cluster.id} in {name}",
                permission.origin,
                "not_permitted",
                stated(entry=str(action), cluster=cluster.id, period=name),
            )


def _permits(permission: Permission, cluster: Cluster, period: int) -> bool:
    return (
        cluster.id in permission.clusters
        and permission.first <= period <= permission.last
    )


def _locked_out(decisions: Iterable[Decision], pathway: Pathway) -> Iterator[Cause]:
    for decision in decisions:
        named = pathway.headline in decision.headlines
        late = decision.by is not None and pathway.period > decision.by
        other = bool(decision.pathways) and pathway not in decision.pathways
        words = " or ".join(sorted(decision.headlines))
        figures = stated(actions=tuple(sorted(map(str, decision.headlines))))
        if decision.must and (not named or late or other):
            text = f"a decision says: must {words}"
            yield Cause(text, decision.origin, "must", figures)
        elif not decision.must and named:
            text = f"a decision says: must not {words}"
            yield Cause(text, decision.origin, "must_not", figures)


def _too_far(scenario: Scenario, cluster: Cluster, pathway: Pathway) -> Iterator[Cause]:
    if pathway.headline is not Headline.ADD:
        return
    for rule in scenario.within_km:
        km = cluster.columns.get(f"km_to.{rule.kind}")
        if isinstance(km, int | float) and km > rule.km:
            near = round(km, 1)
            yield Cause(
                f"{near:g} km to the nearest {rule.kind}, at most {rule.km:g} allowed",
                rule.origin,
                "too_far",
                stated(km=near, kind=rule.kind, most=rule.km),
            )


def _out_of_bounds(
    scenario: Scenario, cluster: Cluster, pathway: Pathway
) -> Iterator[Cause]:
    """What the cluster's own hectares make impossible."""
    low, high = cluster.min_ha, cluster.max_ha
    steps = len([a for a in pathway.actions if a is Action.EXPAND])
    cuts = len([a for a in pathway.actions if a is Action.REDUCE])
    adds = pathway.headline is Headline.ADD
    start = add_range_ha(scenario, cluster)[0] if adds else cluster.area_ha
    room = area_cap_ha(scenario, cluster, pathway) - start
    if steps and room < steps * step_ha(scenario, Action.EXPAND) - ROUNDING_HA:
        least, most = max(room, 0.0), start + room
        yield Cause(
            f"{least:g} ha of room to expand up to {most:g} ha",
            key="no_room",
            figures=stated(room=least, most=most),
        )
    floor = max(low, cluster.built_ha)
    spare = cluster.area_ha - floor
    if cuts and spare < cuts * step_ha(scenario, Action.REDUCE) - ROUNDING_HA:
        yield Cause(
            f"{max(spare, 0):g} ha can be given back, down to {floor:g} ha",
            key="no_spare",
            figures=stated(spare=max(spare, 0.0), floor=floor),
        )
    unchanged = cluster.exists and pathway.actions[0] is Action.KEEP
    if unchanged and not low - ROUNDING_HA <= cluster.area_ha <= high + ROUNDING_HA:
        yield Cause(
            f"its {cluster.area_ha:g} ha lie outside min_ha {low:g} to max_ha {high:g}",
            cluster.origin,
            "area_outside",
            stated(area=cluster.area_ha, low=low, high=high),
        )
    law = scenario.law
    size = law.enforced(RuleKind.SIZE) if law else None
    if adds and size is not None:
        least, most = add_range_ha(scenario, cluster)
        if least > most + ROUNDING_HA:
            yield Cause(
                f"no area between {least:g} and {most:g} ha ({size.article})",
                Origin(size.file, size.line, None, size.article),
                "no_size",
                stated(least=least, most=most, article=size.article),
            )


def step_ha(scenario: Scenario, action: Action) -> float:
    """The least change of an action [ha]; 0 where it is not allowed at all."""
    permission = scenario.permissions.get(action)
    return 0.0 if permission is None else permission.min_step_ha


def add_range_ha(scenario: Scenario, cluster: Cluster) -> tuple[float, float]:
    """The least and the greatest area that `add` may bring a cluster to."""
    law = scenario.law
    if law is None or law.enforced(RuleKind.SIZE) is None:
        return cluster.min_ha, cluster.max_ha
    special = cluster.mountainous or cluster.craft_village
    cap = law.cap_ha()
    most = cluster.max_ha if cap is None else min(cluster.max_ha, cap)
    return max(cluster.min_ha, law.floor_ha(special=special)), most


def area_cap_ha(scenario: Scenario, cluster: Cluster, pathway: Pathway) -> float:
    """The greatest area on a pathway: the law caps what is added or expanded."""
    law = scenario.law
    grows = Action.EXPAND in pathway.actions or pathway.headline is Headline.ADD
    if law is None or law.enforced(RuleKind.SIZE) is None or not grows:
        return cluster.max_ha
    cap = law.cap_ha()
    return cluster.max_ha if cap is None else min(cluster.max_ha, cap)
