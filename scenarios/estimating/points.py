"""Points of communes, and kilometres between points."""

from dataclasses import dataclass

from estimating.published import shared
from optimizer.reading.distances import great_circle_km

DETOUR = 1.3
"""Kilometres of road per kilometre as the crow flies: the engine's default."""
LEAST_KM = 0.5
"""Two sites in one commune have the same point; a line between them is no shorter."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map, in degrees (WGS 84), with the texts as published."""

    id: str
    lat: str
    lon: str

    def km_to(self, other: "Point") -> float:
        """Great-circle kilometres."""
        here = (float(self.lat), float(self.lon))
        return great_circle_km(*here, float(other.lat), float(other.lon))


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune before 1 July 2025 and the commune of 2025 that took it in.

    The point is that of the commune of 2025; the commune was somewhere within
    ``uncertainty_km`` of it.
    """

    name: str
    district: str
    name_2025: str
    lat: str
    lon: str
    uncertainty_km: str

    @property
    def basis(self) -> str:
        """How a point taken from it is founded."""
        return (
            f"point of the commune of 2025, {self.name_2025} (within "
            f"{self.uncertainty_km} km): not the site"
        )


def communes_of(province: str) -> list[Commune]:
    """The communes of a province of before 2025 with a point, in published order."""
    return [
        Commune(
            name=row["commune"],
            district=row["district"],
            name_2025=row["commune_2025"],
            lat=row["lat"],
            lon=row["lon"],
            uncertainty_km=row["uncertainty_km"],
        )
        for row in shared("commune_points.csv")
        if row["province_pre2025"] == province and row["lat"]
    ]


def line_km(one: Point, other: Point) -> float:
    """The estimated length of a line between two points."""
    return max(one.km_to(other) * DETOUR, LEAST_KM)
