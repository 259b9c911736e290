"""Places, links and rules on them with plain values; a test states what matters."""

from collections.abc import Mapping
from typing import Any

from optimizer.domain.cluster import Cell
from optimizer.domain.connectivity import RequiredService, ServiceDemand
from optimizer.domain.coverage import Coverage, CoveredPlace
from optimizer.domain.measure import Measure, Quantity, Term
from optimizer.domain.network import TRUNK, Link, Network, Place
from optimizer.errors import Origin


def a_place(
    name: str,
    kind: str = "junction",
    services: str = "",
    capacities: Mapping[str, float] | None = None,
) -> Place:
    """A place of a kind; ``services`` as in the table: ``"road;power"``."""
    return Place(
        id=name,
        kind=kind,
        name=name,
        lat=None,
        lon=None,
        services=frozenset(services.split(";")) - {""},
        capacities=capacities or {},
        columns={"id": name, "kind": kind, "name": name},
        origin=Origin("places.csv", 2),
    )


def a_trunk(name: str = "T", services: str = "", **capacities: float) -> Place:
    """A trunk place of all services, without limits, unless stated."""
    return a_place(name, TRUNK, services, capacities)


def a_link(
    start: str,
    end: str,
    cost: float = 10.0,
    *,
    service: str = "road",
    exists: bool = False,
    capacity: float | None = None,
    name: str = "",
    own: Mapping[str, Cell] | None = None,
) -> Link:
    """A candidate road of 10 bn, named after its ends and service, unless stated."""
    name = name or f"{start}-{end}-{service}"
    columns: dict[str, Cell] = {
        "id": name,
        "from": start,
        "to": end,
        "service": service,
        "status": "existing" if exists else "candidate",
        "cost": cost,
        "capacity": capacity,
        **(own or {}),
    }
    return Link(
        id=name,
        start=start,
        end=end,
        service=service,
        exists=exists,
        length_km=None,
        cost_bn=cost,
        capacity=capacity,
        columns=columns,
        origin=Origin("links.csv", 2),
    )


def a_network(*parts: Place | Link) -> Network:
    """Places and links, sorted by id, beside a trunk place T if there is none."""
    places = [part for part in parts if isinstance(part, Place)]
    if not any(place.kind == TRUNK for place in places):
        places.append(a_trunk())
    links = [part for part in parts if isinstance(part, Link)]
    return Network(
        tuple(sorted(places, key=lambda place: place.id)),
        tuple(sorted(links, key=lambda link: link.id)),
    )


def required(
    service: str = "road", first: int = 0, *, new_only: bool = False
) -> RequiredService:
    return RequiredService(service, first, new_only, Origin("case.yaml", 200))


def demanded(
    service: str = "power",
    per: Quantity = Quantity.HECTARE_OCCUPIED,
    amount: float = 1.0,
) -> ServiceDemand:
    return ServiceDemand(service, per, amount, Origin("case.yaml", 210))


def covering(*weights: float, **near: str) -> Coverage:
    """Places by their ids, each with clusters near it, all of which ids are letters.

    Weights in the order of the places; 1 for those without.
    """
    padded = [*weights, *[1.0] * len(near)]
    places = [
        CoveredPlace(name, weight, tuple(sorted(clusters)))
        for (name, clusters), weight in zip(near.items(), padded, strict=False)
    ]
    places.sort(key=lambda place: place.id)
    return Coverage("village", 10.0, tuple(places), Origin("case.yaml", 220))


def lines_measure(column: str | None = None, **stated: Any) -> Measure:
    """Links built, or the sum of one of their columns."""
    plain = {"name": column or "lines", "unit": "", "kind": "flow"}
    terms = (Term(Quantity.LINK_BUILT, column),)
    return Measure(**{**plain, "terms": terms, **stated})
