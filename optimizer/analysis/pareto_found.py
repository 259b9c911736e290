"""A frontier between measures, as far as it was found."""

from dataclasses import dataclass

from optimizer.analysis.pareto_axes import Axis
from optimizer.analysis.pareto_points import ParetoPoint, Span
from optimizer.solving.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Pareto:
    """Undominated points by rising values, and what is known of those between.

    ``held`` are the axes, by index, that were held at levels: ``steps`` of them with
    both ends, or, where it is None, every whole number. ``first`` is the outcome that
    says why no point was found. ``unanswered`` counts levels at which nothing was
    proved in time; ``gap`` is the share of each width to which points are proved.
    """

    axes: tuple[Axis, ...]
    held: tuple[int, ...]
    steps: int | None
    gap: float
    first: Outcome | None
    spans: tuple[Span, ...] = ()
    points: tuple[ParetoPoint, ...] = ()
    unanswered: int = 0
    interrupted: bool = False

    @property
    def complete(self) -> bool:
        """Whether every undominated point is among them, and that is proved."""
        is_whole = self.steps is None and not self.interrupted
        proved = all(point.proved for point in self.points)
        return is_whole and not self.unanswered and proved

    def open_after(self, number: int) -> tuple[float, float] | None:
        """Where points may be missing after one of a frontier of two measures.

        Between the two amounts of the measure held, both left out; None if nowhere, or
        if that is not proved.
        """
        first, second = self.points[number : number + 2]
        (index,) = self.held
        axis, span = self.axes[index], self.spans[index]
        if axis.way == "min":
            first, second = second, first
        if not (first.proved and second.proved):
            return None
        low, high = first.merits(self.axes)[index], second.levels[0]
        least = 1.0 if axis.measure.is_count else span.rounding
        if high - low <= least + span.rounding:
            return None
        low, high = sorted((axis.sign * low, axis.sign * high))
        return low, high
