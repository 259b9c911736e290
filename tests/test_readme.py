"""The README's commands and its scenario work in the case that they make."""

import re
from pathlib import Path

import pytest

from optimizer.cli.app import app
from tests.following.blocks import ROOT, blocks_of
from tests.following.planner import CASE, Planner

PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
FIRST_CASE = [
    block for block in blocks_of(PAGE) if block.chapter == "A first case of your own"
]


@pytest.fixture
def planner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Planner:
    monkeypatch.chdir(tmp_path)
    commands, _ = FIRST_CASE
    made = Planner()
    made.do(commands)
    return made


def test_the_commands_of_a_first_case_work(planner: Planner) -> None:
    assert [ran.code for ran in planner.ran] == [0, 0, 0]
    assert [*planner.ran[-1].files] == ["phuong-an-1"]


def test_the_scenario_shown_runs_beside_the_workbook(planner: Planner) -> None:
    _, scenario = FIRST_CASE
    (CASE / "shown.yaml").write_text(scenario.text, encoding="utf-8")
    ran = planner.run("optimizer run my-case/shown.yaml")
    assert ran.code == 0, ran.text
    assert "warning:" not in ran.text


def test_the_files_of_a_run_are_those_listed(planner: Planner) -> None:
    contradiction = (
        "extends: phuong-an-1.yaml\n"
        "limits: [{measure: land, at_most: 1}]\n"
        "decisions: [{clusters: CCN-01, must: keep}]\n"
    )
    (CASE / "none.yaml").write_text(contradiction, encoding="utf-8")
    planned = planner.run("optimizer run my-case/phuong-an-1.yaml --alternatives 1")
    none = planner.run("optimizer run my-case/none.yaml")
    assert (planned.code, none.code) == (0, 3)
    _, _, list_ = PAGE.partition("\nA run writes:\n")
    listed = re.findall(r"^\| (\w+\.\w+) \|", list_, re.M)
    assert {*listed} == {*planned.files["phuong-an-1"], *none.files["none"]}


def test_without_a_plan_that_is_printed_which_is_shown(planner: Planner) -> None:
    scenario, printed = (
        block for block in blocks_of(PAGE) if block.chapter == "If there is no plan"
    )
    (CASE / "phuong-an-2.yaml").write_text(scenario.text, encoding="utf-8")
    ran = planner.run("optimizer run my-case/phuong-an-2.yaml")
    assert ran.code == 3
    assert printed.text in ran.text


def test_every_command_is_listed() -> None:
    listed = set(re.findall(r"^\| `optimizer (\w+)", PAGE, re.M))
    callbacks = (command.callback for command in app.registered_commands)
    assert listed == {one.__name__ for one in callbacks if one is not None}


def test_the_program_is_switched_on_before_it_is_called() -> None:
    lines = [
        line
        for block in blocks_of(PAGE)
        if block.kind == "commands"
        for line in block.text.splitlines()
    ]
    called = next(n for n, line in enumerate(lines) if line.startswith("optimizer "))
    assert ". .venv/bin/activate" in lines[:called]
