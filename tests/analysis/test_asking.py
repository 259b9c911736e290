"""Questions about one scenario: asked once, within a time, and stopped at Ctrl-C."""

import pytest

from optimizer.analysis import asking
from optimizer.analysis.asking import Asker, Interrupted, Stopped
from optimizer.solving.existence import Existence
from optimizer.solving.outcome import Progress
from optimizer.solving.settings import SolveSettings
from tests.analysis.infeasible_cases import infeasible_cases

NOTHING: frozenset[asking.Entry] = frozenset()


def an_asker(limit_s: float = 600.0) -> Asker:
    scenario = next(
        s
        for _, s in infeasible_cases()
        if not asking.open_pathways(s).without_any() and len(asking.entries_of(s)) > 3
    )
    return Asker(scenario, SolveSettings(gap=0.0), limit_s)


def test_a_question_is_solved_once() -> None:
    asker = an_asker()
    assert asker.without(NOTHING) == "none"
    assert asker.solves == 1
    assert asker.without(NOTHING) == "none"
    assert asker.solves == 1


def test_a_plan_known_answers_without_a_solve() -> None:
    asker = an_asker()
    every = frozenset(asker.every)
    assert asker.without(every) == "exists"
    solves = asker.solves
    assert asker.of(asking.without(asker.scenario, every)) == "exists"
    assert asker.solves == solves


def test_more_entries_allow_no_plan_where_fewer_do_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asker = an_asker()
    spared = next(one for one in asker.every if one not in asker.helping)
    monkeypatch.setattr(asking, "any_plan", lambda *_: Existence("none"))
    assert asker.without(frozenset({spared})) == "none"
    assert asker.without(NOTHING) == "none"
    assert asker.solves == 1


def test_an_answer_that_nobody_knows_is_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asker = an_asker()
    monkeypatch.setattr(asking, "any_plan", lambda *_: Existence("unknown"))
    assert asker.without(NOTHING) == "unknown"
    assert asker.unsure


def test_nothing_is_solved_once_time_is_over() -> None:
    asker = an_asker(limit_s=0.0)
    with pytest.raises(Stopped):
        asker.without(NOTHING)
    assert asker.solves == 0


def test_ctrl_c_within_a_solve_ends_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    asker = an_asker()
    ended = Existence("unknown", interrupted=True)
    monkeypatch.setattr(asking, "any_plan", lambda *_: ended)
    with pytest.raises(Interrupted):
        asker.without(NOTHING)


def test_the_watch_is_told_how_many_solves_there_were() -> None:
    heard: list[Progress] = []
    asker = an_asker()
    asker.watch, asker.told = heard.append, "{} {}".format
    asker.without(NOTHING)
    asker.part = "repairs"
    asker.without(frozenset(asker.every))
    stages = list(dict.fromkeys(one.stage for one in heard))
    assert stages == ["conflict 1", "repairs 2"]
    assert all(one.incumbent is one.bound is one.gap is None for one in heard)
