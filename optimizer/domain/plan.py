"""A plan: for every cluster its pathway and its hectares period by period."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.domain.pathway import Action, Headline, Pathway


@dataclass(frozen=True, slots=True)
class Step:
    """One cluster at the end of one period, and what was done in it; hectares."""

    action: Action
    area_ha: float
    added_ha: float
    built_ha: float
    occupied_ha: float


@dataclass(frozen=True, slots=True)
class ClusterPlan:
    """What a plan does with one cluster."""

    cluster: str
    pathway: Pathway
    steps: tuple[Step, ...]

    @property
    def headline(self) -> Headline:
        return self.pathway.headline


@dataclass(frozen=True, slots=True)
class Plan:
    """What a plan does with every cluster, by id, sorted."""

    clusters: Mapping[str, ClusterPlan]
