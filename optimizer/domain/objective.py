"""What a plan should achieve: one of three forms."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.errors import Origin


@dataclass(frozen=True, slots=True)
class Goal:
    """A weighted sum of measures, larger is better; minimizing weighs negative.

    With ``at_end`` measures count as in a limit at the end, undiscounted: a state at
    the end of the last period, a flow summed over all periods.
    """

    weights: Mapping[str, float]
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class Weighted:
    """The greatest value of one goal."""

    goal: Goal
    origin: Origin


@dataclass(frozen=True, slots=True)
class Balanced:
    """Shares of measures, each scaled by the range that it can attain."""

    shares: Mapping[str, float]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Stage:
    """A goal and the fraction of its best value that later stages may give up."""

    goal: Goal
    give_up: float
    origin: Origin


@dataclass(frozen=True, slots=True)
class InOrder:
    """Goals one after the other; later ones choose among what earlier ones leave."""

    stages: tuple[Stage, ...]
    origin: Origin


Objective = Weighted | Balanced | InOrder
