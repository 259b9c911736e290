"""Places within reach of clusters: what the measure `covered` counts."""

from dataclasses import dataclass

from optimizer.errors import Origin


@dataclass(frozen=True, slots=True)
class CoveredPlace:
    """A place that counts its weight while one of these clusters is in the plan."""

    id: str
    weight: float
    clusters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Places of a kind, sorted by id, each with the clusters near enough, by id."""

    kind: str
    within_km: float
    places: tuple[CoveredPlace, ...]
    origin: Origin
