"""The tables of a store for other programs: a workbook, or a folder of Parquet."""

import shutil
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from optimizer.errors import StoreError
from optimizer.replacing import beside, replaced_file, swap_folder
from optimizer.running.store_file import first_line, opened_file
from optimizer.running.store_tables import SHOWN
from optimizer.running.store_workbook import write_workbook
from optimizer.sentence import Sentence


def export(store: Path, to: Path) -> None:
    """Write every table that planners read, sorted by run.

    A name that ends in .xlsx becomes a workbook with a sheet for each table; any name
    without an ending, or ending in .parquet, a folder with a Parquet file for each.
    What was there before is replaced as a whole.

    Raises StoreError if the store cannot be read, the name is none of these, or a
    folder there holds anything else; OSError if nothing can be written.
    """
    check_export(to)
    with opened_file(store, read_only=True) as connection:
        try:
            if to.suffix.lower() == ".xlsx":
                with replaced_file(to) as fresh:
                    write_workbook(connection, fresh)
            else:
                _write_folder(connection, to)
        except duckdb.Error as error:
            message = Sentence(
                "{to}: cannot be written. {error}", to=to, error=first_line(error)
            )
            raise StoreError(message) from error


def check_export(to: Path) -> None:
    """Raise StoreError if nothing can be exported to this name.

    To be asked before long work, so that it is known then.
    """
    if to.suffix.lower() == ".xlsx":
        if to.is_dir():
            message = Sentence(
                "{to}: a folder stands where the file goes. Name another file.", to=to
            )
            raise StoreError(message)
        return
    if to.suffix.lower() not in ("", ".parquet"):
        message = Sentence(
            "{to}: expected a file ending in .xlsx, or a folder for "
            "Parquet files, such as runs.xlsx or runs.parquet.",
            to=to,
        )
        raise StoreError(message)
    if to.exists() and not to.is_dir():
        message = Sentence(
            "{to}: a file stands where the folder goes. Name another folder.", to=to
        )
        raise StoreError(message)
    if to.is_dir() and not {path.name for path in to.iterdir()} <= _files():
        message = Sentence(
            "{to}: this folder holds other files. Name another folder.", to=to
        )
        raise StoreError(message)


def _files() -> set[str]:
    return {f"{table}.parquet" for table in SHOWN}


def _write_folder(connection: DuckDBPyConnection, folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = beside(folder, "tmp")
    try:
        fresh.mkdir()
        for table, order in SHOWN.items():
            rows = connection.sql(f"SELECT * FROM {table} ORDER BY {order}")
            rows.write_parquet(str(fresh / f"{table}.parquet"))
        old = swap_folder(fresh, folder)
        if old is not None:
            shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
