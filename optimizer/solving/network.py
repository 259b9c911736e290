"""What must be joined, as a search sees it, and the models that are searched."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from optimizer.solving.cuts import Cut
from optimizer.solving.highs import LiveModel
from optimizer.solving.pulp_model import PulpModel
from optimizer.solving.wiring import Wiring

Model = LiveModel | PulpModel


@dataclass(frozen=True, slots=True)
class Network:
    """What must be joined, and for each cluster the columns that choose its pathway.

    ``stated`` are the cuts that searches have added and kept, for those that start
    from them.
    """

    wirings: tuple[Wiring, ...]
    of_cluster: tuple[tuple[int, ...], ...]
    stated: list[Cut] = field(default_factory=list)

    @property
    def choices(self) -> tuple[int, ...]:
        """The columns of all clusters."""
        return tuple(column for columns in self.of_cluster for column in columns)


def add(cuts: Sequence[Cut], model: Model) -> None:
    """State cuts as rows."""
    for cut in cuts:
        model.add_row(0.0, cut.row)
