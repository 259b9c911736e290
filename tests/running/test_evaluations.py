"""Plans held fixed are evaluated once in each future, whatever their numbers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from optimizer.running.evaluations import Evaluation, plan_key
from optimizer.running.result import Result, Wanted
from optimizer.running.store import Store
from tests.running.stored import broken, result, wanted

ADD = {"A": "add", "B": "keep"}
WAIT = {"A": "leave_out", "B": "keep"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sweep.duckdb"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """Of five runs two are of equal content, one failed and one has no plan."""
    with Store.opened(path) as opened:
        keys = ["k", "l", "k", "m", "n"]
        opened.begin([wanted(i, key) for i, key in enumerate(keys, 1)], {}, {})
        opened.add([result("k"), result("l"), broken("m"), broken("n", "infeasible")])
        yield opened


def test_a_plan_is_known_by_its_headlines_in_any_order() -> None:
    assert plan_key(ADD) == plan_key({"B": "keep", "A": "add"})
    assert plan_key(ADD) != plan_key(WAIT)
    assert plan_key({"A": "x", "B": "y"}) != plan_key({"A": 'x", "B', "": "y"})


def test_each_plan_is_to_be_evaluated_once_in_each_future(store: Store) -> None:
    store.keep_plans([ADD, WAIT])
    assert store.plans() == [ADD, WAIT]
    assert store.unevaluated() == [(1, 1), (1, 2), (2, 1), (2, 2)]
    store.add_evaluations([Evaluation(1, 1, "optimal", 5.0, 5.5)])
    assert store.unevaluated() == [(1, 2), (2, 1), (2, 2)]
    assert list(store.evaluated()) == [
        Evaluation(1, 1, "optimal", 5.0, 5.5),
        Evaluation(1, 3, "optimal", 5.0, 5.5),
    ]


def test_an_evaluation_that_is_there_is_passed_over(store: Store) -> None:
    store.keep_plans([ADD])
    first, other = Evaluation(1, 1, "optimal", 5.0), Evaluation(1, 1, "optimal", 6.0)
    store.add_evaluations([first, first])
    store.add_evaluations([other, Evaluation(1, 3, "optimal", 7.0)])
    assert [one.value for one in store.evaluated()] == [5.0, 5.0]
    store.add_evaluations([Evaluation(1, 2, "failed")])
    assert store.unevaluated() == [(1, 2)]
    store.add_evaluations([Evaluation(1, 2, "infeasible")])
    assert store.unevaluated() == []


def test_a_plan_that_is_held_twice_is_evaluated_once(store: Store) -> None:
    store.keep_plans([ADD, ADD])
    assert store.unevaluated() == [(1, 1), (1, 2)]
    store.add_evaluations([Evaluation(1, 2, "optimal", 5.0)])
    assert [(one.plan, one.run) for one in store.evaluated()] == [(1, 2), (2, 2)]
    assert store.unevaluated() == [(1, 1)]


def test_evaluations_follow_the_numbers_of_their_plans(store: Store) -> None:
    store.keep_plans([ADD, WAIT])
    store.add_evaluations(
        [Evaluation(1, 2, "optimal", 5.0), Evaluation(2, 2, "optimal", 6.0)]
    )
    for held, values in [([WAIT, ADD], [6.0, 5.0]), ([WAIT], [6.0]), ([ADD], [5.0])]:
        store.keep_plans(held)
        assert [one.value for one in store.evaluated()] == values


def test_evaluations_outlive_other_plans_and_other_runs(
    store: Store, path: Path
) -> None:
    store.keep_plans([ADD, WAIT])
    store.add_evaluations(
        [Evaluation(2, 2, "optimal", 9.0), Evaluation(1, 1, "optimal", 5.0)]
    )
    store.begin([wanted(7, "l")], {}, {})
    store.keep_plans([{"C": "drop"}, WAIT])
    assert list(store.evaluated()) == [Evaluation(2, 7, "optimal", 9.0)]
    assert store.unevaluated() == [(1, 7)]
    store.begin([wanted(1, "k")], {}, {})
    store.keep_plans([ADD])
    assert list(store.evaluated()) == [Evaluation(1, 1, "optimal", 5.0)]
    store.keep_plans([])
    assert (store.plans(), list(store.evaluated())) == ([], [])


def test_of_equal_runs_the_first_that_is_asked_for_stands_for_all(
    tmp_path: Path,
) -> None:
    with Store.opened(tmp_path / "sweep.duckdb") as store:
        runs = [Wanted(1, "a", "one"), Wanted(2, "a", "two"), Wanted(3, "b", "two")]
        store.begin(runs, {}, {})
        store.add([Result("a", "optimal", 1.0, 1.0), Result("b", "optimal", 2.0, 2.0)])
        store.keep_plans([{"A": "keep"}])
        assert store.unevaluated({2, 3}) == [(1, 2), (1, 3)]
        store.add_evaluations([Evaluation(1, 2, "optimal", 1.0, 1.0)])
        assert store.unevaluated() == [(1, 3)]
