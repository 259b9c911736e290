"""Choices that are closed for a while."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np

from optimizer.solving.network import Model


@contextmanager
def closed(model: Model, columns: Sequence[int]) -> Iterator[None]:
    """Hold these columns at 0; afterwards they have the bounds that they had."""
    before = model.bounds(columns)
    nothing = np.zeros(len(columns))
    model.set_bounds(columns, nothing, nothing)
    try:
        yield
    finally:
        model.set_bounds(columns, *before)
