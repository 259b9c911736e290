"""A disk that is full loses nothing, and the sweep goes on when there is room."""

import resource
import subprocess
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from optimizer.errors import StoreError
from optimizer.running.store import Store
from tests.running.spawned import told_by
from tests.running.stored import result, wanted

RUNS = [wanted(number, f"k{number}") for number in range(1, 4001)]
AT_ONCE = 50


def fill(path: Path) -> Iterator[object]:
    """The runs that were added one after another, and what was said at the end."""
    try:
        with Store.opened(path) as store:
            store.begin(RUNS, {}, {})
            for start in range(0, len(RUNS), AT_ONCE):
                some = [one.key for one in RUNS[start : start + AT_ONCE]]
                store.add([result(key) for key in some])
                yield from some
    except StoreError as error:
        yield error


def expect_all_kept(path: Path, told: list[object]) -> None:
    *added, error = told
    assert isinstance(error, StoreError)
    assert f"is kept ({len(added)} runs)" in str(error)
    assert "same command again" in str(error)
    assert 0 < len(added) < len(RUNS)
    with Store.opened(path) as store:
        assert [f"k{one.run}" for one in store.futures()] == added


def expect_the_rest_alone_is_solved(path: Path, added: list[object]) -> None:
    with Store.opened(path) as store:
        missing = [key for _, key in store.begin(RUNS, {}, {}).runs]
        assert missing == [one.key for one in RUNS[len(added) :]]
        assert store.add([result(key) for key in missing]) == len(missing)
        assert sum(1 for _ in store.futures()) == len(RUNS)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", str(disk)]
    try:
        subprocess.run(mounted, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no disk can be mounted here: {error}")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_keeps_what_was_added(small_disk: Path) -> None:
    path = small_disk / "sweep.duckdb"
    told = list(fill(path))
    expect_all_kept(path, told)
    more_room = ["mount", "-o", "remount,size=64m", str(small_disk)]
    subprocess.run(more_room, check=True)
    expect_the_rest_alone_is_solved(path, told[:-1])


def fill_up_to(told: Connection, path: Path, bytes_of_a_file: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_of_a_file, bytes_of_a_file))
    for one in fill(path):
        told.send(one)


def test_a_file_that_may_not_grow_keeps_what_was_added(tmp_path: Path) -> None:
    path = tmp_path / "sweep.duckdb"
    told = told_by(fill_up_to, path, 1_000_000)
    expect_all_kept(path, told)
    expect_the_rest_alone_is_solved(path, told[:-1])


def test_a_disk_without_room_for_a_new_file_is_told(small_disk: Path) -> None:
    (small_disk / "big").write_bytes(bytes(1_000_000))
    with (
        pytest.raises(StoreError, match="cannot be made"),
        Store.opened(small_disk / "sweep.duckdb"),
    ):
        pass
    assert [file.name for file in small_disk.iterdir()] == ["big"]
