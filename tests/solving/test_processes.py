"""Work shared among processes."""

import os
import signal
from collections import defaultdict
from collections.abc import Callable

import pytest

from optimizer.solving.processes import each, each_telling


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

    class Pool:
        def __init__(self, *_: object, **__: object) -> None:
            heard.append(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)

        def submit(self, *_: object) -> object:
            heard.append(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)
            raise BrokenPipeError

        def shutdown(self, **_: object) -> None: ...

    monkeypatch.setattr("optimizer.solving.processes.ProcessPoolExecutor", Pool)
    with pytest.raises(BrokenPipeError):
        list(each(doubled, [1, 2], 2))
    assert heard == [False, True]
