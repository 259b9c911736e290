"""What is lost, and which headline is taken, by trying every combination again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from optimizer.domain.choice import Decision
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from tests.oracle.combinations import Space, near
from tests.oracle.enumeration import Held, _goals, greatest
from tests.oracle.parts import Part

Goals = Sequence[tuple[Part, float]]
"""Goals in order, each with the share that later ones may give up."""


@dataclass(frozen=True)
class Loss:
    """What is lost, in which of the goals in order (from 0)."""

    stage: int
    amount: float


@dataclass(frozen=True)
class Taken:
    """Headlines that a cluster may have in a best plan; ``doubtful`` if nearly tied."""

    headlines: frozenset[Headline]
    doubtful: bool


def locked(
    scenario: Scenario, cluster: str, headline: Headline, *, must: bool
) -> Scenario:
    lock = Decision(cluster, must, frozenset({headline}), Origin("lock"))
    return replace(scenario, decisions=(*scenario.decisions, lock))


def reached_in_order(space: Space, goals: Goals) -> list[tuple[float, float]] | None:
    """The best value of each goal, and the floor that later ones keep."""
    held: list[Held] = []
    reached = []
    for goal, give_up in goals:
        found = greatest(space, goal, held)
        if found is None:
            return None
        value = found[0]
        floor = value - give_up * abs(value)
        held.append((goal, floor))
        reached.append((value, floor))
    return reached


def losses(
    scenario: Scenario, cluster: str, headlines: Sequence[Headline]
) -> Mapping[Headline, Loss | None] | None:
    """What each headline loses, None where it has no plan; None without any plan."""
    space = Space(scenario)
    goals = _goals(space)
    best = reached_in_order(space, goals)
    if best is None:
        return None
    return {
        headline: _loss(
            Space(locked(scenario, cluster, headline, must=True)), goals, best
        )
        for headline in headlines
    }


def _loss(
    space: Space, goals: Goals, best: Sequence[tuple[float, float]]
) -> Loss | None:
    held: list[Held] = []
    for stage, ((goal, _), (value, floor)) in enumerate(zip(goals, best, strict=True)):
        found = greatest(space, goal, held)
        if found is None:
            return None
        if stage == len(goals) - 1 or found[0] < floor - near(floor):
            return Loss(stage, value - found[0])
        held.append((goal, floor))
    raise AssertionError


def taken(
    scenario: Scenario, goals: Goals, cluster: str, headline: Headline
) -> Taken | None:
    """What a cluster may have: the headline if no plan without it is better.

    Else what it has in the best plans without it. None where no plan exists.
    """
    spaces = {
        must: Space(locked(scenario, cluster, headline, must=must))
        for must in (True, False)
    }
    place = [one.id for one in scenario.clusters].index(cluster)
    held: list[Held] = []
    alive = dict.fromkeys(spaces, True)
    doubtful = False
    for goal, give_up in goals:
        found = {
            must: greatest(space, goal, held)
            for must, space in spaces.items()
            if alive[must]
        }
        values = {must: one[0] for must, one in found.items() if one is not None}
        if not values:
            return None
        best = max(values.values())
        last = goal is goals[-1][0]
        floor = best if last else best - give_up * abs(best)
        for must in spaces:
            missing = floor - values.get(must, -float("inf"))
            doubtful = doubtful or 0.01 * near(floor) < missing < 20 * near(floor)
            alive[must] = missing <= near(floor)
        held.append((goal, floor))
    if alive[True]:
        return Taken(frozenset({headline}), doubtful)
    without = found[False]
    assert without is not None
    others = frozenset(one.headlines[place] for _, one in without[1])
    return Taken(others, doubtful)
