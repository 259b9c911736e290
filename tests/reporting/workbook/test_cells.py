"""Texts and numbers in cells."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from optimizer.reporting.content.reported import Reported
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.cells import (
    LONGEST,
    fitting,
    put_exact_text,
    put_number,
    put_text,
)
from optimizer.reporting.workbook.looks import Look, Looks
from optimizer.reporting.workbook.report_workbook import report_workbook
from tests.reporting.workbook.books import runs_in


def written(put: Any, value: object) -> Any:
    """The cell after it has been in a file."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    put(sheet, 1, 1, value, Looks(book), Look())
    file = io.BytesIO()
    book.save(file)
    return openpyxl.load_workbook(file).worksheets[0]["A1"]


@pytest.mark.parametrize(
    "text", ["=1+1", "+84 1", "-5", "@x", '=HYPERLINK("http://x","y")']
)
@pytest.mark.parametrize("put", [put_text, put_exact_text])
def test_no_text_is_a_formula(put: Any, text: str) -> None:
    cell = written(put, text)
    assert (cell.value, cell.data_type) == (f"'{text}", "s")


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "TRUE", "007", "1.5", "2026-01-01"])
def test_texts_that_look_like_something_else_stay_texts(text: str) -> None:
    cell = written(put_text, text)
    assert (cell.value, cell.data_type) == (text, "s")


def test_letters_that_no_file_can_hold_are_replaced() -> None:
    assert written(put_text, "a\x00b\x1bc\ufffe\ud800").value == "a�b�c��"
    assert written(put_text, "a\r\nb\rc").value == "a\nb\nc"
    assert written(put_text, "Kim\u202eBảng").value == "Kim�Bảng"


def test_marks_of_direction_stay_in_what_is_read_again() -> None:
    assert written(put_exact_text, "Kim\u202eBảng").value == "Kim\u202eBảng"


def test_a_text_is_cut_where_excel_would_refuse_it() -> None:
    assert fitting("a" * 40_000) == "a" * LONGEST
    # A letter beyond the first plane counts twice, and is not cut in two.
    assert fitting("𝒜" * 20_000) == "𝒜" * (LONGEST // 2)
    assert written(put_text, "=" * 40_000).value == "'" + "=" * (LONGEST - 1)


@pytest.mark.parametrize("number", [0.1 + 0.2, 1 / 3, 1e-300, 12.345678901234567, 7.0])
def test_a_number_keeps_all_its_digits(number: float) -> None:
    cell = written(put_number, number)
    assert (cell.value, cell.data_type) == (number, "n")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_odd_names_break_no_workbook(results: Path, language: str) -> None:
    names = ["\x00\x1b[31m", "\u202ename\u2066", "x" * 40_000, "=cmd|'/c calc'!A1"]
    (run,) = runs_in(results, "phuong-an-1")
    made = report_workbook(Reported((named(run, names),)), Words(language))
    book = openpyxl.load_workbook(io.BytesIO(made))
    texts = [
        cell
        for sheet in book
        for row in sheet
        for cell in row
        if isinstance(cell.value, str)
    ]
    assert {cell.data_type for cell in texts} == {"s"}
    assert "'=cmd|'/c calc'!A1" in {cell.value for cell in texts}
    assert max(len(cell.value) for cell in texts) == LONGEST


def named(run: Run, names: list[str]) -> Run:
    """The run with these names, wherever they come from."""
    clusters = [
        replace(one, name=names[place]) if place < len(names) else one
        for place, one in enumerate(run.scenario.clusters)
    ]
    scenario = replace(run.scenario, clusters=tuple(clusters))
    return replace(run, reading=replace(run.reading, scenario=scenario))
