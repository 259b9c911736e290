"""The levels at which measures are held."""

from math import inf

import pytest

from optimizer.analysis.pareto_axes import Axis
from optimizer.analysis.pareto_levels import Ladder, main_of, place_of, places
from optimizer.analysis.pareto_points import Span
from optimizer.domain.measure import BUILT_IN
from tests.reporting.hand_made_pareto import CLUSTERS, COST, OUTPUT


def rungs(ladder: Ladder, start: float = -inf) -> list[float]:
    found, level = [], ladder.after(start)
    while level is not None:
        found.append(level)
        level = ladder.after(level)
    return found


def test_steps_part_the_span_evenly() -> None:
    span = Span(-100.0, -500.0)
    assert rungs(Ladder(COST, span, 5, False)) == [-400.0, -300.0, -200.0]
    *inner, last = rungs(Ladder(COST, span, 5, True))
    assert inner == [-400.0, -300.0, -200.0]
    # The best itself, but for what a search may miss.
    assert last == pytest.approx(-100.0, abs=1e-3)
    assert last < -100.0


def test_steps_of_whole_numbers_are_whole() -> None:
    span = Span(20.0, 10.0, is_whole=True)
    assert rungs(Ladder(CLUSTERS, span, 5, False)) == [13.0, 15.0, 18.0]
    assert rungs(Ladder(CLUSTERS, span, 5, True)) == [13.0, 15.0, 18.0, 20.0]
    assert rungs(Ladder(CLUSTERS, span, 99, False)) == list(range(11, 20))


def test_a_plan_that_reaches_further_skips_levels() -> None:
    ladder = Ladder(COST, Span(-100.0, -500.0), 5, False)
    assert ladder.after(-350.0) == -300.0
    assert ladder.after(-200.0) is None


def test_without_steps_every_whole_number_is_a_level() -> None:
    span = Span(4.0, 1.0, is_whole=True)
    assert rungs(Ladder(CLUSTERS, span, None, False)) == [2.0, 3.0]
    assert rungs(Ladder(CLUSTERS, span, None, True)) == [2.0, 3.0, 4.0]


def test_points_below_the_worst_of_the_ends_are_not_skipped() -> None:
    ladder = Ladder(CLUSTERS, Span(4.0, 1.0, is_whole=True), None, True)
    assert rungs(ladder, -2.0) == [-1.0, 0.0, 1.0, 2.0, 3.0, 4.0]


def test_a_measure_that_does_not_vary_has_no_levels() -> None:
    assert rungs(Ladder(COST, Span(7.0, 7.0), 5, True)) == []
    assert rungs(Ladder(CLUSTERS, Span(7.0, 7.0, is_whole=True), None, False)) == []


def test_places_are_counted_the_last_measure_fastest() -> None:
    first = Ladder(COST, Span(-100.0, -500.0), 5, True)
    second = Ladder(CLUSTERS, Span(4.0, 1.0, is_whole=True), None, True)
    assert (first.count, second.count) == (5, 4)
    assert places((first, second)) == 20
    assert place_of((first, second), (-inf, -inf)) == 0
    assert place_of((first, second), (-400.0, 3.0)) == 4 + 2
    last = first.after(-200.0)
    assert last is not None
    assert place_of((first, second), (last, 4.0)) == 19


def test_the_last_measure_is_made_best_or_the_one_that_is_not_whole() -> None:
    land = Axis(BUILT_IN["land"], "min", "usual")
    assert main_of((CLUSTERS, COST, OUTPUT), 5) == 2
    assert main_of((COST, CLUSTERS), None) == 0
    assert main_of((CLUSTERS, CLUSTERS), None) == 1
    with pytest.raises(ValueError, match="only one"):
        main_of((land, COST), None)
