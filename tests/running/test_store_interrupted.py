"""Ctrl-C in the midst of writing: giving the same results again keeps each once."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from optimizer.running.store import Store
from optimizer.running.store_file import opened_file
from tests.running.stored import broken, result, wanted


class Interrupted:
    """A connection in which Ctrl-C comes once, just before or after a commit."""

    def __init__(self, connection: DuckDBPyConnection) -> None:
        self._connection = connection
        self.before = self.after = False

    def __getattr__(self, name: str) -> object:
        return getattr(self._connection, name)

    def commit(self) -> None:
        if self.before:
            self.before = False
            raise KeyboardInterrupt
        self._connection.commit()
        if self.after:
            self.after = False
            raise KeyboardInterrupt


@contextmanager
def interruptible(path: Path) -> Iterator[tuple[Store, Interrupted]]:
    with opened_file(path) as connection:
        between = Interrupted(connection)
        yield Store(path, between), between  # type: ignore[arg-type]


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("first", [result("k"), broken("k")])
def test_what_was_interrupted_is_kept_once(
    tmp_path: Path, moment: str, first: object
) -> None:
    with interruptible(tmp_path / "sweep.duckdb") as (store, connection):
        store.begin([wanted(1, "k"), wanted(2, "l")], {}, {})
        setattr(connection, moment, True)
        with pytest.raises(KeyboardInterrupt):
            store.add([first])  # type: ignore[list-item]
        store.add([result("k"), result("l")])
        store.add([result("k")])
        assert [(f.run, f.status) for f in store.futures()] == [
            (1, "optimal"),
            (2, "optimal"),
        ]
        assert [len(f.measures) for f in store.futures()] == [2, 2]
