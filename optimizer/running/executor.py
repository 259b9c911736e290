"""Those who do the work of a sweep: processes of this machine, or a Dask cluster.

What is answered does not depend on who does it: every piece of work begins afresh.
"""

import warnings
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from optimizer.errors import WorkersLost
from optimizer.solving.child_process import begin_as_child, ctrl_c_ignored

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Shared = TypeVar("Shared")

Work = Callable[[Shared, Item], Answer]
"""What is done with what all pieces of work share, and one of them."""

TRIES = 3
"""So often workers may be lost without an answer in between."""

AHEAD = 2
"""So many pieces of work wait for each worker: answers are not hoarded."""

Answers = Generator[tuple[Item, Answer], None, None]
"""Items with their answers, as they come; to close it ends the work at hand."""

Left = Sequence[tuple[int, Item]]
"""Pieces of work that are not done, with their numbers."""


class Executor(Protocol):
    """Does pieces of work, in any order."""

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
            initializer=begin_as_child,
        )
        with ctrl_c_ignored():  # by workers from their start, and so without a word
            answers = parallel(
                delayed(_numbered)(work, shared, number, item) for number, item in left
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


def _numbered(
    work: Work[Shared, Item, Answer], shared: Shared, number: int, item: Item
) -> tuple[int, Answer]:
    return number, work(shared, item)
