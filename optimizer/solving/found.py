"""What a search is asked for, and what it finds, whichever solver runs it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Report = Callable[[float, float | None, float | None], None]
Ending = Literal["optimal", "stopped", "infeasible", "interrupted", "enough", "reached"]

MANY = 2**31 - 1
"""More nodes than any search has."""


@dataclass(frozen=True, slots=True)
class Exactness:
    """When a search may stop: a gap as a fraction or absolute, or seconds.

    With ``enough`` also once no plan can be worth more than that, with ``aim`` once a
    plan is worth as much, and after so many ``nodes`` of the search tree. Without
    ``presolve`` a search of a few nodes is quicker; without ``heuristics`` one that has
    a bound to prove and no plan to find.
    """

    gap: float
    absolute_gap: float
    time_limit_s: float
    enough: float = float("-inf")
    aim: float = float("inf")
    nodes: int = MANY
    presolve: bool = True
    heuristics: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """How a run ended, the values of all columns if there is a plan, and its bound."""

    ending: Ending
    values: Floats | None
    objective: float
    bound: float
