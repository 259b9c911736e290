"""The README's commands and its scenario work in the case that they make."""

import re
from pathlib import Path

import pytest

from optimizer.cli.app import app
from tests.following.blocks import ROOT, blocks_of
from tests.following.planner import CASE, Planner

PAGE = (ROOT / "README.md").read_text(encoding="utf-8")


def files_listed(above: str) -> list[str]:
    """The files of the table below a line."""
    _, _, after = PAGE.partition(f"\n{above}\n\n")
    table, _, _ = after.partition("\n\n")
    return re.findall(r"^\| ([\w.-]+\.\w+) \|", table, re.M)


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
    listed = files_listed("A run writes:")
    assert {*listed} == {*planned.files["phuong-an-1"], *none.files["none"]}


def test_the_sweep_shown_runs_and_writes_the_files_listed(planner: Planner) -> None:
    sweep, command = (
        block for block in blocks_of(PAGE) if block.chapter == "Many futures"
    )
    fewer = sweep.text.replace("samples: 32", "samples: 4")
    (CASE / "many.yaml").write_text(fewer, encoding="utf-8")
    ran = planner.run(f"{command.text.strip()} --robust --lang en")
    assert ran.code == 0
    assert "Many futures: 8 futures · " in ran.text
    assert "warning:" not in ran.text
    listed = {*files_listed("A sweep writes:")}
    of_more_futures = {"loses-plan-1.csv"}
    assert {*ran.files["many"], "sweep.duckdb"} == listed - of_more_futures


def test_without_a_plan_that_is_printed_which_is_shown(planner: Planner) -> None:
    scenario, printed = (
        block for block in blocks_of(PAGE) if block.chapter == "If there is no plan"
    )
    (CASE / "phuong-an-2.yaml").write_text(scenario.text, encoding="utf-8")
    ran = planner.run("optimizer run my-case/phuong-an-2.yaml")
    assert ran.code == 3
    # A slow machine tells how far it is, after two seconds.
    assert printed.text in re.sub(r"(?m)^\d+ s  .*\n", "", ran.text)


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
