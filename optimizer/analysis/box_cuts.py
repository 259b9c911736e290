"""A box of inputs as its cuts, and the futures that lie in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from scipy.special import betainc

from optimizer.analysis.sampled_inputs import Flags, Sample


class Side(IntEnum):
    """Where a cut keeps the futures; of equal cuts the one named first is taken."""

    TO = 0
    FROM = 1
    NOT = 2


@dataclass(frozen=True, slots=True, order=True)
class Cut:
    """Keeps what has the value ``at`` and less (or more), or what has another one.

    ``axis`` is the number of an input of the sample, ``at`` of a value of that input.
    """

    axis: int
    side: Side
    at: int

    def keeps(self, sample: Sample) -> Flags:
        codes = sample.axes[self.axis].codes
        match self.side:
            case Side.TO:
                kept: Flags = codes <= self.at
            case Side.FROM:
                kept = codes >= self.at
            case Side.NOT:
                kept = codes != self.at
        return kept


Cuts = tuple[Cut, ...]
"""A box: what all of its cuts keep. Sorted, with at most one TO and FROM per input."""


def inside(sample: Sample, cuts: Sequence[Cut]) -> Flags:
    """Which futures lie in the box; all of them without a cut."""
    flags = np.ones(sample.futures, dtype=bool)
    for cut in cuts:
        flags &= cut.keeps(sample)
    return flags


def restricted(cuts: Sequence[Cut]) -> int:
    """How many inputs the box restricts."""
    return len({cut.axis for cut in cuts})


@dataclass(frozen=True, slots=True)
class Counts:
    """So many ``futures`` are in a box, and so many of them are ``failures``."""

    futures: int
    failures: int

    @property
    def density(self) -> float:
        return self.failures / self.futures if self.futures else 0.0


def counted(sample: Sample, within: Flags) -> Counts:
    return Counts(int(within.sum()), int((sample.fails & within).sum()))


def correlation(sample: Sample, box: Counts) -> float:
    r"""How far lying in the box and failing go together: 1 if they are the same.

    .. math:: \phi = \frac{n k - b f}{\sqrt{b (n - b) f (n - f)}}

    :math:`n` futures, :math:`f` of them failing; :math:`b` in the box, :math:`k` of
    them failing. 0 for a box of all futures or none.
    """
    n, f, b, k = sample.futures, sample.failures, box.futures, box.failures
    spread = b * (n - b) * f * (n - f)
    return (n * k - b * f) / spread**0.5 if spread else 0.0


def chances(sample: Sample, cuts: Cuts) -> list[float]:
    """The quasi-p-value of each cut.

    How likely as many failures or more are among so many futures, if each failed as
    often as in the box without the cut: a one-sided binomial test (Bryant and Lempert
    2010, section 2.2). Quasi, as the same futures led to the cut.
    """
    if not cuts:
        return []
    lost = np.array([~cut.keeps(sample) for cut in cuts])
    times = lost.sum(axis=0)
    box = counted(sample, times == 0)
    found = []
    for one in lost:
        more = counted(sample, one & (times == 1))
        wider = Counts(box.futures + more.futures, box.failures + more.failures)
        found.append(_at_least(box, wider.density) if more.futures else 1.0)
    return found


def _at_least(box: Counts, share: float) -> float:
    if not box.failures:
        return 1.0
    return float(betainc(box.failures, box.futures - box.failures + 1, share))
