"""How a table lies on its sheet."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from optimizer.reporting.words import Words
from tests.reporting.workbook.books import book_of, file_of

NAMES = ("phuong-an-1",)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_filter_leaves_the_sum_of_all_at_the_end_alone(
    results: Path, language: str
) -> None:
    words = Words(language)
    sheet = book_of(results, NAMES, language)[words["sheet_register"]]
    end = int(sheet.auto_filter.ref.rsplit("I", 1)[1])
    assert sheet.max_row == end + 1
    assert sheet.cell(end + 1, 3).value == words["total"].capitalize()
    assert sheet.cell(end + 1, 3).font.bold


def test_clusters_of_a_district_can_be_folded_under_their_sum(results: Path) -> None:
    sheet = book_of(results, NAMES, "en")["By district"]
    head = int(re.sub(r"\D", "", sheet.freeze_panes))
    folded = {
        row: sheet.row_dimensions[row].outline_level
        for row in range(head, sheet.max_row + 1)
    }
    numbered = {row for row in folded if sheet.cell(row, 1).value is not None}
    assert {row for row, level in folded.items() if level} == numbered
    assert sheet.sheet_properties.outlinePr.summaryBelow is False


@pytest.mark.parametrize("language", ["vi", "en"])
def test_actions_are_coloured_by_the_words_that_cells_hold(
    results: Path, language: str
) -> None:
    words = Words(language)
    sheet = book_of(results, NAMES, language)[words["sheet_recommendations"]]
    rules = [rule for found in sheet.conditional_formatting for rule in found.rules]
    said = {rule.formula[0].strip('"') for rule in rules if rule.type == "cellIs"}
    column = next(
        cells
        for cells in sheet.iter_cols()
        if words["action"].capitalize() in {cell.value for cell in cells}
    )
    heading = words["action"].capitalize()
    there = {cell.value for cell in column if cell.value} - {heading}
    assert {words[one] for one in ("expand", "drop", "keep", "add")} <= there <= said
    (bar,) = (rule.dataBar for rule in rules if rule.type == "dataBar")
    assert (bar.minLength, bar.cfvo[0].type, bar.cfvo[0].val) == (0, "num", 0)


def test_a_limit_that_binds_colours_its_row(results: Path) -> None:
    sheet = book_of(results, NAMES, "en")["Limits"]
    (found,) = sheet.conditional_formatting
    (rule,) = found.rules
    place = re.fullmatch(r'\$([A-Z])(\d+)<>""', rule.formula[0])
    assert place is not None
    assert sheet[f"{place[1]}{int(place[2]) - 1}"].value == "Binding"
    assert str(found.sqref) == sheet.auto_filter.ref.replace("A6:", "A7:")


def test_a_chart_of_spending_shows_periods_and_not_their_sum(results: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(file_of(results, NAMES, "en"))) as parts:
        charts = [
            parts.read(name).decode()
            for name in parts.namelist()
            if name.startswith("xl/charts/")
        ]
    text = next(one for one in charts if "'Spending'!" in one)
    found = re.search(r"<cat>.*?'Spending'!\$(\w)\$(\d+):\$(\w)\$\d+<", text)
    assert found is not None
    sheet = book_of(results, NAMES, "en")["Spending"]
    first, last = (f"{found[one]}{found[2]}" for one in (1, 3))
    assert sheet[first].value.startswith("2021-2025")
    assert sheet[last].value.startswith("2026-2030")


def test_long_reasons_have_rows_that_show_them(results: Path) -> None:
    sheet = book_of(results, NAMES, "vi")["Khuyến nghị"]
    long = [
        cell
        for row in sheet
        for cell in row
        if cell.value and len(str(cell.value)) > 99
    ]
    assert any(sheet.row_dimensions[cell.row].height for cell in long)
    assert all(cell.alignment.wrap_text for cell in long if cell.row > 5)
