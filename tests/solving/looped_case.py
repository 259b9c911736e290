"""Cases in which clusters must be joined: hard ones, and one that misleads a search."""

from dataclasses import replace
from random import Random

import pulp
import pytest

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.objective import Goal, Weighted
from optimizer.solving.settings import SolveSettings
from tests.builders import (
    ORIGIN,
    a_link,
    a_network,
    candidate,
    required,
    scenario_of,
)
from tests.solving.hard_case import hard_case

ROAD = Connectivity((required(),))
WORTH = Weighted(Goal({"output": 1.0, "cost": -0.1}), ORIGIN)
BY_PULP = ["HiGHS"]
if "PULP_CBC_CMD" in pulp.listSolvers(onlyAvailable=True):
    BY_PULP.append("cbc")
every_solver = pytest.mark.parametrize("solver", ["auto", *BY_PULP])
other_solvers = pytest.mark.parametrize("solver", BY_PULP)


def settings(solver="auto", **stated):
    return SolveSettings(solver=solver, gap=0.0, **stated)


def hard_to_join(clusters=40, **stated):
    """Candidates that all compete for money, each with lines to some neighbours."""
    case = hard_case(clusters, objective=WORTH)
    dice = Random(2)
    names = ["T", *(each.id for each in case.clusters)]
    links = [
        a_link(names[dice.randrange(max(end - 6, 0), end)], names[end], cost, name=name)
        for end in range(1, len(names))
        for name, cost in ((f"l{end}{way}", 10 + 30 * dice.random()) for way in "ab")
    ]
    network = a_network(*links)
    return replace(case, network=network, connectivity=ROAD, **stated)


def ring(**stated):
    """Three clusters that cheap lines join to each other, and a dear one to a trunk.

    Each of them earns 150 and costs 90. Where nothing tells that a ring leads nowhere,
    it looks like the best of plans.
    """
    links = [a_link(*pair, 1.0) for pair in ("AB", "BC", "CA")]
    return scenario_of(
        *map(candidate, "ABC"),
        network=a_network(a_link("T", "A", 50.0), *links),
        connectivity=ROAD,
        objective=Weighted(Goal({"output": 10.0, "cost": -1.0}), ORIGIN),
        **stated,
    )
