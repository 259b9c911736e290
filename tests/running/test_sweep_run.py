"""A sweep gives the same whoever solves it, and goes on after whatever ends it."""

import random
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

import duckdb
import pytest

from optimizer.reading.scenario import read_scenario
from optimizer.reading.sweeping.files import read_sweep
from optimizer.reading.sweeping.futures import as_file
from optimizer.running.dask_cluster import connected
from optimizer.running.executor import LocalProcesses
from optimizer.solving.solve import solve
from tests.running.small_sweep import solve_sweep, tables, write_sweep
from tests.running.spawned import told_by

SAMPLES = 4
RUNS = 4 * SAMPLES
MOMENTS = 20


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sweep solved by one process, without any interruption."""
    folder = tmp_path_factory.mktemp("alone")
    path = write_sweep(folder, SAMPLES)
    assert solve_sweep(path, folder / "sweep.duckdb") == (RUNS, RUNS)
    return folder


@pytest.mark.parametrize("processes", [2, 4])
def test_several_processes_give_what_one_gives(
    alone: Path, tmp_path: Path, processes: int
) -> None:
    store = tmp_path / "sweep.duckdb"
    solve_sweep(alone / "many.yaml", store, LocalProcesses(processes))
    assert tables(store) == tables(alone / "sweep.duckdb")


@pytest.mark.filterwarnings("default")
def test_a_dask_cluster_gives_what_one_process_gives(
    alone: Path, tmp_path: Path
) -> None:
    store = tmp_path / "sweep.duckdb"
    with connected("local", 2) as cluster:
        solve_sweep(alone / "many.yaml", store, cluster)
    assert tables(store) == tables(alone / "sweep.duckdb")


def test_a_run_is_what_the_scenario_of_its_future_gives(
    alone: Path, tmp_path: Path
) -> None:
    sweep = read_sweep(alone / "many.yaml")
    found = {row[0]: row for row in tables(alone / "sweep.duckdb")["runs"]}
    for run in range(1, RUNS + 1, 3):
        future = alone / f"future-{run}.yaml"
        future.write_text(as_file(sweep, sweep.point(run)), "utf-8")
        outcome = solve(read_scenario(future).scenario)
        assert found[run][3:6] == (outcome.status, outcome.objective, outcome.bound)
    assert {row[3] for row in found.values()} >= {"optimal"}


def test_what_is_solved_is_not_solved_again(alone: Path) -> None:
    store = alone / "sweep.duckdb"
    before = tables(store)
    assert solve_sweep(alone / "many.yaml", store) == (RUNS, 0)
    assert tables(store) == before


def test_more_samples_solve_only_what_is_new(tmp_path: Path) -> None:
    store = tmp_path / "sweep.duckdb"
    solve_sweep(write_sweep(tmp_path, 3), store)
    assert solve_sweep(write_sweep(tmp_path, 5), store) == (20, 8)
    other = tmp_path / "other.duckdb"
    solve_sweep(tmp_path / "many.yaml", other)
    assert tables(store) == tables(other)


def test_futures_that_are_equal_are_solved_once(tmp_path: Path) -> None:
    sweep = (
        "scenarios: [plan.yaml, renamed.yaml]\n"
        "vary: {limits.quota.at_most: [60, 150]}\n"
        "samples: %d\n"
    )
    path, store = write_sweep(tmp_path, 1, sweep), tmp_path / "sweep.duckdb"
    renamed = "extends: plan.yaml\ntitle: {vi: Khác, en: Other}\n"
    (tmp_path / "renamed.yaml").write_text(renamed, "utf-8")
    assert solve_sweep(path, store) == (4, 2)
    objectives = [row[4] for row in tables(store)["runs"]]
    assert objectives == objectives[:2] * 2
    assert objectives[0] != objectives[1]


def solve_on(told: Connection, path: Path, store: Path, processes: int) -> None:
    """Go on with the sweep; tell of each run once the store has taken it."""
    done = LocalProcesses(processes)
    solve_sweep(path, store, done, lambda rate: told.send(rate.done))


def some_time(dice: random.Random, processes: int) -> tuple[int, float]:
    """While the sweep is begun, or after a run or two."""
    if dice.random() < 0.4:
        # Several processes take longer to begin with.
        return 0, dice.uniform(0.0, 0.15 if processes == 1 else 1.2)
    return dice.randint(1, 2), dice.uniform(0.0, 0.05)


def test_killed_at_any_moment_it_loses_and_repeats_nothing(
    alone: Path, tmp_path: Path
) -> None:
    store, dice = tmp_path / "sweep.duckdb", random.Random(7)
    kept: Sequence[tuple[object, ...]] = []
    told: list[object] = []
    for moment in range(MOMENTS):
        processes = 2 if moment % 6 == 3 else 1
        moment_of = some_time(dice, processes)
        arguments = (alone / "many.yaml", store, processes)
        told += told_by(solve_on, *arguments, killed_after=moment_of)
        found = _rows(store) if store.exists() else []
        assert len({row[0] for row in found}) == len(found)
        assert set(kept) <= set(found)
        assert len(found) >= len(told)
        kept = found
    assert told, "no process came far enough"
    solve_sweep(alone / "many.yaml", store)
    assert set(kept) <= set(_rows(store))
    assert tables(store) == tables(alone / "sweep.duckdb")


def _rows(store: Path) -> list[tuple[object, ...]]:
    """The finished runs with the seconds of their solve: solved again they differ."""
    until = time.monotonic() + 20
    while True:
        try:
            with duckdb.connect(store, read_only=False) as connection:
                return connection.execute("SELECT * FROM runs ORDER BY run").fetchall()
        except duckdb.IOException:  # a process of the one killed still ends
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
