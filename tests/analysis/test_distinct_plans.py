"""The different plans among the best ones."""

from optimizer.analysis.coded import Coded
from optimizer.analysis.distinct_plans import DistinctPlan, distinct_plans
from tests.analysis.future_runs import a_future, headlines_of


def test_the_most_frequent_comes_first_then_the_first_run() -> None:
    letters = {1: "kl", 2: "el", 4: "", 5: "ka", 7: "el", 8: "ka", 9: "dl"}
    coded = Coded.of(a_future(run, each) for run, each in letters.items())
    found = distinct_plans(coded)
    assert found.plans == (
        DistinctPlan(headlines_of("el"), 2),
        DistinctPlan(headlines_of("ka"), 2),
        DistinctPlan(headlines_of("kl"), 1),
        DistinctPlan(headlines_of("dl"), 1),
    )
    assert found.own.tolist() == [2, 0, 1, 0, 1, 3]


def test_plans_of_other_clusters_differ() -> None:
    coded = Coded.of([a_future(1, "k."), a_future(2, "kl")])
    assert len(distinct_plans(coded).plans) == 2


def test_of_no_futures_there_are_none() -> None:
    found = distinct_plans(Coded.of([]))
    assert found.plans == ()
    assert not len(found.own)
