"""A cluster and where it lies."""

from dataclasses import dataclass, field

from estimating.cells import Cell
from estimating.points import Point
from estimating.published import Record
from trunk_places import TODAY, km_to_road


@dataclass(frozen=True, slots=True)
class Site:
    """A cluster and where it lies. ``operating`` is no where nothing is built."""

    id: str
    name: str
    status: str
    district: Cell
    commune: Cell
    point: Point
    point_basis: str
    operating: Cell
    craft: Cell = ("", "")
    record: Record = field(default_factory=dict)
    source: str = ""

    @property
    def runs(self) -> bool:
        """Whether it is operating."""
        return self.operating[0] == "yes"

    @property
    def km_today(self) -> float:
        """Way to QL10 or QL39, the trunk roads of 2018."""
        return km_to_road(self.point, TODAY)

    @property
    def km(self) -> float:
        """Way to the nearest trunk road, those of after 2018 included."""
        return km_to_road(self.point)
