"""Futures as numbers."""

from collections.abc import Iterator

import numpy as np

from optimizer.analysis.coded import ABSENT, Coded
from optimizer.analysis.futures import Future
from tests.analysis.future_runs import a_future, headlines_of


def test_headlines_are_told_back() -> None:
    coded = Coded.of([a_future(3, "ka"), a_future(5, "el")])
    assert coded.clusters == ("A", "B")
    assert coded.runs == (3, 5)
    assert [coded.headlines(row) for row in coded.codes] == [
        headlines_of("ka"),
        headlines_of("el"),
    ]
    assert coded.row(headlines_of("el")).tolist() == coded.codes[1].tolist()


def test_futures_without_a_plan_are_left_out_and_named() -> None:
    coded = Coded.of([a_future(1, ""), a_future(2, "k"), a_future(3, "k", None)])
    assert coded.runs == (2,)
    assert coded.without_plan == (1, 3)


def test_clusters_may_be_missing_in_some_futures() -> None:
    coded = Coded.of([a_future(1, "k."), a_future(2, ".a"), a_future(3, "ka")])
    assert (coded.codes == ABSENT).tolist() == [
        [False, True],
        [True, False],
        [False, False],
    ]
    assert coded.headlines(coded.codes[1]) == headlines_of(".a")


def test_a_bound_is_never_below_the_best_and_infinite_if_not_known() -> None:
    known = a_future(1, "k", 10.0, 9.0)
    unknown = Future(2, "case", "feasible", 7.0, None, {}, headlines_of("k"))
    coded = Coded.of([known, unknown])
    assert coded.bounds.tolist() == [10.0, np.inf]


def test_each_headline_takes_one_byte_and_no_future_is_kept() -> None:
    def many() -> Iterator[Future]:
        for run in range(200):
            yield a_future(run, "kedal"[run % 5] * 20)

    coded = Coded.of(many())
    assert coded.codes.nbytes == 200 * 20


def test_of_no_futures_there_is_nothing() -> None:
    coded = Coded.of([])
    assert coded.codes.shape == (0, 0)
    assert coded.clusters == ()
