"""What was varied or drawn in the runs of a store, by entry."""

from array import array
from collections.abc import Collection, Sequence

from duckdb import DuckDBPyConnection

from optimizer.running.spans import spans


def stored_inputs(
    connection: DuckDBPyConnection, runs: Collection[int]
) -> dict[str, Sequence[float | str]]:
    """By entry its value in each of the runs, sorted by run: 8 bytes for a number."""
    asked = frozenset(runs)
    found: dict[str, array[float] | list[float | str]] = {}
    for some in spans(connection, sorted(asked), ["inputs"]):
        rows = connection.execute(
            "SELECT run, entry, value, text FROM inputs WHERE run BETWEEN ? AND ? "
            "ORDER BY run, rowid",
            [some[0], some[-1]],
        ).fetchall()
        for run, entry, value, text in rows:
            if run not in asked:
                continue
            column = found.setdefault(entry, array("d"))
            if text is not None and isinstance(column, array):
                column = found[entry] = list(column)
            column.append(value if text is None else text)
    return dict(found)
