"""Futures drawn for scenario discovery, and what a box found there keeps."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from optimizer.analysis.failing_boxes import Box

Inputs = dict[str, list[float | str]]


def drawn(seed: int, futures: int, inputs: int, steps: int = 0) -> Inputs:
    """Uniform inputs a, b, c, ...; with ``steps`` on a grid of so many values."""
    dice = np.random.default_rng(seed)
    made: Inputs = {}
    for name in "abcdefghij"[:inputs]:
        values = dice.random(futures)
        made[name] = (np.floor(values * steps) / steps if steps else values).tolist()
    return made


def flipped(fails: Sequence[bool], seed: int, part: float) -> list[bool]:
    """The flags, a part of them turned by chance."""
    dice = np.random.default_rng(seed + 1_000)
    return [bool(one != (dice.random() < part)) for one in fails]


def held(box: Box, inputs: Mapping[str, Sequence[float | str]]) -> list[bool]:
    """Which futures meet all that is printed of a box."""
    count = len(next(iter(inputs.values())))
    return [
        all(one.bounds.holds(inputs[one.entry][row]) for one in box.conditions)
        for row in range(count)
    ]


def together(one: Sequence[bool], other: Sequence[bool]) -> float:
    """The correlation of two flags, as numpy has it."""
    both: NDArray[np.float64] = np.corrcoef(one, other)
    return float(both[0, 1])
