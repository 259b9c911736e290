"""The live model holds nothing once nobody holds it, and asks twice if it must."""

import gc
import weakref

import highspy
import pytest
from pulp import LpMaximize, LpProblem

from optimizer.solving.found import Exactness
from optimizer.solving.highs import LiveModel


@pytest.mark.parametrize("search", ["relax", "solve"])
def test_a_model_that_was_solved_is_freed(search: str) -> None:
    problem = LpProblem("one", LpMaximize)
    chosen = [problem.add_variable("x", 0, 1, cat="Integer")]
    model = LiveModel.of(problem, 0, chosen)
    model.set_objective({0: 1.0}, 0.0)
    exactness = Exactness(0.0, 0.0, 10.0)
    found = model.relax(10.0) if search == "relax" else model.solve(exactness)
    assert found.objective == 1.0
    held: weakref.ref[highspy.Highs] = weakref.ref(model.solver)
    del model
    gc.collect()
    assert held() is None


def test_a_relaxation_that_comes_to_no_end_is_begun_afresh(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    problem = LpProblem("one", LpMaximize)
    chosen = [problem.add_variable("x", 0, 1, cat="Integer")]
    model = LiveModel.of(problem, 0, chosen)
    model.set_objective({0: 1.0}, 0.0)
    told = [highspy.HighsModelStatus.kUnknown]
    truly = model.solver.getModelStatus
    cleared: list[bool] = []
    clear = model.solver.clearSolver
    monkeypatch.setattr(
        model.solver,
        "getModelStatus",
        lambda: told.pop() if told else truly(),
    )
    monkeypatch.setattr(
        model.solver, "clearSolver", lambda: (cleared.append(True), clear())
    )
    found = model.relax(10.0)
    assert cleared == [True]
    assert (found.ending, found.objective) == ("optimal", 1.0)
