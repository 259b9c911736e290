"""Processes of their own for tests, from one that has opened no file."""

from collections.abc import Callable, Iterator
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection

SPAWNED = get_context("forkserver")
SPAWNED.set_forkserver_preload(["tests.running.small_sweep"])


def told_by(
    work: Callable[..., None],
    *arguments: object,
    killed_after: tuple[int, float] | None = None,
) -> list[object]:
    """What a process doing this work sent.

    ``work`` is given the end of a pipe to send through, then the arguments. The process
    is killed, if that is asked for, so many seconds after so much was received.
    """
    here, there = SPAWNED.Pipe(duplex=False)
    process = SPAWNED.Process(target=_begun, args=(there, work, *arguments))
    process.start()
    there.close()
    received = _received(here)
    assert next(received) == "begun"
    told = []
    if killed_after is not None:
        so_much, seconds = killed_after
        told = list(islice(received, so_much))
        process.join(seconds)
        process.kill()
    told += received
    process.join()
    return told


def _received(pipe: Connection) -> Iterator[object]:
    """What is sent until the other end is closed."""
    while True:
        try:
            yield pipe.recv()
        except EOFError:
            return


def _begun(pipe: Connection, work: Callable[..., None], *arguments: object) -> None:
    pipe.send("begun")
    work(pipe, *arguments)
