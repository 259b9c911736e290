"""What planners say about the choice itself: permissions, locks, relations, wishes."""

from dataclasses import dataclass

from optimizer.domain.pathway import Action, Headline, Pathway
from optimizer.errors import Origin


@dataclass(frozen=True, slots=True)
class Permission:
    """An action that is allowed: for which clusters, in which periods, in what step.

    ``first`` and ``last`` are period indices; ``min_step_ha`` is meant for `expand`
    and `reduce`.
    """

    action: Action
    clusters: frozenset[str]
    first: int
    last: int
    origin: Origin
    min_step_ha: float = 1.0


@dataclass(frozen=True, slots=True)
class Decision:
    """A lock on one cluster's headline.

    With ``must`` only the headlines named remain, else they are ruled out. ``by`` is
    the last period in which a required headline may happen, ``area_ha`` the area that
    the cluster must have at the end of the last period. Where ``pathways`` are named, a
    required headline must be reached on one of them.
    """

    cluster: str
    must: bool
    headlines: frozenset[Headline]
    origin: Origin
    by: int | None = None
    area_ha: float | None = None
    pathways: tuple[Pathway, ...] = ()


@dataclass(frozen=True, slots=True)
class AtMostOneOf:
    """Of these clusters at most one is in the plan in any period."""

    clusters: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Requires:
    """A cluster is in the plan only where another one is."""

    cluster: str
    needs: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class TenantsMove:
    """Tenants of a dropped cluster move to another, which is then in the plan."""

    dropped: tuple[str, ...]
    to: str
    origin: Origin


Relation = AtMostOneOf | Requires | TenantsMove


@dataclass(frozen=True, slots=True)
class Preference:
    """A bonus, once, in units of the objective, if a cluster has this headline."""

    cluster: str
    headline: Headline
    bonus: float
    origin: Origin
    period: int | None = None


@dataclass(frozen=True, slots=True)
class Obligation:
    """What existing clusters must be given to stay, paid once, on today's area.

    ``clusters`` are those that lack it today.
    """

    column: str
    period: int
    clusters: frozenset[str]
    fixed_cost_bn: float
    cost_bn_per_ha: float
    origin: Origin


@dataclass(frozen=True, slots=True)
class WithinKm:
    """A new cluster lies this near to some place of the kind."""

    kind: str
    km: float
    origin: Origin
