"""The best of all plans that differ from others in enough headlines, by enumeration."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from optimizer.domain.scenario import Scenario
from tests.oracle.combinations import Found, Space
from tests.oracle.enumeration import (
    Frugal,
    Headlines,
    Held,
    by_headlines,
    frugal,
    greatest,
    last_goal,
)
from tests.oracle.parts import Part


@dataclass
class Others:
    """Every plan of a scenario that has one, by its headlines."""

    scenario: Scenario
    _space: Space = field(init=False)
    _asked: tuple[Part, list[Held]] = field(init=False)

    def __post_init__(self) -> None:
        self._space = Space(self.scenario)
        asked = last_goal(self._space)
        assert asked is not None, "the scenario has no plan"
        self._asked = asked

    def best(
        self, earlier: Sequence[Headlines], least: int
    ) -> tuple[float, Found] | None:
        """The most that plans are worth that differ from these so often, and ties."""
        among = [
            (0.0, one)
            for one in self._space.combinations
            if all(distance(one.headlines, other) >= least for other in earlier)
        ]
        try:
            return greatest(self._space, *self._asked, among)
        except ArithmeticError:  # none of them keeps what earlier goals ask
            return None

    def thriftiest(self, tied: Found, headlines: Headlines) -> Frugal:
        """What ties with these headlines cost at least; KeyError if there are none."""
        return frugal(self._space, *self._asked, by_headlines(tied)[headlines])


def distance(one: Headlines, other: Headlines) -> int:
    """How many clusters have another headline."""
    return sum(a is not b for a, b in zip(one, other, strict=True))
