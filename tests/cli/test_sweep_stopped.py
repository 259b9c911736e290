"""Ctrl-C while plans are held, or searched: what is known is told, with exit code 1."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from optimizer.analysis import many_futures
from optimizer.cli.app import app
from optimizer.running import evaluation_run
from tests.running.small_sweep import write_sweep


def sweep(folder: Path, *options: str) -> Result:
    out = ("--out", str(folder / "results"), "--processes", "1", "--plans", "2")
    path = str(folder / "many.yaml")
    return CliRunner().invoke(app, ["sweep", path, *out, "--json", *options])


def stop(*_: object, **__: object) -> Any:
    raise KeyboardInterrupt


def answer(result: Result) -> Mapping[str, Any]:
    return dict(json.loads(result.stdout))


def test_plans_that_are_not_held_everywhere_are_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_sweep(tmp_path, 1)
    with monkeypatch.context() as stopping:
        stopping.setattr(evaluation_run, "evaluated", stop)
        stopped = sweep(tmp_path, "--robust")
    told = answer(stopped)
    assert (stopped.exit_code, told["exit"]) == (1, 1)
    assert "Stopped while plans were held" in stopped.stderr
    assert told["shares"]
    assert not told["plans"]
    assert told["robust"] is None
    again = sweep(tmp_path)
    assert (again.exit_code, answer(again)["exit"]) == (0, 0)
    assert answer(again)["plans"]


def test_of_a_search_that_stops_what_is_known_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_sweep(tmp_path, 1)
    assert sweep(tmp_path).exit_code == 0
    monkeypatch.setattr(many_futures, "HeldHeadlines", stop)
    stopped = sweep(tmp_path, "--robust")
    told = answer(stopped)
    assert (stopped.exit_code, told["exit"]) == (1, 1)
    assert "Stopped by Ctrl-C" in stopped.stderr
    assert told["plans"]
    assert not told["robust"]["proved"]
