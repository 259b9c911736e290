"""Work for executors, in a module that other processes can import."""

import os
import signal
import time
from pathlib import Path

from optimizer.running.parcel import Parcel


def tenfold(shared: Parcel[int], item: int) -> int:
    """The item times what is shared."""
    return shared.opened() * item


def lost_once(shared: Parcel[Path], item: int) -> int:
    """The item; whoever has item 7 is killed, but only the first time."""
    mark = shared.opened() / "killed"
    if item == 7 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def always_lost(shared: Parcel[Path], item: int) -> int:
    """The item; whoever has item 7 is killed."""
    if item == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def who(shared: Parcel[float], item: int) -> int:
    """The process that does the work, after a while."""
    time.sleep(shared.opened())
    return os.getpid()


def fails(shared: Parcel[int], item: int) -> int:
    """Raise what work may raise."""
    message = f"item {item}"
    raise ArithmeticError(message)
