"""Work shared among processes, the same whatever their number.

Only plain data crosses the border: what is asked and what is answered.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.queues import SimpleQueue
from typing import Any, Generic, TypeVar

from optimizer.solving.child_process import begin_as_child, ctrl_c_ignored

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Said = TypeVar("Said")

EVERY_S = 0.5
"""Seconds after which whoever waits is asked whether to go on."""


def each(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    processes: int,
    pool: ProcessPoolExecutor | None = None,
) -> Iterator[tuple[int, Answer]]:
    """The answer to each item, with the item's number, as they come.

    With one process, or one item, they come in order, and in this one. ``pool`` has the
    processes if they stand ready (`standing_by`). Ctrl-C ends the iteration without an
    error: what is not answered by then is not answered. What the work raises is raised
    here.
    """
    if processes <= 1 or len(items) <= 1:
        yield from _one_by_one(work, items)
        return
    if pool is not None:
        yield from _shared(work, items, pool)
        return
    with standing_by(min(processes, len(items))) as pool:
        assert pool is not None
        yield from _shared(work, items, pool)


def each_telling(
    work: Callable[[Item, Callable[[Said], object]], Answer],
    items: Sequence[Item],
    processes: int,
    hear: Callable[[int, Said], object],
) -> Iterator[tuple[int, Answer]]:
    """As `each`, of work that says meanwhile how far it is.

    ``hear`` is told what work says, with the number of its item: at once in this
    process, within half a second from others.
    """
    if processes <= 1 or len(items) <= 1:
        numbered = list(enumerate(items))
        yield from _one_by_one(
            lambda one: work(one[1], lambda said: hear(one[0], said)), numbered
        )
        return
    said: SimpleQueue[tuple[int, Said]] = get_context("spawn").SimpleQueue()

    def listen() -> None:
        while not said.empty():
            hear(*said.get())

    with standing_by(min(processes, len(items)), said=said) as pool:
        assert pool is not None
        yield from _shared(_Telling(work), list(enumerate(items)), pool, listen)


@dataclass(frozen=True, slots=True)
class _Telling(Generic[Item, Said, Answer]):
    """Work in another process; what it says goes by the queue that was put there."""

    work: Callable[[Item, Callable[[Said], object]], Answer]

    def __call__(self, numbered: tuple[int, Item]) -> Answer:
        number, item = numbered
        return self.work(item, lambda said: _border["said"].put((number, said)))


_border: dict[str, Any] = {}
"""In another process: the queue to the one that started it."""


@contextmanager
def standing_by(
    processes: int,
    ready: Callable[[], object] | None = None,
    said: Any = None,
) -> Iterator[ProcessPoolExecutor | None]:
    """Processes for several rounds of work; None for one.

    They start at once if there is something by which they get ``ready``. What they say
    meanwhile goes by the queue ``said``.
    """
    if processes <= 1:
        yield None
        return
    # A new interpreter: a copy of this one would hold a solver's threads half-way.
    context = get_context("spawn")
    pool = ProcessPoolExecutor(processes, context, initializer=_begin, initargs=(said,))
    try:
        if ready is not None:
            with ctrl_c_ignored():
                for _ in range(processes):
                    pool.submit(ready)
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _shared(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    pool: ProcessPoolExecutor,
    meanwhile: Callable[[], object] = lambda: None,
) -> Iterator[tuple[int, Answer]]:
    asked: dict[Future[Answer], int] = {}
    try:
        with ctrl_c_ignored():  # by workers from their start, and so without a word
            for number, item in enumerate(items):
                asked[pool.submit(work, item)] = number
        left = set(asked)
        while left:
            done, left = wait(left, EVERY_S, FIRST_COMPLETED)
            meanwhile()
            for future in sorted(done, key=lambda one: asked[one]):
                yield asked[future], future.result()
    except KeyboardInterrupt:
        return
    finally:
        if any(not future.done() for future in asked):
            _end(pool)


def _one_by_one(
    work: Callable[[Item], Answer], items: Sequence[Item]
) -> Iterator[tuple[int, Answer]]:
    for number, item in enumerate(items):
        try:
            answer = work(item)
        except KeyboardInterrupt:
            return
        yield number, answer


def _begin(said: Any) -> None:
    begin_as_child()
    _border["said"] = said


def _end(pool: ProcessPoolExecutor) -> None:
    """Do not wait for what nobody asks for any more."""
    workers = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for worker in workers:
        worker.terminate()
