"""Cuts that mean nothing dropped, and each of the others put where it fits best."""

import numpy as np

from optimizer.analysis.box_cuts import (
    Counts,
    Cut,
    Cuts,
    Side,
    chances,
    correlation,
    counted,
    inside,
)
from optimizer.analysis.sampled_inputs import Sample

DIGITS = 12
"""Boxes whose correlations agree to so many decimals are as good."""


def fitted(sample: Sample, cuts: Cuts, level: float, least_density: float) -> Cuts:
    """The box without cuts of chance, its bounds moved out or in.

    Cuts whose quasi-p-value is above ``level`` are dropped, the least significant one
    first. Then bounds are moved, one at a time, to where lying in the box and failing
    go together most: outwards, which Friedman and Fisher call pasting, or inwards,
    where a step of peeling was too coarse. A box in which ``least_density`` of the
    futures fail is not taken below it.
    """
    kept = without_chance(sample, cuts, level)
    while kept:
        moved = _moved(sample, kept, least_density)
        kept, before = without_chance(sample, moved, level), kept
        if kept in (moved, before):
            break
    return kept


def without_chance(sample: Sample, cuts: Cuts, level: float) -> Cuts:
    """The box when every cut left in it has a quasi-p-value of at most ``level``."""
    while cuts:
        found = chances(sample, cuts)
        worst = max(found)
        if worst <= level:
            break
        last = max(n for n, chance in enumerate(found) if chance == worst)
        cuts = cuts[:last] + cuts[last + 1 :]
    return cuts


def _moved(sample: Sample, cuts: Cuts, least_density: float) -> Cuts:
    """Bounds moved as long as that makes the box better."""
    box = counted(sample, inside(sample, cuts))
    dense, best = worth(sample, box, least_density)
    floor = least_density if dense else 0.0
    while True:
        found = None
        for number, cut in enumerate(cuts):
            if cut.side is Side.NOT:
                continue
            others = cuts[:number] + cuts[number + 1 :]
            place = _best_place(sample, others, cut, floor)
            if place is not None and place[1] > best:
                moved, best = place
                found = (*others, moved)
        if found is None:
            return cuts
        cuts = tuple(sorted(found))


def worth(sample: Sample, box: Counts, least_density: float) -> tuple[bool, float]:
    """Of two boxes the one with more is better."""
    return box.density >= least_density, round(correlation(sample, box), DIGITS)


def _best_place(
    sample: Sample, others: Cuts, cut: Cut, floor: float
) -> tuple[Cut, float] | None:
    """The best place of a bound, and how well being in the box and failing agree then.

    None where no place leaves a density of ``floor``. Of places as good it is the one
    that keeps most; keeping all is none.
    """
    axis, within = sample.axes[cut.axis], inside(sample, others)
    size = len(axis.values)
    every = np.bincount(axis.codes[within], minlength=size)
    failing = np.bincount(axis.codes[within & sample.fails], minlength=size)
    there = np.flatnonzero(every)
    if cut.side is Side.FROM:
        there = there[::-1]
    futures, failures = every[there].cumsum()[:-1], failing[there].cumsum()[:-1]
    dense = np.flatnonzero(failures >= floor * futures)
    if not dense.size:
        return None
    n, f, b, k = sample.futures, sample.failures, futures[dense], failures[dense]
    value = (n * k - b * f) / np.sqrt(b * (n - b) * float(f * (n - f)))
    value = value.round(DIGITS)
    best = int(np.flatnonzero(value == value.max())[-1])
    return Cut(cut.axis, cut.side, int(there[dense[best]])), float(value[best])
