"""Those who do the work of a sweep: processes of this machine, or a Dask cluster.

What is answered does not depend on who does it: every piece of work begins afresh.
"""

import os
import signal
import threading
import time
import warnings
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol, TypeVar

from optimizer.errors import WorkersLost

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Shared = TypeVar("Shared")

Work = Callable[[Shared, Item], Answer]
"""What is done with what all pieces of work share, and one of them."""

TRIES = 3
"""So often workers may be lost without an answer in between."""

AHEAD = 2
"""So many pieces of work wait for each worker: answers are not hoarded."""

WATCHED_EVERY_S = 1.0


Answers = Generator[tuple[Item, Answer], None, None]
"""Items with their answers, as they come; to close it ends the work at hand."""

Left = Sequence[tuple[int, Item]]
"""Pieces of work that are not done, with their numbers."""


class Executor(Protocol):
    """Does pieces of work, in any order."""

    @property
    def called(self) -> str:
        """How it is told to people."""

    def each(
        self, work: Work[Shared, Item, Answer], shared: Shared, items: Sequence[Item]
    ) -> Answers[Item, Answer]:
        """The answer to each item as it comes; closing it ends the work at hand.

        Raises `WorkersLost` where workers are lost again and again, and what the work
        raises.
        """


def patiently(
    until_lost: Callable[[Left[Item]], Iterator[tuple[int, Answer]]],
    items: Sequence[Item],
) -> Answers[Item, Answer]:
    """Every item with its answer, although workers are lost now and then.

    ``until_lost`` gives answers by number, and ends early where a worker was lost.
    Raises `WorkersLost` if that happens `TRIES` times without an answer in between.
    """
    left = dict(enumerate(items))
    tries = 0
    while left:
        tries += 1
        for number, answer in until_lost(list(left.items())):
            tries = 0
            yield left.pop(number), answer
        if tries >= TRIES:
            raise WorkersLost(len(left))


@dataclass(frozen=True, slots=True)
class LocalProcesses:
    """Processes of this machine, by joblib; with one, the work is done in this one."""

    processes: int

    @property
    def called(self) -> str:
        return str(self.processes)

    def each(
        self, work: Work[Shared, Item, Answer], shared: Shared, items: Sequence[Item]
    ) -> Answers[Item, Answer]:
        if self.processes <= 1 or len(items) <= 1:
            for item in items:
                yield item, work(shared, item)
            return
        yield from patiently(lambda left: self._until_lost(work, shared, left), items)

    def _until_lost(
        self, work: Work[Shared, Item, Answer], shared: Shared, left: Left[Item]
    ) -> Iterator[tuple[int, Answer]]:
        """Answers until all are there, or a process is lost, which ends the others."""
        # Heavy, and of no use to whoever reads this module for the protocol.
        from joblib import Parallel, delayed
        from joblib.externals.loky.process_executor import BrokenProcessPool

        parallel = Parallel(
            n_jobs=self.processes,  # with one joblib would do the work in this process
            return_as="generator_unordered",
            batch_size=1,
            pre_dispatch=f"{AHEAD}*n_jobs",
            backend="loky",
            initializer=_end_with,
            initargs=(os.getpid(),),
        )
        with _ctrl_c_ignored():  # by workers from their start, and so without a word
            answers = parallel(
                delayed(_in_another_process)(work, shared, number, item)
                for number, item in left
            )
        try:
            # `yield from` would close the answers where the warning is not silenced.
            for answer in answers:  # noqa: UP028
                yield answer
        except BrokenProcessPool:
            return
        finally:
            with warnings.catch_warnings():
                # That answers are there which nobody waits for is no news after Ctrl-C.
                warnings.simplefilter("ignore", UserWarning)
                answers.close()


def _in_another_process(
    work: Work[Shared, Item, Answer], shared: Shared, number: int, item: Item
) -> tuple[int, Answer]:
    return number, work(shared, item)


def _end_with(parent: int) -> None:
    """One that is killed cannot end its processes: they would wait for minutes."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(WATCHED_EVERY_S)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


@contextmanager
def _ctrl_c_ignored() -> Iterator[None]:
    """Processes that start meanwhile ignore Ctrl-C, which only this one is to hear."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
