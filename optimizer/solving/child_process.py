"""A process that works for another: deaf to Ctrl-C, and gone when that one is gone."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from threading import Thread, current_thread, main_thread

WATCHED_EVERY_S = 0.5


@contextmanager
def ctrl_c_ignored() -> Iterator[None]:
    """Processes that start meanwhile ignore Ctrl-C, which only this one is to hear.

    Where this is not the main thread, which alone may say so, nothing is changed.
    """
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def begin_as_child() -> None:
    """Leave Ctrl-C to the parent, and end with it: to be called where a child starts.

    A parent that is killed cannot end its processes: they would wait for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = parent_process()
    if parent is None:
        return
    if sys.platform == "win32":  # where a parent keeps its number when it is gone
        parent.join()
    else:  # where joblib gives its processes nothing by which they could join
        while os.getppid() == parent.pid:
            time.sleep(WATCHED_EVERY_S)
    os._exit(1)
