"""Ctrl-C while clusters are being joined."""

import signal
from dataclasses import replace

import pytest

from optimizer.domain.objective import Goal, InOrder, Stage
from optimizer.solving import tighten
from optimizer.solving.found import Found
from optimizer.solving.highs import LiveModel
from optimizer.solving.pulp_model import PulpModel
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from tests.builders import ORIGIN
from tests.solving.looped_case import every_solver, hard_to_join, ring, settings
from tests.solving.test_interrupt import Clumsy, Impatient


@pytest.fixture
def _ctrl_c_raises():
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_ctrl_c_raises")
@pytest.mark.parametrize("watcher", [Impatient, Clumsy])
def test_ctrl_c_keeps_a_plan_in_which_all_are_joined(watcher):
    scenario = hard_to_join(60)
    watch = watcher()
    outcome = solve(scenario, settings(time_limit_s=20.0), watch)
    assert watch.pressed
    assert (outcome.status, outcome.interrupted) == ("feasible", True)
    assert verify(scenario, outcome.plan) == ()


def ctrl_c_on_relaxation(monkeypatch, when):
    """Ctrl-C is heard in some run of the relaxation, counted from 1."""
    relax = LiveModel.relax
    runs = []

    def stopped(self, time_limit_s, report=None):
        runs.append(self)
        if len(runs) < when:
            return relax(self, time_limit_s, report)
        self.interrupted = True
        return Found("interrupted", None, float("-inf"), float("inf"))

    monkeypatch.setattr(LiveModel, "relax", stopped)


@every_solver
def test_ctrl_c_on_the_relaxation_ends_the_search(monkeypatch, solver):
    ctrl_c_on_relaxation(monkeypatch, 1)
    searched = []
    for kind in (LiveModel, PulpModel):
        monkeypatch.setattr(kind, "solve", lambda *_: searched.append(1))
    outcome = solve(hard_to_join(), settings(solver))
    assert (outcome.status, outcome.plan) == ("no_solution_in_time", None)
    assert outcome.interrupted
    assert searched == []


@every_solver
def test_ctrl_c_on_a_later_relaxation_keeps_the_plan_at_hand(monkeypatch, solver):
    stages = (
        Stage(Goal({"output": 1.0}), 0.1, ORIGIN),
        Stage(Goal({"cost": -1.0}), 0.0, ORIGIN),
    )
    scenario = replace(ring(), objective=InOrder(stages, ORIGIN))
    # without cuts there is one run for each stage
    monkeypatch.setattr(tighten, "cuts_on_relaxation", lambda *_: [])
    ctrl_c_on_relaxation(monkeypatch, 2)
    outcome = solve(scenario, settings(solver))
    assert (outcome.status, outcome.interrupted) == ("feasible", True)
    assert verify(scenario, outcome.plan) == ()
    assert outcome.stages[0].gap == 0.0
