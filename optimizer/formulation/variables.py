"""Every variable of the model, made before any rule is stated."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from pulp import LpAffineExpression, LpProblem, LpVariable, lpSum

from optimizer.domain.pathway import Action, Pathway
from optimizer.domain.scenario import Scenario
from optimizer.formulation.linear import weighted
from optimizer.formulation.lines import Lines, make_lines
from optimizer.formulation.maker import Amount, VariableMaker
from optimizer.formulation.open_pathways import OpenPathways

Hectares: TypeAlias = Mapping[str, tuple[Amount, ...]]


@dataclass(frozen=True, slots=True)
class Variables:
    """The unknowns, by cluster id and period; a plain number where nothing is open.

    ``choice`` is 1 for the pathway that a cluster follows. ``area``, ``built`` and
    ``occupied`` are hectares at the end of a period; ``added``, ``reduced``,
    ``newly_built`` and ``lost`` (built land of a cluster dropped) are hectares in it.
    ``covered`` is 1 for a place, by its id, that a cluster in the plan covers.
    """

    choice: Mapping[str, Mapping[Pathway, LpVariable]]
    area: Hectares
    added: Hectares
    reduced: Hectares
    built: Hectares
    newly_built: Hectares
    lost: Hectares
    occupied: Hectares
    maker: VariableMaker
    lines: Lines = field(default_factory=Lines)
    covered: Mapping[str, tuple[LpVariable, ...]] = field(default_factory=dict)
    legs: dict[str, LpVariable] = field(default_factory=dict)

    def hectares_of(self, cluster: str) -> tuple[tuple[Amount, ...], ...]:
        """Every series of a cluster's hectares."""
        return tuple(getattr(self, name)[cluster] for name in SERIES)

    def doing(self, cluster: str, period: int, action: Action) -> LpAffineExpression:
        """1 if the cluster does this in the period, else 0."""
        return weighted(
            (chosen, 1)
            for pathway, chosen in self.choice[cluster].items()
            if pathway.actions[period] is action
        )

    def open(self, cluster: str, period: int) -> LpAffineExpression:
        """1 if the cluster is in the plan at the end of the period, else 0."""
        left = self.choice[cluster].items()
        chosen = [(y, 1) for pathway, y in left if pathway.is_open(period)]
        return lpSum([1]) if len(chosen) == len(left) else weighted(chosen)

    def dropped_by(self, cluster: str, period: int) -> LpAffineExpression:
        """1 if the cluster has been dropped in the period or before, else 0."""
        return weighted(
            (chosen, 1)
            for pathway, chosen in self.choice[cluster].items()
            if pathway.dropped_by(period)
        )

    def leg(self, name: str) -> LpVariable:
        """A yes-or-no of its own, the same for the same name."""
        if name not in self.legs:
            self.legs[name] = self.maker.binary()
        return self.legs[name]


SERIES = ("area", "added", "reduced", "built", "newly_built", "lost", "occupied")


def make_variables(
    scenario: Scenario, problem: LpProblem, open_pathways: OpenPathways
) -> Variables:
    """Make the variables of all clusters, in the order of their ids."""
    maker = VariableMaker(problem)
    choice: dict[str, dict[Pathway, LpVariable]] = {}
    hectares: dict[str, dict[str, tuple[Amount, ...]]] = {name: {} for name in SERIES}
    for cluster in scenario.clusters:
        left = open_pathways.left[cluster.id]
        choice[cluster.id] = {pathway: maker.binary() for pathway in left}
        most = max(cluster.max_ha, cluster.area_ha)
        for name, wanted in _where_possible(len(scenario.periods), left).items():
            hectares[name][cluster.id] = tuple(
                maker.hectares(most) if want else 0.0 for want in wanted
            )
    return Variables(
        choice=choice,
        maker=maker,
        lines=make_lines(scenario, maker, open_pathways.left),
        covered=_covered(scenario, maker),
        **hectares,
    )


def _covered(
    scenario: Scenario, maker: VariableMaker
) -> dict[str, tuple[LpVariable, ...]]:
    """Places that some cluster can cover, by period; between 0 and 1 is enough."""
    places = scenario.coverage.places if scenario.coverage else ()
    periods = range(len(scenario.periods))
    return {
        place.id: tuple(maker.share() for _ in periods)
        for place in places
        if place.clusters
    }


def _where_possible(
    periods: int, left: tuple[Pathway, ...]
) -> dict[str, tuple[bool, ...]]:
    """In which periods some open pathway allows each kind of hectares."""

    def when(*actions: Action) -> tuple[bool, ...]:
        return tuple(any(p.actions[t] in actions for p in left) for t in range(periods))

    is_open = tuple(any(p.is_open(t) for p in left) for t in range(periods))
    return {
        "area": is_open,
        "added": when(Action.EXPAND, Action.ADD),
        "reduced": when(Action.REDUCE),
        "built": is_open,
        "newly_built": is_open,
        "lost": when(Action.DROP),
        "occupied": is_open,
    }
