"""A file that is no store, or cannot be used as one, is told with what to do."""

import os
import shutil
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest

from optimizer.errors import StoreError
from optimizer.running.store import Store
from tests.running.spawned import SPAWNED, told_by
from tests.running.stored import result, wanted


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sweep.duckdb"


def why_not(path: Path) -> str:
    """What is said when this file is opened, its name left out."""
    with pytest.raises(StoreError) as told, Store.opened(path):
        pass
    return str(told.value).replace(str(path), "IT")


@pytest.mark.parametrize("content", [b"", b"run;key\n" * 9999])
def test_a_file_of_something_else_stays_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert "IT: this is no file of a sweep. Move it away" in why_not(path)
    assert path.read_bytes() == content


def test_a_database_of_something_else_stays_as_it_is(path: Path) -> None:
    with duckdb.connect(path) as connection:
        connection.execute("CREATE TABLE versions (name VARCHAR, value VARCHAR)")
    assert "IT: a DuckDB file, but not of a sweep. Move it away" in why_not(path)


def test_a_file_of_a_newer_version_is_not_touched(path: Path) -> None:
    with Store.opened(path):
        pass
    with duckdb.connect(path) as connection:
        connection.execute("UPDATE versions SET value = '99' WHERE name = 'format'")
    assert "newer version of this program (format 99; known here: 2)" in why_not(path)


def test_a_file_of_an_older_version_is_not_touched(path: Path) -> None:
    with Store.opened(path):
        pass
    with duckdb.connect(path) as connection:
        connection.execute("UPDATE versions SET value = '1' WHERE name = 'format'")
    before = path.read_bytes()
    told = why_not(path)
    assert "older version of this program (format 1; known here: 2). Move it" in told
    assert path.read_bytes() == before


def test_a_folder_in_its_place_is_told(path: Path) -> None:
    path.mkdir()
    assert "IT: cannot be opened." in why_not(path)


def hold(told: Connection, path: Path, until: Connection) -> None:
    with Store.opened(path):
        told.send(os.getpid())
        until.recv()


def test_a_file_held_by_another_program_is_told(path: Path) -> None:
    here, there = SPAWNED.Pipe()
    ending, end = SPAWNED.Pipe()
    process = SPAWNED.Process(target=hold, args=(there, path, end))
    process.start()
    number = here.recv()
    told = why_not(path)
    ending.send(None)
    process.join()
    assert f"another program has this file open (process {number}). Wait" in told
    with Store.opened(path):
        pass


def open_as_nobody(told: Connection, path: Path) -> None:
    if os.geteuid() == 0:
        os.setuid(65534)
    told.send(why_not(path))


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        folder = Path(name) / "locked"
        folder.mkdir()
        Path(name).chmod(0o755)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def test_what_may_not_be_written_is_told(locked_folder: Path) -> None:
    path = locked_folder / "sweep.duckdb"
    (told,) = told_by(open_as_nobody, path)
    assert "cannot be made" in str(told)
    assert "ermission denied" in str(told)
    locked_folder.chmod(0o755)
    with Store.opened(path):
        pass
    path.chmod(0o444)
    (told,) = told_by(open_as_nobody, path)
    assert "IT: cannot be opened." in str(told)
    assert "ermission denied" in str(told)


def test_what_a_deleted_file_left_behind_does_no_harm(path: Path) -> None:
    with Store.opened(path) as store:
        store.begin([wanted(1, "k")], {}, {})
        store.add([result("k")])
        left = path.with_name("sweep.duckdb.wal")
        shutil.copy(left, path.with_name("copy"))
    path.unlink()
    path.with_name("copy").rename(left)
    with Store.opened(path) as store:
        assert len(store.begin([wanted(1, "k")], {}, {}).runs) == 1


def test_a_damaged_file_is_told(path: Path) -> None:
    with Store.opened(path) as store:
        store.begin([wanted(1, "k")], {}, {})
    path.write_bytes(path.read_bytes()[:20_000])
    assert "If it is damaged, move it away" in why_not(path)
