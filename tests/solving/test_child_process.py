"""Ctrl-C is heard by one process alone."""

import signal
from threading import Thread

from optimizer.solving.child_process import ctrl_c_ignored


def heard() -> object:
    return signal.getsignal(signal.SIGINT)


def test_ctrl_c_is_ignored_for_a_while() -> None:
    before = heard()
    with ctrl_c_ignored():
        assert heard() is signal.SIG_IGN
    assert heard() is before


def test_in_a_thread_that_may_not_say_so_nothing_changes() -> None:
    before, found = heard(), []

    def work() -> None:
        with ctrl_c_ignored():
            found.append(heard())

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert found == [before]
