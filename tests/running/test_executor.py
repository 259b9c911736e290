"""Work is done by processes, whatever befalls them."""

import os
import time
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from optimizer.errors import WorkersLost
from optimizer.running.executor import LocalProcesses
from optimizer.running.parcel import Parcel
from tests.running.labour import always_lost, fails, lost_once, tenfold, who

PATIENCE_S = 20.0


@pytest.mark.parametrize("processes", [1, 2, 4])
def test_every_item_is_answered_once_whatever_the_processes(processes: int) -> None:
    answers = LocalProcesses(processes).each(tenfold, Parcel.of(10), range(25))
    assert sorted(answers) == [(item, 10 * item) for item in range(25)]


def test_the_work_of_a_process_that_is_lost_is_done_by_another(tmp_path: Path) -> None:
    answers = LocalProcesses(2).each(lost_once, Parcel.of(tmp_path), range(20))
    assert sorted(answers) == [(item, item) for item in range(20)]
    assert (tmp_path / "killed").exists()


def test_work_that_ends_every_process_is_given_up_with_a_reason(tmp_path: Path) -> None:
    answers = LocalProcesses(2).each(always_lost, Parcel.of(tmp_path), range(9))
    answered: list[int] = []
    with pytest.raises(WorkersLost, match="memory") as lost:
        answered.extend(item for item, _ in answers)
    assert 7 not in answered
    assert lost.value.left == 9 - len(answered)


@pytest.mark.parametrize("processes", [1, 2])
def test_what_the_work_raises_is_raised(processes: int) -> None:
    with pytest.raises(ArithmeticError, match="item"):
        list(LocalProcesses(processes).each(fails, Parcel.of(1), range(4)))


def test_processes_end_soon_after_nobody_asks_any_more() -> None:
    answers = LocalProcesses(2).each(who, Parcel.of(0.3), range(50))
    _, worker = next(answers)
    assert worker != os.getpid()
    answers.close()
    until = time.monotonic() + PATIENCE_S
    while _runs(worker) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _runs(worker)


def _runs(process: int) -> bool:
    """Whether a process runs; one that waits to be collected does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def _hold_processes(told: Connection) -> None:
    for _, worker in LocalProcesses(2).each(who, Parcel.of(0.1), range(1000)):
        told.send(worker)


def test_processes_end_with_one_that_is_killed() -> None:
    mine, other = Pipe()
    parent = get_context("spawn").Process(target=_hold_processes, args=(other,))
    parent.start()
    workers = {mine.recv() for _ in range(20)}
    parent.kill()
    parent.join()
    assert len(workers) == 2
    until = time.monotonic() + PATIENCE_S
    while any(map(_runs, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(_runs, workers))
