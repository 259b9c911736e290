"""Tables from CSV, and what they share with XLSX."""

import csv
import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from optimizer.errors import Problems
from optimizer.reading.columns import TABLES
from optimizer.reading.tables import Cell, Table, read_table
from optimizer.reading.text_file import invisible, tidy
from optimizer.reading.units import parse_quantity

CLUSTERS = TABLES["clusters"]
DISTANCES = TABLES["distances"]


@pytest.fixture
def table(tmp_path):
    """Read bytes or text as a table; the problems are told as texts."""

    def read(
        content: str | bytes, columns=CLUSTERS, name="t.csv", **options
    ) -> tuple[Table, list[str]]:
        data = content.encode() if isinstance(content, str) else content
        path: Path = tmp_path / name
        path.write_bytes(data)
        problems = Problems()
        got = read_table(
            path, options.pop("sheet", None), name, columns, problems, **options
        )
        return got, [str(problem) for problem in problems.found]

    return read


def texts(table: Table) -> list[dict[str, str]]:
    return [{key: cell.text for key, cell in row.cells.items()} for row in table.rows]


def test_rows_have_their_line_and_cells_by_column(table):
    got, problems = table("id,name,status,Own\nA,Một,existing, x \n\nB,,candidate,\n")
    assert problems == []
    assert got.shown == "t.csv"
    assert got.decimal == "."
    assert [row.number for row in got.rows] == [2, 4]
    assert texts(got) == [
        {"id": "A", "name": "Một", "status": "existing", "Own": "x"},
        {"id": "B", "status": "candidate"},
    ]
    assert got.rows[0].cells["id"] == Cell("A", None)
    data = "id,name,status,Own\nA,Một,existing, x \n\nB,,candidate,\n".encode()
    assert got.sha256 == hashlib.sha256(data).hexdigest()


def test_headings_in_vietnamese_are_columns_and_stay_in_the_origin(table):
    got, problems = table(
        "Mã;Tên CCN;Trạng thái;Diện tích hiện có (ha)\nA;x;hiện có;5\n"
    )
    assert problems == []
    assert got.decimal == ","
    assert got.headings["area_ha"] == "Diện tích hiện có (ha)"
    origin = got.origin(got.rows[0], "area_ha")
    assert (str(origin), origin.entry) == ("t.csv:2", "Diện tích hiện có (ha)")
    assert got.origin(got.rows[0], "km_to.port").entry == "km_to.port"


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("sign", [",", ";"])
def test_byte_order_mark_line_ends_and_separators(table, start, end, sign):
    lines = [sign.join(["from", "to", "km"]), sign.join(["A", "B", "1"]), ""]
    got, problems = table(start + end.join(lines), DISTANCES)
    assert problems == []
    assert texts(got) == [{"from": "A", "to": "B", "km": "1"}]
    assert got.rows[0].number == 2


def test_the_separator_is_that_of_the_headings(table):
    got, _ = table('id;"name";status;"a, b, c, d, e"\nA;"x;y";existing;1,5\n')
    assert got.decimal == ","
    assert texts(got) == [
        {"id": "A", "name": "x;y", "status": "existing", "a, b, c, d, e": "1,5"}
    ]
    got, _ = table("id,name,status\nA,x;y;z;w;v;u,existing\n")
    assert got.decimal == "."


def test_a_row_counts_from_the_line_where_it_starts(table):
    got, problems = table('id,name,status\nA,"x\ny",existing\nB,z,existing\n')
    assert problems == []
    assert [row.number for row in got.rows] == [2, 4]
    assert got.rows[0].cells["name"].text == "x\ny"


def test_empty_columns_at_the_end_and_blank_rows_are_nothing(table):
    got, problems = table("from,to,km,,\nA,B,1,,\n , ,,,\n,,,,\nA,C,2\n", DISTANCES)
    assert problems == []
    assert [row.number for row in got.rows] == [2, 5]
    assert list(got.headings) == ["from", "to", "km"]


def test_a_row_with_too_many_cells_is_told_with_both_counts(table):
    _, problems = table("from,to,km\nA,B,1,5\n", DISTANCES)
    assert problems == [
        "t.csv:2  this row has 4 cells, but there are 3 headings. Put a cell that "
        "holds the separator in double quotes."
    ]


def test_a_value_under_no_heading_is_told(table):
    _, problems = table("from,,to,km\nA,x,B,1\n", DISTANCES)
    assert problems == ["t.csv:2  column B has a value here but no heading."]


def test_a_heading_twice_is_told_also_by_alias(table):
    _, problems = table("from,to,km,km\nA,B,1,2\n", DISTANCES)
    assert problems == [
        't.csv:1  km: the heading "km" stands here twice. Keep one of the columns.'
    ]
    _, problems = table("from,to,km,Khoảng cách (km)\nA,B,1,2\n", DISTANCES)
    assert problems == [
        't.csv:1  Khoảng cách (km): the headings "km" and "Khoảng cách (km)" both mean '
        '"km". Keep one of the columns.'
    ]


def test_a_missing_column_is_told_with_the_heading_that_is_nearest(table):
    _, problems = table("id,name,statsu\nA,x,existing\n")
    assert problems == [
        't.csv:1  the column "status" is missing. Expected a heading "status" or '
        '"Trạng thái" or "Tình trạng". Is it the one headed "statsu"?'
    ]


def test_a_unit_in_a_heading_counts_for_its_cells(table):
    got, problems = table(
        "id;name;status;Tỷ lệ lấp đầy (%);Diện tích (m2)\n"
        "A;x;existing;65,5;350000\nB;x;existing;70 %;35 ha\n"
    )
    assert problems == []
    by_row = [row.cells for row in got.rows]
    shares = [
        parse_quantity(one["fill"].text, CLUSTERS[12].dimension, ",") for one in by_row
    ]
    areas = [
        parse_quantity(one["area_ha"].text, CLUSTERS[7].dimension, ",")
        for one in by_row
    ]
    assert shares == [0.655, 0.7]
    assert areas == [35.0, 35.0]


def test_a_unit_in_a_heading_that_its_column_cannot_have_is_told_once(table):
    got, problems = table("from,to,km (ha)\nA,B,1\nA,C,2\n", DISTANCES)
    assert problems == [
        't.csv:1  km (ha): "ha" is an area; expected a length such as "12 km".'
    ]
    assert got.rows[0].cells["km"].text == "1"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "t.csv  the table is empty. Expected headings and rows."),
        ("\n , \n", "t.csv  the table is empty. Expected headings and rows."),
        ("from,to,km\n", "t.csv:1  the table has headings but no rows."),
        (b"from,to,km\n\xff,B,1\n", "t.csv:2  the file is not UTF-8: byte 1"),
        ("from,to,km\nA,B,1".encode("utf-16"), "t.csv  the file is UTF-16."),
        ("from,to,km\nA,\0,1\n", "t.csv:2:3  there is an invisible character (U+0000)"),
        (
            'from,to,km\nA,B,1\nA,"C,2\nA,D,3\n',
            "t.csv:3  a cell that starts with a quote",
        ),
        ('from,to,km\nA,"B" x,1\n', "t.csv:2  a cell that starts with a quote"),
        ("from\tto\tkm\nA\tB\t1\n", "t.csv:1  the cells are separated by tabs."),
        ("from,to,km\n" + "A,B,1\n" * 4, "t.csv:5  there are more than 3 rows."),
        ("from,to,km\nA,B,1" + "," * 600 + "x", "t.csv:2  there are more than 500 col"),
    ],
)
def test_what_is_no_table_is_told_once(table, content, problem):
    _, problems = table(content, DISTANCES, max_rows=3)
    assert len(problems) == 1
    assert problems[0].startswith(problem)


def test_as_many_rows_as_allowed_are_read(table):
    got, problems = table("from,to,km\n" + "A,B,1\n" * 3, DISTANCES, max_rows=3)
    assert len(got.rows) == 3
    assert problems == []


def test_a_file_above_fifty_megabytes_is_refused(table):
    _, problems = table(b"from,to,km\n" + b"#" * 50_000_000, DISTANCES)
    assert problems == ['t.csv  "t.csv" is larger than 50 MB. Expected at most 50 MB.']


@pytest.mark.parametrize("name", ["t.txt", "t.xls", "t"])
def test_another_kind_of_file_is_refused(table, name):
    _, problems = table("from,to,km\nA,B,1\n", DISTANCES, name)
    assert len(problems) == 1
    assert "a file that ends in .csv or .xlsx" in problems[0]


def test_a_csv_file_has_no_sheets(table):
    _, problems = table("from,to,km\nA,B,1\n", DISTANCES, sheet="Một")
    assert len(problems) == 1
    assert 'has no sheets, so none is named "Một"' in problems[0]


def test_a_missing_file_gives_an_empty_table(tmp_path):
    problems = Problems()
    got = read_table(tmp_path / "no.csv", None, "no.csv", CLUSTERS, problems)
    assert got == Table("no.csv", {}, (), None)
    assert len(problems.errors) == 1


CELLS = st.text("aé,;\"'\n\r1. ", max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    rows=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5),
    sign=st.sampled_from(",;"),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_what_the_csv_writer_writes_is_read_back(table, rows, sign, quoting):
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=sign, quoting=quoting)
    writer.writerow(["from", "to", "km"])
    starts = []
    for row in rows:
        starts.append(len(stream.getvalue().splitlines()) + 1)
        writer.writerow(row)
    got, problems = table(stream.getvalue(), DISTANCES)
    kept = [
        {name: tidy(cell) for name, cell in zip(("from", "to", "km"), row, strict=True)}
        for row in rows
    ]
    expected = [{k: v for k, v in row.items() if v} for row in kept]
    assume(any(expected))
    assert problems == []
    assert texts(got) == [row for row in expected if row]
    numbers = [start for start, row in zip(starts, expected, strict=True) if row]
    assert [row.number for row in got.rows] == numbers


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(cell=st.text(max_size=20))
def test_any_visible_text_survives_in_a_quoted_cell(table, cell):
    assume(not invisible(cell))
    assume(not tidy(cell).startswith("'"))  # by which a spreadsheet marks a text
    quoted = cell.replace('"', '""')
    got, problems = table(f'from,to,km\nA,B,"{quoted}"\n', DISTANCES)
    assert problems == []
    assert got.rows[0].cells.get("km", Cell("")).text == tidy(cell)
