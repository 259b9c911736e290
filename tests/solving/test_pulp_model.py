"""Any solver that PuLP knows gives the same answers as the live model."""

from dataclasses import replace
from types import SimpleNamespace

import pulp
import pytest

from optimizer.domain.objective import Balanced, Goal, InOrder, Stage
from optimizer.errors import SolverMissing
from optimizer.solving import pulp_model
from optimizer.solving.found import Exactness
from optimizer.solving.pulp_model import PulpModel
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from tests.builders import ORIGIN, a_limit, existing, scenario_of
from tests.solving.hard_case import hard_case
from tests.solving.rich_case import SCENARIO as RICH
from tests.strategies.scenarios import random_scenario

BY_PULP = ["HiGHS"]
if "PULP_CBC_CMD" in pulp.listSolvers(onlyAvailable=True):
    BY_PULP.append("cbc")
every_solver = pytest.mark.parametrize("solver", BY_PULP)
FORMS = {
    "weighted": RICH.objective,
    "balanced": Balanced({"jobs": 60.0, "cost": -40.0}, ORIGIN),
    "in order": InOrder(
        (
            Stage(Goal({"jobs": 1.0}), 0.1, ORIGIN),
            Stage(Goal({"cost": -1.0}), 0.0, ORIGIN),
        ),
        ORIGIN,
    ),
}


def settings(solver):
    return SolveSettings(solver=solver, gap=0.0)


@every_solver
@pytest.mark.parametrize("form", FORMS)
def test_another_solver_finds_the_same_optimum(solver, form):
    scenario = replace(RICH, objective=FORMS[form])
    own, other = solve(scenario, settings("auto")), solve(scenario, settings(solver))
    assert (own.status, other.status) == ("optimal", "optimal")
    assert other.objective == pytest.approx(own.objective, rel=1e-6)
    assert verify(scenario, other.plan) == ()


@every_solver
@pytest.mark.parametrize("seed", range(10))
def test_another_solver_agrees_on_random_cases(solver, seed):
    scenario = random_scenario(seed)
    own, other = solve(scenario, settings("auto")), solve(scenario, settings(solver))
    assert other.status == own.status
    if own.plan is not None:
        assert other.objective == pytest.approx(own.objective, rel=1e-6, abs=1e-6)


@every_solver
def test_a_goal_that_no_variable_changes_is_no_hindrance(solver):
    # costs nothing in any plan: the search for the cheapest has an empty goal
    free = {"infra_cost_bn_per_ha": 0.0, "clearance_cost_bn_per_ha": 0.0}
    scenario = scenario_of(existing("A", **free), existing("B", **free))
    own, other = solve(scenario, settings("auto")), solve(scenario, settings(solver))
    assert other.objective == pytest.approx(own.objective)
    assert verify(scenario, other.plan) == ()


@every_solver
def test_another_solver_knows_when_no_plan_exists(solver):
    limits = (a_limit("clusters", "at_least", 2.0, "A"),)
    outcome = solve(scenario_of(existing("A"), limits=limits), settings(solver))
    assert (outcome.status, outcome.plan) == ("infeasible", None)


@every_solver
def test_another_solver_without_time_finds_nothing(solver):
    hasty = SolveSettings(solver=solver, gap=0.0, time_limit_s=0.001)
    outcome = solve(hard_case(), hasty)
    assert outcome.status in ("no_solution_in_time", "feasible")
    assert outcome.gap != 0.0


@pytest.mark.parametrize("name", ["", "hihgs", "GLPKKK"])
def test_an_unknown_solver_is_missing(name):
    with pytest.raises(SolverMissing, match="No solver is called"):
        solve(scenario_of(existing("A")), settings(name))


def test_a_solver_that_is_not_installed_is_missing():
    with pytest.raises(SolverMissing, match="not installed"):
        solve(scenario_of(existing("A")), settings("XPRESS"))


def test_the_solver_is_named_with_its_version():
    assert solve(scenario_of(existing("A"))).solver.startswith("HiGHS 1.")
    named = solve(scenario_of(existing("A")), settings("HiGHS")).solver
    assert named == "HiGHS"


@pytest.mark.parametrize(
    ("bound", "ending"), [(1.00001, "optimal"), (1.5, "stopped")], ids=["near", "far"]
)
def test_the_bound_of_scip_tells_whether_a_stopped_search_has_ended_within_the_gap(
    monkeypatch, bound, ending
):
    # PuLP passes on neither SCIP's bound nor that it ended at its gap limit.
    problem = pulp.LpProblem("one", pulp.LpMaximize)
    variable = problem.add_variable("x", 0, 1)
    problem.addConstraint(variable <= 1, "limit")
    model = PulpModel.of(problem, "HiGHS", [variable])
    model.set_objective({0: 1.0}, 0.0)
    monkeypatch.setattr(pulp_model, "_ending", lambda *_: ("stopped", True))
    scip = SimpleNamespace(getDualbound=lambda: bound)
    monkeypatch.setattr(problem, "solverModel", scip, raising=False)
    monkeypatch.setattr(problem, "solve", lambda _: variable.setInitialValue(1.0))
    found = model.solve(Exactness(1e-4, 0.0, 10.0))
    assert (found.ending, found.objective, found.bound) == (ending, 1.0, bound)


@pytest.mark.parametrize(
    ("seconds", "ending"), [(0.0, "stopped"), (1000.0, "infeasible")]
)
def test_that_no_plan_exists_is_believed_only_within_the_time(
    monkeypatch, seconds, ending
):
    # CBC writes "Infeasible" for feasible programmes if it has no time at all.
    problem = pulp.LpProblem("one", pulp.LpMaximize)
    model = PulpModel.of(problem, "HiGHS", [problem.add_variable("x", 0, 1)])
    model.set_objective({0: 1.0}, 0.0)
    monkeypatch.setattr(pulp_model, "_ending", lambda *_: ("infeasible", False))
    monkeypatch.setattr(problem, "solve", lambda _: None)
    assert model.solve(Exactness(1e-4, 0.0, seconds)).ending == ending
