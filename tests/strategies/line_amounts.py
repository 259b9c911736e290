"""Random money and limits for lines and covered places, and goals that count them."""

from collections.abc import Sequence
from dataclasses import replace

from optimizer.domain.limit import Budget, Fund, Limit
from optimizer.domain.measure import Measure, Quantity, Term
from optimizer.domain.objective import (
    Balanced,
    Goal,
    InOrder,
    Objective,
    Stage,
    Weighted,
)
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from tests.strategies.dice import Dice, chance
from tests.strategies.networks import lines_measure
from tests.strategies.parts import paid_by

LINE_MEASURES = {
    measure.name: measure
    for measure in (
        lines_measure("forest_km"),
        lines_measure(),
        Measure(
            "land_taken",
            "ha",
            (Term(Quantity.HECTARE_ADDED), Term(Quantity.LINK_BUILT, "forest_km")),
            "flow",
        ),
    )
}
_ORIGIN = Origin("case.yaml", 300)


def money_for_lines(pick: Dice, scenario: Scenario) -> Budget:
    """A budget of which the money for lines is about what some of them cost.

    Funds have the names that the objective may know from the budget before.
    """
    periods = len(scenario.periods)
    amounts = _sums(scenario)
    if scenario.budget and len(scenario.budget.funds) == 1:
        rest = pick((50.0, 200.0, 1000.0))
        fund = _fund(pick, "budget", [rest + pick(amounts) for _ in range(periods)])
        return Budget((fund,), paid_by("budget"))
    pays = {**paid_by("investors"), "links": {"province": 1.0}}
    if chance(pick, 20):
        pays["links"] = {"province": 0.5, "investors": 0.5}
    if chance(pick, 20):
        pays["clearance"] = {"province": 1.0}
    province = _fund(pick, "province", [pick(amounts) for _ in range(periods)])
    investors = _fund(pick, "investors", [pick((1000.0, 200.0))] * periods)
    return Budget((investors, province), pays, frozenset({"province"}), _ORIGIN)


def _sums(scenario: Scenario) -> tuple[float, ...]:
    """What one line, two lines or all lines cost."""
    costs = sorted(each.cost_bn for each in scenario.network.links if not each.exists)
    one = costs[-1:] or [0.0]
    return (one[0], sum(costs[:2]), costs[0] if costs else 0.0, sum(costs), 0.0)


def _fund(pick: Dice, name: str, amounts: Sequence[float]) -> Fund:
    carry_over = chance(pick, 50)
    origins = tuple(replace(_ORIGIN, line=310 + each) for each in range(len(amounts)))
    return Fund(name, tuple(amounts), carry_over, origins)


def limits_on_lines(pick: Dice, scenario: Scenario) -> tuple[Limit, ...]:
    """None, one or two limits on lines over the whole province."""
    sums = _sums(scenario)
    measures = scenario.measures
    found: list[Limit] = []
    for _ in range(pick((0, 0, 1, 1, 2))):
        form = pick(("cost", "cost", "count", "forest_km", "at least", "ratio"))
        name, amount, over = "cost.links", pick(sums), None
        if form == "count":
            name, amount = "lines", pick((1.0, 2.0, 3.0))
        elif form == "forest_km":
            name, amount = pick(("forest_km", "land_taken")), pick((2.5, 5.0, 1.0))
        elif form == "at least":
            name = pick(("cost.links", "lines"))
            amount = amount / 2 if name == "cost.links" else 1.0
        elif form == "ratio":
            amount, over = pick((0.5, 0.25, 0.0)), measures["cost"]
        sense = "at_least" if form == "at least" else "at_most"
        periods = range(len(scenario.periods))
        period = pick((None, None, *periods))
        found.append(_whole(scenario, measures[name], sense, amount, period, over))
    return tuple(found)


def limits_on_cover(pick: Dice, scenario: Scenario) -> tuple[Limit, ...]:
    """None or one limit on covered places."""
    coverage = scenario.coverage
    if coverage is None or chance(pick, 40):
        return ()
    weights = [each.weight for each in coverage.places if each.clusters]
    sense = pick(("at_least", "at_least", "at_least", "at_most"))
    change = chance(pick, 30)
    amount = pick((max(weights, default=0.0), min(weights, default=0.0), sum(weights)))
    over = None
    if not change and chance(pick, 20):
        over, amount = scenario.measures["clusters"], pick((1.0, 2.5, 50.0))
    period = pick(range(len(scenario.periods)))
    limit = _whole(scenario, scenario.measures["covered"], sense, amount, period, over)
    return (replace(limit, change=change),)


def _whole(
    scenario: Scenario,
    measure: Measure,
    sense: str,
    amount: float,
    period: int | None,
    over: Measure | None,
) -> Limit:
    members = frozenset(each.id for each in scenario.clusters)
    return Limit(measure, sense, amount, members, period, _ORIGIN, over)


def goal_with(pick: Dice, objective: Objective, names: Sequence[str]) -> Objective:
    """The objective, mostly with a measure of lines or covered places in it."""
    name = pick(names)
    match objective:
        case Weighted(goal):
            weights = dict(goal.weights)
            if chance(pick, 60):
                weights.setdefault("cost", pick((-0.25, -0.0625, -0.5)))
            if chance(pick, 35) or name == "covered":
                weights[name] = pick((0.5, -1.0, 12.0, 2.0))
            return replace(objective, goal=Goal(weights))
        case Balanced(shares):
            if not chance(pick, 50):
                return objective
            return replace(objective, shares={**shares, name: pick((20.0, -20.0))})
        case InOrder(stages):
            sign = 1.0 if name == "covered" or chance(pick, 30) else -1.0
            stage = Stage(Goal({name: sign}), pick((0.0, 0.25)), _ORIGIN)
            if not chance(pick, 50):
                return objective
            return replace(objective, stages=(*stages[:1], stage, *stages[2:]))
