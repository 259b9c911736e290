"""Work shared among processes."""

import os

import pytest

from optimizer.solving.processes import each


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


def test_ctrl_c_ends_the_answers_without_an_error() -> None:
    assert list(each(interrupted, [0, 1, 2, 3], 1)) == [(0, 0), (1, 1)]
