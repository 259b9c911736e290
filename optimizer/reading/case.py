"""What the tables of a case say, linked among themselves."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.domain.cluster import Cluster
from optimizer.domain.network import Network
from optimizer.reading.columns import TABLES, Column
from optimizer.reading.filled import Filled
from optimizer.reading.published_total import PublishedTotal
from optimizer.reading.services import Services

COLUMNS: Mapping[str, Mapping[str, Column]] = {
    table: {column.name: column for column in columns}
    for table, columns in TABLES.items()
}


@dataclass(frozen=True, slots=True)
class Distances:
    """Kilometres by pair of ids; a missing pair is the great circle times a factor."""

    known: Mapping[frozenset[str], float]
    detour: float


@dataclass(frozen=True, slots=True)
class CaseData:
    """The tables of a case, linked among themselves.

    ``names`` are the columns by table, own and computed ones included. ``lost`` are
    tables that the scenario names and that could not be read; without ``whole`` some
    link is missing from the network. ``filled`` are cells that no source vouches for,
    ``published`` totals that the clusters were held against before `assume`.
    """

    clusters: Mapping[str, Cluster]
    network: Network
    distances: Distances
    services: Services
    names: Mapping[str, frozenset[str]]
    lost: frozenset[str]
    whole: bool
    filled: tuple[Filled, ...]
    published: tuple[PublishedTotal, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of place that the case has."""
        return frozenset(place.kind for place in self.network.places)
