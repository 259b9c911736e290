"""What a run of a sweep tells of its plan."""

from pathlib import Path

import pytest

from optimizer.reading.scenario import read_scenario
from optimizer.running.future_run import result_of
from optimizer.running.result import Result
from optimizer.solving.solve import solve
from tests.running.small_sweep import write_sweep


def told(folder: Path, objective: str) -> Result:
    """Of the small scenario with another objective."""
    write_sweep(folder, 1)
    path = folder / "asked.yaml"
    path.write_text(f"extends: plan.yaml\nobjective: {objective}\n", "utf-8")
    scenario = read_scenario(path).scenario
    return result_of("k", scenario, solve(scenario))


def test_of_goals_in_order_a_plan_is_worth_what_the_first_gives(tmp_path: Path) -> None:
    first = told(tmp_path, "{maximize: {output: 1}, minimize: null}")
    goals = "[{maximize: output}, {minimize: cost}]"
    both = told(tmp_path, f"{{maximize: null, minimize: null, in_order: {goals}}}")
    assert both.worth == pytest.approx(first.objective)
    assert both.worth_bound == pytest.approx(first.bound)
    assert both.objective != pytest.approx(both.worth)


def test_of_one_goal_a_plan_is_worth_its_objective(tmp_path: Path) -> None:
    one = told(tmp_path, "{maximize: {output: 1}, minimize: {cost: 1}}")
    assert one.objective is not None
    assert (one.worth, one.worth_bound) == (one.objective, one.bound)
