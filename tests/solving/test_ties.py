"""Among equal plans the one of least cost, then of least added land."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from pulp import lpSum

from optimizer.domain.choice import Preference
from optimizer.domain.objective import Goal, InOrder, Stage, Weighted
from optimizer.domain.pathway import Headline
from optimizer.formulation.build import formulate
from optimizer.solving.found import Found
from optimizer.solving.highs import LiveModel
from optimizer.solving.plan_of import plan_of
from optimizer.solving.scaled import Scaled
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.ties import cheaper_lines, settle_ties
from optimizer.solving.verify import verify
from tests.builders import (
    ORIGIN,
    a_limit,
    an_obligation,
    candidate,
    existing,
    must,
    origin,
    scenario_of,
)
from tests.solving.hard_case import hard_case

PROVED = SolveSettings(gap=0.0)
TWO = (5.0, 5.0)
JOBS = Weighted(Goal({"jobs": 1.0}), ORIGIN)


def steps(scenario, name):
    return solve(scenario, PROVED).plan.clusters[name].steps


def test_a_cluster_that_must_be_added_gets_no_hectare_without_a_use():
    useless = candidate("N", jobs_per_ha=0.0)
    scenario = scenario_of(
        useless, objective=JOBS, decisions=(must("N", Headline.ADD),)
    )
    (step,) = steps(scenario, "N")
    assert (step.area_ha, step.built_ha, step.occupied_ha) == (10.0, 0.0, 0.0)


def test_a_cluster_that_must_expand_does_so_by_one_step():
    full = existing("A", leased_ha=10.0, jobs_per_ha=0.0)
    scenario = scenario_of(
        full, objective=JOBS, decisions=(must("A", Headline.EXPAND),)
    )
    (step,) = steps(scenario, "A")
    assert (step.area_ha, step.added_ha, step.built_ha) == (21.0, 1.0, 20.0)


def test_no_more_is_built_than_is_leased():
    slow = existing(
        "A", built_ha=10.0, leased_ha=5.0, absorption_ha_per_year=0.3, max_ha=60.0
    )
    scenario = scenario_of(
        slow, years=TWO, objective=JOBS, decisions=(must("A", Headline.KEEP),)
    )
    first, second = steps(scenario, "A")
    assert (first.occupied_ha, first.built_ha) == pytest.approx((6.5, 13.0))
    assert (second.occupied_ha, second.built_ha) == pytest.approx((8.0, 16.0))
    assert (first.added_ha, second.added_ha) == (0.0, 0.0)


def test_land_is_leased_where_it_costs_least():
    # 5 ha are asked for in all; both clusters stay, whichever is built
    clusters = (
        existing("A", built_ha=10.0, leased_ha=5.0, infra_cost_bn_per_ha=3.0),
        existing("B", built_ha=10.0, leased_ha=5.0, infra_cost_bn_per_ha=2.0),
        existing("C", built_ha=10.0, leased_ha=5.0, infra_cost_bn_per_ha=2.5),
    )
    scenario = scenario_of(
        *clusters,
        objective=Weighted(Goal({"occupied": 1.0}), ORIGIN),
        limits=(a_limit("occupied", "at_most", 20.0, "ABC"),),
        decisions=tuple(must(name, Headline.KEEP) for name in "ABC"),
    )
    plan = solve(scenario, PROVED).plan
    built = [plan.clusters[name].steps[0].built_ha for name in "ABC"]
    assert built == pytest.approx([10.0, 20.0, 10.0])


def test_where_costs_are_equal_the_least_land_is_added():
    # 4 ha of clearance cost what 2 ha of infrastructure on empty land cost: nothing
    free = {"infra_cost_bn_per_ha": 0.0, "clearance_cost_bn_per_ha": 0.0}
    scenario = scenario_of(
        existing("A", leased_ha=10.0, **free),
        candidate("N", jobs_per_ha=0.0, **free),
        objective=JOBS,
        decisions=(must("A", Headline.EXPAND), must("N", Headline.ADD)),
        limits=(a_limit("jobs", "at_most", 120.0, "A"),),
    )
    plan = solve(scenario, PROVED).plan
    assert plan.clusters["A"].steps[0].area_ha == pytest.approx(24.0)
    assert plan.clusters["N"].steps[0].area_ha == pytest.approx(10.0)


def test_the_period_of_a_headline_is_free_to_save_money():
    # dropped before its works are due, it costs nothing; the bonus does not care when
    scenario = scenario_of(
        existing("A", jobs_per_ha=0.0),
        years=TWO,
        objective=JOBS,
        preferences=(Preference("A", Headline.DROP, 5.0, origin(1)),),
        obligations=(an_obligation("A", period=0),),
    )
    plan = solve(scenario, PROVED).plan
    assert plan.clusters["A"].headline is Headline.DROP
    assert plan.clusters["A"].pathway.period == 0


def settled_from(scenario, cluster):
    """What becomes of a plan that gives a cluster all the land it can have."""
    session = Session.of(formulate(scenario), PROVED)
    x = session.formulation.variables
    found = session.maximize(lpSum(x.area[cluster]), "search")
    before = plan_of(session, found.values).clusters[cluster].headline
    proved = replace(found, objective=0.0, bound=0.0)
    values, ending = settle_ties(session, lpSum([]), proved)
    assert ending == "optimal"
    return before, plan_of(session, values).clusters[cluster]


def test_an_expansion_without_a_use_is_not_turned_into_a_drop():
    # dropped, it would need no works and cost least of all
    scenario = scenario_of(
        existing("A"), years=TWO, obligations=(an_obligation("A", period=0),)
    )
    before, after = settled_from(scenario, "A")
    assert before is Headline.EXPAND
    assert after.headline is Headline.KEEP


def test_a_headline_that_is_asked_for_is_held():
    locks = (must("N", Headline.ADD),)
    scenario = scenario_of(candidate("N"), years=TWO, decisions=locks)
    before, after = settled_from(scenario, "N")
    assert before is after.headline is Headline.ADD
    assert after.steps[-1].area_ha == 10.0


def test_hectares_are_exact():
    # a third of 10 bn buys 10/6 ha at 2 bn
    scenario = scenario_of(
        existing("A", built_ha=10.0, leased_ha=5.0),
        objective=JOBS,
        limits=(a_limit("cost", "at_most", 10 / 3, "A"),),
    )
    (step,) = steps(scenario, "A")
    assert step.built_ha == pytest.approx(10 + 10 / 6, abs=1e-9)
    assert step.occupied_ha == pytest.approx(step.built_ha / 2, abs=1e-9)


def test_a_floor_of_an_earlier_stage_is_not_loosened_to_save_money():
    objective = InOrder(
        (
            Stage(Goal({"jobs": 1.0}), 0.0, ORIGIN),
            Stage(Goal({"cost": -1.0}), 0.0, ORIGIN),
        ),
        ORIGIN,
    )
    scenario = scenario_of(
        existing("A", built_ha=10.0, max_ha=20.0), objective=objective
    )
    (step,) = steps(scenario, "A")
    assert step.occupied_ha == pytest.approx(10.0, abs=1e-9)


@pytest.mark.parametrize(
    ("ending", "why"),
    [
        ("stopped", "there was no time to settle ties"),
        ("infeasible", "the solver's roundings kept ties from being settled"),
        ("interrupted", "ties were still being settled at Ctrl-C"),
    ],
)
def test_ties_that_were_not_settled_are_told_with_the_reason(monkeypatch, ending, why):
    scenario = hard_case(12)
    assert solve(scenario, PROVED).warnings == ()
    find = LiveModel.solve

    def hasty(self, exactness, report=None):
        found = find(self, exactness, report)
        # the searches for ties alone ask for proof
        return replace(found, ending=ending) if exactness.gap == 0.0 else found

    monkeypatch.setattr(LiveModel, "solve", hasty)
    outcome = solve(scenario, SolveSettings(gap=1e-6))
    assert outcome.status == "optimal"
    (warning,) = outcome.warnings
    assert str(warning) == f"Plans of equal worth may cost less: {why}."


def rounded(monkeypatch, by):
    """Searches whose plans seem better by this fraction than any plan can be."""
    find = LiveModel.solve

    def rough(self, exactness, report=None):
        found = find(self, exactness, report)
        return replace(found, objective=found.objective + by * abs(found.objective))

    monkeypatch.setattr(LiveModel, "solve", rough)


@pytest.mark.parametrize("by", [9e-8, 9e-7])
def test_roundings_of_a_search_do_not_keep_ties_from_being_settled(monkeypatch, by):
    # the first search adds N with all its land; what A must spend is rounded
    rounded(monkeypatch, by)
    scenario = scenario_of(
        existing("A", clearance_cost_bn_per_ha=100.0, max_ha=200.0),
        candidate("N", min_ha=0.0),
        limits=(a_limit("land", "at_least", 150.0, "A"),),
    )
    before, after = settled_from(scenario, "N")
    assert before is Headline.ADD
    assert after.headline is Headline.LEAVE_OUT


def test_roundings_of_a_stage_do_not_make_the_next_one_impossible(monkeypatch):
    rounded(monkeypatch, 5e-7)
    objective = InOrder(
        (
            Stage(Goal({"jobs": 1.0}), 0.0, ORIGIN),
            Stage(Goal({"output": 1.0}), 0.0, ORIGIN),
        ),
        ORIGIN,
    )
    outcome = solve(scenario_of(existing("A"), objective=objective), PROVED)
    assert outcome.status == "optimal"


@pytest.mark.parametrize(("cost", "kept"), [(-7.0, True), (-5.0, True), (-3.0, False)])
def test_lines_that_a_search_finds_dearer_are_not_built(cost, kept):
    # What lines cost is -5 in the plan at hand, by one column.
    before, after = np.array([5.0]), np.array([-cost])
    session = SimpleNamespace(
        floors=[],
        hold_clusters=lambda _: None,
        keep_at_least=lambda *_: None,
        change=lambda *_: None,
        scaled=lambda _: Scaled({0: -0.5}, 0.0, 2.0),
        maximize_above=lambda *_: Found("stopped", after, cost, cost),
    )
    found = Found("optimal", before, 1.0, 1.0)
    values, _ = cheaper_lines(session, lpSum([]), found, lpSum([]))
    assert (values is before) == kept


def test_unsettled_plans_are_worth_as_much_and_pass_the_check():
    scenario = hard_case(12)
    settled = solve(scenario, PROVED)
    any_of_them = solve(scenario, PROVED, settle=False)
    assert any_of_them.objective == pytest.approx(settled.objective, rel=1e-6)
    assert verify(scenario, any_of_them.plan) == ()
    assert any_of_them.warnings == ()


def test_without_settling_no_search_for_ties_is_made(monkeypatch):
    monkeypatch.setattr("optimizer.solving.solve.settle_ties", None)
    scenario = scenario_of(candidate("A"), objective=JOBS)
    assert solve(scenario, PROVED, settle=False).status == "optimal"
