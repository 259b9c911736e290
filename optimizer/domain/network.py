"""Places and links around the clusters."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.domain.cluster import Cell
from optimizer.errors import Origin


@dataclass(frozen=True, slots=True)
class Place:
    """A point of the network or of the map; a `trunk` is where the outside begins."""

    id: str
    kind: str
    name: str
    lat: float | None
    lon: float | None
    services: frozenset[str]
    capacities: Mapping[str, float]
    columns: Mapping[str, Cell]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Link:
    """A line of one service between two nodes; undirected."""

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


@dataclass(frozen=True, slots=True)
class Network:
    """All places and links of a case, sorted by id."""

    places: tuple[Place, ...] = ()
    links: tuple[Link, ...] = ()
