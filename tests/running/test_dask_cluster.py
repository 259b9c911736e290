"""A real Dask cluster of two workers does the work, also after one is lost."""

import os
import signal
from collections.abc import Iterator

import pytest

from optimizer.errors import ExecutorMissing, WorkersLost
from optimizer.running import dask_cluster
from optimizer.running.dask_cluster import DaskCluster, connected
from optimizer.running.parcel import Parcel
from tests.running.labour import always_lost, fails, tenfold, who

pytestmark = pytest.mark.filterwarnings("default")
"""Dask warns of its own ports and threads."""


@pytest.fixture(scope="module")
def cluster() -> Iterator[DaskCluster]:
    with connected("local", 2) as made:
        yield made


def test_every_item_is_answered_once(cluster: DaskCluster) -> None:
    answers = cluster.each(tenfold, Parcel.of(10), range(25))
    assert sorted(answers) == [(item, 10 * item) for item in range(25)]


def test_the_work_of_a_worker_lost_midway_is_done_by_the_other(
    cluster: DaskCluster,
) -> None:
    answers = cluster.each(who, Parcel.of(0.05), range(30))
    found, killed = [], None
    for item, worker in answers:
        found.append(item)
        if len(found) == 8:
            killed = worker
            os.kill(worker, signal.SIGKILL)
    assert killed is not None
    assert sorted(found) == list(range(30))


def test_both_workers_work(cluster: DaskCluster) -> None:
    cluster.client.wait_for_workers(2, timeout=30)
    workers = {worker for _, worker in cluster.each(who, Parcel.of(0.1), range(12))}
    assert len(workers) == 2
    assert os.getpid() not in workers


def test_work_that_ends_every_worker_is_given_up(cluster: DaskCluster) -> None:
    with pytest.raises(WorkersLost):
        list(cluster.each(always_lost, Parcel.of(0), [7]))


def test_what_the_work_raises_is_raised(cluster: DaskCluster) -> None:
    with pytest.raises(ArithmeticError, match="item"):
        list(cluster.each(fails, Parcel.of(1), range(4)))


def test_an_address_where_nobody_answers_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dask_cluster, "PATIENCE_S", 0.2)
    with (
        pytest.raises(ExecutorMissing, match="no cluster with a worker"),
        connected("tcp://127.0.0.1:9", 2),
    ):
        pass
