"""Points spread over the unit cube, one coordinate for each input that is drawn."""

from functools import lru_cache
from typing import TypeAlias

import numpy as np
from scipy.stats import qmc

Draws: TypeAlias = np.ndarray[tuple[int, int], np.dtype[np.float64]]

MAX_SOBOL = qmc.Sobol.MAXDIM
"""Inputs for which a Sobol sequence is known."""
MAX_NUMBERS = 20_000_000
"""Samples times inputs: 160 MB."""


@lru_cache(maxsize=2)
def unit_points(method: str, samples: int, inputs: int, seed: int) -> Draws:
    """A point in each row, shape (samples, inputs), every coordinate from 0 to 1.

    The first rows of a larger number of samples are the same. With ``method`` sobol
    they are the sequence scrambled with the seed, else each is drawn by itself.
    """
    if method == "random":
        made = np.random.default_rng(seed).random((samples, inputs))
    else:
        sequence = qmc.Sobol(inputs, scramble=True, seed=seed)
        # A whole power of 2, for the sequence warns of any other number.
        made = sequence.random_base2((samples - 1).bit_length())[:samples].copy()
    made.flags.writeable = False
    return made
