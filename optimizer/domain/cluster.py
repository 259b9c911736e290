"""An industrial cluster as the tables give it, in hectares and billions of dong."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from optimizer.errors import Origin

Status = Literal["existing", "candidate"]
Quality = Literal["sourced", "estimated", "illustrative", ""]
Cell = str | float | bool | None


@dataclass(frozen=True, slots=True)
class Cluster:
    """One cluster today, with the bounds within which it may change.

    Areas are gross hectares, costs billions of dong, yields per occupied hectare and
    year. ``investor`` and ``wastewater`` are None where nobody knows. ``columns`` has
    every column of the table by its name, own and computed ones (``km_to.port``)
    included, after defaults and assumptions: what `where`, `by` and own measures read.
    ``uncertain`` names the columns that no source vouches for: filled by `defaults`,
    marked estimated or illustrative, or derived from such a column.
    """

    id: str
    name: str
    status: Status
    district: str
    commune: str
    lat: float | None
    lon: float | None
    area_ha: float
    built_ha: float
    min_ha: float
    max_ha: float
    industrial_share: float
    leased_ha: float
    absorption_ha_per_year: float | None
    infra_cost_bn_per_ha: float
    clearance_cost_bn_per_ha: float
    fixed_cost_bn: float
    drop_cost_bn: float
    conversion: str
    jobs_per_ha: float
    output_bn_per_ha: float
    investor: bool | None
    wastewater: bool | None
    craft_village: bool
    mountainous: bool
    place: str
    quality: Quality
    source: str
    columns: Mapping[str, Cell]
    origin: Origin
    uncertain: frozenset[str] = frozenset()

    @property
    def exists(self) -> bool:
        """Whether the cluster is in today's plan."""
        return self.status == "existing"

    @property
    def industrial_ha(self) -> float:
        """Leasable hectares of what is built today."""
        return self.industrial_share * self.built_ha

    def number(self, column: str) -> float:
        """The number in a column; 0 where the cell is blank or no number."""
        return number_in(self.columns, column)


def number_in(columns: Mapping[str, Cell], column: str) -> float:
    """The number in a column of a row; 0 where the cell is blank or no number."""
    value = columns.get(column)
    return float(value) if isinstance(value, int | float) else 0.0
