"""Which runs a sweep wants, under which numbers, and which of them are missing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from duckdb import DuckDBPyConnection

from optimizer.running.result import Wanted
from optimizer.running.spans import spans
from optimizer.running.store_tables import append

_AT_ONCE = 100_000


@dataclass(frozen=True, slots=True)
class Missing:
    """The runs still to be solved, one for each distinct key, lowest run first.

    ``wanted`` counts all runs of the sweep, ``finished`` those that have a result,
    ``runs`` are the numbers of the missing ones. Going through it reads what else is
    known of them from the store, so many at a time that little is in memory.
    """

    wanted: int
    finished: int
    runs: tuple[int, ...]
    connection: DuckDBPyConnection

    def __len__(self) -> int:
        return len(self.runs)

    def __iter__(self) -> Iterator[Wanted]:
        for some in spans(self.connection, self.runs, ["inputs"]):
            yield from _read(self.connection, some)


def hold_wanted(connection: DuckDBPyConnection, wanted: Iterable[Wanted]) -> None:
    """Make `wanted` and `inputs` hold exactly these runs.

    Inputs that stand there already are not written again: they may be many millions.
    """
    before = _known_inputs(connection)
    ((last,),) = connection.execute(
        "SELECT coalesce(max(rowid), -1) FROM inputs"
    ).fetchall()
    connection.execute("DELETE FROM wanted")
    heads: list[tuple[object, ...]] = []
    rows: list[tuple[object, ...]] = []
    stale = set(before)
    for one in wanted:
        digest = sha256(repr(one.inputs).encode(errors="replace")).hexdigest()[:16]
        heads.append((one.run, one.key, one.scenario, digest))
        if before.get(one.run) == (digest, len(one.inputs)):
            stale.discard(one.run)
        else:
            rows += [_input_row(one.run, *pair) for pair in one.inputs]
        if len(heads) + len(rows) >= _AT_ONCE:
            append(connection, "wanted", heads)
            append(connection, "inputs", rows)
            heads, rows = [], []
    append(connection, "wanted", heads)
    append(connection, "inputs", rows)
    if stale:
        connection.execute(
            "DELETE FROM inputs WHERE rowid <= ? AND run IN (SELECT unnest(?))",
            [last, sorted(stale)],
        )


def _known_inputs(connection: DuckDBPyConnection) -> Mapping[int, tuple[str, int]]:
    """By run the hash of its inputs when they were written, and how many are there."""
    rows = connection.execute(
        "SELECT run, coalesce(any_value(w.inputs), ''), count(i.run) "
        "FROM wanted w FULL JOIN inputs i USING (run) GROUP BY run"
    ).fetchall()
    return {run: (digest, count) for run, digest, count in rows}


def _input_row(
    run: int, entry: str, value: float | str
) -> tuple[int, str, float | None, str | None]:
    if isinstance(value, str):
        return run, entry, None, value
    return run, entry, value, None


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
