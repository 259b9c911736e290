"""Places and links around the clusters."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.domain.cluster import Cell, number_in
from optimizer.errors import Origin

TRUNK = "trunk"
"""The kind of the places where the outside network begins."""


@dataclass(frozen=True, slots=True)
class Place:
    """A point of the network or of the map; a trunk place is where the outside begins.

    ``services`` limits a trunk place to some services, empty means all; ``capacities``
    is what it can supply of each, without a limit where none is named. ``uncertain``
    names the columns that no source vouches for, as in `Cluster`.
    """

    id: str
    kind: str
    name: str
    lat: float | None
    lon: float | None
    services: frozenset[str]
    capacities: Mapping[str, float]
    columns: Mapping[str, Cell]
    origin: Origin
    uncertain: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Link:
    """A line of one service between two nodes; undirected.

    A node is a place or what a cluster stands on (`Cluster.place`); ``capacity`` is in
    the service's own unit, without a limit if None. ``uncertain`` names the columns
    that no source vouches for, `cost` too where it is the length times a default.
    """

    id: str
    start: str
    end: str
    service: str
    exists: bool
    length_km: float | None
    cost_bn: float
    capacity: float | None
    columns: Mapping[str, Cell]
    origin: Origin
    uncertain: frozenset[str] = frozenset()

    def number(self, column: str) -> float:
        """The number in a column; 0 where the cell is blank or no number."""
        return number_in(self.columns, column)


@dataclass(frozen=True, slots=True)
class Network:
    """All places and links of a case, sorted by id."""

    places: tuple[Place, ...] = ()
    links: tuple[Link, ...] = ()

    def trunks(self, service: str) -> tuple[Place, ...]:
        """The trunk places from which a service comes."""
        return tuple(
            place
            for place in self.places
            if place.kind == TRUNK and (not place.services or service in place.services)
        )

    def links_of(self, service: str) -> tuple[Link, ...]:
        """The links of a service."""
        return tuple(link for link in self.links if link.service == service)
