"""Results written to the store as rows, and which runs still await one."""

from collections.abc import Iterable, Mapping, Sequence

from duckdb import DuckDBPyConnection

from optimizer.running.result import FAILED, Result
from optimizer.running.store_tables import PARTS, append

Place = tuple[int, str]
"""The number of a run, and its scenario."""


def awaited_runs(connection: DuckDBPyConnection) -> dict[str, list[Place]]:
    """The runs without a result by their key, lowest run first."""
    rows = connection.execute(
        "SELECT key, run, scenario FROM wanted ANTI JOIN "
        "(SELECT run, key FROM runs WHERE status <> ?) USING (run, key) ORDER BY run",
        [FAILED],
    ).fetchall()
    awaited: dict[str, list[Place]] = {}
    names: dict[str, str] = {}
    for key, run, scenario in rows:
        place = run, names.setdefault(scenario, scenario)
        awaited.setdefault(key, []).append(place)
    return awaited


def failed_runs(connection: DuckDBPyConnection) -> set[int]:
    """The runs that are there, but broke."""
    found = connection.execute("SELECT run FROM runs WHERE status = ?", [FAILED])
    return {run for (run,) in found.fetchall()}


def write_results(
    connection: DuckDBPyConnection,
    results: Sequence[Result],
    places: Mapping[str, Sequence[Place]],
) -> None:
    """Add these, of which none is there yet, as rows of every run of their keys."""
    numbered = [(*place, one) for one in results for place in places[one.key]]
    append(connection, "runs", [_run_row(*each) for each in numbered])
    for part in PARTS:
        rows = [(run, *row) for run, _, one in numbered for row in getattr(one, part)]
        append(connection, part, rows)


def _run_row(run: int, scenario: str, one: Result) -> tuple[object, ...]:
    # The message of an error may quote a file name that is no sound text.
    note = one.note.encode(errors="replace").decode()
    values = (one.objective, one.bound, one.gap, one.seconds)
    worth = (one.objective, one.bound)
    if one.worth is not None:
        worth = (one.worth, one.worth_bound)
    return (run, one.key, scenario, one.status, *values, note, one.solver, *worth)


def delete_runs(connection: DuckDBPyConnection, runs: Iterable[int]) -> None:
    """Forget these runs."""
    numbers = sorted(runs)
    for table in (*PARTS, "runs"):
        connection.execute(
            f"DELETE FROM {table} WHERE run IN (SELECT unnest(?))", [numbers]
        )
