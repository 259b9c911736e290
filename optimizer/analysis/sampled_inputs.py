"""What was varied or drawn in the futures of a sweep, ready to be searched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Flags: TypeAlias = NDArray[np.bool_]
Codes: TypeAlias = NDArray[np.int64]
Value: TypeAlias = float | str


@dataclass(frozen=True, slots=True, eq=False)
class Axis:
    """One input: its distinct ``values``, and which of them each future has.

    Numbers are ``ordered``; texts are sorted by letters, and no order counts.
    """

    entry: str
    values: tuple[Value, ...]
    codes: Codes
    ordered: bool


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """The inputs of futures, and in which of them something ``fails``."""

    axes: tuple[Axis, ...]
    fails: Flags

    @property
    def futures(self) -> int:
        return self.fails.size

    @property
    def failures(self) -> int:
        return int(self.fails.sum())

    def only(self, kept: Flags) -> "Sample":
        """The futures that are flagged; values and their codes stay as they are."""
        axes = (
            Axis(one.entry, one.values, one.codes[kept], one.ordered)
            for one in self.axes
        )
        return Sample(tuple(axes), self.fails[kept])


def sample_of(inputs: Mapping[str, Sequence[Value]], fails: Sequence[bool]) -> Sample:
    """The inputs that differ between futures, in the order in which they are given.

    Raises ValueError if an input has another number of values than ``fails``, or one
    that is not finite.
    """
    flags = np.asarray(fails, dtype=bool)
    axes = []
    for entry, values in inputs.items():
        if len(values) != flags.size:
            message = f"{entry}: {len(values)} values for {flags.size} futures"
            raise ValueError(message)
        axis = _axis(entry, values)
        if len(axis.values) > 1:
            axes.append(axis)
    return Sample(tuple(axes), flags)


def _axis(entry: str, values: Sequence[Value]) -> Axis:
    ordered = not any(isinstance(value, str) for value in values)
    if not ordered:
        return _coded(entry, [_text(value) for value in values])
    numbers = np.asarray(values, dtype=float)
    if not np.isfinite(numbers).all():
        message = f"{entry}: a value is not finite"
        raise ValueError(message)
    distinct, codes = np.unique(numbers, return_inverse=True)
    return Axis(entry, tuple(distinct.tolist()), codes.astype(np.int64), ordered=True)


def _coded(entry: str, texts: Sequence[str]) -> Axis:
    distinct = tuple(sorted(set(texts)))
    place = {text: code for code, text in enumerate(distinct)}
    codes = np.array([place[text] for text in texts], dtype=np.int64)
    return Axis(entry, distinct, codes, ordered=False)


def _text(value: Value) -> str:
    """A number among texts is a text as well."""
    if isinstance(value, str):
        return str(value)
    if not isfinite(value):
        message = "a value is not finite"
        raise ValueError(message)
    return f"{value:.10g}"
