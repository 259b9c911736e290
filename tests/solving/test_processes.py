"""Work shared among processes."""

import os
import signal
import time
from collections import defaultdict
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from optimizer.solving.processes import each, each_telling, standing_by


def doubled(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


def broken(number: int) -> int:
    if number == 2:
        message = f"{number} cannot be done"
        raise ValueError(message)
    return number


def interrupted(number: int) -> int:
    if number == 2:
        raise KeyboardInterrupt
    return number


@pytest.mark.parametrize("processes", [1, 2])
def test_every_item_is_answered_once(processes: int) -> None:
    items = list(range(5))
    answers = dict(each(doubled, items, processes))
    assert {number: answer for number, (answer, _) in answers.items()} == {
        number: 2 * item for number, item in enumerate(items)
    }
    here = {process == os.getpid() for _, process in answers.values()}
    assert here == {processes == 1}


def test_one_item_needs_no_other_process() -> None:
    ((_, (_, process)),) = each(doubled, [3], 4)
    assert process == os.getpid()


@pytest.mark.parametrize("processes", [1, 2])
def test_what_the_work_raises_is_raised_here(processes: int) -> None:
    with pytest.raises(ValueError, match="2 cannot be done"):
        list(each(broken, [0, 1, 2, 3], processes))


def counting(number: int, tell: Callable[[int], object]) -> int:
    for step in range(number):
        if step == 3:
            raise KeyboardInterrupt
        tell(step)
    return 2 * number


@pytest.mark.parametrize("processes", [1, 2])
def test_what_work_says_is_heard_in_order(processes: int) -> None:
    heard: dict[int, list[int]] = defaultdict(list)

    def hear(number: int, step: int) -> None:
        heard[number].append(step)

    answers = dict(each_telling(counting, [1, 3, 2], processes, hear))
    assert answers == {0: 2, 1: 6, 2: 4}
    assert heard == {0: [0], 1: [0, 1, 2], 2: [0, 1]}


def test_what_work_said_before_ctrl_c_is_heard() -> None:
    heard = []
    work = each_telling(counting, [1, 4, 2], 1, lambda *said: heard.append(said))
    assert list(work) == [(0, 2)]
    assert heard == [(0, 0), (1, 0), (1, 1), (1, 2)]


def test_ctrl_c_ends_the_answers_without_an_error() -> None:
    assert list(each(interrupted, [0, 1, 2, 3], 1)) == [(0, 0), (1, 1)]


def test_ctrl_c_is_heard_again_once_workers_have_started() -> None:
    before = signal.getsignal(signal.SIGINT)
    assert len(list(each(doubled, [3, 4, 5], 2))) == 3
    assert signal.getsignal(signal.SIGINT) is before


def test_workers_start_deaf_to_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = []
    # Tests that run in the background may be deaf themselves.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)

    class Pool:
        def __init__(self, *_: object, **__: object) -> None:
            heard.append(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)

        def submit(self, *_: object) -> object:
            heard.append(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)
            raise BrokenPipeError

        def shutdown(self, **_: object) -> None: ...

    monkeypatch.setattr("optimizer.solving.processes.ProcessPoolExecutor", Pool)
    try:
        with pytest.raises(BrokenPipeError):
            list(each(doubled, [1, 2], 2))
    finally:
        signal.signal(signal.SIGINT, before)
    assert heard == [False, True]


def waiting(_: int) -> None:
    time.sleep(60.0)


def started_and_told(folder: str) -> None:
    """Run by a process of its own: two others, whose numbers it writes down."""
    with standing_by(2, _ready) as pool:
        assert pool is not None
        numbers = {pool.submit(os.getpid).result() for _ in range(20)}
        Path(folder, "numbers").write_text(" ".join(map(str, numbers)))
        list(each(waiting, [0, 1], 2, pool))


def _ready() -> None:
    """There is nothing to make ready."""


@pytest.mark.skipif(not Path("/proc").exists(), reason="asks /proc")
def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    """Though it is killed, and cannot end them."""
    parent = get_context("spawn").Process(
        target=started_and_told, args=(str(tmp_path),)
    )
    parent.start()
    while not (tmp_path / "numbers").exists():
        assert parent.is_alive()
        time.sleep(0.05)
    time.sleep(0.2)
    numbers = (tmp_path / "numbers").read_text().split()
    parent.kill()
    parent.join()
    assert numbers
    ends = time.monotonic() + 20.0
    while any(Path("/proc", number).exists() for number in numbers):
        assert time.monotonic() < ends
        time.sleep(0.05)
