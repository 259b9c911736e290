"""Ctrl-C between two searches of a ranking keeps the plan and what is priced."""

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from optimizer.analysis import opposite_search
from optimizer.cli import running
from optimizer.errors import SolverFailed
from tests.following.planner import Planner, Ran


@pytest.fixture
def planner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Planner:
    monkeypatch.chdir(tmp_path)
    made = Planner()
    made.run("optimizer new my-case")
    return made


def stop(*_: object, **__: object) -> Any:
    raise KeyboardInterrupt


def ranked(planner: Planner) -> Ran:
    return planner.run("optimizer run my-case/phuong-an-1.yaml")


def prices(ran: Ran) -> list[str]:
    rows = csv.DictReader(ran.files["phuong-an-1"]["recommendations.csv"].splitlines())
    return [row["price_of_opposite"] for row in rows]


@pytest.mark.parametrize("where", ["price_all", "steps_until_stopped"])
def test_a_plan_is_written_wherever_the_ranking_stops(
    planner: Planner, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setattr(running, where, stop)
    ran = ranked(planner)
    assert ran.code == 0, ran.text
    assert all(prices(ran)) == (where != "price_all")


def test_answers_that_came_before_ctrl_c_remain(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def first_of(work: Any, chunks: Any, *_: object) -> Any:
        seen = work(chunks[0])
        yield 0, replace(seen, sights=seen.sights[:1])
        raise KeyboardInterrupt

    monkeypatch.setattr(opposite_search, "each", first_of)
    ran = ranked(planner)
    assert ran.code == 0, ran.text
    assert sorted(map(bool, prices(ran))) == [False, True]
    assert "The ranking was stopped" in ran.text


def test_a_plan_is_written_although_the_ranking_fails(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> Any:
        message = "HiGHS ended with 'Solve error', which is no answer."
        raise SolverFailed(message)

    monkeypatch.setattr(running, "price_all", fail)
    ran = ranked(planner)
    assert ran.code == 0, ran.text
    assert prices(ran) == ["", ""]
    assert "Solve error" in ran.text
