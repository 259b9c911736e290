"""What is asked about the opposites of a plan, and what is answered of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.cuts import Cut
from optimizer.solving.found import Floats
from optimizer.solving.rooms import Row
from optimizer.solving.settings import SolveSettings


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """What is asked about every cluster of a plan.

    ``floors`` are what each goal but the last must keep; ``ranges`` those of a balanced
    objective; ``widths`` how far, by each goal, a plan may be from the best, absolute.
    ``cuts`` and ``rows`` are those with which the model begins, on lines and on single
    clusters; without ``rows`` it seeks its own. ``values`` are a solution in which
    every cluster follows the plan's pathway, if one is known.
    """

    scenario: Scenario
    settings: SolveSettings
    plan: Plan
    floors: tuple[float, ...]
    ranges: Mapping[str, tuple[float, float]]
    widths: tuple[float, ...]
    cuts: tuple[Cut, ...] = ()
    rows: tuple[Row, ...] | None = None
    values: Floats | None = None


@dataclass(frozen=True, slots=True)
class Opposite:
    """The best plan without a cluster's headline, and how good any could be.

    ``stage`` is the first goal that falls below its floor, else the last one; by it
    ``objective`` and ``bound`` are counted. Without a plan ``objective`` is -inf;
    ``bound`` is -inf too where it is proved that there is none. ``scale`` says what
    is small: about what one hectare, or one job, is worth.
    """

    cluster: str
    stage: int
    objective: float
    bound: float
    scale: float
    plan: Plan | None = None
    interrupted: bool = False

    @property
    def exists(self) -> bool:
        """Whether any plan is without the headline, as far as is known."""
        return self.bound > -inf
