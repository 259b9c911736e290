"""Frontiers of which not everything was proved, or found, in time."""

from collections.abc import Callable
from dataclasses import replace
from math import inf
from typing import Any

import pytest

from optimizer.analysis import pareto
from optimizer.analysis.pareto import pareto_of
from optimizer.analysis.pareto_found import Pareto
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.analysis.test_pareto import some_axes
from tests.strategies.scenarios import random_scenario

EXACT = SolveSettings(gap=0.0)
Change = Callable[[int, Outcome], Outcome]


def frontier(
    change: Change, monkeypatch: pytest.MonkeyPatch, steps: int | None = 5
) -> tuple[Pareto, list[float]]:
    """The frontier, and the levels asked, if outcomes are changed by their number."""
    asked: list[float] = []
    calls = 0

    def changed(scenario: Scenario, *rest: Any, **named: Any) -> Outcome:
        nonlocal calls
        calls += 1
        asked.extend(
            one.amount for one in scenario.limits if one.origin.entry == "--between"
        )
        return change(calls, solve(scenario, *rest, **named))

    monkeypatch.setattr(pareto, "solve", changed)
    scenario = random_scenario(1 if steps else 31)
    names = ("cost", "output") if steps else ("clusters", "cost")
    found = pareto_of(scenario, some_axes(scenario, *names), steps, EXACT)
    return found, asked


def nothing(outcome: Outcome) -> Outcome:
    return replace(outcome, plan=None, status="no_solution_in_time", stages=())


def unproved(outcome: Outcome) -> Outcome:
    first, *rest = outcome.stages
    return replace(outcome, stages=(replace(first, bound=inf), *rest))


def test_a_level_without_an_answer_is_counted_and_others_go_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole, _ = frontier(lambda _, outcome: outcome, monkeypatch)
    found, asked = frontier(
        lambda number, outcome: nothing(outcome) if number == 3 else outcome,
        monkeypatch,
    )
    assert (whole.unanswered, found.unanswered) == (0, 1)
    assert len(found.points) == len(whole.points) - 1
    assert len(asked) == 3


def test_a_point_that_is_not_proved_is_marked_and_skips_no_level(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found, _ = frontier(
        lambda number, outcome: unproved(outcome) if number == 3 else outcome,
        monkeypatch,
    )
    assert [point.proved for point in found.points].count(False) == 1
    assert found.unanswered == 1
    number = [point.proved for point in found.points].index(False)
    assert found.points[number].rooms[1] == inf
    assert found.open_after(number) is None


def test_whole_numbers_with_a_doubt_are_not_complete(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sure, _ = frontier(lambda _, outcome: outcome, monkeypatch, None)
    assert sure.complete
    doubtful, _ = frontier(
        lambda number, outcome: unproved(outcome) if number == 3 else outcome,
        monkeypatch,
        None,
    )
    assert len(sure.points) > 2
    assert not doubtful.complete


def test_an_end_that_is_not_proved_is_searched_for_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found, _ = frontier(
        lambda number, outcome: unproved(outcome) if number == 1 else outcome,
        monkeypatch,
    )
    assert found.unanswered == 0
    assert all(point.proved for point in found.points)


def test_points_done_are_kept_at_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(number: int, outcome: Outcome) -> Outcome:
        return replace(outcome, interrupted=number == 4)

    found, asked = frontier(stop, monkeypatch)
    assert found.interrupted
    assert len(asked) == 2
    assert len(found.points) == 3


def test_ctrl_c_between_searches_keeps_points_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stop(number: int, outcome: Outcome) -> Outcome:
        if number == 2:
            raise KeyboardInterrupt
        return outcome

    found, _ = frontier(stop, monkeypatch)
    assert found.interrupted
    assert len(found.points) == 1


def test_ctrl_c_in_the_first_search_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stop(number: int, outcome: Outcome) -> Outcome:
        raise KeyboardInterrupt

    found, _ = frontier(stop, monkeypatch)
    assert (found.interrupted, found.points, found.first) == (True, (), None)


def test_nothing_found_in_time_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    found, _ = frontier(lambda _, outcome: nothing(outcome), monkeypatch)
    assert found.points == ()
    assert found.first is not None
    assert found.first.status == "no_solution_in_time"


def test_progress_counts_points_and_tells_no_values() -> None:
    scenario = random_scenario(1)
    told: list[str] = []

    def watch(progress: Any) -> None:
        told.append(progress.stage)
        assert progress.incumbent is None

    pareto_of(scenario, some_axes(scenario, "cost", "output"), 5, EXACT, watch)
    numbers = list(dict.fromkeys(told))
    assert numbers == [f"{number} of 5" for number in range(1, 6)]
