"""Flip points, against enumeration at every factor."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from optimizer.analysis.flip_points import GRID, PRECISION, Flips, flip_points
from optimizer.analysis.flip_states import Tried
from optimizer.analysis.levers import Lever, levers_of
from optimizer.analysis.told import Told
from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.solving.outcome import Outcome
from optimizer.solving.quantities import measure_in_period
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.oracle.combinations import Space
from tests.oracle.enumeration import _goals
from tests.oracle.instead import taken
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.scenarios import scenarios

EXACT = SolveSettings(gap=0.0)
FORMS = ("weighted", "balanced", "in order")
THEMES = (None, "law", "moves", "network", "flows", "zone", "coverage")
MOST = 60
"""So many combinations of pathways are enumerated at every factor, of
lines built so many times ten."""


def scaled_by_hand(scenario: Scenario, lever: Lever, factor: float) -> Scenario:
    """The scenario with the lever's amounts times a factor."""
    match lever.kind:
        case "budget" | "fund":
            assert scenario.budget is not None
            funds = []
            for fund in scenario.budget.funds:
                times = factor if fund.name in lever.subjects else 1.0
                amounts = tuple(amount * times for amount in fund.amounts_bn)
                funds.append(replace(fund, amounts_bn=amounts))
            budget = replace(scenario.budget, funds=tuple(funds))
            return replace(scenario, budget=budget)
        case "land":
            limits = list(scenario.limits)
            for number in lever.limits:
                amount = limits[number].amount * factor
                limits[number] = replace(limits[number], amount=amount)
            return replace(scenario, limits=tuple(limits))
        case _:
            changed = []
            for one in scenario.clusters:
                if one.id != lever.cluster:
                    changed.append(one)
                    continue
                columns = dict(one.columns)
                for name in lever.subjects:
                    columns[name] = one.number(name) * factor
                changed.append(replace(one, columns=columns))
            return replace(scenario, clusters=tuple(changed))


def pressed(scenario: Scenario, plan: Plan) -> Scenario:
    """The scenario with no more money and land than a plan of it uses."""
    last, budget = scenario.last_period, scenario.budget
    everyone = frozenset(one.id for one in scenario.clusters)
    land = max(sum(done.steps[last].area_ha for done in plan.clusters.values()), 1.0)
    quota = Limit(BUILT_IN["land"], "at_most", land, everyone, last, Origin("quota"))
    if budget is None:
        return replace(scenario, limits=(*scenario.limits, quota))
    funds = []
    for fund in budget.funds:
        measure = scenario.measures[f"cost.fund.{fund.name}"]
        spent = tuple(
            measure_in_period(scenario, plan, measure, t) for t in range(last + 1)
        )
        funds.append(replace(fund, amounts_bn=spent))
    budget = replace(budget, funds=tuple(funds))
    return replace(scenario, limits=(*scenario.limits, quota), budget=budget)


def expect_the_states(scenario: Scenario, main: Outcome, flips: Flips) -> None:
    """Every state and every refined interval is what enumeration finds.

    Where nothing changes, every second state: most of the time goes there.
    """
    assert main.plan is not None
    lever = flips.lever
    headline = main.plan.clusters[lever.cluster].headline
    goals = _goals(Space(scenario))

    def expect(tried: Tried) -> None:
        scaled = scaled_by_hand(scenario, lever, tried.factor)
        found = taken(scaled, goals, lever.cluster, headline)
        if found is None:
            assert tried.state == "no_plan"
        elif not found.doubtful:
            assert tried.state in found.headlines, tried

    assert not flips.interrupted
    assert {one.factor for one in flips.tried} >= set(GRID)
    for tried in flips.tried[:: 1 if flips.flips else 2]:
        expect(tried)
    by_factor = {one.factor: one for one in flips.tried}
    for flip in flips.flips:
        assert flip.high - flip.low <= PRECISION
        assert flip.below == by_factor[flip.low].state
        assert flip.above == by_factor[flip.high].state
        assert flip.below != flip.above


def is_quick(scenario: Scenario) -> bool:
    """Whether it can be enumerated a dozen times and more."""
    space = Space(scenario)
    many = len(space.combinations)
    return many <= MOST and many * len(space.lines.schedules) <= 10 * MOST


@given(st.data())
@same_in_every_run(200)
def test_flip_states_equal_enumeration(data: st.DataObject) -> None:
    form, theme = data.draw(st.sampled_from(FORMS)), data.draw(st.sampled_from(THEMES))
    scenario = data.draw(scenarios(form, theme))
    assume(is_quick(scenario))
    main = solve(scenario, EXACT)
    if main.plan is not None and data.draw(st.sampled_from((True, True, False))):
        scenario = pressed(scenario, main.plan)
        main = solve(scenario, EXACT)
    assume(main.plan is not None)
    levers = [
        lever for one in scenario.clusters for lever in levers_of(scenario, one.id)
    ]
    assume(levers)
    lever = data.draw(st.sampled_from(levers))
    flips = flip_points(scenario, main, lever, EXACT, Told(None))
    expect_the_states(scenario, main, flips)
