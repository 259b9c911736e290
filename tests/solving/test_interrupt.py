"""Ctrl-C ends a search and keeps the best plan found."""

import signal
import threading
from dataclasses import dataclass, field

import pytest

from optimizer.domain.objective import Goal, InOrder, Stage
from optimizer.solving.found import Found
from optimizer.solving.highs import LiveModel
from optimizer.solving.outcome import Progress
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from tests.builders import ORIGIN
from tests.solving.hard_case import hard_case

LONG = SolveSettings(gap=0.0, time_limit_s=20.0)
IN_ORDER = InOrder(
    (
        Stage(Goal({"output": 1.0}), 0.0, ORIGIN),
        Stage(Goal({"cost": -1.0}), 0.0, ORIGIN),
    ),
    ORIGIN,
)


@dataclass
class Impatient:
    """A watcher that presses Ctrl-C once there is a plan that is not proved."""

    stages: list[str] = field(default_factory=list)
    seen: list[Progress] = field(default_factory=list)
    pressed: bool = False

    def __call__(self, progress: Progress) -> None:
        self.seen.append(progress)
        self.stages.append(progress.stage)
        unproved = progress.gap is not None and progress.gap > 1e-3
        if unproved and not self.pressed:
            self.pressed = True
            self.press()

    def press(self) -> None:
        main = threading.main_thread().ident
        press = threading.Timer(0.05, signal.pthread_kill, (main, signal.SIGINT))
        press.start()


class Clumsy(Impatient):
    """The same, but the key is heard while progress is being shown."""

    def press(self) -> None:
        raise KeyboardInterrupt


@pytest.fixture(autouse=True)
def _ctrl_c_raises():
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("watcher", [Impatient, Clumsy])
def test_ctrl_c_keeps_the_best_plan(watcher):
    watch = watcher()
    outcome = solve(hard_case(), LONG, watch)
    assert watch.pressed
    assert (outcome.status, outcome.interrupted) == ("feasible", True)
    assert verify(hard_case(), outcome.plan) == ()
    assert outcome.objective <= outcome.bound
    assert outcome.gap == pytest.approx(
        (outcome.bound - outcome.objective) / outcome.objective
    )


def test_ctrl_c_ends_all_stages_at_once():
    watch = Impatient()
    outcome = solve(hard_case(objective=IN_ORDER), LONG, watch)
    assert (outcome.status, outcome.interrupted) == ("feasible", True)
    assert set(watch.stages) == {"stage 1"}
    assert verify(hard_case(objective=IN_ORDER), outcome.plan) == ()


def test_ctrl_c_before_any_plan_leaves_none(monkeypatch):
    def stopped(self, exactness, report=None):
        self.interrupted = True
        return Found("interrupted", None, float("-inf"), float("inf"))

    monkeypatch.setattr(LiveModel, "solve", stopped)
    outcome = solve(hard_case(12), LONG)
    assert (outcome.status, outcome.plan) == ("no_solution_in_time", None)
    assert outcome.interrupted


def test_a_watcher_is_told_how_far_the_search_is():
    watch = Impatient()
    solve(hard_case(), LONG, watch)
    last = watch.seen[-1]
    assert last.stage == "search"
    assert last.seconds > 0
    assert last.incumbent <= last.bound
    assert last.gap == pytest.approx((last.bound - last.incumbent) / last.incumbent)


def test_an_uninterrupted_solve_says_so():
    assert not solve(hard_case(12), LONG).interrupted
