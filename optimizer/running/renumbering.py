"""Which runs a sweep wants, under which numbers, and what is assumed in each."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from duckdb import DuckDBPyConnection

from optimizer.running.result import Wanted
from optimizer.running.store_tables import append

_AT_ONCE = 100_000


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
