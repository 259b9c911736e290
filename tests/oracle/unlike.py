"""The best of all plans that differ from others in enough headlines, by enumeration."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from optimizer.domain.scenario import Scenario
from tests.oracle.combinations import Space
from tests.oracle.enumeration import (
    Headlines,
    Held,
    OracleAnswer,
    best_by,
    last_goal,
)
from tests.oracle.parts import Part


@dataclass
class Others:
    """Every plan of a scenario, by its headlines."""

    scenario: Scenario
    _space: Space = field(init=False)
    _asked: tuple[Part, list[Held]] | None = field(init=False)

    def __post_init__(self) -> None:
        self._space = Space(self.scenario)
        self._asked = last_goal(self._space)

    def best(self, earlier: Sequence[Headlines], least: int) -> OracleAnswer:
        """The best plans that differ from each of these at least so often, and ties."""
        if self._asked is None:
            return OracleAnswer("infeasible")
        among = [
            (0.0, one)
            for one in self._space.combinations
            if all(distance(one.headlines, other) >= least for other in earlier)
        ]
        try:
            return best_by(self._space, *self._asked, among)
        except ArithmeticError:  # none of them keeps what earlier goals ask
            return OracleAnswer("infeasible")


def distance(one: Headlines, other: Headlines) -> int:
    """How many clusters have another headline."""
    return sum(a is not b for a, b in zip(one, other, strict=True))
