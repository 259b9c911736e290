"""What must be joined to the outside: services required, flows demanded."""

from dataclasses import dataclass

from optimizer.domain.measure import Quantity
from optimizer.errors import Origin


@dataclass(frozen=True, slots=True)
class RequiredService:
    """From a period on, clusters in the plan are joined to a trunk place of a service.

    ``first`` is the index of that period; with ``new_only`` only candidates are meant.
    """

    service: str
    first: int
    new_only: bool
    origin: Origin


@dataclass(frozen=True, slots=True)
class ServiceDemand:
    """What lines of a service must bring to each cluster in the plan.

    ``amount``, in the service's own unit, for each unit of a state.
    """

    service: str
    per: Quantity
    amount: float
    origin: Origin


@dataclass(frozen=True, slots=True)
class Connectivity:
    """Services required and demanded, and what lines may lead through.

    With ``through_plan_only`` a line passes a node on which clusters stand only while
    one of them is in the plan; other nodes are always passed. ``through_origin`` is
    the entry that says so.
    """

    required: tuple[RequiredService, ...] = ()
    demands: tuple[ServiceDemand, ...] = ()
    through_plan_only: bool = False
    through_origin: Origin | None = None
