"""The lines of a sheet of an XLSX file."""

import io
import math
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

from optimizer.errors import Origin, Problems
from optimizer.reading.grid import (
    MAX_COLUMNS,
    UNREADABLE,
    Cell,
    Grid,
    Line,
    filled,
    line_of,
)
from optimizer.reading.merged_cells import tell_merged
from optimizer.reading.nearest import did_you_mean, one_of
from optimizer.reading.text_file import invisible, tidy
from optimizer.sentence import Sentence

MAX_UNPACKED_BYTES = 200_000_000
MAX_PARTS = 10_000
MAX_CELLS = 20_000_000
MAX_ROWS = 1_048_576

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_CHUNK = 1 << 20


class _RefusedError(Exception):
    """The file is not read; the reason has been told."""


def xlsx_grid(
    data: bytes,
    sheet: str | None,
    shown: str,
    table: str,
    problems: Problems,
    max_rows: int,
) -> Grid | None:
    """The lines of a sheet, or None where it cannot be read.

    Without ``sheet`` the only one is taken, or the one named like ``table``.
    """
    try:
        formulas = _checked(data, shown, problems)
        with warnings.catch_warnings():
            # openpyxl warns of formatting that it does not know; no figure is lost.
            warnings.simplefilter("ignore")
            return _read(data, sheet, shown, table, problems, max_rows, formulas)
    except _RefusedError:
        return None
    except Exception:  # openpyxl fails in a dozen ways on what is no sound workbook
        problems.error(
            Origin(shown),
            Sentence("the file is damaged, or no XLSX file."),
            Sentence("an Excel workbook (.xlsx)"),
            Sentence("Open it in Excel and save it again."),
        )
        return None


def _checked(data: bytes, shown: str, problems: Problems) -> bool:
    """Refuse what is protected or unpacks to too much; whether it has formulas."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        _refuse(
            problems,
            Origin(shown),
            Sentence("the file is protected by a password, or an old .xls file."),
            hint=Sentence("Save it as .xlsx without a password."),
        )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        size = sum(part.file_size for part in parts)
        if size > MAX_UNPACKED_BYTES or len(parts) > MAX_PARTS:
            most = MAX_UNPACKED_BYTES // 1_000_000
            what = Sentence("the file unpacks to more than {most} MB.", most=most)
            _refuse(
                problems,
                Origin(shown),
                what,
                hint=Sentence("Keep only the table in it."),
            )
        return any(
            _has_formula(archive, part)
            for part in parts
            if part.filename.startswith("xl/worksheets/")
        )


def _has_formula(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            if _FORMULA.search(tail + chunk):
                return True
            tail = chunk[-64:]
    return False


def _read(
    data: bytes,
    sheet: str | None,
    shown: str,
    table: str,
    problems: Problems,
    max_rows: int,
    formulas: bool,
) -> Grid:
    import openpyxl  # takes a third of a second, and most cases are CSV

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        titles = [one.title for one in book.worksheets]
        index = _chosen(titles, sheet, shown, table, problems)
        values: Any = book.worksheets[index]
        reader = _Reader(shown, problems, max_rows)
        if formulas:
            # What a formula gave is in one view, that it is one in the other.
            other = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
            try:
                grid = reader.grid(values, other.worksheets[index])
            finally:
                other.close()
        else:
            grid = reader.grid(values, None)
        part = values._worksheet_path  # noqa: SLF001  openpyxl tells it nowhere else
        tell_merged(data, part, grid, shown, problems)
        return grid
    finally:
        book.close()


def _chosen(
    titles: list[str], sheet: str | None, shown: str, table: str, problems: Problems
) -> int:
    """The index of the sheet to read."""
    kept = [tidy(title) for title in titles]
    named = [f'"{title}"' for title in kept]
    small = [title.casefold() for title in kept]
    if sheet is not None:
        if tidy(sheet).casefold() in small:
            return small.index(tidy(sheet).casefold())
        what = Sentence('there is no sheet "{sheet}".', sheet=sheet)
        hint = did_you_mean(sheet, kept)
        _refuse(problems, Origin(shown), what, one_of(named), hint)
    if len(kept) == 1:
        return 0
    if table not in small:
        what = Sentence(
            "the file has {count} sheets: {names}.",
            count=len(kept),
            names=", ".join(named),
        )
        hint = Sentence(
            "Name the one that is meant, as in {example}.",
            example=f"{shown}#{kept[0] if kept else ''}",
        )
        _refuse(problems, Origin(shown), what, hint=hint)
    return small.index(table)


class _Reader:
    """Reads the rows of one sheet; what a cell cannot mean becomes a problem."""

    def __init__(self, shown: str, problems: Problems, max_rows: int) -> None:
        self.shown = shown
        self.problems = problems
        self.max_rows = max_rows

    def grid(self, values: Any, formulas: Any | None) -> Grid:
        lines: list[Line] = []
        size = 0
        for number, row in enumerate(_rows(values, formulas), start=1):
            size += len(row)
            if size > MAX_CELLS or number > MAX_ROWS:
                self.refuse(number, Sentence("the sheet is too large."))
            cells = [
                self.cell(one, is_formula, number, index)
                for index, (one, is_formula) in enumerate(row)
            ]
            line = line_of(number, cells)
            if line is None:
                continue
            lines.append(line)
            if len(line.cells) > MAX_COLUMNS:
                self.refuse(
                    number,
                    Sentence(
                        "there are more than {max_columns} columns.",
                        max_columns=MAX_COLUMNS,
                    ),
                )
            if len(lines) > self.max_rows + 1:
                self.refuse(
                    number,
                    Sentence(
                        "there are more than {max_rows:,} rows.", max_rows=self.max_rows
                    ),
                )
        return Grid(tuple(lines), None)

    def cell(self, cell: Any, is_formula: bool, row: int, index: int) -> Cell | None:
        value = cell.value
        if value is None:
            # A formula whose result is an empty text is blank.
            if is_formula and cell.data_type != "str":
                what = Sentence("has a formula whose result is not in the file")
                self.tell(
                    row, index, what, Sentence("Open the file in Excel and save it.")
                )
                return UNREADABLE
            return None
        if isinstance(value, bool):
            return Cell("yes" if value else "no")
        if isinstance(value, date | time | timedelta):
            what = Sentence("is a date or time ({value})", value=value)
            self.tell(row, index, what, Sentence("Make it a text or a number."))
            return UNREADABLE
        if isinstance(value, int | float):
            return self.number(value, row, index)
        text = str(value)
        if cell.data_type == "e":
            self.tell(
                row,
                index,
                Sentence("holds the error {text}", text=text),
                Sentence("Correct its formula."),
            )
            return UNREADABLE
        if found := invisible(text):
            self.tell(
                row,
                index,
                Sentence("holds {found}", found=found),
                Sentence("Type the cell anew."),
            )
            return UNREADABLE
        return filled(text)

    def number(self, value: float, row: int, index: int) -> Cell | None:
        if not math.isfinite(value):
            self.tell(
                row, index, Sentence("holds no finite number"), Sentence("Correct it.")
            )
            return UNREADABLE
        whole = float(value).is_integer() and abs(value) < 1e15
        return Cell(str(int(value)) if whole else repr(float(value)), float(value))

    def tell(self, row: int, index: int, what: str, hint: str) -> None:
        place = f"{letters(index)}{row}"
        told = Sentence("cell {place} {what}.", place=place, what=what)
        self.problems.error(Origin(self.shown, row), told, hint=hint)

    def refuse(self, row: int, what: str) -> None:
        _refuse(self.problems, Origin(self.shown, row), what)


def _rows(values: Any, formulas: Any | None) -> Iterator[list[tuple[Any, bool]]]:
    """The cells of each row, and whether each is a formula."""
    # The size that a sheet states can be wrong, or huge.
    values.reset_dimensions()
    if formulas is None:
        for row in values.iter_rows():
            yield [(cell, False) for cell in row]
        return
    formulas.reset_dimensions()
    for row, other in zip(values.iter_rows(), formulas.iter_rows(), strict=True):
        yield [
            (cell, twin.data_type == "f") for cell, twin in zip(row, other, strict=True)
        ]


def letters(index: int) -> str:
    """The name of a column of a sheet, counted from 0: A, B, ... Z, AA, ..."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _refuse(
    problems: Problems, place: Origin, what: str, expected: str = "", hint: str = ""
) -> None:
    problems.error(place, what, expected, hint)
    raise _RefusedError
