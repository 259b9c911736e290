"""Ranges and curves that are stopped, or not proved in time."""

from dataclasses import replace

import pytest

from optimizer.analysis import frontier
from optimizer.analysis.attainable import ranges_of
from optimizer.analysis.frontier import frontier_of
from optimizer.analysis.varied import Place, means_of, places
from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.build import formulate
from optimizer.solving.ends import Counted, Ends
from optimizer.solving.found import Found
from optimizer.solving.outcome import Outcome, Progress
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from tests.builders import candidate, existing, origin, scenario_of

EVERYONE = frozenset({"A", "B"})


def a_case() -> Scenario:
    quota = Limit(BUILT_IN["land"], "at_most", 60.0, EVERYONE, 0, origin(1), id="quota")
    clusters = (existing("A", max_ha=70.0), candidate("B", max_ha=40.0))
    return scenario_of(*clusters, limits=(quota,))


def five_places(scenario: Scenario) -> tuple[Place, ...]:
    (quota,) = means_of(scenario)["quota"]
    return places(quota, 0.8, 1.2, 5, scaled=True)


class Impatient:
    """Presses Ctrl-C when a step begins."""

    def __init__(self, step: int) -> None:
        self.start = f"{step} of "

    def __call__(self, known: Progress) -> None:
        if known.stage.startswith(self.start):
            raise KeyboardInterrupt


def test_ctrl_c_keeps_the_ranges_that_are_done() -> None:
    found = ranges_of(a_case(), watch=Impatient(4))
    assert found.interrupted
    assert (found.done, len(found.ranges)) == (2, 2)
    assert [one.target.name for one in found.ranges] == ["land", "built"]
    assert found.count > found.done


def test_what_was_being_searched_at_ctrl_c_is_no_range(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def maximize(session: Session, *stated: object, **named: object) -> Found:
        found = search(session, *stated, **named)  # type: ignore[arg-type]
        if stated[-1] == "range":
            session.model.interrupted = True
            return replace(found, ending="interrupted", bound=float("inf"))
        return found

    search = Session.maximize
    monkeypatch.setattr(Session, "maximize", maximize)
    found = ranges_of(a_case())
    assert found.interrupted
    assert found.ranges == ()
    assert found.best.plan is not None


def test_ctrl_c_keeps_the_points_that_are_done() -> None:
    scenario = a_case()
    found = frontier_of(scenario, five_places(scenario), watch=Impatient(4))
    assert found.interrupted
    assert [one.place.factor for one in found.points] == [0.8, 0.9, 1.0]
    assert all(one.worth is not None for one in found.points)


@pytest.mark.parametrize("sign", [-1, 1])
def test_an_end_stopped_in_time_is_not_proved_and_has_a_bound(
    sign: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def maximize(session: Session, *stated: object) -> Found:
        found = search(session, *stated)  # type: ignore[arg-type]
        return replace(found, ending="stopped", bound=found.bound + 3.0)

    search = Session.maximize
    monkeypatch.setattr(Session, "maximize", maximize)
    formulation = formulate(a_case())
    ends = Ends(Session.of(formulation, SolveSettings(gap=0.0)))
    land = Counted(BUILT_IN["land"], EVERYONE, (0,))
    end = ends.end_of(land, sign)  # type: ignore[arg-type]
    assert end is not None
    assert not end.proved
    assert end.bound == pytest.approx(end.value + sign * 3.0)
    fill = Counted(BUILT_IN["occupied"], EVERYONE, (0,), BUILT_IN["industrial_land"])
    ratio = ends.end_of(fill, sign)  # type: ignore[arg-type]
    assert ratio is not None
    assert (ratio.proved, ratio.bound) == (False, None)


def test_an_end_that_a_plan_at_hand_has_needs_no_search(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    formulation = formulate(a_case())
    ends = Ends(Session.of(formulation, SolveSettings(gap=0.0)))
    land = Counted(BUILT_IN["land"], EVERYONE, (0,))
    added = Counted(BUILT_IN["added_land"], EVERYONE, (0,))
    least = ends.end_of(land, -1)
    monkeypatch.setattr(Session, "maximize", None)
    nothing = ends.end_of(added, -1)
    assert least is not None
    assert nothing is not None
    assert (nothing.value, nothing.bound, nothing.proved) == (0.0, 0.0, True)


def without_nested_plans(monkeypatch: pytest.MonkeyPatch, **found: object) -> None:
    """Lets no search find a plan that contains a smaller one."""

    def solve(scenario: Scenario, *stated: object, like: Plan | None = None) -> Outcome:
        outcome = real(scenario, *stated, like=like)  # type: ignore[arg-type]
        if not scenario.decisions:
            return outcome
        none = replace(outcome, status="no_solution_in_time", plan=None, objective=None)
        return replace(none, **found)  # type: ignore[arg-type]

    real = frontier.solve
    monkeypatch.setattr(frontier, "solve", solve)


def test_ctrl_c_in_the_search_for_a_nested_plan_ends_the_curve(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_nested_plans(monkeypatch, interrupted=True)
    scenario = a_case()
    found = frontier_of(scenario, five_places(scenario), nested=True)
    assert found.interrupted
    assert len(found.points) == 2


def test_a_nested_plan_that_is_not_found_in_time_is_the_smaller_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_nested_plans(monkeypatch)
    scenario = a_case()
    found = frontier_of(scenario, five_places(scenario), nested=True)
    first, *others = [one.nested for one in found.points]
    assert first is not None
    for one in others:
        assert one is not None
        assert one.outcome.plan == first.outcome.plan
        assert one.outcome.status == "feasible"
        assert one.price is not None
        assert one.price.value >= 0.0
