"""Plans held fixed, and what each is worth in each run."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from duckdb import DuckDBPyConnection

from optimizer.running.result import FAILED
from optimizer.running.store_tables import append


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a plan held fixed is worth in a run.

    ``value`` is the objective of the best that can be done with it there, None where
    nothing can; it is never worth more than ``bound``.
    """

    plan: int
    run: int
    status: str
    value: float | None = None
    bound: float | None = None


def hold_plans(
    connection: DuckDBPyConnection, held: Sequence[Mapping[str, str]]
) -> None:
    """Make `plans` hold exactly these, numbered from 1."""
    before = connection.execute("SELECT plan, key FROM held ORDER BY plan").fetchall()
    now = [(number, plan_key(plan)) for number, plan in enumerate(held, start=1)]
    if now != before:
        put_evaluations_aside(connection)
    connection.execute("DELETE FROM held")
    append(connection, "held", now)
    connection.execute("DELETE FROM plans")
    rows = [
        (number, cluster, str(plan[cluster]))
        for number, plan in enumerate(held, start=1)
        for cluster in sorted(plan)
    ]
    append(connection, "plans", rows)
    if now != before:
        bring_evaluations(connection)


def put_evaluations_aside(connection: DuckDBPyConnection) -> None:
    """Move all evaluations to where each stands by the keys of its plan and run."""
    connection.execute(
        "INSERT INTO kept.evaluations SELECT DISTINCT ON (held.key, runs.key) "
        "held.key, runs.key, e.* EXCLUDE (plan, run) FROM evaluations e "
        "JOIN held ON held.plan = e.plan JOIN runs ON runs.run = e.run"
    )
    connection.execute("DELETE FROM evaluations")


def bring_evaluations(connection: DuckDBPyConnection) -> None:
    """Move evaluations back of the plans that are held and the runs that are shown."""
    connection.execute(
        "INSERT INTO evaluations "
        "SELECT held.plan, runs.run, k.* EXCLUDE (plan, run) FROM kept.evaluations k "
        "JOIN held ON held.key = k.plan JOIN runs ON runs.key = k.run"
    )
    connection.execute(
        "DELETE FROM kept.evaluations WHERE plan IN (SELECT key FROM held) "
        "AND run IN (SELECT key FROM runs)"
    )


def plan_key(plan: Mapping[str, str]) -> str:
    """The hash of a plan's headlines, whatever their order."""
    pairs = sorted((cluster, str(action)) for cluster, action in plan.items())
    return sha256(json.dumps(pairs).encode()).hexdigest()


def plans(connection: DuckDBPyConnection) -> list[dict[str, str]]:
    """The plans held fixed, in the order of their numbers."""
    numbers = connection.execute("SELECT plan FROM held ORDER BY plan").fetchall()
    found: dict[int, dict[str, str]] = {plan: {} for (plan,) in numbers}
    rows = connection.execute(
        "SELECT plan, cluster, action FROM plans ORDER BY plan, cluster"
    ).fetchall()
    for plan, cluster, action in rows:
        found[plan][cluster] = action
    return list(found.values())


def evaluations(connection: DuckDBPyConnection) -> Iterator[Evaluation]:
    """What is known, by plan and run; the rows of one plan at a time."""
    numbers = connection.execute("SELECT plan FROM held ORDER BY plan").fetchall()
    for (number,) in numbers:
        rows = connection.execute(
            "SELECT plan, run, status, value, bound FROM evaluations WHERE plan = ? "
            "ORDER BY run",
            [number],
        ).fetchall()
        yield from (Evaluation(*row) for row in rows)


def unevaluated(
    connection: DuckDBPyConnection, among: Collection[int] | None
) -> list[tuple[int, int]]:
    """The plan and run of each evaluation that is missing, by plan and run."""
    return connection.execute(
        "SELECT min(held.plan) AS plan, min(runs.run) AS run FROM held, runs "
        "WHERE ($1 IS NULL OR runs.run IN (SELECT unnest($1::INTEGER[]))) "
        "AND runs.status IN ('optimal', 'feasible', 'no_solution_in_time') "
        "AND NOT EXISTS (FROM evaluations e "
        "WHERE e.plan = held.plan AND e.run = runs.run) "
        "GROUP BY held.key, runs.key ORDER BY 1, 2",
        [None if among is None else sorted(among)],
    ).fetchall()


def write_evaluations(
    connection: DuckDBPyConnection, found: Sequence[Evaluation]
) -> None:
    """Add those that are not there yet, for all plans and runs of the same keys.

    A failed one is not kept, but tried again.
    """
    found = [one for one in found if one.status != FAILED]
    if not found:
        return
    rows = zip(
        *((e.plan, e.run, e.status, e.value, e.bound) for e in found), strict=True
    )
    connection.execute(
        "INSERT INTO evaluations SELECT DISTINCT ON (held.plan, runs.run) "
        "held.plan, runs.run, f.status, f.value, f.bound "
        "FROM (SELECT unnest(?) AS plan, unnest(?) AS run, unnest(?) AS status, "
        "unnest(?)::DOUBLE AS value, unnest(?)::DOUBLE AS bound) f "
        "JOIN held asked ON asked.plan = f.plan JOIN held ON held.key = asked.key "
        "JOIN runs solved ON solved.run = f.run JOIN runs ON runs.key = solved.key "
        "WHERE NOT EXISTS (FROM evaluations e "
        "WHERE e.plan = held.plan AND e.run = runs.run)",
        [list(column) for column in rows],
    )
