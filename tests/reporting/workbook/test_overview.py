"""The first sheet of a workbook."""

import json
from pathlib import Path

import pytest

from optimizer.reporting.words import Words
from tests.reporting.workbook.books import book_of, rows_under

BOTH = ("phuong-an-1", "phuong-an-2")


def test_it_says_what_came_out_of_each_scenario(results: Path) -> None:
    sheet = book_of(results, BOTH, "en")["Overview"]
    headings = ["Scenario", "Result", "Objective", "Gap to the best possible (%)"]
    rows = rows_under(sheet, headings)
    assert [row[0].value for row in rows] == ["A: Option 1", "B: Phương án 2"]
    for name, row in zip(BOTH, rows, strict=True):
        said = json.loads((results / name / "summary.json").read_text())
        assert row[1].value == "proved optimal"
        assert (row[2].value, row[3].value) == (said["objective"], said["gap"])
        assert row[3].number_format.startswith("0.00%")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_figures_and_actions_are_those_of_the_summary(
    results: Path, language: str
) -> None:
    words = Words(language)
    sheet = book_of(results, BOTH[:1], language)[words["sheet_overview"]]
    said = json.loads((results / BOTH[0] / "summary.json").read_text())
    values = {row[0].value: row for row in sheet.iter_rows()}
    for action, count in said["actions"].items():
        if count:
            assert values[words[action]][1].value == count
    land = words["land"][:1].upper() + words["land"][1:]
    assert values[land][2].value == said["measures"]["land"]["2026-2030"]


def test_it_tells_how_the_input_sheets_are_read_again(results: Path) -> None:
    book = book_of(results, BOTH, "en")
    texts = [cell.value for cell in book["Overview"]["A"] if cell.value]
    assert "    extends: phuong-an-1.yaml" in texts
    shown = "clusters: report.xlsx#clusters, estimates: report.xlsx#estimates"
    assert f"    tables: {{{shown}}}" in texts
    # A cluster that was not added is a mere place by then.
    told = " ".join(map(str, texts))
    assert "were not added" in told
    assert "from the sheet clusters." in told
    assert "from the sheet places_after_A." in told
    assert all(len(text) < 110 or "tables:" in text for text in map(str, texts))
    # Both runs read the same, and end differently.
    assert {"clusters", "clusters_after_A", "clusters_after_B"} <= {*book.sheetnames}
    assert "clusters_A" not in book.sheetnames
