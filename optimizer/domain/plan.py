"""A plan: every cluster's pathway, its hectares by period, and the lines built."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
    """What a plan does with every cluster, by id, sorted; and the lines it builds.

    ``links`` has the period in which each candidate link that is built is built, by
    its id. ``flows`` has what each link of a demanded service carries from its start
    to its end in each period, in the service's unit; negative from end to start.
    """

    clusters: Mapping[str, ClusterPlan]
    links: Mapping[str, int] = field(default_factory=dict)
    flows: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
