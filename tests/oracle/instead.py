"""What is lost, and which headline is taken, by trying every combination again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from tests.oracle.combinations import Found, Space, near
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


def having(space: Space, cluster: str, headline: Headline) -> dict[bool, Found]:
    """The combinations in which the cluster has the headline, and those without it."""
    place = [one.id for one in space.scenario.clusters].index(cluster)
    parts: dict[bool, Found] = {True: [], False: []}
    for one in space.combinations:
        parts[one.headlines[place] is headline].append((0.0, one))
    return parts


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
        headline: _loss(space, goals, best, having(space, cluster, headline)[True])
        for headline in headlines
    }


def _loss(
    space: Space, goals: Goals, best: Sequence[tuple[float, float]], group: Found
) -> Loss | None:
    held: list[Held] = []
    for stage, ((goal, _), (value, floor)) in enumerate(zip(goals, best, strict=True)):
        found = greatest(space, goal, held, group)
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
    space = Space(scenario)
    groups = having(space, cluster, headline)
    place = [one.id for one in scenario.clusters].index(cluster)
    held: list[Held] = []
    alive = dict.fromkeys(groups, True)
    doubtful = False
    for goal, give_up in goals:
        found = {
            must: greatest(space, goal, held, group)
            for must, group in groups.items()
            if alive[must]
        }
        values = {must: one[0] for must, one in found.items() if one is not None}
        if not values:
            return None
        best = max(values.values())
        last = goal is goals[-1][0]
        floor = best if last else best - give_up * abs(best)
        for must in groups:
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
