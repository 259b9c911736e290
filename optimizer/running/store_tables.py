"""The tables of a sweep's file.

What was solved stands once, in the schema ``kept``, by the key of its content and for
good. What the sweep wants stands in `wanted`, by the number of the run. The tables that
planners query are views which join the two: a sweep file that was changed since gives
other rows in `wanted`, and the runs come under their new numbers, without a row of
results being moved. Plans held fixed are kept in the same way: `held` numbers them.
"""

from collections.abc import Mapping, Sequence

from duckdb import DuckDBPyConnection

FORMAT = 1
"""Counts up when a table changes such that an older program could not read it."""

_TABLES = """
CREATE SCHEMA kept;
CREATE TABLE kept.runs (
    id INTEGER, key VARCHAR, status VARCHAR, objective DOUBLE, bound DOUBLE,
    gap DOUBLE, seconds DOUBLE, note VARCHAR, solver VARCHAR);
CREATE TABLE kept.measures (
    id INTEGER, measure VARCHAR, period VARCHAR, value DOUBLE);
CREATE TABLE kept.actions (
    id INTEGER, cluster VARCHAR, action VARCHAR, period VARCHAR, area_ha DOUBLE);
CREATE TABLE kept.ranges (id INTEGER, measure VARCHAR, low DOUBLE, high DOUBLE);
CREATE TABLE kept.plans (id INTEGER, key VARCHAR);
CREATE TABLE kept.plan_actions (id INTEGER, cluster VARCHAR, action VARCHAR);
CREATE TABLE kept.evaluations (
    plan INTEGER, id INTEGER, status VARCHAR, value DOUBLE, bound DOUBLE);

CREATE TABLE wanted (run INTEGER, key VARCHAR, scenario VARCHAR);
CREATE TABLE inputs (run INTEGER, entry VARCHAR, value DOUBLE, text VARCHAR);
CREATE TABLE held (plan INTEGER, id INTEGER);
CREATE TABLE versions (name VARCHAR, value VARCHAR);
CREATE TABLE sweep (name VARCHAR, value VARCHAR);

CREATE VIEW runs AS
    SELECT run, key, scenario, status, objective, bound, gap, seconds, note, solver
    FROM wanted JOIN kept.runs USING (key);
CREATE VIEW measures AS
    SELECT run, measure, period, value
    FROM wanted JOIN kept.runs USING (key) JOIN kept.measures USING (id);
CREATE VIEW actions AS
    SELECT run, cluster, action, period, area_ha
    FROM wanted JOIN kept.runs USING (key) JOIN kept.actions USING (id);
CREATE VIEW ranges AS
    SELECT run, measure, low, high
    FROM wanted JOIN kept.runs USING (key) JOIN kept.ranges USING (id);
CREATE VIEW plans AS
    SELECT plan, cluster, action FROM held JOIN kept.plan_actions USING (id);
CREATE VIEW evaluations AS
    SELECT held.plan, wanted.run, e.status, e.value, e.bound
    FROM kept.evaluations e
    JOIN held ON held.id = e.plan
    JOIN kept.runs r ON r.id = e.id
    JOIN wanted ON wanted.key = r.key;
"""

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
    for statement in _TABLES.split(";"):
        if statement.strip():
            connection.execute(statement)
    write_named(connection, "versions", {"format": str(FORMAT)})
    connection.commit()


def format_of(connection: DuckDBPyConnection) -> int | None:
    """The format that the file is written in; None if it is no store of a sweep."""
    tables = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE schema_name IN ('main', 'kept')"
    ).fetchall()
    if not {("versions",), ("wanted",), ("plan_actions",)} <= set(tables):
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
