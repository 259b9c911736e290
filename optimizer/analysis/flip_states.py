"""The headline of a cluster at a factor of a lever, as it can be told."""

from dataclasses import dataclass
from typing import Literal, Protocol

from optimizer.domain.pathway import Headline
from optimizer.solving.watch import Watch

State = Headline | Literal["no_plan", "unknown"]


@dataclass(frozen=True, slots=True)
class Tried:
    """The state at a factor; ``proved`` if no gap leaves it open."""

    factor: float
    state: State
    proved: bool = True


class States(Protocol):
    """The state at any factor; what was found at one may be kept for others."""

    @property
    def headline(self) -> Headline:
        """What the plan at hand has."""

    def at(self, factor: float, watch: Watch | None) -> Tried:
        """Whether the plan's headline holds at a factor, or which is taken instead.

        Raises `KeyboardInterrupt` if Ctrl-C ended the search.
        """
