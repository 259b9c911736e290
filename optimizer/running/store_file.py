"""The file of a sweep: made, opened and closed, with errors that say what to do."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

import duckdb
from duckdb import DuckDBPyConnection

from optimizer.errors import StoreError
from optimizer.running.store_tables import FORMAT, create_tables, format_of
from optimizer.sentence import Sentence, joined

_OPTIONS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "memory_limit": "256MB",
}
"""The processors belong to the solver, and a sweep may run for days."""


_IF_DAMAGED = Sentence(
    "If it is damaged, move it away and give the same command again: all "
    "runs are then solved anew."
)

TROUBLE = (duckdb.OperationalError, duckdb.FatalException, duckdb.InternalError)
"""What DuckDB raises where the disk, the memory or the file itself is to blame."""


@contextmanager
def opened_file(path: Path, read_only: bool = False) -> Iterator[DuckDBPyConnection]:
    """Open the file, made first if there is none and more than reading is asked for.

    Raises StoreError if it is no file of a sweep, is held by another program, was
    written by a newer version, or cannot be read or written.
    """
    if not _is_there(path):
        if read_only:
            message = Sentence("{path}: no such file. Run the sweep first.", path=path)
            raise StoreError(message)
        _create(path)
    connection = _connected(path, read_only)
    try:
        with ctrl_c_told():
            _check_format(path, connection)
            yield connection
    except TROUBLE as error:
        what = Sentence("{path}: cannot be read.", path=path)
        whole = joined((what, first_line(error), _IF_DAMAGED))
        raise StoreError(whole) from error
    finally:
        connection.close()


@contextmanager
def ctrl_c_told() -> Iterator[None]:
    """Raise KeyboardInterrupt for what DuckDB raises when Ctrl-C ends a query."""
    try:
        yield
    except RuntimeError as error:
        if "interrupted" in str(error):
            raise KeyboardInterrupt from error
        raise


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        message = Sentence(
            "{path}: cannot be opened. {error}", path=path, error=first_line(error)
        )
        raise StoreError(message) from error


def _create(path: Path) -> None:
    """Make the file beside and move it here, so that half a file is never found."""
    fresh = path.with_name(f".{path.name}.{token_hex(4)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # What a file that was deleted since had not yet taken in fits no other.
        path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
        with duckdb.connect(fresh, config=_OPTIONS) as connection:
            create_tables(connection)
            # Closing would do this too, but says nothing if it fails.
            connection.execute("CHECKPOINT")
        fresh.rename(path)
    except (OSError, duckdb.Error) as error:
        message = Sentence(
            "{path}: cannot be made. {error}", path=path, error=first_line(error)
        )
        raise StoreError(message) from error
    finally:
        fresh.unlink(missing_ok=True)
        fresh.with_name(f"{fresh.name}.wal").unlink(missing_ok=True)


def _connected(path: Path, read_only: bool) -> DuckDBPyConnection:
    try:
        return duckdb.connect(path, read_only=read_only, config=_OPTIONS)
    except duckdb.Error as error:
        raise StoreError(_why_not_opened(path, str(error))) from error


def _why_not_opened(path: Path, told: str) -> str:
    if "Could not set lock" in told or "used by another process" in told:
        holder = re.search(r"PID (\d+)", told)
        whom = ""
        if holder:
            whom = Sentence(" (process {number})", number=holder[1])
        return Sentence(
            "{path}: another program has this file open{whom}. Wait until "
            "it has ended, or close it there, then give the same command "
            "again.",
            path=path,
            whom=whom,
        )
    if "not a valid DuckDB" in told:
        return Sentence(
            "{path}: this is no file of a sweep. Move it away, or name "
            "another folder with --out.",
            path=path,
        )
    what = Sentence("{path}: cannot be opened.", path=path)
    return joined((what, first_line(told), _IF_DAMAGED))


def _check_format(path: Path, connection: DuckDBPyConnection) -> None:
    found = format_of(connection)
    if found is None:
        message = Sentence(
            "{path}: a DuckDB file, but not of a sweep. Move it away, or "
            "name another folder with --out.",
            path=path,
        )
        raise StoreError(message)
    if found > FORMAT:
        message = Sentence(
            "{path}: written by a newer version of this program (format "
            "{found}; known here: {format}). Install the newer version, or "
            "name another folder with --out.",
            path=path,
            found=found,
            format=FORMAT,
        )
        raise StoreError(message)
    if found < FORMAT:
        message = Sentence(
            "{path}: written by an older version of this program (format "
            "{found}; known here: {format}). Move it away and give the "
            "same command again: all runs are then solved anew.",
            path=path,
            found=found,
            format=FORMAT,
        )
        raise StoreError(message)


def first_line(error: object) -> str:
    """What DuckDB or the system says, without the lines that only programmers read."""
    line = str(error).strip().split("\n")[0]
    return line if line.endswith((".", "!")) else f"{line}."
