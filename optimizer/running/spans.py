"""Runs taken so many at a time that their rows fit into little memory."""

from collections.abc import Iterator, Sequence

from duckdb import DuckDBPyConnection

ROWS = 100_000
RUNS = 10_000


def spans(
    connection: DuckDBPyConnection, runs: Sequence[int], tables: Sequence[str]
) -> Iterator[tuple[int, ...]]:
    """The runs in parts: about so many rows of these tables belong to each part."""
    counts = " + ".join(f"(SELECT count(*) FROM {table})" for table in tables)
    ((rows, wanted),) = connection.execute(
        f"SELECT {counts}, (SELECT count(*) FROM wanted)"
    ).fetchall()
    of_a_run = max(rows // max(wanted, 1), ROWS // RUNS)
    at_once = max(ROWS // of_a_run, 1)
    for start in range(0, len(runs), at_once):
        yield tuple(runs[start : start + at_once])
