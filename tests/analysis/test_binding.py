"""What binds a plan, and what a step more brings, against enumeration."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from optimizer.analysis.binding import StepWorth, steps_until_stopped
from optimizer.analysis.binding_entries import binding_entries, rounded_125, step_of
from optimizer.analysis.entries import Entry, Kind
from optimizer.analysis.told import Told
from optimizer.domain.limit import Fund
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Progress
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.builders import (
    ORIGIN,
    a_demand,
    a_fund,
    a_limit,
    a_plan,
    candidate,
    one_fund,
    origin,
    scenario_of,
)
from tests.oracle.combinations import Space
from tests.oracle.enumeration import _goals
from tests.oracle.instead import reached_in_order
from tests.oracle.openings import combinations
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.own_origins import with_own_origins
from tests.strategies.scenarios import scenarios

EXACT = SolveSettings(gap=0.0)
FORMS = ("weighted", "balanced", "in order")
THEMES = (None, "law", "moves", "network", "flows", "zone", "coverage")
MOST = 100
"""Combinations of pathways that are enumerated for each step."""


def loosened_by_hand(scenario: Scenario, one: StepWorth) -> Scenario:
    """The scenario in which the entry of this line has the amount after the step."""
    line = one.entry.origin

    def fund(there: Fund) -> Fund:
        both = zip(there.amounts_bn, there.origins, strict=True)
        return replace(
            there,
            amounts_bn=tuple(a + one.step * (own == line) for a, own in both),
        )

    limits = tuple(
        replace(
            each,
            amount=each.amount + (one.step if each.sense == "at_most" else -one.step),
        )
        if each.origin == line
        else each
        for each in scenario.limits
    )
    changed = replace(scenario, limits=limits)
    if scenario.budget:
        funds = tuple(map(fund, scenario.budget.funds))
        changed = replace(changed, budget=replace(scenario.budget, funds=funds))
    if scenario.demand:
        caps = tuple(
            replace(cap, hectares=cap.hectares + one.step * (cap.origin == line))
            for cap in scenario.demand.caps
        )
        changed = replace(changed, demand=replace(scenario.demand, caps=caps))
    return changed


@given(st.data())
@same_in_every_run(45)
def test_gains_equal_enumeration(data: st.DataObject) -> None:
    form, theme = data.draw(st.sampled_from(FORMS)), data.draw(st.sampled_from(THEMES))
    scenario = with_own_origins(data.draw(scenarios(form, theme)))
    assume(len(combinations(scenario)) <= MOST)
    main = solve(scenario, EXACT)
    assume(main.plan is not None)
    steps = steps_until_stopped(scenario, main, EXACT, Told(None), most=2)[0]
    assume(steps)
    space = Space(scenario)
    goals = _goals(space)
    before = reached_in_order(space, goals)
    for one in steps[:2]:
        after = reached_in_order(Space(loosened_by_hand(scenario, one)), goals)
        assert before is not None
        assert after is not None
        gains = [new - old for (new, _), (old, _) in zip(after, before, strict=True)]
        sizes = [1e-5 * max(1.0, abs(old)) for old, _ in before]
        raised = (n for n, gain in enumerate(gains) if gain > sizes[n])
        stage = next(raised, len(gains) - 1)
        assert one.gain_low == pytest.approx(gains[stage], abs=sizes[stage])
        assert one.gain_high == pytest.approx(gains[stage], abs=sizes[stage])
        assert one.stage == (stage if len(gains) > 1 else None)


def a_province(**stated: object) -> Scenario:
    """Two candidates of 10 to 30 ha, the first one worth more."""
    return scenario_of(
        candidate("A", min_ha=10.0, max_ha=30.0, output_bn_per_ha=5.0),
        candidate("B", min_ha=10.0, max_ha=30.0, output_bn_per_ha=4.0),
        years=(5.0,),
        objective=Weighted(Goal({"output": 1.0, "cost": -0.1}), ORIGIN),
        **stated,
    )


def test_only_what_the_plan_reaches_binds() -> None:
    scenario = a_province(
        limits=(
            a_limit("land", "at_most", 30.0, "AB", origin=origin(1)),
            a_limit("land", "at_most", 31.0, "AB", origin=origin(2)),
            a_limit("land", "at_least", 30.0, "AB", origin=origin(3)),
            a_limit("jobs", "at_least", 1.0, "AB", origin=origin(4)),
        ),
        demand=a_demand("A", 15.0),
    )
    plan = a_plan(scenario, A="add 30/30/15")
    found = [one.origin.line for one in binding_entries(scenario, plan)]
    assert found == [1, 3, 50]
    of_b = [one.origin.line for one in binding_entries(scenario, plan, "B")]
    assert of_b == [1, 3]


def test_money_carried_over_binds_where_it_ends() -> None:
    scenario = scenario_of(
        candidate("A", infra_cost_bn_per_ha=1.0, clearance_cost_bn_per_ha=0.0),
        years=(5.0, 5.0),
        budget=one_fund(30.0, 10.0, carry_over=True),
        objective=Weighted(Goal({"output": 1.0}), ORIGIN),
    )
    fixed = scenario.clusters[0].fixed_cost_bn
    built = 40.0 - fixed
    plan = a_plan(scenario, A=f"add 40/10/0; keep 40/{built}/0")
    found = [one.subject for one in binding_entries(scenario, plan)]
    assert found == [("budget", 1)]
    assert scenario.budget is not None
    (fund,) = scenario.budget.funds
    alike = replace(fund, origins=(origin(1), origin(1)))
    budget = replace(scenario.budget, funds=(alike,))
    of_one_line = binding_entries(replace(scenario, budget=budget), plan)
    assert [one.subject for one in of_one_line] == [("budget", 1)]


def test_a_step_may_bring_nothing_though_the_limit_binds() -> None:
    limit = a_limit("land", "at_most", 30.0, "AB")
    scenario = a_province(limits=(limit,))
    main = solve(scenario, EXACT)
    (worth,) = steps_until_stopped(scenario, main, EXACT, Told(None))[0]
    assert (worth.step, worth.unit) == (2.0, "ha")
    # The second cluster needs 10 ha of which 2 are new: the first would lose 8.
    assert (worth.gain_low, worth.gain_high) == (0.0, 0.0)


def test_steps_suit_the_size_of_the_amount() -> None:
    assert [rounded_125(x) for x in (0.0, 3.0, 4.0, 40.0, 0.07, 88.0)] == pytest.approx(
        [0.0, 2.0, 5.0, 50.0, 0.05, 100.0]
    )
    shares = a_limit("occupied", "at_least", 0.7, "AB", over=BUILT_IN["built"])
    scenario = a_province(
        limits=(
            a_limit("land", "at_most", 1400.0, "AB", origin=origin(1)),
            a_limit("clusters", "at_most", 1.0, "AB", origin=origin(2)),
            replace(shares, origin=origin(3)),
        ),
        budget=replace(one_fund(1.0), funds=(a_fund("budget", 0.0),)),
    )
    entries = {
        Entry(Kind.LIMIT, origin(1), 1400.0, "at_most"): 10.0,
        Entry(Kind.LIMIT, origin(2), 1.0, "at_most"): 1.0,
        Entry(Kind.LIMIT, origin(3), 0.7, "at_least"): 0.01,
        Entry(Kind.FUND, origin(40), 0.0, "at_most", ("budget", 0)): 50.0,
    }
    for entry, step in entries.items():
        assert step_of(scenario, entry)[0] == pytest.approx(step)


def test_what_is_not_asked_is_listed_without_a_gain() -> None:
    limits = tuple(
        a_limit("land", "at_most", 30.0 + 1e-7 * n, "AB", origin=origin(n))
        for n in range(1, 4)
    )
    scenario = a_province(limits=limits)
    main = solve(scenario, EXACT)
    found = steps_until_stopped(scenario, main, EXACT, Told(None), most=1)[0]
    assert [one.gain_low is None for one in found] == [False, True, True]


def test_ctrl_c_keeps_what_is_known() -> None:
    limits = tuple(
        a_limit("land", "at_most", 30.0, "AB", origin=origin(n)) for n in range(1, 4)
    )
    scenario = a_province(limits=limits)
    main = solve(scenario, EXACT)

    def watch(progress: Progress) -> None:
        if progress.stage == "worth of a step: 2 of 3":
            raise KeyboardInterrupt

    found = steps_until_stopped(scenario, main, EXACT, Told(watch))[0]
    assert [one.gain_low is None for one in found] == [False, True, True]


def test_headlines_that_a_step_changes_are_named() -> None:
    limit = a_limit("clusters", "at_most", 1.0, "AB")
    scenario = a_province(limits=(limit,))
    main = solve(scenario, EXACT)
    (worth,) = steps_until_stopped(scenario, main, EXACT, Told(None))[0]
    assert worth.changes == (("B", Headline.LEAVE_OUT, Headline.ADD),)
    assert worth.gain_low is not None
    assert worth.gain_low > 0
