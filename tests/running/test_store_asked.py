"""Questions of planners in SQL, answered from the file as from plain Python."""

from collections import Counter
from pathlib import Path
from statistics import median

import duckdb
import pytest

from optimizer.running.result import Result, Wanted
from optimizer.running.store import Store

BUDGETS = {1: 600.0, 2: 600.0, 3: 800.0, 4: 800.0, 5: 800.0, 6: 1000.0}
JOBS = {1: 10.0, 2: 14.0, 3: 20.0, 4: 26.0, 5: 21.0}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Six futures, in the last of which no plan exists."""
    path = tmp_path / "sweep.duckdb"
    runs = [
        Wanted(run, f"k{run}", "a", (("budget", budget),))
        for run, budget in BUDGETS.items()
    ]
    with Store.opened(path) as store:
        store.begin(runs, {}, {})
        store.add([solved(run) for run in JOBS])
        store.add([Result("k6", "infeasible")])
    return path


def solved(run: int) -> Result:
    return Result(
        f"k{run}",
        "optimal",
        measures=(("jobs", "2026-2030", JOBS[run]), ("land", "2026-2030", 1.0)),
        actions=(("A", action(run), None, 1.0),),
    )


def action(run: int) -> str:
    return "add" if run > 1 else "leave_out"


def asked(path: Path, query: str) -> list[tuple[object, ...]]:
    """The answer in a session that has attached the file beside others."""
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS sweep (READ_ONLY)")
        connection.execute("USE sweep")
        return connection.execute(query).fetchall()


def test_in_what_share_of_futures_each_action_is_best(path: Path) -> None:
    query = (
        "SELECT cluster, action, count(*) / sum(count(*)) OVER (PARTITION BY cluster) "
        "FROM actions GROUP BY cluster, action ORDER BY ALL"
    )
    counts = Counter(action(run) for run in JOBS)
    assert asked(path, query) == [
        ("A", each, counts[each] / len(JOBS)) for each in sorted(counts)
    ]


def test_how_jobs_follow_the_budget(path: Path) -> None:
    query = (
        "SELECT i.value, min(m.value), median(m.value), max(m.value) "
        "FROM inputs i JOIN measures m USING (run) "
        "WHERE i.entry = 'budget' AND m.measure = 'jobs' AND m.period = '2026-2030' "
        "GROUP BY i.value ORDER BY i.value"
    )
    expected = []
    for budget in sorted(set(BUDGETS.values())):
        jobs = [JOBS[run] for run in JOBS if BUDGETS[run] == budget]
        if jobs:
            expected.append((budget, min(jobs), median(jobs), max(jobs)))
    assert asked(path, query) == expected


def test_which_futures_have_no_plan(path: Path) -> None:
    query = (
        "SELECT run, scenario, status, entry, value FROM runs JOIN inputs USING (run) "
        "WHERE objective IS NULL AND status = 'infeasible'"
    )
    assert asked(path, query) == [(6, "a", "infeasible", "budget", 1000.0)]
