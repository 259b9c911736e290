"""Results brought under the numbers that their runs have now, or put aside.

The runs of a key are either all there, under their present numbers, or its result is
in the schema ``kept``. Only keys whose runs changed are touched; each is put aside and
brought back from there if it is wanted.
"""

from duckdb import DuckDBPyConnection

from optimizer.running.evaluations import bring_evaluations, put_evaluations_aside
from optimizer.running.store_tables import PARTS


def clear_deleted(connection: DuckDBPyConnection) -> None:
    """Delete what is left of runs that are no longer in `runs`.

    A planner may delete runs there alone, so that they are solved again.
    """
    for table in (*PARTS, "evaluations"):
        connection.execute(
            f"DELETE FROM {table} WHERE run NOT IN (SELECT run FROM runs)"
        )
    connection.execute(
        "DELETE FROM kept.evaluations WHERE run NOT IN "
        "(SELECT key FROM runs UNION ALL SELECT key FROM kept.runs)"
    )


def settle(connection: DuckDBPyConnection) -> None:
    """Make the tables show the results of the runs in `wanted`, where there are any."""
    # Also of a run that is there twice, or that another of its key could stand for.
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE leaving AS "
        "WITH now AS (SELECT run, key, scenario FROM wanted), "
        "shown AS (SELECT run, key, scenario FROM runs), "
        "changed AS ((FROM shown EXCEPT ALL FROM now) "
        "UNION ALL (FROM now EXCEPT ALL FROM shown)) "
        "SELECT key, min(run) AS run FROM runs "
        "WHERE key IN (SELECT key FROM changed) GROUP BY key"
    )
    ((changes,),) = connection.execute(
        "SELECT EXISTS (FROM leaving) OR "
        "EXISTS (FROM kept.runs WHERE key IN (SELECT key FROM wanted))"
    ).fetchall()
    if changes:
        put_evaluations_aside(connection)
        _put_aside(connection)
        _bring(connection)
        bring_evaluations(connection)
    connection.execute("DROP TABLE leaving")


def _put_aside(connection: DuckDBPyConnection) -> None:
    connection.execute(
        "INSERT INTO kept.runs SELECT DISTINCT ON (key) r.* EXCLUDE (run, scenario) "
        "FROM runs r JOIN leaving USING (run, key)"
    )
    for part in PARTS:
        connection.execute(
            f"INSERT INTO kept.{part} SELECT leaving.key, p.* EXCLUDE (run) "
            f"FROM {part} p JOIN leaving USING (run)"
        )
        connection.execute(
            f"DELETE FROM {part} WHERE run IN "
            "(SELECT run FROM runs WHERE key IN (SELECT key FROM leaving))"
        )
    connection.execute("DELETE FROM runs WHERE key IN (SELECT key FROM leaving)")


def _bring(connection: DuckDBPyConnection) -> None:
    """What is wanted, in as many copies as there are runs of its key."""
    connection.execute(
        "INSERT INTO runs SELECT w.run, w.key, w.scenario, k.* EXCLUDE (key) "
        "FROM kept.runs k JOIN wanted w USING (key)"
    )
    for part in PARTS:
        connection.execute(
            f"INSERT INTO {part} SELECT w.run, k.* EXCLUDE (key) "
            f"FROM kept.{part} k JOIN wanted w USING (key)"
        )
    for table in ("runs", *PARTS):
        connection.execute(
            f"DELETE FROM kept.{table} WHERE key IN (SELECT key FROM wanted)"
        )
