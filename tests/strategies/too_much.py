"""Random scenarios that ask for too much, many of them more than any plan can give."""

from dataclasses import replace

from optimizer.domain.choice import AtMostOneOf, Decision
from optimizer.domain.limit import Limit, Sense
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import HEADLINES_OF
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from tests.oracle.openings import combinations
from tests.strategies.dice import Dice, chance, seeded
from tests.strategies.own_origins import with_own_origins
from tests.strategies.scenarios import scenario_from

THEMES = (None, "law", "network", "flows", "zone", "moves", "coverage")
FEW = 24
"""Combinations of pathways of a case that enumeration takes apart many times."""


def asking_too_much(seed: int) -> Scenario | None:
    """A scenario asked for more than before; None where it is too large to be tried."""
    pick = seeded(seed)
    scenario = scenario_from(pick, "weighted", THEMES[seed % len(THEMES)])
    if chance(pick, 30):
        scenario = _narrow(pick, replace(scenario, limits=(), decisions=()))
    else:
        asked = (_more, _more, _less, _poorer, _locked, _apart, _narrow)
        for _ in range(pick((1, 1, 2, 3))):
            scenario = pick(asked)(pick, scenario)
    few = len(combinations(scenario)) <= FEW
    return with_own_origins(scenario) if few else None


def _more(pick: Dice, scenario: Scenario) -> Scenario:
    """More of something than there is today, at the end or in every period."""
    name = pick(("clusters", "land", "built", "occupied", "industrial_land"))
    most = sum(
        {"clusters": 1.0, "land": max(c.max_ha, c.area_ha)}.get(
            name, c.industrial_share * max(c.max_ha, c.area_ha)
        )
        for c in scenario.clusters
    )
    amount = most * pick((1.0, 0.9, 0.75, 1.25))
    return _limited(pick, scenario, name, "at_least", amount)


def _less(pick: Dice, scenario: Scenario) -> Scenario:
    name = pick(("land", "clusters", "built", "added_land", "cost"))
    amount = sum(c.area_ha for c in scenario.clusters) * pick((0.0, 0.1, 0.5))
    return _limited(pick, scenario, name, "at_most", amount)


def _narrow(pick: Dice, scenario: Scenario) -> Scenario:
    """So near to an amount that only parts of a cluster, or of a step, would do."""
    name = pick(("land", "clusters", "added_land", "built"))
    sizes = [max(c.max_ha, c.area_ha) for c in scenario.clusters]
    most = float(len(sizes)) if name == "clusters" else sum(sizes)
    amount = most * pick((0.3, 0.45, 0.6))
    permissions = {
        action: replace(one, min_step_ha=pick((15.0, 8.0)))
        for action, one in scenario.permissions.items()
    }
    scenario = replace(scenario, permissions=permissions)
    scenario = _limited(pick, scenario, name, "at_least", amount)
    return _limited(pick, scenario, name, "at_most", amount * 1.03)


def _limited(
    pick: Dice, scenario: Scenario, name: str, sense: Sense, amount: float
) -> Scenario:
    last = scenario.last_period
    flow = BUILT_IN[name].kind == "flow"
    members = frozenset(cluster.id for cluster in scenario.clusters)
    origin = Origin("case.yaml", 200 + len(scenario.limits))
    one = Limit(BUILT_IN[name], sense, amount, members, last, origin)
    if flow and chance(pick, 50):
        one = replace(one, period=None)
    elif not flow and chance(pick, 25):
        one = replace(
            one,
            measure=BUILT_IN["occupied"],
            over=BUILT_IN["industrial_land"],
            sense="at_least",
            amount=pick((0.9, 0.75, 0.5)),
        )
    return replace(scenario, limits=(*scenario.limits, one))


def _poorer(pick: Dice, scenario: Scenario) -> Scenario:
    budget, part = scenario.budget, pick((0.0, 0.1, 0.02))
    if budget is None:
        return _locked(pick, scenario)
    funds = tuple(
        replace(fund, amounts_bn=tuple(a * part for a in fund.amounts_bn))
        for fund in budget.funds
    )
    return replace(scenario, budget=replace(budget, funds=funds))


def _locked(pick: Dice, scenario: Scenario) -> Scenario:
    """One or two locks, often against each other or against what is permitted."""
    locks = []
    for number in range(pick((1, 2))):
        cluster = pick(scenario.clusters)
        headline = pick(HEADLINES_OF[cluster.status])
        origin = Origin("case.yaml", 300 + number)
        locks.append(
            Decision(cluster.id, chance(pick, 70), frozenset({headline}), origin)
        )
    return replace(scenario, decisions=(*scenario.decisions, *locks))


def _apart(pick: Dice, scenario: Scenario) -> Scenario:
    """All clusters exclude each other."""
    names = tuple(cluster.id for cluster in scenario.clusters)
    if len(names) < 2:
        return _more(pick, scenario)
    apart = AtMostOneOf(names, Origin("case.yaml", 400))
    return replace(scenario, relations=(*scenario.relations, apart))
