"""Sheets of a workbook read again as tables of a case."""

import io
import shutil
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from optimizer.domain.cluster import Cluster
from optimizer.domain.sameness import asks_the_same
from optimizer.errors import Origin
from optimizer.reading.filled import Filled
from optimizer.reading.scenario import Reading, read_scenario
from optimizer.reporting.content.reported import Reported
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.input_sheet import put_input
from optimizer.reporting.workbook.input_sheets import input_sheets
from optimizer.reporting.workbook.looks import Looks
from optimizer.reporting.workbook.number_forms import ESTIMATE
from tests.reporting.workbook.books import calm_run, file_of, runs_in, write_case
from tests.scenarios.cases import SCENARIOS

NOWHERE = Origin("")
SMALL = "phuong-an-1.yaml"
CASES = [
    ("ben-tre/can-bang.yaml", "vi"),
    ("ha-nam/lap-day-90.yaml", "en"),
    ("lao-cai/phuong-an-2-nhu-cau-cao.yaml", "vi"),
    ("thai-binh/phuong-an-2.yaml", "vi"),
    ("tuyen-quang/nha-dau-tu.yaml", "en"),
]


def read_back(
    folder: Path, scenario: str, book: bytes, end: str = "", entries: str = ""
) -> Reading:
    """The scenario with the sheets of a workbook instead of its tables."""
    (folder / "report.xlsx").write_bytes(book)
    sheets = openpyxl.load_workbook(folder / "report.xlsx", read_only=True).sheetnames
    tables = ", ".join(
        f"{name}: report.xlsx#{name}{end}"
        for name in ("clusters", "estimates", "links", "places")
        if f"{name}{end}" in sheets
    )
    text = f"extends: {scenario}\ntables: {{{tables}}}\n{entries}"
    (folder / "again.yaml").write_text(text, encoding="utf-8")
    return read_scenario(folder / "again.yaml")


def placeless(clusters: tuple[Cluster, ...]) -> list[Cluster]:
    return [replace(one, origin=NOWHERE) for one in clusters]


def doubts(filled: tuple[Filled, ...]) -> list[Filled]:
    return [replace(one, origin=NOWHERE) for one in filled]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_sheets_of_a_report_give_the_case_again(
    results: Path, tmp_path: Path, language: str
) -> None:
    (run,) = runs_in(results, "phuong-an-1")
    write_case(tmp_path)
    book = file_of(results, ("phuong-an-1",), language)
    again = read_back(tmp_path, "phuong-an-1.yaml", book)
    assert placeless(again.scenario.clusters) == placeless(run.scenario.clusters)
    assert again.tables["clusters"] == run.reading.tables["clusters"]
    assert again.tables["estimates"] == run.reading.tables["estimates"]
    kept = [one for one in doubts(again.filled) if one.quality != "default"]
    assert kept == [
        one for one in doubts(run.reading.filled) if one.quality != "default"
    ]
    assert asks_the_same(again.scenario, read_scenario(tmp_path / SMALL).scenario)


@pytest.mark.parametrize(("case", "language"), CASES)
def test_the_sheets_of_real_cases_give_them_again(
    tmp_path: Path, case: str, language: str
) -> None:
    folder, name = (SCENARIOS / case).parent, Path(case).name
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    read = read_scenario(tmp_path / name)
    again = read_back(tmp_path, name, inputs_alone(read, language))
    assert placeless(again.scenario.clusters) == placeless(read.scenario.clusters)
    assert again.tables["clusters"] == read.tables["clusters"]
    assert doubts(again.filled) == doubts(read.filled)
    assert asks_the_same(again.scenario, read.scenario)


def test_what_is_long_is_seen_whole(results: Path) -> None:
    """Programs show `####` for a marked number that is longer than its column."""
    book = openpyxl.load_workbook(io.BytesIO(file_of(results, ("phuong-an-1",), "vi")))
    marked = [
        (sheet.column_dimensions[get_column_letter(place)].width, cell.value)
        for sheet in book.worksheets
        for row in sheet
        for place, cell in enumerate(row, start=1)
        if cell.number_format == ESTIMATE
    ]
    assert any(len(str(value)) > 11 for _, value in marked)
    assert all(len(f"{value:.10g}") + 1 < width for width, value in marked)
    sheet = book["estimates_after"]
    assert sheet.page_setup.fitToWidth == 1
    assert sheet.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
    assert all(
        cell.alignment.wrap_text for row in sheet.iter_rows(min_row=2) for cell in row
    )
    assert all(one.page_margins.footer < one.page_margins.bottom - 0.2 for one in book)


def inputs_alone(read: Reading, language: str) -> bytes:
    """A workbook that has nothing but the sheets of input."""
    words, book = Words(language), openpyxl.Workbook()
    looks = Looks(book)
    for one in input_sheets(Reported((calm_run(read),)), words):
        put_input(book.create_sheet(one.name), one.table, words, looks)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
