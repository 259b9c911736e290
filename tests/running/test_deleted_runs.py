"""What a planner deletes in the tables is solved again, and nothing else."""

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest

from optimizer.running.evaluations import Evaluation
from optimizer.running.store import Store
from tests.running.stored import result, wanted

RUNS = [wanted(run, f"k{run}") for run in range(1, 9)]
ADD = {"A": "add", "B": "keep"}
TABLES = ("runs", "inputs", "measures", "actions", "ranges", "evaluations")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Eight runs with a plan held fixed in each."""
    path = tmp_path / "sweep.duckdb"
    with Store.opened(path) as store:
        store.begin(RUNS, {}, {})
        store.add([result(one.key) for one in RUNS])
        store.keep_plans([ADD])
        store.add_evaluations(
            [Evaluation(1, one.run, "optimal", 1.0 * one.run) for one in RUNS]
        )
    return path


def delete(path: Path, tables: Sequence[str], which: str) -> None:
    with duckdb.connect(path) as connection:
        for table in tables:
            connection.execute(f"DELETE FROM {table} WHERE {which}")


def rows(path: Path, which: str = "true") -> dict[str, list[tuple[object, ...]]]:
    with duckdb.connect(path, read_only=True) as connection:
        return {
            table: connection.execute(
                f"FROM {table} WHERE {which} ORDER BY ALL"
            ).fetchall()
            for table in TABLES
        }


@pytest.mark.parametrize("tables", [("runs",), ("runs", "measures", "actions"), TABLES])
def test_exactly_the_deleted_runs_are_solved_again(
    path: Path, tables: Sequence[str]
) -> None:
    before = rows(path)
    delete(path, tables, "run > 5")
    with Store.opened(path) as store:
        missing = store.begin(RUNS, {}, {})
        assert missing.runs == ((6, "k6"), (7, "k7"), (8, "k8"))
        assert (missing.wanted, missing.finished) == (8, 5)
        assert store.unevaluated() == []
        assert store.add([result(one.key) for one in RUNS]) == 3
        assert store.unevaluated() == [(1, 6), (1, 7), (1, 8)]
        store.add_evaluations(
            [Evaluation(1, run, "optimal", 1.0 * run) for run in (6, 7, 8)]
        )
    assert rows(path) == before


def test_what_was_deleted_is_gone_until_it_is_solved(path: Path) -> None:
    delete(path, ["runs"], "run > 5")
    with Store.opened(path) as store:
        store.begin(RUNS, {}, {})
    left = rows(path, "run > 5")
    assert [table for table in TABLES if left[table]] == ["inputs"]


def test_what_is_deleted_does_not_come_back_with_another_sweep(path: Path) -> None:
    delete(path, ["runs"], "run = 6")
    with Store.opened(path) as store:
        store.begin(RUNS[:2], {}, {})
        missing = store.begin([wanted(one.run + 1, one.key) for one in RUNS], {}, {})
        assert missing.runs == ((7, "k6"),)
        assert [one.run for one in store.evaluated()] == [2, 3, 4, 5, 6, 8, 9]


def test_what_was_put_aside_of_a_deleted_run_goes_too(path: Path) -> None:
    with Store.opened(path) as store:
        store.keep_plans([{"A": "leave_out"}])
    delete(path, ["runs"], "run = 6")
    with Store.opened(path) as store:
        store.begin(RUNS, {}, {})
        store.add([result("k6")])
        store.keep_plans([ADD])
        assert store.unevaluated() == [(1, 6)]


def test_another_run_of_equal_content_stands_for_a_deleted_one(path: Path) -> None:
    twice = [*RUNS, wanted(9, "k6")]
    with Store.opened(path) as store:
        assert store.begin(twice, {}, {}).runs == ()
    before = rows(path)
    delete(path, ["runs"], "run = 6")
    with Store.opened(path) as store:
        assert store.begin(twice, {}, {}).runs == ()
        assert store.unevaluated() == []
    assert rows(path) == before


def test_deleted_inputs_and_evaluations_come_back(path: Path) -> None:
    before = rows(path)
    delete(path, ["inputs", "wanted"], "run = 3")
    delete(path, ["evaluations"], "run = 4")
    with Store.opened(path) as store:
        assert store.begin(RUNS, {}, {}).runs == ()
        assert store.unevaluated() == [(1, 4)]
        store.add_evaluations([Evaluation(1, 4, "optimal", 4.0)])
    assert rows(path) == before
