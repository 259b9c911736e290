"""The land of a cluster today: what of it is built, leasable and leased."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.reading.cells import Value

ABOUT_LAND = frozenset(
    {
        "area_ha",
        "built_ha",
        "min_ha",
        "max_ha",
        "industrial_ha",
        "industrial_share",
        "leased_ha",
        "fill",
    }
)
"""Columns that are derived from each other, or bounded by one another."""


@dataclass(frozen=True, slots=True)
class Land:
    """Hectares of a cluster today; ``leasable_ha`` is the share of what is built.

    A candidate has none, but a share. ``leased_known`` is whether the table, or a
    default, says what is leased.
    """

    area_ha: float
    built_ha: float
    share: float
    leased_ha: float
    leased_known: bool

    @property
    def leasable_ha(self) -> float:
        return self.share * self.built_ha

    @property
    def fill(self) -> float | None:
        return self.leased_ha / self.leasable_ha if self.leasable_ha > 0 else None


def land_of(values: Mapping[str, Value]) -> Land:
    """The land of a row, after blank cells are derived from the others."""

    def number(column: str) -> float | None:
        value = values.get(column)
        return float(value) if isinstance(value, int | float) else None

    if values.get("status") != "existing":
        share = number("industrial_share")
        return Land(0.0, 0.0, 1.0 if share is None else share, 0.0, True)
    area = number("area_ha") or 0.0
    built = number("built_ha")
    built = area if built is None else min(built, area)
    share = number("industrial_share")
    industrial = number("industrial_ha")
    if industrial is not None and area > 0:
        share = min(industrial / area, 1.0)
    if share is None:
        share = 1.0
    leased, fill = number("leased_ha"), number("fill")
    known = leased is not None or fill is not None or share * built == 0
    if leased is None:
        leased = (fill or 0.0) * share * built
    return Land(area, built, share, leased, known)


def derived(values: Mapping[str, Value]) -> dict[str, float]:
    """The columns about land as they are used, blank cells derived from the others."""
    if values.get("status") != "existing":
        return {"area_ha": 0.0, "built_ha": 0.0, "leased_ha": 0.0}
    land = land_of(values)
    found = {
        "built_ha": land.built_ha,
        "industrial_share": land.share,
        "industrial_ha": land.share * land.area_ha,
        "leased_ha": land.leased_ha,
    }
    if land.fill is not None:
        found["fill"] = land.fill
    return found
