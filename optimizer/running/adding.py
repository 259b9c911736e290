"""Results written to the store as rows."""

from collections.abc import Sequence

from duckdb import DuckDBPyConnection

from optimizer.running.result import FAILED, Result
from optimizer.running.store_tables import append


def write_results(
    connection: DuckDBPyConnection, results: Sequence[Result], first: int
) -> None:
    """Add these, of which none is there yet, under ids from the first one on."""
    numbered = list(enumerate(results, start=first))
    append(connection, "kept.runs", [_run_row(number, one) for number, one in numbered])
    for part in ("measures", "actions", "ranges"):
        rows = [
            (number, *row) for number, one in numbered for row in getattr(one, part)
        ]
        append(connection, f"kept.{part}", rows)


def _run_row(number: int, one: Result) -> tuple[object, ...]:
    # The message of an error may quote a file name that is no sound text.
    note = one.note.encode(errors="replace").decode()
    values = (one.objective, one.bound, one.gap, one.seconds)
    return (number, one.key, one.status, *values, note, one.solver)


def present_keys(connection: DuckDBPyConnection, keys: Sequence[str]) -> set[str]:
    """Those of the keys whose runs are finished."""
    found = connection.execute(
        "SELECT key FROM kept.runs WHERE key IN (SELECT unnest(?)) AND status <> ?",
        [list(keys), FAILED],
    ).fetchall()
    return {key for (key,) in found}


def delete_runs(connection: DuckDBPyConnection, keys: Sequence[str]) -> None:
    """Forget these runs, of which none is finished."""
    connection.execute(
        "DELETE FROM kept.runs WHERE key IN (SELECT unnest(?))", [list(keys)]
    )
