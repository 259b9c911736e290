"""Workbooks made by hand, and how a table is read from them."""

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl

from optimizer.errors import Problems
from optimizer.reading.columns import TABLES
from optimizer.reading.tables import Table, read_table

DISTANCES = TABLES["distances"]
HEADINGS = ["from", "to", "km"]


def packed(sheets: dict[str, list[list[Any]]]) -> bytes:
    """A workbook with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    book.close()
    return stream.getvalue()


def changed(data: bytes, part: str, change: Any) -> bytes:
    """The workbook with one part of it rewritten."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            inner = old.read(name)
            new.writestr(name, change(inner) if name == part else inner)
    return stream.getvalue()


def table_reader(tmp_path: Path):
    """What reads sheets, or the bytes of a workbook, as a table, with its problems."""

    def read(
        sheets: dict[str, list[list[Any]]] | list[list[Any]] | bytes,
        columns=DISTANCES,
        sheet: str | None = None,
        **options,
    ) -> tuple[Table, list[str]]:
        if isinstance(sheets, list):
            sheets = {"Sheet": sheets}
        data = sheets if isinstance(sheets, bytes) else packed(sheets)
        path: Path = tmp_path / "b.xlsx"
        path.write_bytes(data)
        problems = Problems()
        got = read_table(path, sheet, "b.xlsx", columns, problems, **options)
        return got, [str(problem) for problem in problems.found]

    return read
