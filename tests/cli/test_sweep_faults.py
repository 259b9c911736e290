"""Futures that cannot be read or that break: told in the language asked for."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from optimizer.cli.app import app
from optimizer.errors import SolverFailed
from optimizer.running import future_run
from optimizer.sentence import Sentence
from tests.running.small_sweep import write_sweep

TWICE = """extends: plan.yaml
assume:
  - {table: clusters, column: leased_ha, times: 1}
  - {table: clusters, column: leased_ha, times: 1}
"""
MANY = """scenarios: [twice.yaml]
vary: {"assume[0].times": [1, 1.3], "assume[1].times": [1, 1.4]}
samples: %d
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "twice.yaml").write_text(TWICE, encoding="utf-8")
    return write_sweep(tmp_path, 1, MANY)


def told(path: Path, language: str) -> str:
    line = ["sweep", str(path), "--processes", "1", "--lang", language]
    done = CliRunner().invoke(app, [*line, "--out", str(path.parent), "--plans", "0"])
    return " ".join(done.stderr.split())


@pytest.fixture(autouse=True)
def no_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        message = Sentence("The hectares of the plan found could not be made exact.")
        raise SolverFailed(message)

    monkeypatch.setattr(future_run, "solve_kept", broken)


def test_both_are_told_in_english_and_then_in_vietnamese(path: Path) -> None:
    # 20 ha leased, times 1.3 and 1.4: more than 0.6 of 50 ha.
    english = told(path, "en")
    assert "Future 4 cannot be read:" in english
    assert "leased_ha is 36.4, but at most 30 ha can be leased" in english
    assert "again next time: The hectares of the plan found could not" in english
    # Of the second call the first fault is kept in the file, in English.
    vietnamese = told(path, "vi")
    assert "Tình huống 4 không đọc được:" in vietnamese
    assert "leased_ha là 36,4, nhưng chỉ có thể cho thuê nhiều nhất 30" in vietnamese
    assert "bị lỗi, lần sau sẽ giải lại: Không làm tròn chính xác" in vietnamese
