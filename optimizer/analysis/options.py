"""Scenarios of a sweep as options: which of them is worth most in the same future."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from optimizer.analysis.futures import Future
from optimizer.analysis.shares import Share
from optimizer.domain.objective import Balanced, InOrder, Objective, Weighted
from optimizer.solving.outcome import SAME


@dataclass(frozen=True, slots=True)
class Option:
    """How one scenario does in the futures that all scenarios share.

    ``median`` and ``least`` are of its objective where it has a plan, None without any;
    ``best`` is in how many of the futures in which some scenario has a plan it is worth
    most, or as much as any other; ``without`` counts those in which it has no plan.
    """

    scenario: str
    median: float | None
    least: float | None
    best: Share
    without: int


def options_of(futures: Iterable[Future], points: int) -> tuple[Option, ...]:
    """The scenarios of a sweep in their order, each with as many ``points``.

    A point is a place of the grid with a sample: run r of a scenario is at point
    (r - 1) mod ``points``.
    """
    values: dict[str, dict[int, float | None]] = {}
    for one in futures:
        at = (one.run - 1) % points
        values.setdefault(one.scenario, {})[at] = one.objective
    tops: dict[int, float] = {}
    for own in values.values():
        for at, value in own.items():
            if value is not None:
                tops[at] = max(tops.get(at, value), value)
    return tuple(_option(name, own, tops) for name, own in values.items())


def _option(
    name: str, own: Mapping[int, float | None], tops: Mapping[int, float]
) -> Option:
    known = [value for value in own.values() if value is not None]
    best = 0
    for at, top in tops.items():
        value = own.get(at)
        near = SAME * max(1.0, abs(top))
        best += value is not None and value >= top - near
    return Option(
        name,
        median(known) if known else None,
        min(known, default=None),
        Share(best, len(tops)),
        len(tops) - len(known),
    )


def are_comparable(objectives: Iterable[Objective]) -> bool:
    """Whether all count the same in the same units: a balance has ranges of its own."""

    def said(one: Objective) -> object:
        match one:
            case Weighted(goal):
                return tuple(sorted(goal.weights.items()))
            case InOrder(stages):
                first = stages[0].goal.weights
                return ("in order", tuple(sorted(first.items())))
            case Balanced():
                return object()

    return len({said(one) for one in objectives}) == 1
