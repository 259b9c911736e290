"""Peeling: a box that loses, step by step, the slice in which least fails."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from optimizer.analysis.box_cuts import Cut, Cuts, Side
from optimizer.analysis.sampled_inputs import Axis, Codes, Flags, Sample

ALPHA = 0.05
"""The part of the box that a step takes away, of an input whose values all differ."""


class _Peel(NamedTuple):
    """A cut, how many futures it takes away, and how many of these fail."""

    cut: Cut
    futures: int
    failures: int


def peel(sample: Sample, least: int, alpha: float = ALPHA) -> Iterator[Cuts]:
    """The boxes of one peeling (PRIM; Friedman and Fisher 1999, section 8).

    Each step takes from one end of an input the ``alpha`` of the futures with the
    lowest or highest values, with all that have the same value as the last of them;
    or, of texts, all with one value. It is the step that raises the share of failures
    most for each future taken away (their criterion 14.5): a grid's values and texts
    take many at once, and would win else by their size. Of equal steps the first in
    the order of the inputs is taken, one that restricts no further input before
    others. It goes on where every step lowers the share, as chance may have it, and
    ends where all fails or fewer than ``least`` would stay.
    """
    state = _State.of(sample)
    while state.failures < state.futures:
        step = state.best(alpha)
        if step is None or state.futures - step.futures < least:
            return
        state.take(step)
        yield tuple(sorted(state.cuts.values()))


@dataclass(slots=True)
class _State:
    """A box, and its futures sorted by each input that has an order."""

    sample: Sample
    cuts: dict[tuple[int, Side, int], Cut]
    within: Flags
    orders: dict[int, Codes]
    futures: int
    failures: int

    @classmethod
    def of(cls, sample: Sample) -> "_State":
        orders = {
            number: np.argsort(axis.codes, kind="stable")
            for number, axis in enumerate(sample.axes)
            if axis.ordered
        }
        every = np.ones(sample.futures, dtype=bool)
        return cls(sample, {}, every, orders, sample.futures, sample.failures)

    def best(self, alpha: float) -> _Peel | None:
        """The step that gains most, in whole numbers: equal gains are equal."""
        touched = {cut.axis for cut in self.cuts.values()}
        found, gain, size, known = None, 0, 1, False
        for number, axis in enumerate(self.sample.axes):
            for step in self._steps(number, axis, alpha):
                left = self.futures - step.futures
                failing = self.failures - step.failures
                # The share after less the share before, times the futures before.
                now = failing * self.futures - self.failures * left
                per = left * step.futures
                lead = now * size - gain * per
                further = lead == 0 and number in touched and not known
                if found is None or lead > 0 or further:
                    found, gain, size, known = step, now, per, number in touched
        return found

    def take(self, step: _Peel) -> None:
        cut = step.cut
        self.cuts[cut.axis, cut.side, cut.at if cut.side is Side.NOT else 0] = cut
        self.within &= cut.keeps(self.sample)
        self.futures -= step.futures
        self.failures -= step.failures
        for number, order in self.orders.items():
            self.orders[number] = order[self.within[order]]

    def _steps(self, number: int, axis: Axis, alpha: float) -> Iterator[_Peel]:
        if axis.ordered:
            yield from self._ends(number, axis, alpha)
        else:
            yield from self._texts(number, axis)

    def _ends(self, number: int, axis: Axis, alpha: float) -> Iterator[_Peel]:
        order = self.orders[number]
        codes = axis.codes[order]
        if codes[0] == codes[-1]:
            return
        fails = self.sample.fails[order]
        slice_ = int((self.futures - 1) * alpha) + 1
        kept = int(codes.searchsorted(codes[self.futures - slice_], "left"))
        if kept:
            cut = Cut(number, Side.TO, int(codes[kept - 1]))
            yield _Peel(cut, self.futures - kept, int(np.count_nonzero(fails[kept:])))
        gone = int(codes.searchsorted(codes[slice_ - 1], "right"))
        if gone < self.futures:
            cut = Cut(number, Side.FROM, int(codes[gone]))
            yield _Peel(cut, gone, int(np.count_nonzero(fails[:gone])))

    def _texts(self, number: int, axis: Axis) -> Iterator[_Peel]:
        codes = axis.codes[self.within]
        every = np.bincount(codes, minlength=len(axis.values))
        fails = self.sample.fails[self.within]
        failing = np.bincount(codes[fails], minlength=len(axis.values))
        for code in np.flatnonzero(every):
            if every[code] < self.futures:
                cut = Cut(number, Side.NOT, int(code))
                yield _Peel(cut, int(every[code]), int(failing[code]))
