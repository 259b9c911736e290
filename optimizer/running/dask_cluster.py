"""A Dask cluster as the one who does the work: one at an address, or one made here."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from optimizer.errors import ExecutorMissing
from optimizer.running.executor import (
    Answer,
    Answers,
    Item,
    Left,
    Shared,
    Work,
    patiently,
)
from optimizer.sentence import Sentence

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
"""The address that stands for a cluster of this machine, made for the sweep."""

AHEAD = 2
"""So many pieces of work wait for each thread of the cluster."""

PATIENCE_S = 30
"""Seconds within which a cluster must answer, and have a worker."""


@dataclass(frozen=True, slots=True)
class DaskCluster:
    """Workers of a cluster that is connected to. Lost ones are replaced by others.

    Dask gives work of a lost worker to another one, up to three times.
    """

    client: "Client"

    def each(
        self, work: Work[Shared, Item, Answer], shared: Shared, items: Sequence[Item]
    ) -> Answers[Item, Answer]:
        """The answer to each item as it comes."""
        yield from patiently(lambda left: self._until_lost(work, shared, left), items)

    def _until_lost(
        self, work: Work[Shared, Item, Answer], shared: Shared, left: Left[Item]
    ) -> Iterator[tuple[int, Answer]]:
        """Answers until all are there, or what they share was lost with a worker."""
        from distributed import CancelledError, KilledWorker, as_completed

        client = self.client
        parcel = client.scatter(shared, broadcast=True)
        waiting = iter(left)
        asked: dict[object, int] = {}
        arriving = as_completed([], loop=client.loop)

        def ask(count: int) -> None:
            for number, item in islice(waiting, count):
                future = client.submit(work, parcel, item, pure=False)
                asked[future] = number
                arriving.add(future)

        try:
            ask(AHEAD * max(1, sum(client.ncores().values())))
            while asked:
                future = next(arriving)
                number = asked.pop(future)
                answer = future.result()
                future.release()
                ask(1)
                yield number, answer
        except (CancelledError, KilledWorker):
            return
        finally:
            client.cancel(list(asked))


@contextmanager
def connected(address: str, processes: int) -> Iterator[DaskCluster]:
    """The cluster at an address; `local` makes one with so many processes.

    Raises `ExecutorMissing` if Dask is not installed, or no cluster answers.
    """
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        message = Sentence(
            "Dask is not installed. Install it with pip install "
            "'cluster-optimizer[dask]', or leave --dask away."
        )
        raise ExecutorMissing(message) from None
    # That workers are lost is told once, in our words, if it matters.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    if address == LOCAL:
        made: Mapping[str, object] = {
            "n_workers": processes,
            "threads_per_worker": 1,
            "dashboard_address": None,
            "silence_logs": logging.CRITICAL,
        }
        with LocalCluster(**made) as cluster, Client(cluster) as client:
            yield DaskCluster(client)
        return
    try:
        client = Client(address, timeout=PATIENCE_S)
        client.wait_for_workers(1, timeout=PATIENCE_S)
    except (OSError, TimeoutError, ValueError) as error:
        message = Sentence(
            "--dask {address}: no cluster with a worker answers there "
            "within {patience_s} s ({error}). Expected the address of a "
            "scheduler such as tcp://192.168.1.5:8786, or local.",
            address=address,
            patience_s=PATIENCE_S,
            error=error,
        )
        raise ExecutorMissing(message) from None
    with client:
        yield DaskCluster(client)
