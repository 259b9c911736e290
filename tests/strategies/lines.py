"""Random networks around clusters: trees, short cuts, junctions, parallel lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from optimizer.domain.cluster import Cluster
from optimizer.domain.network import Link, Network, Place
from tests.strategies.dice import Dice, chance
from tests.strategies.networks import a_link, a_network, a_place, a_trunk
from tests.strategies.parts import again

MOST_CANDIDATES = {1: 6, 2: 5, 3: 3}
"""By the number of periods: what can be enumerated."""
COSTS = (10.0, 20.0, 5.0, 40.25, 0.0, 15.0, 80.0)
Ends = tuple[str, str]


@dataclass(frozen=True)
class Habits:
    """How the links of a theme are: percentages, and what they can carry."""

    existing: int = 20
    attached: int = 95
    parallel: int = 15
    capacities: tuple[float | None, ...] = (None,)
    supplies: tuple[float | None, ...] = (None,)


def placed(pick: Dice, clusters: Sequence[Cluster]) -> tuple[Cluster, ...]:
    """The clusters, of which some stand where another does, or on a trunk place."""
    found: list[Cluster] = []
    for cluster in clusters:
        node = cluster.id
        if found and chance(pick, 15):
            node = pick([each.place for each in found])
        elif chance(pick, 10):
            node = pick(("T1", "T1", "J1"))
        found.append(again(cluster, {"place": node}))
    return tuple(found)


def random_network(
    pick: Dice,
    clusters: Sequence[Cluster],
    services: Sequence[str],
    periods: int,
    habits: Habits,
) -> Network:
    """Links of each service among the clusters' nodes, trunk places and a junction.

    Not more candidates than can be enumerated; those beyond exist already.
    """
    places = _places(pick, services, habits)
    nodes = sorted({each.place for each in clusters} - {each.id for each in places})
    pairs: list[tuple[str, Ends]] = []
    for service in services:
        starts = [
            each.id
            for each in places
            if each.kind == "trunk" and (not each.services or service in each.services)
        ]
        junctions = [each.id for each in places if each.kind != "trunk"]
        ends = _ends(pick, starts, junctions, nodes, habits)
        pairs += [(service, pair) for pair in ends]
    links: list[Link] = []
    for index, (service, pair) in enumerate(pairs):
        full = sum(not each.exists for each in links) == MOST_CANDIDATES[periods]
        exists = chance(pick, habits.existing) or full
        links.append(_link(pick, f"L{index}", pair, service, habits, exists=exists))
    return a_network(*places, *links)


def _places(pick: Dice, services: Sequence[str], habits: Habits) -> list[Place]:
    found = [a_trunk("T1", **_supply(pick, services, habits))]
    if chance(pick, 30):
        offered = pick(("", services[0], services[-1]))
        found.append(a_trunk("T2", offered, **_supply(pick, services, habits)))
    if chance(pick, 50):
        found.append(a_place("J1"))
    return found


def _supply(pick: Dice, services: Sequence[str], habits: Habits) -> dict[str, float]:
    drawn = {each: pick(habits.supplies) for each in services}
    return {each: amount for each, amount in drawn.items() if amount is not None}


def _ends(
    pick: Dice,
    starts: list[str],
    junctions: list[str],
    nodes: list[str],
    habits: Habits,
) -> list[Ends]:
    """A tree from the trunk places, in which some are left out, and short cuts."""
    ends: list[Ends] = []
    known = list(starts)
    left = [*junctions, *nodes]
    while left:
        # Junctions come early, so that something can hang on them.
        node = pick(left[: 2 if junctions else len(left)])
        left.remove(node)
        if chance(pick, habits.attached):
            ends.append((pick(known), node))
            known.append(node)
    every = [*starts, *junctions, *nodes]
    for _ in range(pick((1, 2, 0, 1))):
        if chance(pick, habits.parallel) and ends:
            ends.append(pick(ends)[::-1])
        else:
            ends.append((pick(every), pick(every)))
    return [pair for pair in ends if pair[0] != pair[1] or chance(pick, 5)]


def _link(
    pick: Dice, name: str, ends: Ends, service: str, habits: Habits, *, exists: bool
) -> Link:
    return a_link(
        *ends,
        pick(COSTS),
        service=service,
        exists=exists,
        capacity=pick(habits.capacities),
        name=name,
        own={"forest_km": pick((1.0, 0.0, 2.5, None, 4.0))},
    )
