"""The tables of a store, as other programs read them."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import openpyxl
import pytest

from optimizer.errors import StoreError
from optimizer.running.export import export
from optimizer.running.result import Result
from optimizer.running.store import Store
from optimizer.running.store_tables import SHOWN
from optimizer.running.store_workbook import write_workbook
from tests.running.stored import result, wanted

EVIL = "=HYPERLINK(1)\x1b"
NOTE = "@SUM(A1) \x1b[2J"


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "out" / "sweep.duckdb"
    with Store.opened(path) as store:
        store.begin([wanted(n, f"k{n}") for n in (4, 3, 1, 2)], {}, {"seed": 1})
        store.add([result("k2"), result("k1", objective=-1.5)])
        store.add([Result("k4", "invalid", note=NOTE)])
        endless = (("A", "add", None, float("inf")), (EVIL, "keep", None, None))
        store.add([Result("k3", "optimal", actions=endless)])
    yield path
    assert [file.name for file in path.parent.iterdir()] == ["sweep.duckdb"]


def rows_of(path: Path, table: str) -> list[tuple[object, ...]]:
    with duckdb.connect(path, read_only=True) as connection:
        query = f"SELECT * FROM {table} ORDER BY {SHOWN[table]}"
        return connection.execute(query).fetchall()


def test_a_folder_has_a_parquet_file_for_each_table(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "runs.parquet"
    export(path, folder)
    assert {file.stem for file in folder.iterdir()} == set(SHOWN)
    for table in SHOWN:
        with duckdb.connect() as connection:
            file = str(folder / f"{table}.parquet")
            rows = connection.execute("FROM read_parquet(?)", [file]).fetchall()
        assert rows == rows_of(path, table)


def test_a_note_is_stored_as_it_is(path: Path) -> None:
    assert (4, NOTE) in [(row[0], row[8]) for row in rows_of(path, "runs")]


def test_a_workbook_has_a_sheet_for_each_table(path: Path, tmp_path: Path) -> None:
    export(path, tmp_path / "runs.xlsx")
    book = openpyxl.load_workbook(tmp_path / "runs.xlsx")
    assert book.sheetnames == list(SHOWN)
    headings, *runs = book["runs"].iter_rows(values_only=True)
    assert headings[:4] == ("run", "key", "scenario", "status")
    assert [row[0] for row in runs] == [1, 2, 3, 4]
    assert runs[0][4] == -1.5
    measures = list(book["measures"].iter_rows(min_row=2, values_only=True))
    assert measures == rows_of(path, "measures")


def test_no_cell_is_a_formula(path: Path, tmp_path: Path) -> None:
    export(path, tmp_path / "runs.xlsx")
    book = openpyxl.load_workbook(tmp_path / "runs.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert "'=HYPERLINK(1)\N{REPLACEMENT CHARACTER}" in [cell.value for cell in cells]
    assert "'@SUM(A1) \N{REPLACEMENT CHARACTER}[2J" in [cell.value for cell in cells]
    assert "inf" in [cell.value for cell in cells]


def test_a_table_too_long_for_a_sheet_goes_on_in_the_next(
    path: Path, tmp_path: Path
) -> None:
    with duckdb.connect(path, read_only=True) as connection:
        write_workbook(connection, tmp_path / "a.xlsx", rows_of_a_sheet=3)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    names = [name for name in book.sheetnames if name.startswith("actions")]
    assert names == ["actions", "actions 2", "actions 3"]
    sheets = [list(book[name].iter_rows(values_only=True)) for name in names]
    assert {sheet[0] for sheet in sheets} == {sheets[0][0]}
    assert [len(sheet) for sheet in sheets] == [3, 3, 3]
    assert [row[:2] for sheet in sheets for row in sheet[1:]][:2] == [
        (1, "A"),
        (1, "B"),
    ]


def test_an_earlier_export_is_replaced_and_nothing_else(
    path: Path, tmp_path: Path
) -> None:
    for name in ("again.xlsx", "again"):
        export(path, tmp_path / name)
        export(path, tmp_path / name)
    assert {file.name for file in tmp_path.iterdir()} == {"out", "again.xlsx", "again"}
    (tmp_path / "again" / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match="holds other files"):
        export(path, tmp_path / "again")
    with pytest.raises(StoreError, match="holds other files"):
        export(path, path.parent)


def test_names_that_nothing_can_be_written_to_are_told(
    path: Path, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match=r"expected a file ending in \.xlsx"):
        export(path, tmp_path / "runs.csv")
    with pytest.raises(StoreError, match="no such file"):
        export(tmp_path / "none.duckdb", tmp_path / "runs.xlsx")
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(StoreError, match="a folder stands"):
        export(path, tmp_path / "folder.xlsx")
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="a file stands"):
        export(path, tmp_path / "file")
