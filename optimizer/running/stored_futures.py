"""The runs of a store as futures, for the analyses of many."""

from collections import defaultdict
from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from optimizer.analysis.futures import Future
from optimizer.domain.pathway import Headline

_AT_ONCE = 1_000


def stored_futures(connection: DuckDBPyConnection) -> Iterator[Future]:
    """Each run that has a result, by number; so many at a time are in memory."""
    last: int | None = None
    while heads := connection.execute(
        "SELECT run, scenario, status, objective, bound FROM runs "
        "WHERE ?::INTEGER IS NULL OR run > ? ORDER BY run LIMIT ?",
        [last, last, _AT_ONCE],
    ).fetchall():
        first, last = heads[0][0], heads[-1][0]
        yield from _with_rows(connection, heads, (first, last))


def _with_rows(
    connection: DuckDBPyConnection,
    heads: list[tuple[int, str, str, float | None, float | None]],
    span: tuple[int, int],
) -> Iterator[Future]:
    inputs: dict[int, dict[str, float | str]] = defaultdict(dict)
    for run, entry, value, text in connection.execute(
        "SELECT run, entry, value, text FROM inputs WHERE run BETWEEN ? AND ? "
        "ORDER BY run, rowid",
        span,
    ).fetchall():
        inputs[run][entry] = value if text is None else text
    headlines: dict[int, dict[str, Headline]] = defaultdict(dict)
    for run, cluster, action in connection.execute(
        "SELECT run, cluster, action FROM actions WHERE run BETWEEN ? AND ? "
        "ORDER BY run, cluster",
        span,
    ).fetchall():
        headlines[run][cluster] = Headline(action)
    measures: dict[int, dict[tuple[str, str], float]] = defaultdict(dict)
    for run, measure, period, value in connection.execute(
        "SELECT run, measure, period, value FROM measures WHERE run BETWEEN ? AND ? "
        "ORDER BY run, measure, period",
        span,
    ).fetchall():
        measures[run][measure, period] = value
    for run, scenario, status, objective, bound in heads:
        yield Future(
            run,
            scenario,
            status,
            objective,
            bound,
            inputs=inputs.get(run, {}),
            headlines=headlines.get(run, {}),
            measures=measures.get(run, {}),
        )
