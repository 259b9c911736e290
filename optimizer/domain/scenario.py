"""A scenario: all that is known before solving, checked and linked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from optimizer.domain.choice import (
    Decision,
    Obligation,
    Permission,
    Preference,
    Relation,
    TenantsMove,
    WithinKm,
)
from optimizer.domain.cluster import Cluster
from optimizer.domain.connectivity import Connectivity
from optimizer.domain.coverage import Coverage
from optimizer.domain.law import Law
from optimizer.domain.limit import Budget, Demand, Limit
from optimizer.domain.measure import Measure
from optimizer.domain.network import Network
from optimizer.domain.objective import Objective
from optimizer.domain.pathway import Action
from optimizer.domain.period import Period
from optimizer.domain.unlike import Unlike


@dataclass(frozen=True, slots=True)
class SolveOptions:
    """What the scenario itself asks of the solver; None leaves it to the settings."""

    gap: float | None = None
    time_limit_s: float | None = None


@dataclass(frozen=True)
class Scenario:
    """One scenario of a case.

    ``clusters`` are sorted by id. ``measures`` has built-in ones, those of the funds
    and the planner's own. ``permissions`` has one entry per allowed action.
    ``resolved`` is the scenario after inheritance, as plain data; ``inputs`` maps each
    file read to the SHA-256 of its bytes. ``unlike`` has plans from which a plan must
    differ: none as read. ``titles`` has, by name and language, what measures, funds,
    limits, services and kinds of places of a planner's own are called.
    """

    name: str
    title: Mapping[str, str]
    clusters: tuple[Cluster, ...]
    periods: tuple[Period, ...]
    discount_rate: float
    permissions: Mapping[Action, Permission]
    measures: Mapping[str, Measure]
    objective: Objective
    limits: tuple[Limit, ...] = ()
    demand: Demand | None = None
    budget: Budget | None = None
    law: Law | None = None
    obligations: tuple[Obligation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    relations: tuple[Relation, ...] = ()
    preferences: tuple[Preference, ...] = ()
    within_km: tuple[WithinKm, ...] = ()
    network: Network = field(default_factory=Network)
    connectivity: Connectivity = field(default_factory=Connectivity)
    coverage: Coverage | None = None
    unlike: tuple[Unlike, ...] = ()
    solve: SolveOptions = field(default_factory=SolveOptions)
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    resolved: Mapping[str, object] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def cluster_of(self) -> Mapping[str, Cluster]:
        """Clusters by id."""
        return {cluster.id: cluster for cluster in self.clusters}

    def moving_to(self, target: str) -> tuple[str, ...]:
        """Clusters whose tenants move to this one once they are dropped, each once."""
        return tuple(
            dict.fromkeys(
                source
                for relation in self.relations
                if isinstance(relation, TenantsMove) and relation.to == target
                for source in relation.dropped
            )
        )

    @property
    def last_period(self) -> int:
        return len(self.periods) - 1
