"""A report as a workbook, read back."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from optimizer.reporting.content.reported import Reported, tables_beside, tables_of
from optimizer.reporting.content.table import (
    ReportTable,
    cell_number,
    cell_text,
    is_estimate,
    is_share,
)
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.report_workbook import report_workbook
from optimizer.safe_text import printable, safe_cell
from tests.reporting.workbook.books import book_of, file_of, rows_under, runs_in

BOTH = ("phuong-an-1", "phuong-an-2")
SHEET_OF = {
    "recommendations": "recommendations",
    "periods": "periods",
    "register": "register",
    "totals": "measures",
    "demand": "measures",
    "limits": "limits",
    "paid": "spending",
    "kinds": "spending",
    "services": "spending",
    "funds": "spending",
    "links": "links",
    "alternatives": "alternatives",
    "given_up": "alternatives",
    "deviations": "alternatives",
    "state": "today",
    "today": "today",
    "assumptions": "assumptions",
    "quality": "sources",
    "sources": "sources",
    "inputs": "sources",
    "compared": "comparison",
    "actions_compared": "comparison",
    "costs_compared": "comparison",
    "deeds_compared": "differences",
}


def shown(text: str) -> str | None:
    return safe_cell(printable(text)) or None


def same_cells(found: list[list[Any]], table: ReportTable, words: Words) -> None:
    """Cells hold what the table does: all digits of numbers, and texts made safe."""
    assert len(found) == len(table.rows)
    for cells, row in zip(found, table.rows, strict=True):
        for cell, column in zip(cells, table.columns, strict=True):
            if not column.is_number:
                assert cell.value == shown(cell_text(column, row, words))
                continue
            number = cell_number(column, row)
            assert cell.value == number
            if number is not None:
                assert cell.data_type == "n"
                assert ("≈" in cell.number_format) == is_estimate(column, row)
                assert ("%" in cell.number_format) == is_share(column, row)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_cell_of_every_table_is_what_the_tables_of_the_report_say(
    results: Path, language: str
) -> None:
    words, (run,) = Words(language), runs_in(results, BOTH[0])
    book = book_of(results, BOTH[:1], language)
    tables = {name: one for name, one in tables_of(run, words).items() if one.rows}
    assert {"recommendations", "alternatives", "funds", "links"} <= tables.keys()
    for name, table in tables.items():
        sheet = book[words[f"sheet_{SHEET_OF[name]}"]]
        headings = [shown(one.title) for one in table.columns]
        same_cells(rows_under(sheet, headings), table, words)  # type: ignore[arg-type]


def test_of_several_runs_each_row_says_of_which_it_is(results: Path) -> None:
    words, runs = Words("en"), runs_in(results, *BOTH)
    book = book_of(results, BOTH, "en")
    sheet = book["Plan by period"]
    for letter, run in zip("AB", runs, strict=True):
        table = tables_of(run, words)["periods"]
        headings = ["Scenario", *(one.title for one in table.columns)]
        rows = [row for row in rows_under(sheet, headings) if row[0].value == letter]
        same_cells([row[1:] for row in rows], table, words)
    for name, table in tables_beside(Reported(runs), words).items():
        rows = rows_under(
            book[words[f"sheet_{SHEET_OF[name]}"]],
            [one.title for one in table.columns],
        )
        same_cells(rows, table, words)


def test_what_all_have_read_alike_is_told_once(results: Path) -> None:
    words, (run, _) = Words("vi"), runs_in(results, *BOTH)
    table = tables_of(run, words)["today"]
    sheet = book_of(results, BOTH, "vi")[words["sheet_today"]]
    rows = rows_under(sheet, [shown(one.title) for one in table.columns])  # type: ignore[misc]
    same_cells(rows, table, words)


def test_the_sheet_says_what_a_price_of_the_opposite_is(results: Path) -> None:
    for language in ("vi", "en"):
        words = Words(language)
        sheet = book_of(results, BOTH[:1], language)[words["sheet_recommendations"]]
        above = [row[0].value for row in sheet.iter_rows(max_row=10)]
        assert words("price_legend", verdicts="").strip() in above
        assert above[0] == words["title_recommended"]
        # The second run was not ranked: nothing says what it would hurt to get wrong.
        sheet = book_of(results, BOTH[1:], language)[words["sheet_recommendations"]]
        above = [row[0].value for row in sheet.iter_rows(max_row=10)]
        assert above[0] == words["title_recommended_unpriced"]
        assert words("price_legend", verdicts="").strip() not in above


def test_a_column_that_one_run_lacks_is_blank_for_it(results: Path) -> None:
    sheet = book_of(results, BOTH, "en")["Recommendations"]
    headings = next(
        row for row in sheet.iter_rows(values_only=True) if row[0] == "Scenario"
    )
    rows = rows_under(sheet, list(headings))
    place = headings.index("Opposite costs")
    assert any(row[place].value for row in rows if row[0].value == "A")
    assert all(row[place].value is None for row in rows if row[0].value == "B")


def test_the_plan_is_that_of_plan_csv(results: Path) -> None:
    sheet = book_of(results, BOTH[:1], "en")["Plan by period"]
    headings = ["Id", "Cluster", "District", "Period", "Action"]
    found = {
        (row[0].value, row[3].value): [cell.value for cell in row[5:]]
        for row in rows_under(sheet, [*headings, *_names_after(sheet, headings)])
    }
    numbers = ("area_ha", "added_ha", "built_ha", "occupied_ha", "cost")
    written = _csv(results, "plan.csv")
    assert len(written) == len(found)
    for row in written:
        assert found[row["cluster"], row["period"]] == [float(row[n]) for n in numbers]


def test_measures_are_those_of_summary_json(results: Path) -> None:
    book = book_of(results, BOTH[:1], "en")
    sheet = book["Measures"]
    headings = ["Measure", "Unit", "Today", "2021-2025", "2026-2030"]
    found = {row[0].value: row for row in rows_under(sheet, headings)}
    measures = json.loads((results / BOTH[0] / "summary.json").read_text())["measures"]
    told = {"Land in the plan": "land", "jobs": "jobs", "cost": "cost"}
    for label, name in told.items():
        row = next(row for key, row in found.items() if key.lower() == label.lower())
        values = [cell.value for cell in row[3:]]
        assert values == pytest.approx([*measures[name].values()], rel=1e-12)


def test_recommendations_are_those_of_recommendations_csv(results: Path) -> None:
    sheet = book_of(results, BOTH[:1], "en")["Recommendations"]
    start = ["Rank", "Id", "Cluster"]
    headings = [*start, *_names_after(sheet, start)]
    places = {name: place for place, name in enumerate(headings)}
    rows = rows_under(sheet, headings)
    written = _csv(results, "recommendations.csv")
    for row, said in zip(rows, written, strict=True):
        values = {name: row[place].value for name, place in places.items()}
        assert str(int(values["Rank"])) == said["rank"]
        assert values["Id"] == said["cluster"]
        assert values["Adjustment (ha)"] == pytest.approx(float(said["hectares"]))
        price = said["price_of_opposite"]
        assert values["Opposite costs"] == (float(price) if price else None)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_sheets_can_be_used(results: Path, language: str) -> None:
    words = Words(language)
    book = book_of(results, BOTH, language)
    first = book[words["sheet_overview"]]
    links = {cell.hyperlink.location for row in first for cell in row if cell.hyperlink}
    assert links == {f"'{name}'!A1" for name in book.sheetnames[1:]}
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes is not None
        assert sheet.auto_filter.ref is not None
        assert sheet.page_setup.orientation == "landscape"
    sheet = book[words["sheet_recommendations"]]
    row = int(re.sub(r"\D", "", sheet.freeze_panes))
    assert sheet.print_title_rows == f"${row - 1}:${row - 1}"
    assert sheet.auto_filter.ref.startswith(f"A{row - 1}:")
    assert len(list(sheet.conditional_formatting)) == 2


def test_charts_are_drawn_from_cells_one_for_each_run(results: Path) -> None:
    made = file_of(results, BOTH, "en")
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        names = [name for name in parts.namelist() if name.startswith("xl/charts/")]
        charts = [parts.read(name).decode() for name in names]
    spending = [one for one in charts if "'Spending'!" in one]
    measures = [one for one in charts if "'Measures'!" in one]
    assert (len(spending), len(measures)) == (2, 2)
    assert all('<grouping val="stacked"' in one for one in spending)
    assert all(one.count("<ser>") == 2 for one in spending)
    for text in charts:
        # The chart and its axes each have a title, which lies over nothing.
        assert text.count("<title>") == 3
        assert text.count('<overlay val="0"') == 4
        # Periods are texts; marks have the colours of their lines.
        assert "<cat><strRef>" in text
        assert "<cat><numRef>" not in text
        for series in text.split("<ser>")[1:]:
            assert len(set(re.findall(r'srgbClr val="(\w+)"', series))) == 1
    book = book_of(results, BOTH, "en")
    for text, letter in zip(spending, "AB", strict=True):
        for sheet, cells in re.findall(r"<f>'(\w+)'!(\$B\$\d+)</f>", text):
            row = book[sheet][cells.replace("$", "")].row
            assert book[sheet].cell(row, 1).value == letter


def test_names_of_sheets_are_ones_that_a_workbook_can_have() -> None:
    for language in ("vi", "en"):
        words = Words(language)
        names = {"overview", "law", *SHEET_OF.values()}
        titles = [words[f"sheet_{name}"] for name in names]
        assert len({title.casefold() for title in titles}) == len(titles)
        assert all(0 < len(title) <= 31 for title in titles)
        assert not any(set(title) & set("[]:*?/\\'") for title in titles)


def test_nothing_in_the_file_is_a_formula_or_leads_out_of_it(results: Path) -> None:
    made = file_of(results, BOTH, "vi")
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        for name in parts.namelist():
            text = parts.read(name).decode()
            if name.startswith("xl/worksheets/sheet"):
                assert "<f>" not in text
                assert "<f " not in text
            assert 'TargetMode="External"' not in text
    values = {
        cell.value
        for sheet in book_of(results, BOTH, "vi")
        for row in sheet
        for cell in row
        if isinstance(cell.value, str)
    }
    assert '\'=HYPERLINK("http://x","y")' in values
    assert "<script>alert(1)</script>" in values
    assert not any(value.startswith(("=", "+", "-", "@")) for value in values)


def test_the_same_runs_give_the_same_bytes(results: Path) -> None:
    words = Words("vi")
    made = [report_workbook(Reported(runs_in(results, *BOTH)), words) for _ in range(2)]
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as parts:
        assert {one.date_time[0] for one in parts.infolist()} == {1980}
        assert b"2000-01-01" in parts.read("docProps/core.xml")


def _csv(results: Path, name: str) -> list[dict[str, str]]:
    with (results / BOTH[0] / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _names_after(sheet: Any, start: list[str]) -> list[str]:
    for row in sheet.iter_rows(values_only=True):
        if list(row[: len(start)]) == start:
            return [name for name in row[len(start) :] if name is not None]
    raise AssertionError(start)
