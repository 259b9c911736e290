"""A search for joined clusters that has no time, or is done by another solver."""

from dataclasses import replace

import numpy as np
import pytest

from optimizer.domain.limit import Budget, Fund
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Headline
from optimizer.formulation.build import formulate
from optimizer.formulation.objective import goal_value
from optimizer.solving import joined_search, tighten
from optimizer.solving.highs import LiveModel
from optimizer.solving.session import Session
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from tests.builders import (
    ORIGIN,
    a_link,
    a_network,
    candidate,
    existing,
    must,
    must_not,
    scenario_of,
)
from tests.solving.looped_case import (
    ROAD,
    every_solver,
    hard_to_join,
    other_solvers,
    ring,
    settings,
)
from tests.strategies.parts import paid_by
from tests.strategies.scenarios import random_scenario

THEMES = ("network", "flows", "zone")
OUT = Headline.LEAVE_OUT


def is_sound(scenario, outcome):
    """Whether an answer is a plan that stands every check, or says there is none."""
    if outcome.plan is None:
        return outcome.status == "no_solution_in_time"
    return outcome.status in ("feasible", "optimal") and not verify(
        scenario, outcome.plan
    )


@every_solver
@pytest.mark.parametrize("seconds", [0.0, 0.02, 0.3])
def test_without_time_there_is_no_plan_or_a_sound_one(solver, seconds):
    scenario = hard_to_join()
    outcome = solve(scenario, settings(solver, time_limit_s=seconds))
    assert is_sound(scenario, outcome)


@every_solver
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("seed", range(4))
def test_small_cases_without_time_are_joined_all_the_same(solver, theme, seed):
    scenario = random_scenario(seed, "weighted", theme)
    best = solve(scenario, settings())
    outcome = solve(scenario, settings(solver, time_limit_s=0.0))
    if best.plan is None:
        assert outcome.plan is None
        return
    assert is_sound(scenario, outcome)
    if outcome.plan is not None:
        least = 1e-6 * max(1.0, abs(best.objective))
        assert outcome.objective <= best.objective + least
        assert outcome.bound is None or outcome.bound >= best.objective - least


def without_cuts_on_the_relaxation(monkeypatch):
    monkeypatch.setattr(tighten, "cuts_on_relaxation", lambda *_: [])


@every_solver
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("seed", range(4))
def test_plans_alone_tell_all_cuts_that_matter(monkeypatch, solver, theme, seed):
    scenario = random_scenario(seed, "weighted", theme)
    own = solve(scenario, settings())
    without_cuts_on_the_relaxation(monkeypatch)
    other = solve(scenario, settings(solver))
    assert other.status == own.status
    if own.plan is not None:
        assert other.objective == pytest.approx(own.objective, rel=1e-6, abs=1e-6)


@other_solvers
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("form", ["weighted", "balanced", "in order"])
@pytest.mark.parametrize("seed", range(20, 24))
def test_another_solver_joins_as_well(solver, seed, form, theme):
    scenario = random_scenario(seed, form, theme)
    own, other = solve(scenario, settings()), solve(scenario, settings(solver))
    assert other.status == own.status
    if own.plan is not None:
        assert other.objective == pytest.approx(own.objective, rel=1e-6, abs=1e-6)
        assert verify(scenario, other.plan) == ()


@pytest.fixture
def _late(monkeypatch):
    """Time is out as soon as there is a plan."""
    without_cuts_on_the_relaxation(monkeypatch)
    monkeypatch.setattr(joined_search, "LEAST_S", 10.0)


@every_solver
@pytest.mark.usefixtures("_late")
def test_the_clusters_of_a_plan_that_came_late_are_joined(solver):
    late = solve(ring(), settings(solver, time_limit_s=0.0))
    assert late.status == "feasible"
    assert verify(ring(), late.plan) == ()
    assert "T-A-road" in late.plan.links
    # the bound is still that of the ring of three cheap lines
    assert late.objective == pytest.approx(3 * 60.0 - 52.0)
    assert late.bound == pytest.approx(3 * 60.0 - 3.0)


def poor(**stated):
    """The ring without the money for the line to the trunk place."""
    lines = Fund("lines", (10.0,), False, (ORIGIN,))
    rest = Fund("rest", (1000.0,), False, (ORIGIN,))
    pays = {**paid_by("rest"), "links": {"lines": 1.0}}
    return ring(budget=Budget((lines, rest), pays), **stated)


@every_solver
@pytest.mark.usefixtures("_late")
def test_clusters_of_a_late_plan_that_cannot_be_joined_are_left_out(solver):
    late = solve(poor(), settings(solver, time_limit_s=0.0))
    assert late.status == "feasible"
    assert verify(poor(), late.plan) == ()
    assert {done.headline for done in late.plan.clusters.values()} == {OUT}
    assert solve(poor(), settings(solver)).objective == late.objective == 0.0


@every_solver
@pytest.mark.usefixtures("_late")
def test_a_late_plan_whose_clusters_cannot_be_left_out_is_none(solver):
    scenario = poor(decisions=(must("B", Headline.ADD),))
    late = solve(scenario, settings(solver, time_limit_s=0.0))
    assert (late.status, late.plan) == ("no_solution_in_time", None)
    assert solve(scenario, settings(solver)).status == "infeasible"


@every_solver
@pytest.mark.usefixtures("_late")
def test_what_was_held_before_is_held_after_joining_a_late_plan(solver):
    formulation = formulate(ring())
    session = Session.of(formulation, settings(solver, time_limit_s=0.0))
    x = formulation.variables
    goal = goal_value(formulation.scenario, x, formulation.scenario.objective.goal)
    column_of = session.model.column_of
    (held,) = [
        column_of[chosen.name]
        for pathway, chosen in x.choice["C"].items()
        if pathway.headline is OUT
    ]
    session.model.set_bounds([held], np.zeros(1), np.zeros(1))
    assert session.maximize(goal, "search").values is not None
    least, most = session.model.bounds(session.network.choices)
    assert set(least) == {0.0}
    assert most.tolist() == [float(j != held) for j in session.network.choices]


@other_solvers
def test_another_solver_has_its_goal_relaxed(monkeypatch, solver):
    relax = LiveModel.relax
    bounds = {}

    def noted(self, time_limit_s, report=None):
        found = relax(self, time_limit_s, report)
        bounds.setdefault(asked, found.objective)
        return found

    monkeypatch.setattr(LiveModel, "relax", noted)
    for asked in ("auto", solver):
        assert solve(ring(), settings(asked)).status == "optimal"
    assert bounds["auto"] > 0.0
    assert bounds[solver] == pytest.approx(bounds["auto"])


@pytest.mark.parametrize("cost", [0.0, 5.0])
def test_a_line_that_stands_in_no_row_is_an_unknown_all_the_same(cost):
    links = (a_link("T", "A", exists=True), a_link("A", "T", cost, name="spare"))
    scenario = scenario_of(
        existing("A"),
        network=a_network(*links),
        connectivity=ROAD,
        objective=Weighted(Goal({"cost.links": 1.0, "output": 1.0}), ORIGIN),
    )
    built = {"spare": 0} if cost else {}
    outcome = solve(scenario, settings())
    assert verify(scenario, outcome.plan) == ()
    assert outcome.plan.links == built


def test_where_nobody_can_be_in_the_plan_nothing_leads_through():
    # D and E join each other; the way to them by A is none, that by C is dear
    ways = ("TA", "AD", "DE", "EC", "CT")
    scenario = scenario_of(
        *map(candidate, "ADE"),
        candidate("C", infra_cost_bn_per_ha=15.0),
        network=a_network(*[a_link(*ends, exists=True) for ends in ways]),
        connectivity=replace(ROAD, through_plan_only=True),
        decisions=(must_not("A", Headline.ADD),),
        objective=Weighted(Goal({"output": 10.0, "cost": -1.0}), ORIGIN),
    )
    outcome = solve(scenario, settings())
    added = {n for n, done in outcome.plan.clusters.items() if done.steps[0].area_ha}
    assert added == {"C", "D", "E"}
    assert verify(scenario, outcome.plan) == ()
