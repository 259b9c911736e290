"""The runs of a store as futures, for the analyses of many."""

from collections import defaultdict
from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from optimizer.analysis.futures import Future
from optimizer.domain.pathway import Headline
from optimizer.running.spans import spans

Span = tuple[int, int]


def stored_futures(connection: DuckDBPyConnection, actions: bool) -> Iterator[Future]:
    """Each run that has a result, by number; few at a time are in memory.

    Goals in order count by the first. Without ``actions`` headlines are not read.
    """
    found = connection.execute("SELECT run FROM runs ORDER BY run").fetchall()
    tables = ["inputs", "measures", *(["actions"] if actions else [])]
    for some in spans(connection, [run for (run,) in found], tables):
        yield from _read(connection, (some[0], some[-1]), actions)


def _read(
    connection: DuckDBPyConnection, span: Span, actions: bool
) -> Iterator[Future]:
    heads = connection.execute(
        "SELECT run, scenario, status, worth, worth_bound FROM runs "
        "WHERE run BETWEEN ? AND ? ORDER BY run",
        span,
    ).fetchall()
    headlines = _headlines(connection, span) if actions else {}
    inputs: dict[int, dict[str, float | str]] = defaultdict(dict)
    for run, entry, value, text in connection.execute(
        "SELECT run, entry, value, text FROM inputs WHERE run BETWEEN ? AND ? "
        "ORDER BY run, rowid",
        span,
    ).fetchall():
        inputs[run][entry] = value if text is None else text
    measures: dict[int, dict[tuple[str, str], float]] = defaultdict(dict)
    for run, measure, period, value in connection.execute(
        "SELECT run, measure, period, value FROM measures WHERE run BETWEEN ? AND ? "
        "ORDER BY run, measure, period",
        span,
    ).fetchall():
        measures[run][measure, period] = value
    for run, scenario, status, worth, bound in heads:
        yield Future(
            run,
            scenario,
            status,
            worth,
            bound,
            inputs=inputs.get(run, {}),
            headlines=headlines.get(run, {}),
            measures=measures.get(run, {}),
        )


def _headlines(
    connection: DuckDBPyConnection, span: Span
) -> dict[int, dict[str, Headline]]:
    found: dict[int, dict[str, Headline]] = defaultdict(dict)
    for run, cluster, action in connection.execute(
        "SELECT run, cluster, action FROM actions WHERE run BETWEEN ? AND ? "
        "ORDER BY run, cluster",
        span,
    ).fetchall():
        found[run][cluster] = Headline(action)
    return found
