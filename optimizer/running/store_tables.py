"""The tables of a sweep's file.

What planners query are plain tables, and they are the truth: a run that is not in
`runs`, be it that a planner deleted it there, is missing. `wanted` has every run of the
sweep, finished or not, and `held` the plans held fixed. The schema ``kept`` has, by
key, what the sweep wanted once and does not want now: nothing is in it and in the
tables at the same time.
"""

from collections.abc import Mapping, Sequence

from duckdb import DuckDBPyConnection

FORMAT = 2
"""Counts up when a table changes such that another program could not read it."""

_OF_A_RUN = """
    status VARCHAR, objective DOUBLE, bound DOUBLE, gap DOUBLE, seconds DOUBLE,
    note VARCHAR, solver VARCHAR, worth DOUBLE, worth_bound DOUBLE"""

PARTS = {
    "measures": "measure VARCHAR, period VARCHAR, value DOUBLE",
    "actions": "cluster VARCHAR, action VARCHAR, period VARCHAR, area_ha DOUBLE",
    "ranges": "measure VARCHAR, low DOUBLE, high DOUBLE",
}
"""The tables of what a run found, and what is in each besides the run."""

_TABLES = [
    f"runs (run INTEGER, key VARCHAR, scenario VARCHAR, {_OF_A_RUN})",
    "inputs (run INTEGER, entry VARCHAR, value DOUBLE, text VARCHAR)",
    *(f"{name} (run INTEGER, {columns})" for name, columns in PARTS.items()),
    "plans (plan INTEGER, cluster VARCHAR, action VARCHAR)",
    "evaluations (plan INTEGER, run INTEGER, status VARCHAR, value DOUBLE,"
    " bound DOUBLE)",
    "versions (name VARCHAR, value VARCHAR)",
    "sweep (name VARCHAR, value VARCHAR)",
    "wanted (run INTEGER, key VARCHAR, scenario VARCHAR, inputs VARCHAR)",
    "held (plan INTEGER, key VARCHAR)",
    f"kept.runs (key VARCHAR, {_OF_A_RUN})",
    *(f"kept.{name} (key VARCHAR, {columns})" for name, columns in PARTS.items()),
    "kept.evaluations (plan VARCHAR, run VARCHAR, status VARCHAR, value DOUBLE,"
    " bound DOUBLE)",
]
"""The hash of a run's inputs is in `wanted`; in ``kept.evaluations`` are two keys."""

SHOWN = {
    "runs": "run",
    "inputs": "run, entry",
    "measures": "run, measure, period",
    "actions": "run, cluster",
    "ranges": "run, measure",
    "plans": "plan, cluster",
    "evaluations": "plan, run",
    "versions": "name",
    "sweep": "name",
}
"""The tables that planners read, and how each is sorted when written elsewhere."""


def create_tables(connection: DuckDBPyConnection) -> None:
    """Make the tables in a new file."""
    connection.begin()
    connection.execute("CREATE SCHEMA kept")
    for table in _TABLES:
        connection.execute(f"CREATE TABLE {table}")
    write_named(connection, "versions", {"format": str(FORMAT)})
    connection.commit()


def format_of(connection: DuckDBPyConnection) -> int | None:
    """The format that the file is written in; None if it is no store of a sweep."""
    tables = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'"
    ).fetchall()
    if not {("versions",), ("wanted",), ("held",)} <= set(tables):
        return None
    rows = connection.execute(
        "SELECT value FROM versions WHERE name = 'format'"
    ).fetchall()
    return int(rows[0][0]) if rows and str(rows[0][0]).isdecimal() else None


def write_named(
    connection: DuckDBPyConnection, table: str, values: Mapping[str, str]
) -> None:
    """Make `versions` or `sweep` hold exactly these, by name."""
    connection.execute(f"DELETE FROM {table}")
    append(connection, table, list(values.items()))


def append(
    connection: DuckDBPyConnection, table: str, rows: Sequence[tuple[object, ...]]
) -> None:
    """Add rows that have every column of the table, in its order.

    One statement for many rows: 30 rows cost 0.1 ms, one by one 5 ms.
    """
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        cells = ", ".join("unnest(?)" for _ in columns)
        connection.execute(f"INSERT INTO {table} SELECT {cells}", columns)
