"""How far a piece of work is told to be."""

from optimizer.analysis.steps import Steps
from optimizer.solving.outcome import Progress


def test_every_search_is_told_as_one_of_so_many() -> None:
    told: list[Progress] = []
    watch = Steps(told.append, 60).watch_of(7, "jobs")
    assert watch is not None
    watch(Progress("search", 99.0, 1.0, 2.0, 0.5))
    assert [one.stage for one in told] == ["7 of 60 jobs", "7 of 60 jobs"]
    assert told[1].bound == 2.0
    assert all(one.seconds < 60.0 for one in told)  # of the whole work, not of a search


def test_values_that_mean_nothing_to_a_planner_are_not_told() -> None:
    told: list[Progress] = []
    watch = Steps(told.append, 60, values=False).watch_of(7)
    assert watch is not None
    watch(Progress("search", 99.0, -1.0, 2.0, 0.5))
    assert (told[1].incumbent, told[1].bound, told[1].gap) == (None, None, 0.5)


def test_nobody_has_to_watch() -> None:
    assert Steps(None, 60).watch_of(7) is None
