"""Processes of their own for tests, from one that has opened no file."""

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

SPAWNED = get_context("forkserver")
SPAWNED.set_forkserver_preload(["optimizer.running.store"])


def told_by(
    work: Callable[..., None], *arguments: object, seconds: float | None = None
) -> list[object]:
    """What a process doing this work sent; killed so long after its start, if given.

    ``work`` is given the end of a pipe to send through, then the arguments.
    """
    here, there = SPAWNED.Pipe(duplex=False)
    process = SPAWNED.Process(target=_begun, args=(there, work, *arguments))
    process.start()
    there.close()
    here.recv()
    if seconds is not None:
        process.join(seconds)
        process.kill()
    told = received(here)
    process.join()
    return told


def received(pipe: Connection) -> list[object]:
    """Everything sent until the other end is closed."""
    told: list[object] = []
    with suppress(EOFError):
        while True:
            told.append(pipe.recv())
    return told


def _begun(pipe: Connection, work: Callable[..., None], *arguments: object) -> None:
    pipe.send("begun")
    work(pipe, *arguments)
