"""Killed at any moment, a sweep keeps what was solved and repeats nothing."""

from collections import Counter
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import duckdb

from optimizer.running.store import Store
from tests.running.spawned import told_by
from tests.running.stored import result, wanted

MOMENTS = 12
RUNS = [wanted(number, f"k{number}") for number in range(1, 3001)]


def solve_on(told: Connection, path: Path, seed: int) -> None:
    """Go on with the sweep; tell of each batch once the store has taken it."""
    dice = Random(seed)
    with Store.opened(path) as store:
        rest = iter(store.begin(RUNS, {}, {}).runs)
        while some := [key for _, key in islice(rest, dice.randint(1, 5))]:
            store.add([result(key) for key in some])
            for key in some:
                told.send(key)


def some_time(dice: Random) -> tuple[int, float]:
    """While the store is opened and the sweep begun, or while results are added."""
    if dice.random() < 0.4:
        return 0, dice.uniform(0, 0.2)
    return dice.randint(1, 40), dice.uniform(0, 0.01)


def test_nothing_is_lost_and_nothing_solved_twice(tmp_path: Path) -> None:
    path = tmp_path / "sweep.duckdb"
    dice = Random(1)
    told: Counter[object] = Counter()
    for moment in range(MOMENTS):
        told.update(told_by(solve_on, path, moment, killed_after=some_time(dice)))
        assert told.keys() <= whole_runs(path)
    assert told, "no process came far enough"
    assert set(told.values()) == {1}
    with Store.opened(path) as store:
        missing = [key for _, key in store.begin(RUNS, {}, {}).runs]
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
