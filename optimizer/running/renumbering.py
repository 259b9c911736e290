"""Which runs a sweep wants, under which numbers, and which of them are missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from duckdb import DuckDBPyConnection

from optimizer.running.result import FAILED, Wanted
from optimizer.running.store_tables import append

_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class Missing:
    """The runs still to be solved, one for each distinct key, lowest run first.

    ``wanted`` counts all runs of the sweep, ``finished`` those that have a result,
    ``runs`` are the numbers of the missing ones. Going through it reads what else is
    known of them from the store, some thousand at a time.
    """

    wanted: int
    finished: int
    runs: tuple[int, ...]
    connection: DuckDBPyConnection

    def __len__(self) -> int:
        return len(self.runs)

    def __iter__(self) -> Iterator[Wanted]:
        for start in range(0, len(self.runs), _AT_ONCE):
            yield from _read(self.connection, self.runs[start : start + _AT_ONCE])


def hold_wanted(connection: DuckDBPyConnection, wanted: Iterable[Wanted]) -> None:
    """Make `wanted` and `inputs` hold exactly these runs."""
    connection.execute("DELETE FROM wanted")
    connection.execute("DELETE FROM inputs")
    rest = iter(wanted)
    while some := list(islice(rest, _AT_ONCE)):
        append(connection, "wanted", [(one.run, one.key, one.scenario) for one in some])
        given = [(one.run, *pair) for one in some for pair in one.inputs]
        append(connection, "inputs", [_input_row(*each) for each in given])


def _input_row(
    run: int, entry: str, value: float | str
) -> tuple[int, str, float | None, str | None]:
    if isinstance(value, str):
        return run, entry, None, value
    return run, entry, value, None


def awaited_keys(connection: DuckDBPyConnection) -> list[tuple[str, int, int]]:
    """Each key without a result: with its lowest run, sorted by it, and how many."""
    return connection.execute(
        "SELECT key, min(run), count(*) FROM wanted WHERE key NOT IN "
        "(SELECT key FROM kept.runs WHERE status <> ?) GROUP BY key ORDER BY 2",
        [FAILED],
    ).fetchall()


def _read(connection: DuckDBPyConnection, runs: tuple[int, ...]) -> Iterator[Wanted]:
    some = "run BETWEEN ? AND ? AND run IN (SELECT unnest(?))"
    which = [min(runs), max(runs), list(runs)]
    heads = connection.execute(
        f"SELECT run, key, scenario FROM wanted WHERE {some} ORDER BY run", which
    ).fetchall()
    given = connection.execute(
        f"SELECT run, entry, value, text FROM inputs WHERE {some} ORDER BY run, rowid",
        which,
    ).fetchall()
    inputs = {run: list(rows) for run, rows in groupby(given, key=lambda row: row[0])}
    for run, key, scenario in heads:
        pairs = tuple(
            (entry, value if text is None else text)
            for _, entry, value, text in inputs.get(run, ())
        )
        yield Wanted(run, key, scenario, pairs)
