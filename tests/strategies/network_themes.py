"""Scenarios in which lines, flows, zones and covered places decide."""

from collections.abc import Sequence
from dataclasses import replace

from optimizer.domain.connectivity import (
    Connectivity,
    RequiredService,
    ServiceDemand,
)
from optimizer.domain.coverage import Coverage, CoveredPlace
from optimizer.domain.limit import Limit
from optimizer.domain.measure import COVERED, Quantity
from optimizer.domain.pathway import Action
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from tests.strategies.dice import Dice, chance, some
from tests.strategies.line_amounts import (
    LINE_MEASURES,
    goal_with,
    limits_on_cover,
    limits_on_lines,
    money_for_lines,
)
from tests.strategies.lines import Habits, placed, random_network
from tests.strategies.networks import demanded, required
from tests.strategies.parts import all_permitted, measures_with

_OF_LINES = ("cost.links", "lines", "forest_km", "land_taken")
_PLAIN = Habits()
_NARROW = Habits(
    existing=30,
    parallel=60,
    capacities=(None, 10.0, 5.0, 20.0, 2.5, 40.0),
    supplies=(None, None, 20.0, 10.0, 40.0, 5.5),
)
_AMOUNTS = {
    Quantity.HECTARE_OCCUPIED: (1.0, 0.25, 0.5, 2.0),
    Quantity.HECTARE_BUILT: (0.5, 0.25, 1.0),
    Quantity.HECTARE_PLANNED: (0.25, 0.5),
    Quantity.CLUSTER_OPEN: (5.0, 10.0, 2.5),
}


def on_a_network(pick: Dice, scenario: Scenario) -> Scenario:
    """Services required, on trees with short cuts, with money for some lines only."""
    services = _services(pick)
    scenario = _laid_out(pick, scenario, services, _PLAIN)
    rules = Connectivity(
        _required(pick, services, len(scenario.periods)),
        _demands(pick, services) if chance(pick, 10) else (),
    )
    return _counted(pick, replace(scenario, connectivity=rules))


def with_flows(pick: Dice, scenario: Scenario) -> Scenario:
    """Services demanded, on lines and from trunk places that carry little."""
    services = _services(pick)
    scenario = _laid_out(pick, scenario, services, _NARROW)
    periods = len(scenario.periods)
    rules = Connectivity(
        _required(pick, services, periods)[:1] if chance(pick, 40) else (),
        _demands(pick, services),
        through_plan_only=chance(pick, 15),
    )
    return _counted(pick, replace(scenario, connectivity=rules))


def in_a_zone(pick: Dice, scenario: Scenario) -> Scenario:
    """Lines that lead only through clusters in the plan."""
    services = _services(pick)
    scenario = _laid_out(pick, scenario, services, _PLAIN)
    rules = Connectivity(
        _required(pick, services, len(scenario.periods)),
        _demands(pick, services) if chance(pick, 25) else (),
        through_plan_only=True,
    )
    return _counted(pick, replace(scenario, connectivity=rules))


def with_coverage(pick: Dice, scenario: Scenario) -> Scenario:
    """Villages near clusters, half of the time on a network as well."""
    if chance(pick, 50):
        scenario = on_a_network(pick, scenario)
    else:
        scenario = _calm(pick, scenario)
    ids = [each.id for each in scenario.clusters]
    places = [
        CoveredPlace(
            f"v{index}",
            pick((1.0, 50.0, 120.0, 2.5, 0.0)),
            some(pick, ids, least=0),
        )
        for index in range(pick((1, 2, 3, 4)))
    ]
    coverage = Coverage("village", 10.0, tuple(places), Origin("case.yaml", 220))
    measures = {**scenario.measures, "covered": COVERED}
    scenario = replace(scenario, coverage=coverage, measures=measures)
    return replace(
        scenario,
        limits=scenario.limits + limits_on_cover(pick, scenario),
        objective=goal_with(pick, scenario.objective, ("covered",)),
    )


def _laid_out(
    pick: Dice, scenario: Scenario, services: Sequence[str], habits: Habits
) -> Scenario:
    scenario = _calm(pick, scenario)
    clusters = placed(pick, scenario.clusters)
    periods = len(scenario.periods)
    network = random_network(pick, clusters, services, periods, habits)
    return replace(scenario, clusters=clusters, network=network)


def _calm(pick: Dice, scenario: Scenario) -> Scenario:
    """The scenario with few of the rules that leave no plan or no choice."""
    actions = [Action.KEEP, Action.EXPAND, Action.ADD]
    if chance(pick, 80):
        actions.append(Action.DROP)
    if chance(pick, 15):
        actions.append(Action.REDUCE)
    periods = len(scenario.periods)
    return replace(
        scenario,
        permissions=all_permitted(scenario.clusters, periods, *actions),
        law=scenario.law if chance(pick, 10) else None,
        limits=tuple(_of_all(scenario)) if chance(pick, 25) else (),
        demand=scenario.demand if chance(pick, 30) else None,
        obligations=scenario.obligations if chance(pick, 30) else (),
        decisions=scenario.decisions[:1] if chance(pick, 30) else (),
        relations=scenario.relations[:1] if chance(pick, 30) else (),
        within_km=(),
    )


def _of_all(scenario: Scenario) -> list[Limit]:
    """Limits other than those on lines of some clusters, which are no input."""
    everyone = {each.id for each in scenario.clusters}
    return [
        limit
        for limit in scenario.limits
        if (limit.by is None and limit.members == everyone)
        or not (limit.measure.is_shared or (limit.over and limit.over.is_shared))
    ]


def _counted(pick: Dice, scenario: Scenario) -> Scenario:
    """The scenario with money for lines, limits on them and a goal that counts them."""
    budget = scenario.budget
    if chance(pick, 60):
        budget = money_for_lines(pick, scenario)
    known = scenario.measures
    own = {
        name: measure
        for name, measure in known.items()
        if not name.startswith("cost.fund.")
    }
    scenario = replace(
        scenario,
        budget=budget,
        measures=measures_with(budget, {**own, **LINE_MEASURES}),
    )
    kept = [
        limit
        for limit in scenario.limits
        if not limit.measure.name.startswith("cost.fund.")
    ]
    return replace(
        scenario,
        limits=(*kept, *limits_on_lines(pick, scenario)),
        objective=goal_with(pick, scenario.objective, _OF_LINES),
    )


def _services(pick: Dice) -> tuple[str, ...]:
    return pick((("road",), ("road",), ("power", "road")))


def _required(
    pick: Dice, services: Sequence[str], periods: int
) -> tuple[RequiredService, ...]:
    """Each service from some period, for all or for new ones; sometimes both."""
    found: list[RequiredService] = []
    for service in services:
        first = pick((0, 0, periods - 1))
        new_only = chance(pick, 25)
        if new_only and periods > 1 and chance(pick, 50):
            found.append(required(service, periods - 1))
            first = 0
        found.append(required(service, first, new_only=new_only))
    return tuple(found)


def _demands(pick: Dice, services: Sequence[str]) -> tuple[ServiceDemand, ...]:
    """One service, or all, with an amount that lines of a few units can bring."""
    found = []
    for service in services if chance(pick, 60) else services[-1:]:
        per = pick(tuple(_AMOUNTS)[:1] * 3 + tuple(_AMOUNTS)[1:])
        found.append(demanded(service, per, pick(_AMOUNTS[per])))
    return tuple(found)
