"""Merged cells of a sheet."""

import io

import openpyxl
import pytest

from optimizer.reading import merged_cells
from optimizer.reading.merged_cells import merged_areas
from tests.reading.workbooks import changed, packed, table_reader

ROWS = [
    [],
    ["from", "to", "km"],
    ["A", "B", 1],
    ["A", "C", 2],
    ["A", "D", 3],
]


@pytest.fixture
def table(tmp_path):
    return table_reader(tmp_path)


def with_merged(*areas: str, rows=ROWS, other: str = "") -> bytes:
    """A workbook with a sheet of these rows, and a sheet before it."""
    book = openpyxl.Workbook()
    first = book.worksheets[0]
    first.append(["x"])
    if other:
        first.merge_cells(other)
    sheet = book.create_sheet("distances")
    for row in rows:
        sheet.append(row)
    for area in areas:
        sheet.merge_cells(area)
    stream = io.BytesIO()
    book.save(stream)
    book.close()
    return stream.getvalue()


def test_rows_that_share_a_cell_are_told(table):
    rows = [[*ROWS[1], "huyện"], ["A", "B", 1, "Ba Tri"], ["A", "C", 2], ["A", "D", 3]]
    _, problems = table(with_merged("D2:D4", rows=rows))
    assert problems == [
        "b.xlsx:2  cells D2:D4 are merged, so that all but the first are blank. "
        "Unmerge them and fill every cell."
    ]


@pytest.mark.parametrize(
    ("area", "row"), [("B3:C3", 3), ("C2:C3", 3), ("C5:D7", None), ("A4:B5", 4)]
)
def test_an_area_counts_that_leaves_a_cell_of_the_table_blank(table, area, row):
    _, problems = table(with_merged(area))
    told = [one for one in problems if "merged" in one]
    assert len(told) == (row is not None)
    assert all(one.startswith(f"b.xlsx:{row}  cells {area} are") for one in told)


@pytest.mark.parametrize("area", ["A1:C1", "A2:B2", "E3:E5", "C3:E3", "A6:C9"])
def test_an_area_outside_the_rows_of_the_table_is_none(table, area):
    _, problems = table(with_merged(area))
    assert not [one for one in problems if "merged" in one]


def test_another_sheet_may_have_merged_cells(table):
    _, problems = table(with_merged(other="A1:C9"), sheet="distances")
    assert problems == []


def test_areas_are_found_wherever_a_chunk_ends(monkeypatch):
    data = with_merged("A3:A4", "B3:B4", "C3:AB5")
    part = "xl/worksheets/sheet2.xml"
    found = [one.name for one in merged_areas(data, part)]
    assert sorted(found) == ["A3:A4", "B3:B4", "C3:AB5"]
    for size in (1, 7, 64):
        monkeypatch.setattr(merged_cells, "_CHUNK", size)
        assert [one.name for one in merged_areas(data, part)] == found


def test_prefixes_and_single_quotes_of_xml_are_read():
    data = packed({"S": [["x"]]})
    part = "xl/worksheets/sheet1.xml"
    merged = b"</sheetData><x:mergeCells><x:mergeCell  ref='A2:AA30' />"
    data = changed(data, part, lambda inner: inner.replace(b"</sheetData>", merged))
    (area,) = merged_areas(data, part)
    assert (area.left, area.top, area.right, area.bottom) == (1, 2, 27, 30)
