"""Bounds put at rounder numbers, where the futures between hardly count."""

from bisect import bisect_left, bisect_right
from math import floor, log10

from optimizer.analysis.box_cuts import Cut, Cuts, Side, chances, counted, inside
from optimizer.analysis.fitted_cuts import worth
from optimizer.analysis.sampled_inputs import Sample

HARDLY = 0.01
"""The correlation of being in the box and failing that all roundings may cost."""

MOST_DIGITS = 4


def rounder(sample: Sample, cuts: Cuts, level: float, least_density: float) -> Cuts:
    """The box with its bounds at numbers of as few digits as change it hardly.

    Of many futures two neighbours differ in the fifth digit, which says nothing: 0.9
    stands for 0.9013 if the box is as dense as asked, or was not, every cut keeps a
    quasi-p-value of ``level`` at most, and the correlation falls by `HARDLY` at most.
    """
    dense, value = worth(sample, counted(sample, inside(sample, cuts)), least_density)
    for cut in cuts:
        axis = sample.axes[cut.axis]
        if cut.side is Side.NOT or not axis.ordered:
            continue
        others = tuple(one for one in cuts if one != cut)
        for at in _places(sample, others, cut):
            tried = tuple(sorted((*others, Cut(cut.axis, cut.side, at))))
            box = counted(sample, inside(sample, tried))
            is_dense, left = worth(sample, box, least_density)
            good = is_dense >= dense and left >= value - HARDLY
            if good and max(chances(sample, tried)) <= level:
                cuts = tried
                break
    return cuts


def _places(sample: Sample, others: Cuts, cut: Cut) -> list[int]:
    """Where the cut stands at numbers of one digit, two, and so on.

    They are the nearest to the middle between the last future inside and the first
    that only this cut keeps out: one that lies between them leaves the box as it is.
    """
    axis, above = sample.axes[cut.axis], cut.side is Side.FROM
    there = axis.codes[inside(sample, others)]
    kept = there >= cut.at if above else there <= cut.at
    if kept.all():
        return []
    ends = (
        (there[~kept].max(), there[kept].min())
        if above
        else (there[kept].max(), there[~kept].min())
    )
    values = [float(value) for value in axis.values]
    middle = (values[ends[0]] + values[ends[1]]) / 2
    if not middle:
        return []
    found = []
    for digits in range(MOST_DIGITS):
        number = round(middle, digits - floor(log10(abs(middle))))
        place = bisect_right(values, number) if above else bisect_left(values, number)
        found.append(place if above else place - 1)
    return [at for at in found if 0 <= at < len(values)]
