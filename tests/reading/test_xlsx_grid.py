"""Tables from XLSX."""

import datetime
import re
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.errors import Problems
from optimizer.reading.columns import TABLES
from optimizer.reading.tables import Cell, read_table
from optimizer.reading.xlsx_grid import letters
from tests.reading.workbooks import DISTANCES, HEADINGS, changed, packed, table_reader

CLUSTERS = TABLES["clusters"]


@pytest.fixture
def table(tmp_path):
    return table_reader(tmp_path)


def test_cells_are_rendered_faithfully_and_numbers_stay_numbers(table):
    got, problems = table(
        [
            ["id", "name", "status", "area_ha", "investor", "own"],
            [1.0, " e\u0301 ", "hiện có", 68.71, True, "1.264"],
            ["01", None, "candidate", 1e20, False, ""],
        ],
        CLUSTERS,
    )
    assert problems == []
    assert got.decimal is None
    first, second = (row.cells for row in got.rows)
    assert first == {
        "id": Cell("1", 1.0),
        "name": Cell("\u00e9"),
        "status": Cell("hiện có"),
        "area_ha": Cell("68.71", 68.71),
        "investor": Cell("yes"),
        "own": Cell("1.264"),
    }
    assert second == {
        "id": Cell("01"),
        "status": Cell("candidate"),
        "area_ha": Cell("1e+20", 1e20),
        "investor": Cell("no"),
    }


def test_rows_count_as_in_the_sheet_and_blank_ones_are_skipped(table):
    got, problems = table(
        [[], HEADINGS, [None, " "], ["A", "B", 1, None, " "], [], [], ["A", "C", 2]]
    )
    assert problems == []
    assert [row.number for row in got.rows] == [4, 7]
    assert str(got.origin(got.rows[0], "km")) == "b.xlsx:4"


def test_a_unit_in_a_heading_counts_for_numbers_and_texts(table):
    rows = [
        ["id", "name", "status", "Tỷ lệ lấp đầy (%)"],
        ["A", "x", "existing", 65.125],
    ]
    got, problems = table(rows, CLUSTERS)
    assert problems == []
    assert got.rows[0].cells["fill"] == Cell("65.125 %", 0.65125)


def test_the_only_sheet_is_taken(table):
    got, problems = table({"bất kỳ": [HEADINGS, ["A", "B", 1]]})
    assert problems == []
    assert len(got.rows) == 1


def test_a_sheet_is_taken_by_name_or_because_it_is_named_like_the_table(table):
    other = [["x"], ["y"]]
    sheets = {"Một": other, "Distances": [HEADINGS, ["A", "B", 1]]}
    for sheet in (None, "Distances", "distances", " Distances "):
        got, problems = table(sheets, sheet=sheet)
        assert problems == []
        assert len(got.rows) == 1


def test_several_sheets_without_a_name_are_named(table):
    rows = [HEADINGS, ["A", "B", 1]]
    _, problems = table({"Một": rows, "Hai": rows})
    assert problems == [
        'b.xlsx  the file has 2 sheets: "Một", "Hai". Name the one that is meant, '
        "as in b.xlsx#Một."
    ]


def test_an_unknown_sheet_is_told_with_the_nearest(table):
    _, problems = table({"Clusters": [HEADINGS]}, sheet="Cluster")
    assert problems == [
        'b.xlsx  there is no sheet "Cluster". Expected one of "Clusters". '
        'Did you mean "Clusters"?'
    ]


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (datetime.date(2025, 1, 2), "cell C2 is a date or time (2025-01-02 00:00:00)."),
        (datetime.time(1, 2), "cell C2 is a date or time (01:02:00)."),
        ("#REF!", "cell C2 holds the error #REF!."),
        ("=1+1", "cell C2 has a formula whose result is not in the file."),
    ],
)
def test_a_cell_that_means_nothing_is_told_by_its_place(table, value, problem):
    got, problems = table([HEADINGS, ["A", "B", value]])
    assert len(problems) == 1
    assert problems[0].startswith(f"b.xlsx:2  {problem}")
    assert "km" not in got.rows[0].cells


def test_a_formula_with_its_result_is_the_result(table):
    data = packed({"S": [HEADINGS, ["A", "=B1", "=1+1"]]})

    def give_results(inner: bytes) -> bytes:
        inner = re.sub(
            rb'<c r="C2"( t="\w+")?><f>1\+1</f><v ?/?>(</v>)?',
            rb'<c r="C2"><f>1+1</f><v>2</v>',
            inner,
        )
        return re.sub(
            rb'<c r="B2"( t="\w+")?><f>B1</f><v ?/?>(</v>)?',
            rb'<c r="B2" t="str"><f>B1</f><v></v>',
            inner,
        )

    got, problems = table(changed(data, "xl/worksheets/sheet1.xml", give_results))
    assert problems == []
    assert got.rows[0].cells == {"from": Cell("A"), "km": Cell("2", 2.0)}


def test_a_date_as_heading_is_told(table):
    _, problems = table([[*HEADINGS, datetime.date(2025, 1, 2)], ["A", "B", 1, 2]])
    assert problems[0].startswith("b.xlsx:1  cell D1 is a date or time")


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([HEADINGS], "b.xlsx:1  the table has headings but no rows."),
        ([[]], "b.xlsx  the table is empty."),
        ([HEADINGS, *[["A", "B", 1]] * 4], "b.xlsx:5  there are more than 3 rows."),
        ([HEADINGS, ["A"] * 501], "b.xlsx:2  there are more than 500 columns."),
        ([HEADINGS, ["A", "B", 1, 2]], "b.xlsx:2  this row has 4 cells, but there are"),
        (
            [[*HEADINGS, "km"], ["A"]],
            'b.xlsx:1  km: the heading "km" stands here twice',
        ),
    ],
)
def test_what_is_no_table_is_told(table, rows, problem):
    _, problems = table(rows, max_rows=3)
    assert len(problems) == 1
    assert problems[0].startswith(problem)


def test_no_warning_of_openpyxl_reaches_the_planner(table):
    data = packed({"S": [HEADINGS, ["A", "B", 1]]})

    def extend(inner: bytes) -> bytes:
        rule = b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst>'
        return inner.replace(b"</worksheet>", rule + b"</worksheet>")

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _, problems = table(changed(data, "xl/worksheets/sheet1.xml", extend))
    assert problems == []


def test_columns_of_a_sheet_have_letters():
    assert [letters(index) for index in (0, 25, 26, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
    ]


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(-1e12, 1e12),
    st.text("aé1.,; ", max_size=5),
)


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(st.lists(VALUES, min_size=3, max_size=3), min_size=1, max_size=4))
def test_every_value_is_read_back(rows, tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "b.xlsx"
    path.write_bytes(packed({"S": [HEADINGS, *rows, ["A", "B", 1]]}))
    problems = Problems()
    got = read_table(path, None, "b.xlsx", DISTANCES, problems)
    assert not problems.found
    by_number = {row.number: row.cells for row in got.rows}
    for number, row in enumerate(rows, start=2):
        cells = by_number.get(number, {})
        for name, value in zip(HEADINGS, row, strict=True):
            cell = cells.get(name)
            if value is None or (isinstance(value, str) and not value.strip()):
                assert cell is None
            elif isinstance(value, bool):
                assert cell == Cell("yes" if value else "no")
            elif isinstance(value, str):
                assert cell == Cell(value.strip())
            else:
                assert cell is not None
                assert cell.number == pytest.approx(value, rel=1e-14)
                assert float(cell.text) == cell.number


def test_the_sheet_named_stands_beside_the_row(table):
    got, problems = table(
        {"A": [HEADINGS], "B": [HEADINGS, ["x", "y", datetime.date(2020, 1, 1)]]},
        sheet="B",
    )
    assert len(problems) == 1
    assert problems[0].startswith("b.xlsx:2 (sheet B)  cell C2 is a date")
    assert str(got.origin(got.rows[0], "km")) == "b.xlsx:2 (sheet B)"


def test_a_title_above_the_headings_is_one_problem_and_the_rows_are_read(table):
    got, (problem,) = table([["Danh mục"], ["năm 2025"], HEADINGS, ["a", "b", "x"]])
    assert problem.startswith("case.xlsx:1 ") or "1" in problem.split()[0]
    assert "the headings are in row 3" in problem
    assert [row.number for row in got.rows] == [4]


def test_a_cell_that_is_no_value_is_not_blank_as_well(table):
    got, problems = table([HEADINGS, ["a", "b", datetime.date(2026, 5, 12)]])
    assert len(problems) == 1
    assert got.rows[0].unreadable == {HEADINGS[2]}


def test_a_cell_beside_the_headings_asks_for_one(table):
    _, problems = table([HEADINGS, ["a", "b", 3, "x"]])
    assert len(problems) == 1
    assert problems[0].endswith("Give every column a heading in row 1.")
