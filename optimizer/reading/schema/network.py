"""What clusters must be near to or joined to, and the places within their reach."""

from typing import Annotated, ClassVar, TypeAlias

from pydantic import BeforeValidator, Field, Tag

from optimizer.reading.schema.leaves import Kilometres, Name, ServiceAmount
from optimizer.reading.schema.marks import ShownAs
from optimizer.reading.schema.section import (
    LIST,
    MAP,
    TEXT,
    Entries,
    Items,
    MapOf,
    Section,
    by_shape,
)
from optimizer.reading.schema.words import one_of
from optimizer.sentence import Sentence

STATES = ("cluster_open", "hectare_planned", "hectare_built", "hectare_occupied")
"""What services may be demanded per."""
PLAN_ONLY = "clusters_in_plan"

_Of = Annotated[
    str, BeforeValidator(one_of("all", "new")), ShownAs(enum=["all", "new"])
]
_State = Annotated[str, BeforeValidator(one_of(*STATES)), ShownAs(enum=[*STATES])]
_Through = Annotated[
    str,
    BeforeValidator(one_of("anything", PLAN_ONLY)),
    ShownAs(enum=["anything", PLAN_ONLY]),
]


class RequiredServiceEntry(Section):
    """A service that lines bring to clusters in the plan."""

    example: ClassVar[str] = "{service: wastewater, from: 2026-2030, of: new}"
    service: Name = Field(
        title="Service", description="A service that links and trunk places have."
    )
    first: Name | None = Field(
        None,
        alias="from",
        title="From",
        description="The period from which it is required; default the first.",
    )
    of: _Of = Field(
        "all",
        title="Of",
        description="new requires it of candidates only, all of existing clusters too.",
    )


_RequiredService: TypeAlias = Annotated[
    Annotated[Name, Tag(TEXT)] | Annotated[RequiredServiceEntry, Tag(MAP)],
    by_shape(Sentence("a service, or a map such as {{service: road, of: new}}")),
]
RequiredServices: TypeAlias = Annotated[
    Annotated[Name, Tag(TEXT)]
    | Annotated[Items[_RequiredService], Tag(LIST)]
    | Annotated[RequiredServiceEntry, Tag(MAP)],
    by_shape(Sentence("a service, or a list of services and of maps")),
]
"""Services alone, from the first period and of all; or maps that say more."""


class ServiceDemandEntry(Section):
    """What links of a service must bring to each cluster in the plan."""

    example: ClassVar[str] = "{per: hectare_occupied, amount: 0.2}"
    per: _State = Field(title="Per", description="What the amount is multiplied by.")
    amount: ServiceAmount = Field(
        title="Amount", description="In the unit of the links' capacity, for each one."
    )


class ConnectivityEntry(Section):
    """What clusters in the plan must be joined to, and new ones be near to."""

    example: ClassVar[str] = (
        "{require: [road, {service: power, of: new}], within_km: {interchange: 15}}"
    )
    require: RequiredServices = Field(
        [],
        title="Required services",
        description="Each cluster in the plan is joined to a trunk place by existing "
        "links and by candidate links built by then. A service alone is required of "
        "all clusters from the first period; it may stand here twice.",
    )
    within_km: MapOf[Kilometres] = Field(
        {},
        title="Within km",
        description="A new cluster lies this near to some place of the kind.",
    )
    demand: Entries[ServiceDemandEntry] = Field(
        {},
        title="Demand for services",
        description="By service, what flows to each cluster in the plan in every "
        "period, within the capacities of links and of trunk places.",
    )
    through: _Through = Field(
        "anything",
        title="Through",
        description="What lines lead through: anything, or clusters_in_plan: a node "
        "on which clusters stand then only while one of them is in the plan.",
    )


class CoverageEntry(Section):
    """Places within reach of a cluster in the plan; gives the measure `covered`."""

    example: ClassVar[str] = "{places: village, weight: households, within_km: 10}"
    places: Name = Field(title="Places", description="The kind of the places counted.")
    weight: Name | None = Field(
        None,
        title="Weight",
        description="A column of the places table, what a place counts; default 1.",
    )
    within_km: Kilometres = Field(
        title="Within km",
        description="The reach of a cluster, up to and including this distance.",
    )
