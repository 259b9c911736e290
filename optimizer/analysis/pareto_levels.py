"""At which levels the measures of a frontier are held."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, inf, prod

from optimizer.analysis.pareto_axes import Axis
from optimizer.analysis.pareto_points import ROUNDING, Levels, Span


def main_of(axes: Sequence[Axis], steps: int | None) -> int:
    """The axis, by index, that is made best at levels of the others: the last one.

    Without steps it is the one that does not count in whole numbers, if one is so;
    raises ValueError if several are.
    """
    if steps is None:
        other = [k for k, axis in enumerate(axes) if not axis.measure.is_count]
        if len(other) > 1:
            message = "only one measure may not count in whole numbers"
            raise ValueError(message)
        if other:
            return other[0]
    return len(axes) - 1


def at_most(levels: Levels, others: Sequence[float]) -> bool:
    """Whether each level is at most the other one."""
    return all(one <= other for one, other in zip(levels, others, strict=True))


@dataclass(frozen=True, slots=True)
class Ladder:
    """The levels of one measure held, rising; the first, -inf, asks for nothing.

    With steps they part the span evenly; else they are all whole numbers of it. The
    best level of all is among them only if it is ``closed``: between two measures the
    end of the frontier is the answer there.
    """

    axis: Axis
    span: Span
    steps: int | None
    closed: bool

    def after(self, merit: float) -> float | None:
        """The least level above a merit; None if there is none."""
        span = self.span
        if self.steps is None:
            # Between three measures there are points below the worst of the ends.
            level = floor(merit if merit > -inf else span.worst) + 1.0
            top = span.best if self.closed else span.best - 1
            return level if level <= top else None
        above = (each for each in self._parts() if each > merit + span.rounding)
        return next(above, None)

    @property
    def count(self) -> int:
        """How many there are, of steps or of whole numbers, -inf included."""
        if self.steps is None:
            return int(self.span.width) + (1 if self.closed else 0) or 1
        return 1 + len(self._parts())

    def place(self, level: float) -> int:
        """The number of a level, from 0."""
        if level == -inf:
            return 0
        if self.steps is None:
            return min(max(int(level - self.span.worst), 0), self.count - 1)
        return 1 + sum(each < level for each in self._parts())

    def _parts(self) -> list[float]:
        span, steps = self.span, self.steps or 0
        if not span.varies:
            return []
        last = steps - 1
        parts = [span.worst + span.width * i / last for i in range(1, last)]
        if self.axis.measure.is_count:
            parts = sorted({float(ceil(each - ROUNDING)) for each in parts})
            parts = [each for each in parts if span.worst < each < span.best]
            return [*parts, span.best] if self.closed else parts
        # Asked to the last digit, the best may be more than any search can reach.
        return [*parts, span.best - span.rounding] if self.closed else parts


def place_of(ladders: Sequence[Ladder], levels: Levels) -> int:
    """The number of the levels of several measures, from 0, the last fastest."""
    place = 0
    for ladder, level in zip(ladders, levels, strict=True):
        place = place * ladder.count + ladder.place(level)
    return place


def places(ladders: Sequence[Ladder]) -> int:
    """How many levels of several measures there are together."""
    return prod(ladder.count for ladder in ladders)
