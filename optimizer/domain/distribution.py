"""What an uncertain amount can be: the value at each share of all cases."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from statistics import NormalDist
from typing import Protocol

from optimizer.sentence import Sentence

_EDGE = 2.0**-53
"""A share is kept this far from 0 and 1, where a normal amount is without end."""
_LEAST_KEPT = 1e-6
"""The least part of a normal distribution that may be left within its bounds."""


class Distribution(Protocol):
    """An uncertain amount, given by its quantiles."""

    def quantile(self, share: float) -> float | str:
        """The value that is not exceeded in this share of cases, 0 to 1."""
        ...


@dataclass(frozen=True, slots=True)
class Triangular:
    """Most likely at ``mode``, less so in a straight line to ``low`` and ``high``."""

    low: float
    mode: float
    high: float

    def __post_init__(self) -> None:
        _check_finite(self.low, self.mode, self.high)
        if not self.low <= self.mode <= self.high or self.low == self.high:
            message = Sentence(
                "the lowest, most likely and highest value are {low:g}, "
                "{mode:g} and {high:g}, which do not rise.",
                low=self.low,
                mode=self.mode,
                high=self.high,
            )
            raise ValueError(message)

    def quantile(self, share: float) -> float:
        below, above = self.mode - self.low, self.high - self.mode
        width = self.high - self.low
        if share * width < below:
            value = self.low + math.sqrt(share * width * below)
        else:
            value = self.high - math.sqrt((1 - share) * width * above)
        return _within(value, self.low, self.high)


@dataclass(frozen=True, slots=True)
class Uniform:
    """Everything from ``low`` to ``high`` equally likely."""

    low: float
    high: float

    def __post_init__(self) -> None:
        _check_finite(self.low, self.high)
        if not self.low < self.high:
            message = Sentence(
                "the lowest and highest value are {low:g} and {high:g}, "
                "which do not rise.",
                low=self.low,
                high=self.high,
            )
            raise ValueError(message)

    def quantile(self, share: float) -> float:
        value = self.low + share * (self.high - self.low)
        return _within(value, self.low, self.high)


@dataclass(frozen=True, slots=True)
class Normal:
    """A normal distribution, of which only what lies from ``low`` to ``high`` counts.

    What is cut off is spread over the rest in proportion.
    """

    mean: float
    sd: float
    low: float = -math.inf
    high: float = math.inf

    def __post_init__(self) -> None:
        _check_finite(self.mean, self.sd)
        if self.sd <= 0:
            message = Sentence(
                "the standard deviation is {sd:g}; it must be above 0.", sd=self.sd
            )
            raise ValueError(message)
        if not self.low < self.high:
            message = Sentence(
                "the bounds are {low:g} and {high:g}, which do not rise.",
                low=self.low,
                high=self.high,
            )
            raise ValueError(message)
        if self.kept < _LEAST_KEPT:
            message = Sentence(
                "next to nothing of a normal distribution of mean {mean:g} "
                "and standard deviation {sd:g} lies from {low:g} to "
                "{high:g}.",
                mean=self.mean,
                sd=self.sd,
                low=self.low,
                high=self.high,
            )
            raise ValueError(message)

    @property
    def kept(self) -> float:
        """The share of the whole distribution that lies within the bounds."""
        below, above = self._shares()
        return above - below

    def quantile(self, share: float) -> float:
        below, above = self._shares()
        # Far above the mean shares crowd together near 1; seen from below they do not.
        if self._is_mirrored():
            inner = above - share * (above - below)
            value = 2 * self.mean - self._whole().inv_cdf(_off_edge(inner))
        else:
            inner = below + share * (above - below)
            value = self._whole().inv_cdf(_off_edge(inner))
        return _within(value, self.low, self.high)

    def _whole(self) -> NormalDist:
        return NormalDist(self.mean, self.sd)

    def _is_mirrored(self) -> bool:
        return self.low > self.mean

    def _shares(self) -> tuple[float, float]:
        """The shares of the whole below the two bounds, mirrored where it is so."""
        low, high = self.low, self.high
        if self._is_mirrored():
            low, high = 2 * self.mean - high, 2 * self.mean - low
        return _cdf(self._whole(), low), _cdf(self._whole(), high)


@dataclass(frozen=True, slots=True)
class Listed:
    """One of some values; ``weights`` are as likely as they are large."""

    values: tuple[float | str, ...]
    weights: tuple[float, ...]
    _sums: tuple[float, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.values) != len(self.weights):
            values, weights = len(self.values), len(self.weights)
            message = Sentence(
                "values: {values}, weights: {weights}; each value needs one.",
                values=values,
                weights=weights,
            )
            raise ValueError(message)
        _check_finite(*self.weights)
        _check_finite(*(one for one in self.values if isinstance(one, float)))
        if any(weight < 0 for weight in self.weights) or not sum(self.weights) > 0:
            message = Sentence("weights are at least 0, and one of them is above.")
            raise ValueError(message)
        object.__setattr__(self, "_sums", tuple(accumulate(self.weights)))

    def quantile(self, share: float) -> float | str:
        whole = self._sums[-1]
        last = bisect_left(self._sums, whole)
        return self.values[min(bisect_right(self._sums, share * whole), last)]


def equally_likely(values: Sequence[float | str]) -> Listed:
    """One of these values."""
    return Listed(tuple(values), (1.0,) * len(values))


def normal_score(share: float) -> float:
    """The standard normal amount that is not exceeded in this share of cases."""
    return NormalDist().inv_cdf(_off_edge(share))


def share_below(score: float) -> float:
    """The share of cases in which a standard normal amount lies below this one."""
    return NormalDist().cdf(score)


def _cdf(of: NormalDist, value: float) -> float:
    if math.isinf(value):
        return 0.0 if value < 0 else 1.0
    # By the complement, which is exact far below the mean, where 1 + erf is 0.
    return 0.5 * math.erfc((of.mean - value) / (of.stdev * math.sqrt(2)))


def _off_edge(share: float) -> float:
    return min(max(share, _EDGE), 1 - _EDGE)


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def _check_finite(*values: float) -> None:
    if not all(math.isfinite(value) for value in values):
        message = Sentence("a value is not finite.")
        raise ValueError(message)
