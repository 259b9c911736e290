"""Clusters that need lines, and what of the best plan a test looks at."""

from typing import Any

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.limit import Budget, Fund, Limit
from optimizer.domain.measure import Measure
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from tests.oracle.enumeration import best
from tests.strategies.networks import (
    required,
)
from tests.strategies.parts import (
    ORIGIN,
    a_scenario,
    all_permitted,
    paid_by,
)

KEEP, DROP, ADD = Headline.KEEP, Headline.DROP, Headline.ADD
LEAVE_OUT, EXPAND = Headline.LEAVE_OUT, Headline.EXPAND
ROAD = Connectivity((required(),))
WORTH = Weighted(Goal({"output": 10.0, "cost": -1.0}), ORIGIN)
"""A candidate of 30 ha, 15 of them leased, earns 150 and costs 90."""


def joined(*clusters: Any, **stated: Any) -> Scenario:
    """Clusters that need a road and may be kept, dropped, added or left out."""
    plain = {
        "connectivity": ROAD,
        "objective": WORTH,
        "permissions": all_permitted(clusters, len(stated.get("years", (1.0,)))),
    }
    return a_scenario(*clusters, **{**plain, **stated})


def only_best(scenario: Scenario) -> tuple[tuple[Headline, ...], float, float]:
    """Headlines, objective and cost where just one set is optimal."""
    answer = best(scenario)
    assert answer.status == "optimal"
    ((headlines, frugal),) = answer.optimal.items()
    return headlines, answer.objective, frugal.cost_bn


def with_fund(*amounts: float, carry: bool = False) -> Budget:
    """A fund that pays links; what else there is to pay has another, large one."""
    lines = Fund("lines", amounts, carry, (ORIGIN,) * len(amounts))
    rest = Fund("rest", (1000.0,) * len(amounts), False, (ORIGIN,) * len(amounts))
    return Budget((lines, rest), {**paid_by("rest"), "links": {"lines": 1.0}})


def limit(measure: Measure, sense: str, amount: float, ids: str, **rest: Any) -> Limit:
    stated = {"period": 0, **rest}
    return Limit(measure, sense, amount, frozenset(ids), origin=ORIGIN, **stated)
