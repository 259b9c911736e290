"""Killed at any moment, a sweep keeps what was solved and repeats nothing."""

from collections import Counter
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import duckdb

from optimizer.running.store import Store
from tests.running.stored import result, wanted

MOMENTS = 20
RUNS = [wanted(number, f"k{number}") for number in range(1, 1501)]

# Processes made from one that has loaded all this and opened no file.
SPAWNED = get_context("forkserver")
SPAWNED.set_forkserver_preload([__name__])


def solve_on(path: Path, told: Connection, seed: int) -> None:
    """Go on with the sweep; tell of each batch once the store has taken it."""
    dice = Random(seed)
    with Store.opened(path) as store:
        rest = iter(store.begin(RUNS, {}, {}))
        while some := [one.key for one in islice(rest, dice.randint(1, 5))]:
            store.add([result(key) for key in some])
            told.send(some)


def killed_after(path: Path, seconds: float, seed: int) -> list[str]:
    """The keys that a process told of before it was killed."""
    here, there = SPAWNED.Pipe(duplex=False)
    process = SPAWNED.Process(target=solve_on, args=(path, there, seed))
    process.start()
    there.close()
    process.join(seconds)
    process.kill()
    process.join()
    told: list[str] = []
    with suppress(EOFError):
        while True:
            told += here.recv()
    return told


def test_nothing_is_lost_and_nothing_solved_twice(tmp_path: Path) -> None:
    path = tmp_path / "sweep.duckdb"
    dice = Random(1)
    told: Counter[str] = Counter()
    for moment in range(MOMENTS):
        told.update(killed_after(path, dice.uniform(0.02, 0.35), moment))
        assert told.keys() <= whole_runs(path)
    assert told, "no process came far enough"
    assert set(told.values()) == {1}
    with Store.opened(path) as store:
        missing = [one.key for one in store.begin(RUNS, {}, {})]
        assert missing, "the processes were not killed midway"
        assert not told.keys() & set(missing)
        store.add([result(key) for key in missing])
    assert whole_runs(path) == {one.key for one in RUNS}


def whole_runs(path: Path) -> set[str]:
    """The keys in the store, each found once and with all its rows."""
    if not path.exists():
        return set()
    with duckdb.connect(path, read_only=True) as connection:
        runs = connection.execute("SELECT run, key FROM runs").fetchall()
        rows = "SELECT run FROM {} ORDER BY run"
        for table in ("measures", "actions"):
            found = Counter(connection.execute(rows.format(table)).fetchall())
            assert found == {(run,): 2 for run, _ in runs}
    assert len({key for _, key in runs}) == len(runs)
    return {key for _, key in runs}
