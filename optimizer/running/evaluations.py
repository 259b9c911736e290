"""Plans held fixed, and what each is worth in each run."""

import json
from collections.abc import Iterator, Mapping, Sequence
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
    known: dict[str, int] = dict(
        connection.execute("SELECT key, id FROM kept.plans").fetchall()
    )
    ids = []
    for plan in held:
        key = plan_key(plan)
        if key not in known:
            known[key] = len(known) + 1
            _keep_plan(connection, known[key], key, plan)
        ids.append(known[key])
    connection.execute("DELETE FROM held")
    append(connection, "held", list(enumerate(ids, start=1)))


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


def unevaluated(connection: DuckDBPyConnection) -> list[tuple[int, int]]:
    """The plan and run of each evaluation that is missing, by plan and run."""
    return connection.execute(
        "SELECT min(held.plan) AS plan, min(wanted.run) AS run "
        "FROM held, kept.runs r JOIN wanted USING (key) "
        "WHERE r.status IN ('optimal', 'feasible', 'no_solution_in_time') "
        "AND NOT EXISTS (FROM kept.evaluations e "
        "WHERE e.plan = held.id AND e.id = r.id) "
        "GROUP BY held.id, r.id ORDER BY 1, 2"
    ).fetchall()


def write_evaluations(
    connection: DuckDBPyConnection, found: Sequence[Evaluation]
) -> None:
    """Add those that are not there yet; a failed one is not kept, but tried again."""
    found = [one for one in found if one.status != FAILED]
    if not found:
        return
    rows = zip(
        *((e.plan, e.run, e.status, e.value, e.bound) for e in found), strict=True
    )
    connection.execute(
        "INSERT INTO kept.evaluations "
        "SELECT DISTINCT ON (held.id, r.id) held.id, r.id, f.status, f.value, f.bound "
        "FROM (SELECT unnest(?) AS plan, unnest(?) AS run, unnest(?) AS status, "
        "unnest(?)::DOUBLE AS value, unnest(?)::DOUBLE AS bound) f "
        "JOIN held ON held.plan = f.plan "
        "JOIN wanted ON wanted.run = f.run JOIN kept.runs r ON r.key = wanted.key "
        "WHERE NOT EXISTS (FROM kept.evaluations e "
        "WHERE e.plan = held.id AND e.id = r.id)",
        [list(column) for column in rows],
    )


def _keep_plan(
    connection: DuckDBPyConnection, number: int, key: str, plan: Mapping[str, str]
) -> None:
    append(connection, "kept.plans", [(number, key)])
    actions = [(number, cluster, str(plan[cluster])) for cluster in sorted(plan)]
    append(connection, "kept.plan_actions", actions)
