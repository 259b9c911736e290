"""What was solved is kept by its content and shown under the runs that want it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from optimizer.domain.pathway import Headline
from optimizer.running.evaluations import Evaluation
from optimizer.running.result import Result
from optimizer.running.store import Store
from tests.running.stored import broken, result, wanted

COLUMNS = {
    "runs": "run key scenario status objective bound gap seconds",
    "inputs": "run entry value",
    "measures": "run measure period value",
    "actions": "run cluster action period area_ha",
}
"""Those of the format, in its order."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "out" / "sweep.duckdb"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.opened(path) as opened:
        yield opened


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(path, read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_a_new_sweep_lacks_all_its_runs(store: Store) -> None:
    missing = store.begin([wanted(1, "k"), wanted(2, "l")], {}, {})
    assert (missing.wanted, missing.finished, len(missing.runs)) == (2, 0, 2)
    assert missing.runs == ((1, "k"), (2, "l"))


def test_the_tables_have_the_columns_of_the_format(path: Path) -> None:
    with Store.opened(path) as store:
        store.begin([wanted(1, "k")], {"solver": "highs 1.15"}, {"seed": 1, "a": "ấ"})
        assert store.add([result("k")]) == 1
    assert ask(path, "FROM runs") == [
        (1, "k", "a", "optimal", 7.5, 8.5, 0.01, 0.2, "", "highs", 7.5, 8.5)
    ]
    assert ask(path, "FROM inputs") == [
        (1, "budget", 100.0, None),
        (1, "form", None, "f1"),
    ]
    assert ask(path, "FROM measures") == [
        (1, "land", "2021-2025", 3.5),
        (1, "jobs of k", "2026-2030", 0.1),
    ]
    assert ask(path, "FROM actions") == [
        (1, "A", "add", "2021-2025", 12.5),
        (1, "B", "keep", None, 3.0),
    ]
    assert ask(path, "FROM ranges") == [(1, "land", 1.0, 2.0)]
    assert ("solver", "highs 1.15") in ask(path, "FROM versions")
    assert ask(path, "FROM sweep ORDER BY name") == [("a", "ấ"), ("seed", "1")]


def test_the_tables_of_the_format_are_plain_tables(path: Path) -> None:
    with Store.opened(path) as store:
        store.begin([wanted(1, "k")], {}, {})
    query = (
        "SELECT table_name, list(column_name ORDER BY column_index) "
        "FROM duckdb_tables() JOIN duckdb_columns() USING (table_oid, schema_name, "
        "table_name) WHERE schema_name = 'main' GROUP BY table_name"
    )
    found = dict(ask(path, query))
    for table, columns in COLUMNS.items():
        names = found[table]
        assert isinstance(names, list)
        assert names[: len(columns.split())] == columns.split()
    assert ask(path, "FROM duckdb_views() WHERE NOT internal") == []


def test_runs_of_equal_content_are_solved_once_and_all_shown(store: Store) -> None:
    missing = store.begin([wanted(2, "k"), wanted(1, "k"), wanted(3, "l")], {}, {})
    assert missing.runs == ((1, "k"), (3, "l"))
    assert store.add([result("k")]) == 2
    assert [one.run for one in store.futures()] == [1, 2]


def test_a_key_that_is_there_is_passed_over(store: Store) -> None:
    store.begin([wanted(1, "k")], {}, {})
    store.add([result("k", objective=1.0), result("k", objective=2.0)])
    assert store.add([result("k", objective=3.0)]) == 0
    assert [one.objective for one in store.futures()] == [1.0]
    store.begin([], {}, {})
    assert store.add([result("k", objective=3.0)]) == 0
    store.begin([wanted(9, "k")], {}, {})
    assert [(one.run, one.objective) for one in store.futures()] == [(9, 1.0)]


def test_a_failed_run_is_shown_and_tried_again(path: Path) -> None:
    with Store.opened(path) as store:
        store.begin([wanted(1, "k"), wanted(2, "l")], {}, {})
        assert store.add([broken("k"), broken("l", "invalid")]) == 1
        assert [one.status for one in store.futures()] == ["failed", "invalid"]
    with Store.opened(path) as store:
        assert store.begin([wanted(1, "k")], {}, {}).runs == ((1, "k"),)
        store.add([broken("k")])
        assert store.add([result("k")]) == 1
        assert store.add([broken("k")]) == 0
    assert ask(path, "SELECT status, note FROM runs") == [("optimal", "")]


def test_a_failed_run_is_replaced_at_once(store: Store) -> None:
    store.begin([wanted(1, "k")], {}, {})
    assert [store.add([one]) for one in (broken("k"), broken("k"), result("k"))] == [
        0,
        0,
        1,
    ]
    assert [one.status for one in store.futures()] == ["optimal"]


def test_runs_no_longer_wanted_are_unseen_and_come_back(path: Path) -> None:
    with Store.opened(path) as store:
        store.begin([wanted(1, "k"), wanted(2, "l")], {}, {})
        store.add([result("k"), result("l", objective=2.0)])
        missing = store.begin([wanted(1, "m"), wanted(7, "l")], {}, {})
        assert (missing.wanted, missing.finished) == (2, 1)
        assert missing.runs == ((1, "m"),)
        assert [(one.run, one.objective) for one in store.futures()] == [(7, 2.0)]
    with Store.opened(path) as store:
        assert not store.begin([wanted(1, "k"), wanted(2, "l")], {}, {}).runs
        assert [one.objective for one in store.futures()] == [7.5, 2.0]


def test_a_scenario_under_another_name_is_shown_under_it(store: Store) -> None:
    store.begin([wanted(1, "k", "old")], {}, {})
    store.add([result("k")])
    assert not store.begin([wanted(1, "k", "new")], {}, {}).runs
    assert [one.scenario for one in store.futures()] == ["new"]


def test_what_did_not_change_is_not_moved(path: Path) -> None:
    places = [
        f"SELECT rowid, run FROM {table} WHERE run < 3 ORDER BY rowid"
        for table in ("runs", "inputs", "measures", "actions", "evaluations")
    ]
    with Store.opened(path) as store:
        store.begin([wanted(1, "k"), wanted(2, "l"), wanted(3, "m")], {}, {})
        store.add([result("k"), result("l"), result("m")])
        store.keep_plans([{"A": "add"}])
        store.add_evaluations([Evaluation(1, 2, "optimal", 5.0)])
    before = [ask(path, query) for query in places]
    with Store.opened(path) as store:
        store.begin([wanted(1, "k"), wanted(2, "l"), wanted(4, "n")], {}, {})
        store.keep_plans([{"A": "add"}])
    assert all(before)
    assert [ask(path, query) for query in places[:-1]] == before[:-1]
    with Store.opened(path) as store:
        assert [(one.plan, one.run) for one in store.evaluated()] == [(1, 2)]


def test_a_future_has_what_was_assumed_and_what_is_best(store: Store) -> None:
    store.begin([wanted(4, "k")], {}, {})
    store.add([result("k")])
    (future,) = store.futures()
    assert (future.run, future.scenario, future.status) == (4, "a", "optimal")
    assert (future.objective, future.bound) == (7.5, 8.5)
    assert future.inputs == {"budget": 400.0, "form": "f4"}
    assert future.headlines == {"A": Headline.ADD, "B": Headline.KEEP}
    assert future.measures == {
        ("land", "2021-2025"): 3.5,
        ("jobs of k", "2026-2030"): 0.1,
    }


def test_a_future_counts_by_the_first_of_goals_in_order(store: Store) -> None:
    store.begin([wanted(1, "k"), wanted(2, "l")], {}, {})
    store.add([replace(result("k"), worth=90.0, worth_bound=None), result("l")])
    first, second = store.futures()
    assert (first.objective, first.bound) == (90.0, None)
    assert (second.objective, second.bound) == (7.5, 8.5)


def test_futures_can_be_read_without_actions(store: Store) -> None:
    store.begin([wanted(1, "k"), wanted(2, "l")], {}, {})
    store.add([result("k"), broken("l", "infeasible")])
    for whole, one in zip(store.futures(), store.futures(actions=False), strict=True):
        assert one == replace(whole, headlines={})
        assert one.has_plan == whole.has_plan == (one.run == 1)


def test_text_is_never_taken_for_sql(store: Store) -> None:
    evil = "'); DROP TABLE wanted; --\0 Bảng \udcff"
    store.begin([wanted(1, "k", "x'; --")], {"a'": "b'"}, {"c'": "d'"})
    store.add([Result("k", "failed", note=evil)])
    (future,) = store.futures()
    assert future.scenario == "x'; --"


def test_a_writer_that_breaks_off_leaves_the_store_as_it_was(store: Store) -> None:
    store.begin([wanted(1, "k")], {}, {})

    def stopped() -> Iterator[object]:
        yield wanted(1, "l")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.begin(stopped(), {}, {})  # type: ignore[arg-type]
    store.add([result("k")])
    assert [one.run for one in store.futures()] == [1]
