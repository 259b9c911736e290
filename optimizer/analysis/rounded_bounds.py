"""Bounds of a box as they are printed: between values, with few digits."""

from dataclasses import dataclass
from math import floor, log10

import numpy as np

from optimizer.analysis.box_cuts import Cut, Cuts, Side, inside
from optimizer.analysis.sampled_inputs import Axis, Sample, Value

NAMED = 6
"""So many numbers at most are named instead of bounds."""

MOST_DIGITS = 17


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a box asks of an input: more than ``low``, less than ``high``, or a value.

    ``values`` has those that are in the box, or ``without`` those that are not; both
    are empty where bounds say it, and the bounds are None where values do.
    """

    low: float | None = None
    high: float | None = None
    values: tuple[Value, ...] = ()
    without: tuple[Value, ...] = ()

    def holds(self, value: Value) -> bool:
        if isinstance(value, str) or self.values or self.without:
            return value not in self.without and value in (self.values or (value,))
        above = self.low is None or value > self.low
        return above and (self.high is None or value < self.high)


def bounds_of(sample: Sample, cuts: Cuts) -> dict[int, Bounds]:
    """The bounds of each restricted input, by its number.

    Together they hold for exactly the futures that the cuts keep. Texts are named, and
    so are numbers where there are few, as in a grid. Any other bound lies between the
    last value inside and the first that this bound alone keeps out: at the middle,
    with as few digits as stay between the two.
    """
    found: dict[int, Bounds] = {}
    left = list(cuts)
    within = inside(sample, cuts)
    for number in dict.fromkeys(cut.axis for cut in cuts):
        axis = sample.axes[number]
        kept = np.unique(axis.codes[within]).tolist()
        if _has_names(axis):
            found[number] = _named(axis, kept)
            continue
        low = high = None
        for cut in [one for one in left if one.axis == number]:
            left.remove(cut)
            others = np.unique(axis.codes[inside(sample, left)])
            if cut.side is Side.FROM:
                last = int(others[others < kept[0]].max())
                low = between(_number(axis, last), _number(axis, kept[0]))
                at = np.searchsorted(axis.values, low, "right")
            else:
                first = int(others[others > kept[-1]].min())
                high = between(_number(axis, first), _number(axis, kept[-1]))
                at = np.searchsorted(axis.values, high, "left") - 1
            left.append(Cut(number, cut.side, int(at)))
        found[number] = Bounds(low, high)
    return found


def between(outside: float, within: float) -> float:
    """A number of few digits between two; the one outside if there is none.

    >>> between(0.8432, 0.8611)
    0.85
    >>> between(1214.0, 1187.0)
    1200.0
    """
    low, high = sorted((outside, within))
    middle = low + (high - low) / 2
    largest = max(abs(low), abs(high))
    first = -floor(log10(largest))
    for decimals in range(first, first + MOST_DIGITS):
        rounded = round(middle, decimals) + 0.0
        if low < rounded < high:
            return rounded
    return outside


def _has_names(axis: Axis) -> bool:
    """Texts, and the few values of a grid if they have few digits."""
    if not axis.ordered:
        return True
    few = len(axis.values) <= NAMED and axis.codes.size >= 2 * len(axis.values)
    return few and all(float(f"{value:.6g}") == value for value in axis.values)


def _named(axis: Axis, kept: list[int]) -> Bounds:
    inner = tuple(axis.values[code] for code in kept)
    outer = tuple(value for value in axis.values if value not in inner)
    if not axis.ordered and len(outer) < len(inner):
        return Bounds(without=outer)
    return Bounds(values=inner)


def _number(axis: Axis, code: int) -> float:
    return float(axis.values[code])
