"""The three forms of the objective."""

from pathlib import Path

import pytest

from optimizer.domain.objective import Balanced, InOrder, Objective, Weighted
from optimizer.reading.scenario import read_scenario
from tests.reading.cases import SCENARIO, problems_of, write_case


def _objective(tmp_path: Path, text: str) -> Objective:
    path = write_case(tmp_path, SCENARIO.replace("{maximize: {output: 1}}", text))
    return read_scenario(path).scenario.objective


def test_what_is_minimized_weighs_negative(tmp_path: Path) -> None:
    text = "{maximize: {output: 1, jobs: 0.02}, minimize: {cost: 0.3, jobs: 0.01}}"
    objective = _objective(tmp_path, text)
    assert isinstance(objective, Weighted)
    assert objective.goal.weights == pytest.approx(
        {"output": 1, "jobs": 0.01, "cost": -0.3}
    )


def test_a_name_alone_weighs_1(tmp_path: Path) -> None:
    objective = _objective(tmp_path, "{minimize: cost}")
    assert isinstance(objective, Weighted)
    assert objective.goal.weights == {"cost": -1}


def test_shares_of_a_balance(tmp_path: Path) -> None:
    objective = _objective(tmp_path, "{balance: {output: 50, cost: -20}}")
    assert isinstance(objective, Balanced)
    assert objective.shares == {"output": 50, "cost": -20}


def test_stages_in_order(tmp_path: Path) -> None:
    text = "{in_order: [{maximize: jobs, give_up: 2%}, {minimize: {cost: 2}}]}"
    objective = _objective(tmp_path, text)
    assert isinstance(objective, InOrder)
    first, second = objective.stages
    assert (first.goal.weights, first.give_up) == ({"jobs": 1}, 0.02)
    assert (second.goal.weights, second.give_up) == ({"cost": -2}, 0)
    assert second.origin.entry == "objective.in_order[1]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{maximize: {outptu: 1}}",
            'objective.maximize.outptu: "outptu" is no',
        ),
        ("{maximize: outptu}", 'Did you mean "output"?'),
        ("{balance: {covered: 1}}", "objective.balance.covered: covered counts the"),
        (
            "{in_order: [{maximize: job}]}",
            'in_order[0].maximize: "job" is no',
        ),
        ("{in_order: []}", "the objective names no measure."),
        ("{in_order: [{maximize: jobs, give_up: 3 ha}]}", '"3 ha" is an area'),
    ],
)
def test_a_wrong_objective_is_told(tmp_path: Path, text: str, expected: str) -> None:
    path = write_case(tmp_path, SCENARIO.replace("{maximize: {output: 1}}", text))
    assert any(expected in str(problem) for problem in problems_of(path))
