"""What is lost without the headline of one cluster, by trying every combination."""

from dataclasses import dataclass

from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from tests.oracle.combinations import Space
from tests.oracle.enumeration import Held, _goals, greatest


@dataclass(frozen=True)
class Loss:
    """How much of which goal is lost, counted from 0."""

    goal: int
    lost: float


class Opposites:
    """A scenario of which each headline can be closed, one at a time."""

    def __init__(self, scenario: Scenario) -> None:
        self.space = Space(scenario)
        self.place = {each.id: i for i, each in enumerate(scenario.clusters)}
        self.goals: list[tuple[Held, float]] = []
        held: list[Held] = []
        for goal, give_up in _goals(self.space):
            reached = greatest(self.space, goal, held)
            assert reached is not None
            best = reached[0]
            held.append((goal, best - give_up * abs(best)))
            self.goals.append((held[-1], best))

    def loss(self, cluster: str, headline: Headline) -> Loss | None:
        """The loss in the first goal that falls below its floor, else in the last.

        None where no plan is left.
        """
        place = self.place[cluster]
        left = [
            (0.0, one)
            for one in self.space.combinations
            if one.headlines[place] is not headline
        ]
        for number, ((goal, floor), best) in enumerate(self.goals):
            earlier = [held for held, _ in self.goals[:number]]
            reached = greatest(self.space, goal, earlier, left) if left else None
            if reached is None:
                return None
            last = number == len(self.goals) - 1
            if last or reached[0] < floor - 2e-6 * max(1.0, abs(floor)):
                return Loss(number, best - reached[0])
        raise AssertionError
