"""Scenario discovery: the boxes of input ranges in which something fails."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

import numpy as np

from optimizer.analysis.box_cuts import (
    Cuts,
    chances,
    correlation,
    counted,
    inside,
    restricted,
)
from optimizer.analysis.failing_boxes import Box, Condition, Discovery
from optimizer.analysis.fitted_cuts import fitted, worth
from optimizer.analysis.peeling import peel
from optimizer.analysis.rounded_bounds import Bounds, bounds_of
from optimizer.analysis.rounder_cuts import rounder
from optimizer.analysis.sampled_inputs import Axis, Sample, Value, sample_of

ALPHAS = (0.05, 0.1, 0.2, 0.4)
"""The slices of the peelings, as parts of the box.

Thin ones find bounds one after the other where many inputs count; thick ones are not
led astray by chance where there are few futures or many inputs.
"""

LEAST_DENSITY = 0.8
LEAST_COVERAGE = 0.05
LEAST_FAILURES = 2
MOST_BOXES = 4
SIGNIFICANT = 0.05
PER_INPUT = 20
"""So many bounds of an input differ in effect: of random failures, 2 in 100
samples have a box then (docs/decisions/0008-scenario-discovery.md)."""

SIMPLER = 0.02
"""A box may be so much worse, as a correlation, if it restricts fewer inputs."""


def discover(
    inputs: Mapping[str, Sequence[Value]],
    fails: Sequence[bool],
    *,
    least_density: float = LEAST_DENSITY,
    least_coverage: float = LEAST_COVERAGE,
    most_boxes: int = MOST_BOXES,
) -> Discovery:
    """The boxes in which it fails, by PRIM.

    ``inputs`` has a number or text of each future by entry, ``fails`` a flag of each.

    All boxes of a peeling are freed from conditions of chance, and their bounds are put
    where they fit best. Of those in which at least ``least_density`` of the futures
    fail, or of all if there are none, the one is taken whose being in it goes together
    most with failing (the correlation of the two flags: it grows with the density and
    with the coverage); rather one with fewer inputs that is worse by `SIMPLER` at
    most. Bounds are rounded where hardly a future lies between (`rounder`). The
    futures of the box are then set aside, and the rest is searched again, as long as a
    box of that density holds ``least_coverage`` of all failures.

    Raises ValueError if an input has another number of values, or one not finite.
    """
    sample = sample_of(inputs, fails)
    boxes: list[Box] = []
    rest, left = sample, np.ones(sample.futures, dtype=bool)
    least = max(LEAST_FAILURES, ceil(least_coverage * sample.failures))
    while len(boxes) < most_boxes and rest.failures >= least:
        cuts = _best(rest, least, least_density)
        if cuts is None:
            break
        box = _box(sample, rest, cuts)
        is_dense = box.new_failures >= least_density * box.new_futures
        if boxes and not (is_dense and box.density >= least_density):
            break
        boxes.append(box)
        if not is_dense:
            break
        left &= ~inside(sample, cuts)
        rest = sample.only(left)
    return Discovery(
        sample.futures, sample.failures, len(sample.axes), least_density, tuple(boxes)
    )


def level(sample: Sample) -> float:
    """The quasi-p-value up to which a bound counts, as so many were tried.

    Bonferroni's correction: `SIGNIFICANT` over the number of bounds that the inputs
    allow. Those of one input say nearly the same: it counts with `PER_INPUT` at most.
    """
    bounds = (
        2 * (len(axis.values) - 1) if axis.ordered else len(axis.values)
        for axis in sample.axes
    )
    return SIGNIFICANT / max(1, sum(min(PER_INPUT, count) for count in bounds))


def _best(sample: Sample, least: int, least_density: float) -> Cuts | None:
    found: dict[Cuts, tuple[bool, float]] = {}
    for cuts in _candidates(sample, least, least_density):
        box = counted(sample, inside(sample, cuts))
        if box.failures >= least:
            found[cuts] = worth(sample, box, least_density)
    if not found:
        return None
    dense, most = max(found.values())
    near = [
        cuts
        for cuts, (is_dense, value) in found.items()
        if is_dense == dense and value >= most - SIMPLER
    ]
    best = min(near, key=lambda cuts: (restricted(cuts), -found[cuts][1]))
    return rounder(sample, best, level(sample), least_density)


def _candidates(sample: Sample, least: int, least_density: float) -> Iterator[Cuts]:
    """Each box of the peeling as it is when fitted; none twice."""
    seen: set[Cuts] = set()
    for alpha in ALPHAS:
        for peeled in peel(sample, least, alpha):
            cuts = fitted(sample, peeled, level(sample), least_density)
            if cuts and cuts not in seen:
                seen.add(cuts)
                yield cuts


def _box(sample: Sample, rest: Sample, cuts: Cuts) -> Box:
    found = counted(sample, inside(sample, cuts))
    new = counted(rest, inside(rest, cuts))
    chance: dict[int, float] = {}
    for cut, value in zip(cuts, chances(rest, cuts), strict=True):
        chance[cut.axis] = max(value, chance.get(cut.axis, 0.0))
    conditions = tuple(
        _condition(sample.axes[number], bounds, chance[number])
        for number, bounds in bounds_of(sample, cuts).items()
    )
    return Box(
        conditions,
        found.futures,
        found.failures,
        sample.failures,
        new.futures,
        new.failures,
        correlation(rest, new),
    )


def _condition(axis: Axis, bounds: Bounds, chance: float) -> Condition:
    span = (float(axis.values[0]), float(axis.values[-1])) if axis.ordered else None
    return Condition(axis.entry, bounds, chance, span)
